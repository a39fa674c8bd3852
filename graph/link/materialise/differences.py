"""Nodes and relationships brought to what they should be: what is equal already is not written."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from graph.case.rebuilding import refuse_while_rebuilding
from graph.queries import write_links
from graph.store import Row, Store, Transaction
from graph.writing import Edge, End, Node, merge_edges, run_rows, write_nodes


class Ends(NamedTuple):
    """The labels under which the ends of a type of relationship are found."""

    type: str
    source: str
    target: str


EdgeWanted = tuple[str, str, str, Mapping[str, Any]]
"""Type, source, target and properties."""


class Wanted(NamedTuple):
    """All nodes of some labels and all relationships of some types, as they should be."""

    labels: Sequence[str]
    types: Sequence[Ends]
    nodes: Sequence[Node]
    edges: Sequence[EdgeWanted]


def bring_to(store: Store, wanted: Wanted) -> None:
    """Delete what is not wanted, write what is new or different."""
    gone: dict[str, list[Row]] = {}
    fresh: list[Node] = []
    for label in wanted.labels:
        standing = {row["properties"]["id"]: row["properties"] for row in store.read(write_links.nodes_of(label))}
        nodes = [node for node in wanted.nodes if node.label == label]
        gone[label] = [{"id": one} for one in sorted(standing.keys() - {node.id for node in nodes})]
        fresh += [node for node in nodes if standing.get(node.id) != {"id": node.id, **node.properties}]
    if fresh or any(gone.values()):
        store.transact(lambda tx: _write_nodes(tx, gone, fresh))
    for ends in wanted.types:
        lost, new = _differing(store.read(write_links.edges_of(ends.type)), wanted.edges, ends)
        if lost or new:
            store.transact(partial(_write_edges, ends=ends, rows=(lost, new)))


class Part(NamedTuple):
    """Changed nodes, and all relationships of some types at some things, as they should be."""

    types: Sequence[Ends]
    nodes: Sequence[Node]
    gone: Mapping[str, Sequence[str]]  # label -> ids
    edges: Sequence[EdgeWanted]
    things: Collection[str]


def bring_part(store: Store, part: Part) -> None:
    """Write and delete what has changed, and let things have no other relationships of these types."""
    gone = {label: [{"id": one} for one in ids] for label, ids in part.gone.items()}
    if part.nodes or any(gone.values()):
        store.transact(lambda tx: _write_nodes(tx, gone, part.nodes))
    things = sorted(part.things)
    for ends in part.types:
        queries = write_links.edges_at(*ends)
        rows = [row for query in queries for row in store.read(query, ids=things)] if things else []
        lost, new = _differing(rows, part.edges, ends)
        if lost or new:
            store.transact(partial(_write_edges, ends=ends, rows=(lost, new)))


def _write_nodes(tx: Transaction, gone: Mapping[str, list[Row]], fresh: Sequence[Node]) -> None:
    refuse_while_rebuilding(tx)
    for label, rows in gone.items():
        run_rows(tx, write_links.delete_nodes(label), rows)
    write_nodes(tx, fresh)
    for label in gone:
        rows = [{"id": n.id, "properties": {"id": n.id, **n.properties}} for n in fresh if n.label == label]
        run_rows(tx, write_links.replace_nodes(label), rows)


def _differing(rows: Iterable[Row], wanted: Iterable[EdgeWanted], ends: Ends) -> tuple[list[Row], list[Row]]:
    """Relationships to delete and to write, given those that stand."""
    standing = {(row["source"], row["target"]): row["properties"] for row in rows}
    asked = {(source, target): dict(said) for name, source, target, said in wanted if name == ends.type}
    lost = [{"source": a, "target": b} for a, b in sorted(standing) if standing[a, b] != asked.get((a, b))]
    new = [
        {"source": a, "target": b, "properties": said}
        for (a, b), said in sorted(asked.items())
        if standing.get((a, b)) != said
    ]
    return lost, new


def _write_edges(tx: Transaction, *, ends: Ends, rows: tuple[list[Row], list[Row]]) -> None:
    refuse_while_rebuilding(tx)
    lost, new = rows
    run_rows(tx, write_links.delete_edges(*ends), lost)
    source, target = ends.source, ends.target
    merge_edges(tx, (Edge(ends.type, End(source, r["source"]), End(target, r["target"]), r["properties"]) for r in new))
