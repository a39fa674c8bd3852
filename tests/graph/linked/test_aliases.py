"""What people decided of who bears an alias: it is drawn and counts, on both engines, and can be taken back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whole_pass import assert_whole_pass_agrees, without_desk

from graph.audit import unsupported_relationships
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.rebuild import rebuild
from graph.remove import remove_document
from schemas.decisions import Verdict
from schemas.documents import Document
from schemas.records import Record, Relation
from schemas.words import RelationType

Dossier = tuple[Document, Record]
DRAWN = (
    "MATCH (p:Person)-[r:USES_ALIAS]->(a:Alias) RETURN p.name AS person, a.name AS alias, r.decided_by AS by "
    "ORDER BY person, alias"
)


@pytest.fixture
def apart(told: Callable[..., Dossier], all_raids: tuple[Any, ...]) -> list[Dossier]:
    """Raids under accounts of their own; two know 「へびつかい」, a name that other men bear as well."""
    one, _, two, far = all_raids
    return [
        told(one),
        told(two._replace(handle="@kakuu_karasu")),
        told(far._replace(alias="へびつかい", suspect="擬似三郎")),
    ]


@pytest.fixture
def named(case_file: Callable[..., Any], told: Callable[..., Dossier], all_raids: tuple[Any, ...]) -> list[Dossier]:
    """A raid whose text says that the suspect goes by the alias."""
    raid = all_raids[0]
    case = case_file("named", outlet="named")
    scene = case.tell("{place}の住宅に男らが押し入った。", place="LOCATION 千葉県架空市")
    case.know("千葉県架空市", country="JP", pref="千葉県", city="架空市")
    incident = case.incident(scene, place="千葉県架空市", day=raid.day)
    says = case.tell("{who}容疑者は「{alias}」と名乗った。", who="PERSON 架空太郎", alias="ALIAS へびつかい")
    case.claim("ALIAS_OF", "へびつかい", "架空太郎")
    case.claim("DIRECTED", "へびつかい", incident)
    document, record = case.dossier()
    ids = {entity.canonical: entity.id for entity in record.entities}
    tie = {"type": RelationType.ALIAS_OF, "from": ids["へびつかい"], "to": ids["架空太郎"], "evidence": says}
    told_of = record.model_copy(update={"relations": (Relation.model_validate(tie),)})
    return [(document, told_of), *(told(one) for one in all_raids[2:])]


def id_of(store: BoltStore, label: str, name: str) -> str:
    return str(store.read(f"MATCH (n:{label}) WHERE n.name = $name RETURN n.id AS id", name=name)[0]["id"])


def judged(store: BoltStore, verdict: Verdict, person: str, alias: str = "へびつかい") -> Judgement:
    things = (id_of(store, "Alias", alias), id_of(store, "Person", person))
    return Judgement(verdict=verdict, things=things, by="仮名", why="供述を読んだ")


def linked_pairs(store: BoltStore) -> list[float]:
    return [row["p"] for row in store.read("MATCH (l:Link {scope: 'incident'}) RETURN l.p AS p ORDER BY p")]


def shared_names(store: BoltStore) -> bool:
    rows = store.read("MATCH (l:Link) RETURN l.bits AS bits")
    return any(json.loads(row["bits"]).get("person", 0) > 0 for row in rows)


def test_a_confirmed_alias_is_drawn_and_counts_as_the_person(
    store: BoltStore, apart: list[Dossier], journal: Journal
) -> None:
    load_dossiers(store, apart)
    link_again(store)
    before, ties = without_desk(store), linked_pairs(store)
    assert store.read(DRAWN) == []
    assert not shared_names(store)
    decision = decide(store, journal, judged(store, Verdict.CONFIRM, "仮名次郎"))
    link_again(store)
    assert store.read(DRAWN) == [{"person": "仮名次郎", "alias": "へびつかい", "by": "仮名"}]
    assert unsupported_relationships(store) == []
    assert linked_pairs(store) != ties
    assert shared_names(store)
    undo(store, journal, decision.id, by="仮名")
    link_again(store)
    assert without_desk(store) == before


def test_a_confirmed_alias_outlives_rebuild_and_documents_read_again(
    store: BoltStore, apart: list[Dossier], journal: Journal
) -> None:
    load_dossiers(store, apart)
    link_again(store)
    decide(store, journal, judged(store, Verdict.CONFIRM, "仮名次郎"))
    link_again(store)
    before = dump(store)
    rebuild(store)
    assert dump(store) == before
    remove_document(store, apart[0][0].id)
    link_again(store)
    assert len(store.read(DRAWN)) == 1
    load_dossiers(store, apart[:1])
    link_again(store)
    assert dump(store) == before


@pytest.mark.parametrize(("verdict", "person"), [(Verdict.CONFIRM, "仮名次郎"), (Verdict.REJECT, "架空太郎")])
def test_what_comes_while_a_decision_on_an_alias_stands_is_linked_alone_as_if_all_had_come_at_once(
    store: BoltStore, named: list[Dossier], apart: list[Dossier], journal: Journal, tmp_path: Path, *, verdict: Verdict,
    person: str,
) -> None:  # fmt: skip
    memory = Memory.open(tmp_path / "linking")
    load_dossiers(store, [*named, apart[1]])
    link_again(store, memory=memory)
    before = without_desk(store)
    decision = decide(store, journal, judged(store, verdict, person))
    for change in (
        lambda: None,
        lambda: load_dossiers(store, apart[2:]),
        lambda: remove_document(store, apart[2][0].id),
    ):
        change()
        assert not link_again(store, memory=memory).whole
        assert_whole_pass_agrees(store, memory)
    undo(store, journal, decision.id, by="仮名")
    assert not link_again(store, memory=memory).whole
    assert without_desk(store) == before
    memory.close()


def test_a_rejected_alias_is_neither_drawn_nor_counted(
    store: BoltStore, named: list[Dossier], journal: Journal
) -> None:
    load_dossiers(store, named)
    link_again(store)
    before = without_desk(store)
    assert [row["alias"] for row in store.read(DRAWN)] == ["へびつかい"]
    decision = decide(store, journal, judged(store, Verdict.REJECT, "架空太郎"))
    link_again(store)
    assert store.read(DRAWN) == []
    assert store.read("MATCH (c:Claim) WHERE c.rejected IS NOT NULL RETURN c.rejected AS by") == [{"by": decision.id}]
    rejected = dump(store)
    rebuild(store)
    assert dump(store) == rejected
    remove_document(store, named[0][0].id)
    load_dossiers(store, named[:1])
    link_again(store)
    assert dump(store) == rejected
    undo(store, journal, decision.id, by="仮名")
    link_again(store)
    assert without_desk(store) == before
