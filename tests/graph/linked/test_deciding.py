"""What people decided, on both engines: it is kept, it binds linking, and it can be taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from emptying import empty
from whole_pass import without_desk

from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.decisions.ledger import agree, read_decisions
from graph.dump import dump
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.decisions import Decision, DecisionScope, PairQuestion, Verdict
from schemas.documents import Document
from schemas.errors import DecisionError, UnknownThingError
from schemas.records import Record

Dossier = tuple[Document, Record]
RINGS = (
    "MATCH (r:Ring)<-[m:IN_RING]-(i:Incident) "
    "RETURN r.id AS ring, i.id AS incident, m.membership AS m ORDER BY m, incident"
)


def incident(store: BoltStore, town: str) -> str:
    query = "MATCH (i:Incident)-[:OCCURRED_AT]->(l:Location {city: $town}) RETURN DISTINCT i.id AS id ORDER BY id"
    return str(store.read(query, town=town)[0]["id"])


def rings(store: BoltStore) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for row in store.read(RINGS):
        found.setdefault(row["ring"], set()).add(row["incident"])
    return sorted(found.values(), key=sorted)


def judged(verdict: Verdict, *things: str, about: PairQuestion | None = None) -> Judgement:
    return Judgement(verdict=verdict, things=things, by="仮名", why="資料を見た", about=about)


def test_a_rejected_pair_is_in_no_ring_and_an_undo_brings_it_back(linked: BoltStore, journal: Journal) -> None:
    before = without_desk(linked)
    one, two = incident(linked, "架空市"), incident(linked, "仮名市")
    decision = decide(linked, journal, judged(Verdict.REJECT, one, two))
    link_again(linked)
    assert rings(linked) == []
    undo(linked, journal, decision.id, by="仮名")
    link_again(linked)
    assert without_desk(linked) == before
    assert len(list(journal.read())) == len(read_decisions(linked)) == 2


def test_a_confirmed_pair_is_in_one_ring(linked: BoltStore, journal: Journal) -> None:
    two, far = incident(linked, "仮名市"), incident(linked, "擬似市")
    decide(linked, journal, judged(Verdict.CONFIRM, two, far))
    link_again(linked)
    assert rings(linked) == [{incident(linked, "架空市"), two, far}]


def test_a_contradiction_is_shown(linked: BoltStore, journal: Journal) -> None:
    one, two, far = (incident(linked, town) for town in ("架空市", "仮名市", "擬似市"))
    for verdict, a, b in ((Verdict.CONFIRM, one, two), (Verdict.CONFIRM, two, far), (Verdict.REJECT, one, far)):
        decide(linked, journal, judged(verdict, a, b))
    report = link_again(linked)
    assert len(report.disputed) == 1
    assert linked.read("MATCH (r:Ring) WHERE r.disputed RETURN count(r) AS n")[0]["n"] >= 1
    assert all(not {one, far} <= members for members in rings(linked))


def test_reports_of_one_incident_are_parted_and_an_undo_joins_them(
    linked: BoltStore, journal: Journal, raids: list[Dossier]
) -> None:
    before = without_desk(linked)
    reports = [
        linked.read(
            "MATCH (r:Report {kind: 'incident', document_id: $id}) RETURN r.id AS id", id=document.id
        )[0]["id"]
        for document, _ in raids[:2]
    ]  # fmt: skip
    decision = decide(linked, journal, judged(Verdict.REJECT, *reports, about=PairQuestion.INCIDENT))
    link_again(linked)
    assert linked.read("MATCH (i:Incident) RETURN count(i) AS n")[0]["n"] == 4
    undo(linked, journal, decision.id, by="仮名")
    link_again(linked)
    assert without_desk(linked) == before


@pytest.mark.parametrize(("verdict", "kept"), [(Verdict.REJECT, "reject"), (Verdict.UNSURE, "unsure")])
def test_two_reports_of_a_person_are_parted_and_not_asked_about_again(
    linked: BoltStore, journal: Journal, verdict: Verdict, kept: str
) -> None:
    reports = linked.read(
        "MATCH (r:Report)-[:RESOLVED_AS]->(p:Person) WHERE p.n_documents = 2 RETURN r.id AS id ORDER BY id"
    )
    decide(linked, journal, judged(verdict, *(row["id"] for row in reports)))
    link_again(linked)
    assert linked.read("MATCH (p:Person) WHERE p.n_documents = 2 RETURN p.id AS id") == []
    links = linked.read("MATCH (l:Link {scope: 'person'}) RETURN l.decided AS decided")
    assert links in ([], [{"decided": kept}])


def test_a_generic_account_ties_nothing(linked: BoltStore, journal: Journal) -> None:
    account = linked.read("MATCH (a:Account) WHERE a.handle CONTAINS 'hebi' RETURN a.id AS id")[0]["id"]
    decision = decide(linked, journal, judged(Verdict.CONFIRM, account))
    assert decision.scope is DecisionScope.VALUE
    link_again(linked)
    assert rings(linked) == []


def test_decisions_outlive_documents_read_anew_under_other_ids(
    linked: BoltStore, journal: Journal, told: Callable[..., Dossier], all_raids: tuple[Any, ...]
) -> None:
    one, two = incident(linked, "架空市"), incident(linked, "仮名市")
    decision = decide(linked, journal, judged(Verdict.REJECT, one, two))
    link_again(linked)
    empty(linked)
    load_dossiers(linked, [told(raid, lead="配信は架空新聞。") for raid in all_raids])
    agree(linked, journal)
    report = link_again(linked)
    known = {row["id"] for row in linked.read("MATCH (r:Report) RETURN r.id AS id")}
    assert not known & set(decision.targets)
    assert report.without_target == ()
    assert rings(linked) == []


def test_a_decision_whose_target_is_gone_is_kept_and_listed(
    linked: BoltStore, journal: Journal, raids: list[Dossier]
) -> None:
    decision = decide(linked, journal, judged(Verdict.REJECT, incident(linked, "架空市"), incident(linked, "仮名市")))
    empty(linked)
    load_dossiers(linked, raids[3:])
    agree(linked, journal)
    assert [one.id for one in link_again(linked).without_target] == [decision.id]
    assert read_decisions(linked) == [decision]


def test_a_backup_keeps_decisions_and_what_follows_from_them(
    linked: BoltStore, journal: Journal, tmp_path: Path
) -> None:
    decide(linked, journal, judged(Verdict.REJECT, incident(linked, "架空市"), incident(linked, "仮名市")))
    link_again(linked)
    before = dump(linked)
    backup(linked, tmp_path / "all.zip")
    empty(linked)
    restore(linked, tmp_path / "all.zip")
    link_again(linked)
    assert dump(linked) == before
    elsewhere = Journal(tmp_path / "other" / "decisions.jsonl")
    agree(linked, elsewhere)
    assert list(elsewhere.read()) == list(journal.read())


def test_the_same_decisions_give_the_same_rings_on_the_other_engine(
    embedded_config: StoreConfig, neo4j_config: StoreConfig, raids: list[Dossier], journal: Journal
) -> None:
    found = []
    for config in (embedded_config, neo4j_config):
        with open_store(config) as store:
            empty(store)
            load_dossiers(store, raids)
            if not found:
                link_again(store)
                decide(store, journal, judged(Verdict.CONFIRM, incident(store, "仮名市"), incident(store, "擬似市")))
                decide(store, journal, judged(Verdict.REJECT, incident(store, "架空市"), incident(store, "仮名市")))
            agree(store, journal)
            link_again(store)
            found.append((store.read(RINGS), [one.model_dump() for one in read_decisions(store)]))
    assert found[0] == found[1]
    assert found[0][0]


def test_what_cannot_be_decided_is_refused(linked: BoltStore, journal: Journal) -> None:
    one = incident(linked, "架空市")
    person = linked.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")[0]["id"]
    with pytest.raises(DecisionError):
        decide(linked, journal, judged(Verdict.CONFIRM, one, person))
    with pytest.raises(DecisionError):
        decide(linked, journal, judged(Verdict.CONFIRM, one, one))
    with pytest.raises(DecisionError):
        undo(linked, journal, "dec-nowhere", by="仮名")
    with pytest.raises(UnknownThingError):
        decide(linked, journal, judged(Verdict.CONFIRM, one, "incident-nowhere"))
    assert read_decisions(linked) == []
    assert list(journal.read()) == []


def test_what_was_shown_and_why_is_kept(linked: BoltStore, journal: Journal) -> None:
    one, two = incident(linked, "架空市"), incident(linked, "仮名市")
    judgement = judged(Verdict.UNSURE, one, two).model_copy(update={"shown": ("sen-1", "sen-2")})
    kept: Decision = decide(linked, journal, judgement)
    row = linked.read("MATCH (d:Decision) RETURN d.reason AS why, d.decided_by AS by, d.about AS about")[0]
    assert row == {"why": "資料を見た", "by": "仮名", "about": "ring"}
    assert read_decisions(linked) == [kept]
    assert kept.shown == ("sen-1", "sen-2")
    assert {anchor.kind for anchor in kept.anchors} == {"incident"}
