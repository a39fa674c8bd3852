"""Taking documents into the case layer and out of it: each undoes the other, in whatever order documents come."""

from collections import Counter

from graph.case.relationships import add_claims, subtract_claims
from graph.queries import write_case, write_report
from graph.schema import ENTITY
from graph.store import Row, Transaction
from graph.writing import Edge, End, Node, create_edges, run_rows, write_nodes
from schemas.ids import case_id, fold
from schemas.ontology import ontology

_VALUES_OF = (write_report.NAMED_VALUES, write_report.CLAIMED_VALUES, write_report.POSTING_VALUES)
_OF_THE_REPORT = {"id", "document_id", "kind", "entity"}  # not passed on to the case node


def integrate(tx: Transaction, document_ids: list[str]) -> None:
    """Let documents count that so far stood in the report layer alone."""
    if document_ids:
        _resolve(tx, document_ids)
        _count(tx, document_ids, more=1)
        add_claims(tx, document_ids)


def withdraw(tx: Transaction, document_ids: list[str]) -> None:
    """Let documents count no longer; the report layer keeps them."""
    if document_ids:
        subtract_claims(tx, document_ids)
        _count(tx, document_ids, more=-1)
        resolved = [row["id"] for row in tx.run(write_case.RESOLVED, ids=document_ids)]
        tx.run(write_case.UNRESOLVE, ids=document_ids)
        tx.run(write_case.DELETE_UNTOLD, ids=resolved)


def values_of(tx: Transaction, document_ids: list[str]) -> set[tuple[str, str]]:
    """Documents with the values they name, speak of or were posted by."""
    return {(row["document"], row["value"]) for query in _VALUES_OF for row in tx.run(query, ids=document_ids)}


def _resolve(tx: Transaction, document_ids: list[str]) -> None:
    """One person, unnamed actor, incident or legal action for each report, until linking tells which are one."""
    labels = {node.resolved: label for label, node in ontology().nodes.items() if node.resolved}
    nodes, edges = [], []
    for row in tx.run(write_case.REPORTS, ids=document_ids):
        node = _case_node(labels[row["told"]["kind"]], row["told"])
        nodes.append(node)
        edges.append(Edge("RESOLVED_AS", End("Report", row["told"]["id"]), End(ENTITY, node.id)))
    write_nodes(tx, nodes)
    create_edges(tx, edges)


def _case_node(label: str, told: Row) -> Node:
    passed_on = {key: value for key, value in told.items() if key not in _OF_THE_REPORT}
    return Node(label, case_id(label, told["id"]), {**passed_on, "search": fold(told["name"]), "n_documents": 1})


def _count(tx: Transaction, document_ids: list[str], *, more: int) -> None:
    """In how many documents that count a value occurs."""
    counted = Counter(value for _, value in values_of(tx, document_ids))
    run_rows(tx, write_case.COUNT_DOCUMENTS, [{"id": value, "more": more * n} for value, n in sorted(counted.items())])
