"""Which documents the graph already holds as they would be loaded again, so that nothing need be extracted anew."""

import json
from collections.abc import Iterable, Iterator

from graph.load.known import Fate, weigh
from graph.queries import write_report
from graph.store import Store
from schemas.documents import Document
from schemas.records import Record

_BATCH = 200


def settled(store: Store, documents: Iterable[Document], *, pipeline_version: str) -> list[bool]:
    """For each document, whether extracting it with this version and loading it would change nothing.

    Extraction is a function of document and version: what stands in the graph is what the same version would say again.
    """
    return [same for batch in _batches(documents) for same in _settled(store, batch, pipeline_version)]


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Batches without a text twice."""
    batch: dict[str, Document] = {}
    for document in documents:
        if len(batch) >= _BATCH or document.id in batch:
            yield list(batch.values())
            batch = {}
        batch[document.id] = document
    if batch:
        yield list(batch.values())


def _settled(store: Store, documents: list[Document], pipeline_version: str) -> list[bool]:
    rows = store.read(write_report.STANDING_RECORDS, ids=[d.id for d in documents], version=pipeline_version)
    said = {row["id"]: row["json"] for row in rows}
    standing = [(d, _record(d, said[d.id])) for d in documents if d.id in said]
    same = {one.document.id for one in weigh(standing, store.read) if one.fate is Fate.LEAVE}
    return [document.id in same for document in documents]


def _record(document: Document, said: str) -> Record:
    """The record that stands, with what the document keeps for it."""
    kept = {"text": document.text, "title": document.title, "url": document.url}
    return Record.model_validate({**json.loads(said), **kept})
