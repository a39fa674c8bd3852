"""What a dossier means for the graph as it stands: new, another reading of a known text, or nothing new."""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import NamedTuple, Self

from graph.load.source import dossier_hash, page_node, precedence, precedence_of, source_name
from graph.queries import write_report
from graph.store import Row
from schemas.documents import Document
from schemas.records import Record

Query = Callable[..., list[Row]]  # the `read` of a store or the `run` of a transaction


class Fate(Enum):
    """What is to be done with a dossier."""

    ADD = auto()  # a new text
    VERSION = auto()  # a new text under a known address
    REPLACE = auto()  # a known text with another record: a newer pipeline, or its source says more of it
    JOIN = auto()  # a known text from one more source; the record that stands is kept
    LEAVE = auto()  # nothing new


class Known(NamedTuple):
    """What the graph has of one document."""

    source: str
    precedence: str
    record_hash: str
    complete: bool
    external_ids: frozenset[str]
    urls: frozenset[str]

    @classmethod
    def of(cls, row: Row) -> Self:
        """From the row of a query."""
        return cls(
            source=row["source"],
            precedence=precedence_of(row["published"], row["source"]),
            record_hash=row["record_hash"],
            complete=row["complete"],
            external_ids=frozenset(row["external_ids"]),
            urls=frozenset(row["urls"]),
        )


class Incoming(NamedTuple):
    """A dossier with its fate and all ids and addresses under which its text is known from now on."""

    document: Document
    record: Record
    fate: Fate
    external_ids: list[str]
    urls: list[str]

    @property
    def written(self) -> bool:
        """Whether this dossier's record is to stand in the graph."""
        return self.fate in {Fate.ADD, Fate.VERSION, Fate.REPLACE}


def weigh(dossiers: Iterable[tuple[Document, Record]], query: Query) -> list[Incoming]:
    """What each dossier of a batch means; a batch has no document twice."""
    batch = list(dossiers)
    rows = query(write_report.KNOWN_DOCUMENTS, ids=[document.id for document, _ in batch])
    known = {row["id"]: Known.of(row) for row in rows}
    addresses = {document.url: page_node(document.url).id for document, _ in batch if document.url}
    found = {row["id"] for row in query(write_report.KNOWN_PAGES, ids=sorted(addresses.values()))}
    seen = {url for url, page in addresses.items() if page in found}
    incoming = []
    for document, record in batch:
        incoming.append(_incoming(document, record, known=known.get(document.id), seen=seen))
        seen.update({document.url} if document.url else ())
    return incoming


def _incoming(document: Document, record: Record, *, known: Known | None, seen: set[str]) -> Incoming:
    external_ids = {document.external_id} if document.external_id else set()
    urls = {document.url} if document.url else set()
    if known is None:
        fate = Fate.VERSION if urls & seen else Fate.ADD
        return Incoming(document, record, fate, sorted(external_ids), sorted(urls))
    if _replaces(document, record, known):
        fate = Fate.REPLACE
    else:
        fate = Fate.LEAVE if external_ids <= known.external_ids and urls <= known.urls else Fate.JOIN
    return Incoming(document, record, fate, sorted(external_ids | known.external_ids), sorted(urls | known.urls))


def _replaces(document: Document, record: Record, known: Known) -> bool:
    if not known.complete:
        return True
    if source_name(document) == known.source:
        return dossier_hash(document, record) != known.record_hash
    return precedence(document) < known.precedence
