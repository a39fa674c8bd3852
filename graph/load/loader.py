"""Loading dossiers in batches, each batch one transaction: after a crash the graph is as some earlier load left it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from graph.case import layer, upkeep, versions
from graph.case.rebuilding import refuse_while_rebuilding
from graph.load.checks import check
from graph.load.known import Fate, Incoming, weigh
from graph.load.rows import Dossier, dossier_rows, page_rows
from graph.queries import write_report
from graph.store import Store, Transaction
from graph.values import Value, key_properties, shown_properties
from graph.writing import Edge, Node, create_edges, merge_edges, write_nodes
from schemas.documents import Document
from schemas.errors import InvalidRecordError
from schemas.records import Record
from schemas.views import LoadReport

BATCH = 50
_CHARACTERS = 2_000_000  # of text in one batch


@dataclass(slots=True)
class _Tally:
    """What has happened to the dossiers so far."""

    fates: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    claims: int = 0
    refused: list[str] = field(default_factory=list)

    def sound(self, document: Document, record: Record) -> bool:
        """Whether a dossier may be loaded; notes why not."""
        try:
            check(document, record)
        except InvalidRecordError as error:
            self.refused.append(str(error))
            return False
        return True

    def note(self, incoming: list[Incoming]) -> None:
        for one in incoming:
            self.fates[one.fate] += 1
            self.claims += len(one.record.claims) if one.written else 0

    def report(self) -> LoadReport:
        return LoadReport(
            added=self.fates[Fate.ADD],
            unchanged=self.fates[Fate.JOIN] + self.fates[Fate.LEAVE],
            updated=self.fates[Fate.VERSION] + self.fates[Fate.REPLACE],
            claims=self.claims,
            refused=tuple(self.refused),
        )


def load_dossiers(
    store: Store,
    dossiers: Iterable[tuple[Document, Record]],
    *,
    progress: Callable[[int], None] | None = None,
    batch_size: int = BATCH,
) -> LoadReport:
    """Put documents with their records into the graph; what is there already is left as it is.

    Args:
        store: the graph.
        dossiers: consumed batch by batch, so it may be a pipeline.
        progress: told how many dossiers have been dealt with, after each batch.
        batch_size: how many dossiers share a transaction.

    Returns:
        What was added, updated or refused. A record that is not sound is refused alone; the others go on.
    """
    tally, done = _Tally(), 0
    for batch in _batches(dossiers, batch_size):
        sound = [dossier for dossier in batch if tally.sound(*dossier)]
        if sound:
            tally.note(_load_batch(store, sound))
        done += len(batch)
        if progress:
            progress(done)
    return tally.report()


def _batches(dossiers: Iterable[tuple[Document, Record]], batch_size: int) -> Iterator[list[tuple[Document, Record]]]:
    """Batches without a text twice, so that every dossier meets what the one before it left."""
    batch: list[tuple[Document, Record]] = []
    ids: set[str] = set()
    weight = 0
    for document, record in dossiers:
        if batch and (len(batch) >= batch_size or document.id in ids or weight + len(document.text) > _CHARACTERS):
            yield batch
            batch, ids, weight = [], set(), 0
        batch.append((document, record))
        ids.add(document.id)
        weight += len(document.text)
    if batch:
        yield batch


def _load_batch(store: Store, dossiers: list[tuple[Document, Record]]) -> list[Incoming]:
    incoming = weigh(dossiers, store.read)
    if all(one.fate is Fate.LEAVE for one in incoming):
        return incoming  # nothing is written, so the revision stays
    return store.transact(lambda tx: _write(tx, dossiers))


def _write(tx: Transaction, dossiers: list[tuple[Document, Record]]) -> list[Incoming]:
    refuse_while_rebuilding(tx)
    incoming = weigh(dossiers, tx.run)
    clear_reports(tx, [one.document.id for one in incoming if one.fate is Fate.REPLACE])
    touched = [one for one in incoming if one.fate is not Fate.LEAVE]
    written = {one.document.id: dossier_rows(one.document, one.record) for one in touched if one.written}
    _write_values(tx, [value for dossier in written.values() for value in dossier.values])
    pages = [row for one in touched for row in page_rows(one.document)]
    write_nodes(
        tx,
        [
            *_document_nodes(tx, touched, written),
            *(node for dossier in written.values() for node in dossier.nodes),
            *(row for row in pages if isinstance(row, Node)),
        ],
    )
    create_edges(tx, (edge for dossier in written.values() for edge in dossier.edges))
    merge_edges(tx, (row for row in pages if isinstance(row, Edge)))
    versions.settle(tx, [one.document.id for one in touched])
    return incoming


def rewrite_reports(tx: Transaction, document: Document, record: Record) -> None:
    """Let a document that is there say what another record of it says."""
    clear_reports(tx, [document.id])
    dossier = dossier_rows(document, record)
    _write_values(tx, dossier.values)
    write_nodes(tx, dossier.nodes)
    create_edges(tx, dossier.edges)


def clear_reports(tx: Transaction, document_ids: list[str]) -> None:
    """Take away all that documents say, but not the documents themselves."""
    if not document_ids:
        return
    current = [row["id"] for row in tx.run(write_report.STANDING, ids=document_ids) if row["current"]]
    layer.withdraw(tx, current)
    tx.run(write_report.MARK_WITHDRAWN, ids=document_ids)
    values = sorted({value for _, value in layer.values_of(tx, document_ids)})
    for query in write_report.DELETE_REPORT_LAYER:
        tx.run(query, ids=document_ids)
    upkeep.refresh_values(tx, values)


def _document_nodes(tx: Transaction, touched: list[Incoming], written: dict[str, Dossier]) -> Iterator[Node]:
    new = [one.document.id for one in touched if one.fate in {Fate.ADD, Fate.VERSION}]
    last = tx.run(write_report.TAKE_ARRIVALS, count=len(new))[0]["last"]
    arrivals = {document_id: last - len(new) + place for place, document_id in enumerate(new, start=1)}
    for one in touched:
        document_id = one.document.id
        known_as = {"external_ids": one.external_ids, "urls": one.urls}
        own = written[document_id].document.properties if document_id in written else {}
        came = {"arrival": arrivals[document_id]} if document_id in arrivals else {}
        yield Node("Document", document_id, own | known_as | came)


def _write_values(tx: Transaction, values: list[Value]) -> None:
    """Values that are new or written in a form that is new."""
    by_id: dict[str, tuple[Value, set[str]]] = {}
    for value in values:
        by_id.setdefault(value.id, (value, set()))[1].add(value.name)
    known = {row["id"]: row["names"] for row in tx.run(write_report.VALUE_NAMES, ids=sorted(by_id))}
    nodes = []
    for value, names in by_id.values():
        if value.id not in known:
            key = key_properties(value)
            nodes.append(
                Node(value.label, value.id, {**key, "n_documents": 0, **shown_properties(value.label, key, names)})
            )
        elif not names <= set(known[value.id]):
            shown = shown_properties(value.label, value.key, names | set(known[value.id]))
            nodes.append(Node(value.label, value.id, shown))
    write_nodes(tx, nodes)
