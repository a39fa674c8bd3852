"""Reports that tell of one thing made one node: documents whose reports moved are taken out and in again."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from graph.case import layer
from graph.case.rebuilding import refuse_while_rebuilding
from graph.case.resolved import CaseNode, label_of
from graph.link.linking import Linked
from graph.queries import write_links
from graph.store import Row, Store, Transaction
from schemas.ids import case_id

_DOCUMENTS = 50


def case_nodes(store: Store, linked: Linked) -> dict[str, CaseNode]:
    """The node of every report that linking knows, after the smallest one; a person if any has a name."""
    kinds = {row["report"]: row["kind"] for row in store.read(write_links.KINDS)}
    groups: dict[str, list[str]] = {}
    for report, core in (*linked.incidents.items(), *linked.persons.items(), *linked.actions.items()):
        if report in kinds:
            groups.setdefault(core, []).append(report)
    found = {}
    for reports in groups.values():
        label = label_of(min((kinds[report] for report in reports), key=_named_first))
        found.update(dict.fromkeys(reports, CaseNode(label, case_id(label, min(reports)))))
    return found


def resolve(store: Store, nodes: Mapping[str, CaseNode]) -> dict[str, str]:
    """Let every report be resolved as its node.

    Returns:
        For ids from which a report went away: the id that the smallest such report has now.
    """
    return move(store, nodes, store.read(write_links.STANDING))


def move(store: Store, nodes: Mapping[str, CaseNode], rows: Iterable[Row]) -> dict[str, str]:
    """Let reports be resolved as their nodes, given as what they are resolved now.

    Args:
        store: the graph.
        nodes: report → its node, for all reports of the documents that tell one that moves.
        rows: of `report`, `document` and `node`.

    Returns:
        As `resolve`.
    """
    moved = [row for row in rows if row["report"] in nodes and nodes[row["report"]].id != row["node"]]
    for piece in _pieces(sorted({row["document"] for row in moved})):
        store.transact(partial(_moved, document_ids=piece, nodes=nodes))
    moved.sort(key=lambda row: str(row["report"]), reverse=True)
    return {row["node"]: nodes[row["report"]].id for row in moved}


def _moved(tx: Transaction, *, document_ids: list[str], nodes: Mapping[str, CaseNode]) -> None:
    refuse_while_rebuilding(tx)
    layer.withdraw(tx, document_ids)
    layer.integrate(tx, document_ids, resolved=nodes)


def _named_first(kind: str) -> tuple[bool, str]:
    return kind == "unnamed", kind


def _pieces(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _DOCUMENTS] for start in range(0, len(ids), _DOCUMENTS))
