"""Which documents count: of those found under one address the newest, all others anyway."""

from collections import defaultdict
from collections.abc import Mapping

from graph.case.layer import EACH_FOR_ITSELF, integrate, withdraw
from graph.case.resolved import CaseNode
from graph.queries import write_report
from graph.store import Row, Transaction


def settle(tx: Transaction, document_ids: list[str], *, resolved: Mapping[str, CaseNode] = EACH_FOR_ITSELF) -> None:
    """Bring the case layer up to date after documents were written or a version under their addresses has gone.

    A document found under several addresses counts while it is the newest under one of them.

    Args:
        tx: the transaction.
        document_ids: of the documents.
        resolved: report -> what it is taken for; every other report stands for a thing of its own.
    """
    near = sharing_a_page(tx, document_ids)
    standing = {row["id"]: row for row in tx.run(write_report.STANDING, ids=near)}
    counting = _counting(tx, near)
    wanted = {document_id: document_id in counting for document_id in standing}
    withdraw(tx, [i for i, row in standing.items() if row["current"] and not wanted[i]])
    integrate(tx, [i for i, row in standing.items() if wanted[i] and not row["current"]], resolved=resolved)
    changed = [i for i, row in standing.items() if row["current"] != wanted[i] or not row["complete"]]
    tx.run(write_report.MARK_COMPLETE, rows=[{"id": i, "current": wanted[i]} for i in changed])


def sharing_a_page(tx: Transaction, document_ids: list[str]) -> list[str]:
    """These documents and all that are found under an address of theirs."""
    return sorted({*document_ids, *(row["id"] for row in tx.run(write_report.SHARING_A_PAGE, ids=document_ids))})


def _counting(tx: Transaction, document_ids: list[str]) -> set[str]:
    versions: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in tx.run(write_report.VERSIONS, ids=document_ids):
        versions[row["id"]][row["page"]].append(row)
    return {
        document_id
        for document_id in document_ids
        if document_id not in versions or any(_newest(page) == document_id for page in versions[document_id].values())
    }


def _newest(page: list[Row]) -> str:
    """The version seen last; of those seen at one moment, the one that came last."""
    return str(max(page, key=lambda row: (row["seen"], row["arrival"]))["version"])
