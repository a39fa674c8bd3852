"""Removing a document with all that stood on it alone."""

from graph.case import versions
from graph.case.rebuilding import refuse_while_rebuilding
from graph.load.loader import clear_reports
from graph.queries import write_report
from graph.store import Store, Transaction
from schemas.errors import UnknownThingError


def remove_document(store: Store, document_id: str) -> None:
    """Remove a document: its sentences, claims and reports, what was resolved from them, values nobody else names.

    An older version under the same address counts again.

    Raises:
        UnknownThingError: the graph has no such document.
    """
    if not store.read(write_report.STANDING, ids=[document_id]):
        raise UnknownThingError(document_id)
    store.transact(lambda tx: _remove(tx, document_id))


def _remove(tx: Transaction, document_id: str) -> None:
    refuse_while_rebuilding(tx)
    others = [i for i in versions.sharing_a_page(tx, [document_id]) if i != document_id]
    pages = [row["id"] for row in tx.run(write_report.PAGES_OF, ids=[document_id])]
    clear_reports(tx, [document_id])
    tx.run(write_report.DELETE_DOCUMENTS, ids=[document_id])
    tx.run(write_report.DELETE_EMPTY_PAGES, ids=pages)
    if others:
        versions.settle(tx, others)
