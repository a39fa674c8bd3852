"""A claim that people reject draws nothing; it stays readable, and an undo brings it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from whole_pass import without_desk

from graph.audit import unsupported_relationships
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.dump import dump
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.pages.claims import claim_rows
from graph.rebuild import rebuild
from graph.remove import remove_document
from schemas.decisions import DecisionScope, Verdict
from schemas.documents import Document
from schemas.records import Record

Dossier = tuple[Document, Record]
USES = "MATCH (:Alias {name: 'からす'})-[r:CONTROLS]->(a:Account) RETURN a.handle AS handle"
RINGS = "MATCH (r:Ring) RETURN r.id AS id"


def test_a_rejected_claim_makes_no_relationship_until_it_is_taken_back(
    store: BoltStore, raids: list[Dossier], tmp_path: Path
) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    load_dossiers(store, raids)
    link_again(store)
    before = without_desk(store)
    assert store.read(RINGS)
    assert store.read(USES)
    told = store.read(
        "MATCH (c:Claim {predicate: 'USES_HANDLE'})-[:SUBJECT]->(:Alias {name: 'からす'}) RETURN c.id AS id"
    )[0]["id"]
    decision = decide(store, journal, Judgement(verdict=Verdict.REJECT, things=(told,), by="仮名", why="誤記"))
    assert decision.scope is DecisionScope.CLAIM
    link_again(store)
    rejected = dump(store)
    assert store.read(USES) == []
    assert [one.rejected for one in claim_rows(store, [told])] == [True]
    assert unsupported_relationships(store) == []
    rebuild(store)
    assert dump(store) == rejected
    remove_document(store, raids[2][0].id)
    load_dossiers(store, raids[2:3])
    link_again(store)
    assert dump(store) == rejected
    undo(store, journal, decision.id, by="仮名")
    link_again(store)
    assert without_desk(store) == before
    assert [one.rejected for one in claim_rows(store, [told])] == [False]


def test_a_rejected_part_is_not_drawn(
    store: BoltStore, told: Callable[..., Dossier], all_raids: tuple[Any, ...], tmp_path: Path
) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    one, _, two, far = all_raids
    load_dossiers(store, [told(one), told(two._replace(suspect="架空太郎", handle="@kakuu_karasu")), told(far)])
    link_again(store)
    claims = store.read(
        "MATCH (c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(r:Report {name: '架空太郎'}) RETURN c.id AS id "
        "ORDER BY id"
    )
    decide(store, journal, Judgement(verdict=Verdict.REJECT, things=(claims[0]["id"],), by="仮名", why="別人"))
    link_again(store)
    parts = store.read("MATCH (p:Person {name: '架空太郎'})-[:PARTICIPATED_IN]->(:Incident) RETURN p.id AS id")
    assert len(parts) == 1
    assert unsupported_relationships(store) == []
