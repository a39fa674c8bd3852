"""Taking documents into the case layer and out of it: each undoes the other, in whatever order documents come."""

from collections import Counter
from collections.abc import Mapping

from graph.case.relationships import add_claims, subtract_claims
from graph.case.resolved import CaseNode, alone, describe
from graph.queries import write_case, write_report
from graph.schema import ENTITY
from graph.store import Transaction
from graph.writing import Edge, End, create_edges, run_rows, write_nodes

_VALUES_OF = (write_report.NAMED_VALUES, write_report.CLAIMED_VALUES, write_report.POSTING_VALUES)
EACH_FOR_ITSELF: Mapping[str, CaseNode] = {}


def integrate(tx: Transaction, document_ids: list[str], *, resolved: Mapping[str, CaseNode] = EACH_FOR_ITSELF) -> None:
    """Let documents count that so far stood in the report layer alone.

    Args:
        tx: the transaction.
        document_ids: of the documents.
        resolved: report -> what it is taken for; every other report stands for a thing of its own.
    """
    if document_ids:
        _resolve(tx, document_ids, resolved)
        _count(tx, document_ids, more=1)
        add_claims(tx, document_ids)


def withdraw(tx: Transaction, document_ids: list[str]) -> None:
    """Let documents count no longer; the report layer keeps them."""
    if document_ids:
        subtract_claims(tx, document_ids)
        tx.run(write_case.MARK_UNSEEN, ids=document_ids)  # whoever links must look at them again
        _count(tx, document_ids, more=-1)
        resolved = [row["id"] for row in tx.run(write_case.RESOLVED, ids=document_ids)]
        tx.run(write_case.UNRESOLVE, ids=document_ids)
        tx.run(write_case.DELETE_UNTOLD, ids=resolved)
        describe(tx, resolved)


def values_of(tx: Transaction, document_ids: list[str]) -> set[tuple[str, str]]:
    """Documents with the values they name, speak of or were posted by."""
    return {(row["document"], row["value"]) for query in _VALUES_OF for row in tx.run(query, ids=document_ids)}


def _resolve(tx: Transaction, document_ids: list[str], resolved: Mapping[str, CaseNode]) -> None:
    """A person, unnamed actor, incident or legal action for the reports that tell of it."""
    nodes, edges = [], []
    for row in tx.run(write_case.REPORTS, ids=document_ids):
        own = alone(row["told"])
        label, node_id = resolved.get(row["id"], CaseNode(own.label, own.id))
        nodes.append(own._replace(label=label, id=node_id))
        edges.append(Edge("RESOLVED_AS", End("Report", row["told"]["id"]), End(ENTITY, node_id)))
    write_nodes(tx, nodes)
    create_edges(tx, edges)
    describe(tx, [node.id for node in nodes], least=2)


def _count(tx: Transaction, document_ids: list[str], *, more: int) -> None:
    """In how many documents that count a value occurs."""
    counted = Counter(value for _, value in values_of(tx, document_ids))
    run_rows(tx, write_case.COUNT_DOCUMENTS, [{"id": value, "more": more * n} for value, n in sorted(counted.items())])
