"""Rows of nodes and relationships, and how they are written: grouped, in statements that fit into one message each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from graph.queries import write_any
from graph.store import Row, Transaction

_ROWS = 2_000
_CHARACTERS = 2_000_000  # a message holds 16 MiB, a character has up to 4 bytes, and one row may be larger than this


class Node(NamedTuple):
    """A node with all its properties."""

    label: str
    id: str
    properties: dict[str, Any]


class End(NamedTuple):
    """One end of a relationship. Value nodes are met under the label they all share."""

    label: str
    id: str


class Edge(NamedTuple):
    """A relationship."""

    type: str
    source: End
    target: End
    properties: dict[str, Any] | None = None


def write_nodes(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Write nodes, one statement per label."""
    by_label: dict[str, dict[str, Row]] = defaultdict(dict)
    for node in nodes:
        by_label[node.label][node.id] = {"id": node.id, "properties": node.properties}
    for label in sorted(by_label):
        run_rows(tx, write_any.merge_nodes(label), by_label[label].values())


def merge_edges(tx: Transaction, edges: Iterable[Edge]) -> None:
    """Write relationships of which there is one of a type between two nodes; the nodes must be there."""
    _write_edges(tx, edges, query=write_any.merge_edges)


def create_edges(tx: Transaction, edges: Iterable[Edge]) -> None:
    """Write relationships between nodes of which at least one has just been written."""
    _write_edges(tx, edges, query=write_any.create_edges)


def _write_edges(tx: Transaction, edges: Iterable[Edge], *, query: Callable[[str, str, str], str]) -> None:
    """One statement per type and labels of the ends."""
    grouped: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in edges:
        row = {"source": edge.source.id, "target": edge.target.id, "properties": edge.properties or {}}
        grouped[edge.type, edge.source.label, edge.target.label].append(row)
    for ends in sorted(grouped):
        run_rows(tx, query(*ends), grouped[ends])


def run_rows(tx: Transaction, query: str, rows: Iterable[Row]) -> list[Row]:
    """Run a query that unwinds `$rows`, in pieces."""
    return [result for piece in pieces(rows) for result in tx.run(query, rows=piece)]


def pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows in lists that fit into one message each."""
    piece: list[Row] = []
    weight = 0
    for row in rows:
        if piece and (len(piece) >= _ROWS or weight + _weight(row) > _CHARACTERS):
            yield piece
            piece, weight = [], 0
        piece.append(row)
        weight += _weight(row)
    if piece:
        yield piece


def _weight(row: Row) -> int:
    properties: dict[str, Any] = row.get("properties") or {}
    return sum(len(value) for value in properties.values() if isinstance(value, str))
