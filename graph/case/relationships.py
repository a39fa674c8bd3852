"""Thin relationships kept true to their claims while documents come and go."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.case.drawing import Drawn, both, drawing_predicates, drawn_by, properties_of
from graph.load.passages import TOLD
from graph.queries import write_any, write_case
from graph.schema import ENTITY
from graph.store import Row, Transaction
from graph.writing import Edge, End, merge_edges, run_rows

_LOG = logging.getLogger(__name__)
_Claims = dict[Drawn, list[Row]]


def add_claims(tx: Transaction, document_ids: list[str]) -> None:
    """Let the claims of documents that did not count so far make or strengthen relationships."""
    drawn = _drawn(tx, document_ids)
    standing = _standing(tx, drawn)
    written: dict[Drawn, dict[str, Any]] = {}
    for edge, claims in drawn.items():
        said = properties_of(claims)
        written[edge] = both(standing[edge], said) if edge in standing else said
    _write(tx, written)


def subtract_claims(tx: Transaction, document_ids: list[str]) -> None:
    """Take the claims of documents out of their relationships; one without claims goes."""
    drawn = _drawn(tx, document_ids)
    left: dict[Drawn, list[str]] = {}
    for edge, properties in _standing(tx, drawn).items():
        gone = {claim["id"] for claim in drawn[edge]}
        left[edge] = [claim_id for claim_id in properties["claim_ids"] if claim_id not in gone]
    needed = sorted({claim_id for claim_ids in left.values() for claim_id in claim_ids})
    claims = {row["claim"]["id"]: row["claim"] for row in tx.run(write_case.CLAIMS, ids=needed)} if needed else {}
    remaining = {edge: [claims[i] for i in claim_ids if i in claims] for edge, claim_ids in left.items()}
    _delete(tx, [edge for edge, said in remaining.items() if not said])
    _write(tx, {edge: properties_of(said) for edge, said in remaining.items() if said})


def claims_drawing(tx: Transaction, edge: Drawn) -> list[Row]:
    """The claims that make a relationship of a person, unnamed actor, incident or legal action."""
    documents = [row["id"] for row in tx.run(write_case.DOCUMENTS_TELLING, id=edge.source)]
    return _drawn(tx, documents).get(edge, [])


def _drawn(tx: Transaction, document_ids: list[str]) -> _Claims:
    """The claims of documents by the relationship that they make."""
    rows = tx.run(
        write_case.DRAWING_CLAIMS,
        ids=document_ids,
        predicates=drawing_predicates(),
        sections=sorted(section.value for section in TOLD),
    )
    drawn: _Claims = defaultdict(list)
    undrawn = 0
    for row in rows:
        edge = drawn_by(row)
        if edge:
            drawn[edge].append(row["claim"])
        else:
            undrawn += 1
    if undrawn:
        _LOG.info("%d claims draw no relationship: the ontology has none between such things", undrawn)
    return drawn


def _standing(tx: Transaction, edges: Iterable[Drawn]) -> dict[Drawn, dict[str, Any]]:
    """What relationships say now, of those that exist."""
    standing = {}
    for name, ends in _by_type(edges).items():
        for row in run_rows(tx, write_any.match_edges(name), ends):
            standing[Drawn(name, row["source"], row["target"])] = row["properties"]
    return standing


def replace_edge(tx: Transaction, edge: Drawn, said: dict[str, Any]) -> None:
    """Let a relationship say this and nothing else; without anything to say it goes."""
    _delete(tx, [edge])
    if said:
        _write(tx, {edge: said})


def _write(tx: Transaction, edges: dict[Drawn, dict[str, Any]]) -> None:
    merge_edges(
        tx,
        (Edge(e.type, End(ENTITY, e.source), End(ENTITY, e.target), properties=said) for e, said in edges.items()),
    )


def _delete(tx: Transaction, edges: Iterable[Drawn]) -> None:
    for name, ends in _by_type(edges).items():
        run_rows(tx, write_any.delete_edges(name), ends)


def _by_type(edges: Iterable[Drawn]) -> dict[str, list[Row]]:
    by_type: dict[str, list[Row]] = defaultdict(list)
    for edge in edges:
        by_type[edge.type].append({"source": edge.source, "target": edge.target})
    return by_type
