"""Linking in the graph, on both engines: one node for one thing, and the same graph whatever the way to it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from emptying import empty

from graph.audit import unsupported_relationships
from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.case.retired import current_id
from graph.dump import dump
from graph.link.materialise.again import is_linked, link_again
from graph.link.materialise.retiring import retire, successors
from graph.link.materialise.stored_epoch import StoredEpoch, current_epoch, write_epoch
from graph.link.model import Ring
from graph.load import load_dossiers
from graph.opening import open_store
from graph.pages import thing_named, thing_page
from graph.rebuild import rebuild
from graph.remove import remove_document
from graph.store import StoreConfig
from schemas.documents import Document, DocumentKind
from schemas.ids import case_id
from schemas.records import Record, Sentence
from schemas.words import PostLabel

Dossier = tuple[Document, Record]
Told = Callable[..., Dossier]


def a_post(name: str, place: str, account: str) -> Dossier:
    text = f"荷物を{place}駅の棚に入れるだけ。一回五万円、その日に手渡し。質問なしで連絡ください"
    document = Document(text=text, kind=DocumentKind.POST, external_id=name, platform="X", account=account, lang="ja")
    record = Record(
        id=name,
        document_id=document.id,
        kind=DocumentKind.POST,
        lang="ja",
        text=text,
        sentences=(Sentence(start=0, end=len(text)),),
        label=PostLabel.RECRUITMENT,
        score=0.9,
        pipeline_version="1",
    )
    return document, record


@pytest.fixture
def everything(raids: list[Dossier]) -> list[Dossier]:
    return [
        *raids,
        a_post("p1", "架空", "@kakuu_a"),
        a_post("p2", "仮名", "@kakuu_a"),
        a_post("p3", "擬似", "@kakuu_b"),
    ]


@pytest.fixture
def linked(store: BoltStore, everything: list[Dossier]) -> BoltStore:
    load_dossiers(store, everything)
    link_again(store)
    return store


def fresh(store: BoltStore, epoch: StoredEpoch) -> None:
    empty(store)
    write_epoch(store, epoch)


def epoch_of(store: BoltStore) -> StoredEpoch:
    epoch = current_epoch(store)
    assert epoch is not None
    return epoch


def test_two_reports_of_one_raid_are_one_incident_with_one_suspect(linked: BoltStore) -> None:
    found = linked.read(
        "MATCH (p:Person)-[t:PARTICIPATED_IN]->(i:Incident) WHERE p.n_documents = 2 "
        "RETURN p.name AS name, i.n_documents AS documents, t.n_sources AS sources, i.id AS id"
    )
    assert found == [{"name": "架空太郎", "documents": 2, "sources": 2, "id": found[0]["id"]}]
    reports = linked.read("MATCH (r:Report)-[:RESOLVED_AS]->(:Incident {id: $id}) RETURN r.id AS id", id=found[0]["id"])
    assert found[0]["id"] == case_id("Incident", min(row["id"] for row in reports))
    assert len(reports) == 2


def test_an_account_makes_a_ring_and_the_link_says_why(linked: BoltStore) -> None:
    members = linked.read("MATCH (r:Ring)<-[m:IN_RING]-(i:Incident) RETURN r.name AS ring, m.membership AS kind")
    assert [row["kind"] for row in members] == ["core", "core"]
    assert "@kakuu_hebi" in members[0]["ring"]
    links = linked.read(
        "MATCH (a:Incident)<-[:LINKS]-(l:Link {scope: 'incident'})-[:LINKS]->(b:Incident) WHERE a.id < b.id "
        "MATCH (a)-[t:LINKED]->(b) RETURN l.id AS id, t.link_id AS tie, l.p AS p, l.bits AS bits, l.explanation AS why"
    )
    assert len(links) == 1
    assert links[0]["id"] == links[0]["tie"]
    assert links[0]["p"] > 0.9
    assert '"account"' in links[0]["bits"]
    assert "report" not in links[0]["why"].split('"lines"')[0]


def test_every_relationship_still_stands_on_a_sentence(linked: BoltStore) -> None:
    assert unsupported_relationships(linked) == []


def test_posts_of_one_wording_have_a_family_and_a_recruiter(linked: BoltStore) -> None:
    rows = linked.read("MATCH (c:PostCluster)<-[:IN_CLUSTER]-(d:Document) RETURN c.kind AS kind, count(d) AS n")
    assert sorted((row["kind"], row["n"]) for row in rows) == [("family", 3), ("recruiter", 3)]


def test_a_pass_over_what_is_linked_changes_nothing(linked: BoltStore) -> None:
    before = dump(linked)
    assert is_linked(linked)
    link_again(linked)
    assert dump(linked) == before


@pytest.mark.parametrize("order", [(6, 5, 4, 3, 2, 1, 0), (1, 4, 2, 6, 0, 3, 5)])
def test_one_after_the_other_gives_the_graph_of_all_at_once(
    linked: BoltStore, everything: list[Dossier], order: tuple[int, ...]
) -> None:
    whole, epoch = dump(linked), epoch_of(linked)
    fresh(linked, epoch)
    for at in order:
        load_dossiers(linked, [everything[at]])
        link_again(linked)
    assert dump(linked) == whole


@pytest.mark.parametrize("gone", [0, 1, 2, 4])
def test_a_removed_document_leaves_the_graph_as_if_it_had_never_come(
    linked: BoltStore, everything: list[Dossier], gone: int
) -> None:
    epoch = epoch_of(linked)
    remove_document(linked, everything[gone][0].id)
    link_again(linked)
    left = dump(linked)
    fresh(linked, epoch)
    load_dossiers(linked, [one for at, one in enumerate(everything) if at != gone])
    link_again(linked)
    assert dump(linked) == left


def test_rebuilding_makes_links_again(linked: BoltStore) -> None:
    before = dump(linked)
    linked.write("MATCH (r:Ring) SET r.name = 'wrong'")
    linked.write("MATCH (l:Link) DETACH DELETE l")
    rebuild(linked)
    assert dump(linked) == before


def test_the_audit_finds_links_that_nothing_explains(linked: BoltStore) -> None:
    linked.write("MATCH (a:Incident), (b:Incident) WHERE a.id < b.id MERGE (a)-[r:LINKED]->(b) SET r.link_id = 'x'")
    linked.write("MATCH (s:Sentence) WHERE s.text CONTAINS '指示' DETACH DELETE s")
    found = {(one.type, len(one.claims)) for one in unsupported_relationships(linked)}
    assert {("LINKED", 0), ("LINKS", 0)} <= found


def test_a_ring_is_followed_by_the_one_that_has_most_of_its_incidents() -> None:
    rings = [Ring(id="ring-new", core=("r1", "r2"), cohesion=9), Ring(id="ring-other", core=("r3", "r4"), cohesion=9)]
    now = {"r1": "i1", "r2": "i2", "r3": "i3", "r4": "i4", "i-was-2": "i2"}
    before = {"ring-old": frozenset({"i1", "i-was-2", "i3"}), "ring-gone": frozenset({"i9"})}
    assert successors(before, rings, now) == {"ring-old": "ring-new"}


def test_a_ring_is_still_found_under_an_older_id(linked: BoltStore) -> None:
    ring = linked.read("MATCH (r:Ring) RETURN r.id AS id")[0]["id"]
    retire(linked, {"ring-oldest": "ring-old", "ring-old": ring}, frozenset({ring}))
    assert current_id(linked, "ring-oldest") == ring
    assert thing_page(linked, "ring-oldest").thing == thing_named(linked, "ring-oldest")
    assert thing_named(linked, "ring-oldest").id == ring
    retire(linked, {}, frozenset({ring, "ring-old"}))
    assert current_id(linked, "ring-old") == "ring-old"


def test_ids_that_went_out_of_use_lead_on(store: BoltStore, raids: list[Dossier]) -> None:
    load_dossiers(store, raids)
    alone = [row["id"] for row in store.read("MATCH (n:Incident) RETURN n.id AS id")]
    link_again(store)
    now = {row["id"] for row in store.read("MATCH (n:Incident) RETURN n.id AS id")}
    assert len(now) == 3
    assert {current_id(store, one) for one in alone} == now


def test_backup_keeps_the_epoch_and_with_it_every_link(linked: BoltStore, tmp_path: Path) -> None:
    before = dump(linked)
    backup(linked, tmp_path / "all.zip")
    empty(linked)
    restore(linked, tmp_path / "all.zip")
    link_again(linked)
    assert dump(linked) == before


def test_the_next_epoch_says_what_changed(linked: BoltStore, told: Told, strangers: list[Any]) -> None:
    load_dossiers(linked, [told(raid) for raid in strangers])
    grown = link_again(linked)
    assert grown.epoch == 1
    assert grown.due
    assert "relink" in str(grown)
    report = link_again(linked, next_epoch=True)
    assert report.epoch == 2
    assert report.due == ()
    assert epoch_of(linked).changes == report.changes
    assert any("was" in one.en and "now" in one.en and "because" in one.en for one in report.changes)
    rows = linked.read("MATCH (l:Link) RETURN DISTINCT l.epoch AS epoch")
    assert rows == [{"epoch": 2}]


def test_both_engines_hold_the_same_links(
    embedded_config: StoreConfig, neo4j_config: StoreConfig, everything: list[Dossier]
) -> None:
    dumps = []
    for config in (embedded_config, neo4j_config):
        with open_store(config) as store:
            empty(store)
            load_dossiers(store, everything)
            link_again(store)
            dumps.append([line for line in dump(store) if '"Meta"' not in line])
    assert dumps[0] == dumps[1]
