"""No relationship without a sentence: what the audit passes and what it reports."""

from typing import Any

import pytest

from graph.audit import unsupported_relationships
from graph.bolt import BoltStore
from graph.load import load_dossiers

Dossier = Any


def test_every_relationship_of_the_library_stands_on_a_sentence(library: BoltStore) -> None:
    edges = library.read("MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n")[0]["n"]
    assert edges > 15
    assert unsupported_relationships(library) == []


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (:Alias)-[r:DIRECTED]->(:Incident) SET r.claim_ids = ['clm-gone']",
        "MATCH (:Alias)-[r:DIRECTED]->(:Incident) SET r.claim_ids = []",
        "MATCH (:Alias)-[r:DIRECTED]->(:Incident) REMOVE r.claim_ids",
        "MATCH (c:Claim {predicate: 'DIRECTED'})-[stated:STATED_IN]->() DELETE stated",
        "MATCH (c:Claim {predicate: 'DIRECTED'}) SET c.evidence_end = 100000",
        "MATCH (c:Claim {predicate: 'DIRECTED'}) SET c.evidence_start = 0, c.evidence_end = 5",
        "MATCH (d:Document) SET d.current = false",
    ],
)
def test_damage_is_reported(store: BoltStore, dossiers: list[Dossier], damage: str) -> None:
    load_dossiers(store, dossiers[:1])
    assert unsupported_relationships(store) == []
    store.write(damage)
    reported = [problem for problem in unsupported_relationships(store) if problem.type == "DIRECTED"]
    assert len(reported) == 1
    assert "DIRECTED" in str(reported[0])
