"""The desk layer as lines and back: what people decided and noted, with what it is about."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from graph.queries import read_backup, write_desk
from graph.schema import ENTITY
from graph.store import Row, Store, Transaction
from graph.writing import pieces, run_rows
from schemas.ontology import ontology


class Put(NamedTuple):
    """What was put back; a relationship whose other end is gone is counted only."""

    nodes: int
    edges: int
    loose: int


def desk_labels() -> list[str]:
    """Labels of the desk layer, and the epoch: its figures were taken at one moment and cannot be taken again."""
    return [label for label, node in ontology().nodes.items() if node.layer == "desk" or label == "Epoch"]


def desk_lines(store: Store) -> Iterator[dict[str, Any]]:
    """Nodes first, then relationships."""
    labels = desk_labels()
    for label in labels:
        for row in store.read(read_backup.desk_nodes(label)):
            yield {"node": label, **row}
    for label in labels:
        for row in store.read(read_backup.desk_edges(label), desk=labels):
            ends = {"source_label": _label(row["source_labels"]), "target_label": _label(row["target_labels"])}
            named = {key: row[key] for key in ("source", "target", "properties")}
            yield {"edge": row["type"], **named, **ends}


def put_back(store: Store, lines: Iterable[bytes]) -> Put:
    """Write the lines of a desk layer; the report layer and the case layer must be there."""
    nodes: dict[str, list[Row]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for line in map(json.loads, lines):
        properties = line["properties"]
        if "node" in line:
            nodes[line["node"]].append({"id": properties["id"], "properties": properties})
        else:
            row = {"source": line["source"], "target": line["target"], "properties": properties}
            edges[line["edge"], line["source_label"], line["target_label"]].append(row)
    return store.transact(lambda tx: _write(tx, nodes, edges))


def _write(tx: Transaction, nodes: dict[str, list[Row]], edges: dict[tuple[str, str, str], list[Row]]) -> Put:
    for label, rows in nodes.items():
        run_rows(tx, write_desk.merge_desk_nodes(label), rows)
    made = 0
    for (name, source, target), rows in edges.items():
        query = write_desk.merge_desk_edges(name, source, target)
        made += sum(tx.run(query, rows=piece)[0]["n"] for piece in pieces(rows))
    wanted = sum(map(len, edges.values()))
    return Put(nodes=sum(map(len, nodes.values())), edges=made, loose=wanted - made)


def _label(labels: list[str]) -> str:
    """The label under which a node is found again; things under the one that all of them bear."""
    return ENTITY if ENTITY in labels else labels[0]
