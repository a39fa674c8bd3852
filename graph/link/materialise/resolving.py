"""Reports that tell of one thing made one node: documents whose reports moved are taken out and in again."""

from collections.abc import Iterator, Mapping
from functools import partial

from graph.case import layer
from graph.case.rebuilding import refuse_while_rebuilding
from graph.case.resolved import CaseNode, label_of
from graph.link.linking import Linked
from graph.queries import write_links
from graph.store import Store, Transaction
from schemas.ids import case_id

_DOCUMENTS = 50


def case_nodes(store: Store, linked: Linked) -> dict[str, CaseNode]:
    """The node of every report that linking knows, after the smallest one; a person if any has a name."""
    kinds = {row["report"]: row["kind"] for row in store.read(write_links.KINDS)}
    groups: dict[str, list[str]] = {}
    for report, core in (*linked.incidents.items(), *linked.persons.items()):
        if report in kinds:
            groups.setdefault(core, []).append(report)
    found = {}
    for reports in groups.values():
        label = label_of(min((kinds[report] for report in reports), key=_named_first))
        found.update(dict.fromkeys(reports, CaseNode(label, case_id(label, min(reports)))))
    return found


def resolve(store: Store, nodes: Mapping[str, CaseNode]) -> None:
    """Let every report be resolved as its node, and leave a redirect where an id goes out of use."""
    rows = store.read(write_links.STANDING)
    moved = [row for row in rows if row["report"] in nodes and nodes[row["report"]].id != row["node"]]
    for piece in _pieces(sorted({row["document"] for row in moved})):
        store.transact(partial(_moved, document_ids=piece, nodes=nodes))
    _retire(
        store,
        {row["node"]: nodes[row["report"]].id for row in sorted(moved, key=lambda r: str(r["report"]), reverse=True)},
    )


def _moved(tx: Transaction, *, document_ids: list[str], nodes: Mapping[str, CaseNode]) -> None:
    refuse_while_rebuilding(tx)
    layer.withdraw(tx, document_ids)
    layer.integrate(tx, document_ids, resolved=nodes)


def _retire(store: Store, gone: dict[str, str]) -> None:
    """Old id -> the id that its smallest report has now; redirects to what has gone itself are led on."""
    used = {row["node"] for row in store.read(write_links.STANDING)}
    known = {row["id"]: row["now"] for row in store.read(write_links.ALL_RETIRED)} | gone
    rows = [{"id": old, "now": end} for old in sorted(known) if (end := _end(old, known)) != old and old not in used]
    before = [row["id"] for row in store.read(write_links.ALL_RETIRED)]
    revived = [old for old in before if old in used]
    if rows:
        store.write(write_links.WRITE_RETIRED, rows=rows)
    if revived:
        store.write(write_links.FORGET_RETIRED, ids=revived)


def _end(old: str, known: Mapping[str, str]) -> str:
    seen = {old}
    while (now := known.get(old)) and now not in seen:
        seen.add(now)
        old = now
    return old


def _named_first(kind: str) -> tuple[bool, str]:
    return kind == "unnamed", kind


def _pieces(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _DOCUMENTS] for start in range(0, len(ids), _DOCUMENTS))
