"""What a person, unnamed actor, incident or legal action shows, given every report that tells of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from graph.queries import write_case
from graph.store import Row, Transaction
from graph.writing import Node, run_rows
from schemas.ids import case_id, fold
from schemas.ontology import ontology

_OF_THE_REPORT = {"id", "document_id", "kind", "entity", "masked"}  # not passed on to the case node


class CaseNode(NamedTuple):
    """The node that a report is resolved as."""

    label: str
    id: str


@cache
def label_of(kind: str) -> str:
    """The label of what a report of a kind is resolved as."""
    return next(label for label, node in ontology().nodes.items() if node.resolved == kind)


def alone(told: Row) -> Node:
    """The node of a report that nothing else tells of."""
    label = label_of(told["kind"])
    return Node(label, case_id(label, told["id"]), shown([told]))


def describe(tx: Transaction, node_ids: Iterable[str], *, least: int = 1) -> None:
    """Let things show what all reports that tell of them say together, if so many do."""
    reports: defaultdict[str, list[Row]] = defaultdict(list)
    for row in tx.run(write_case.TOLD_OF, ids=sorted(set(node_ids))):
        reports[row["id"]].append(row["told"])
    rows = [
        {"id": node, "properties": {"id": node, **shown(told)}} for node, told in reports.items() if len(told) >= least
    ]
    run_rows(tx, write_case.DESCRIBE, rows)


def shown(reports: Sequence[Row]) -> dict[str, Any]:
    """What most reports say; where as many say otherwise, what the one with the smallest id says.

    An incident is background only if every report merely refers to it. All values stay side by side as claims.
    """
    told = sorted(reports, key=lambda row: str(row["id"]))
    keys = sorted({key for row in told for key in row} - _OF_THE_REPORT)
    said = {key: _most(row[key] for row in told if row.get(key) is not None) for key in keys}
    if "background" in said:
        said["background"] = all(row.get("background") for row in told)
    names = sorted({str(row["name"]) for row in told})
    forms = {"names": names} if len(names) > 1 else {}
    known = {key: value for key, value in said.items() if value is not None}
    return {
        **known,
        **forms,
        "search": fold(" ".join(dict.fromkeys([said["name"], *names]))),
        "n_documents": len({row["document_id"] for row in told}),
    }


def _most(values: Iterable[Any]) -> Any:  # noqa: ANN401  properties are of any kind
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value], default=None)  # the first of equals
