"""The document itself as rows: the text, where it came from, and the record it was loaded from."""

import json
from datetime import UTC, datetime
from typing import Any

from graph import schema
from graph.writing import End, Node
from schemas.documents import Document
from schemas.ids import digest, fold
from schemas.records import Record

# What differs between two readings of the same source without the source having changed.
_OF_THE_READING = {"collected", "path", "raw_sha256"}
_KEPT_BY_THE_DOCUMENT = {"text", "title", "url"}


def source_name(document: Document) -> str:
    """The name under which a source is known when it is read again."""
    return document.external_id or document.url or ""


def precedence(document: Document) -> str:
    """Which of several sources with one text stands for it: the one published first."""
    return precedence_of(_published(document), source_name(document))


def precedence_of(published: str | None, source: str) -> str:
    """The same, from what the graph keeps."""
    return f"{published or '9999'} {source}"


def dossier_hash(document: Document, record: Record) -> str:
    """Equal when nothing would change in the graph."""
    return digest(document.model_dump_json(exclude=_OF_THE_READING), record.model_dump_json())


def document_end(document: Document) -> End:
    """The document as an end of relationships."""
    return End("Document", document.id)


def document_node(document: Document, record: Record) -> Node:
    """All properties of the document but the lists of its ids and addresses, which grow with every source."""
    told: dict[str, Any] = {
        "kind": document.kind.value,
        "lang": document.lang or record.lang,
        "title": document.title,
        "outlet": document.outlet,
        "author": document.author,
        "published": _published(document),
        "posted_at": document.posted_at.isoformat() if document.posted_at else None,
        "collected": _moment(document.collected),
        "url": document.url,
        "platform": document.platform,
        "account": document.account,
        "reliability": document.reliability,
        "sections": _sections(document),
        "path": document.path,
        "raw_sha256": document.raw_sha256,
        "text": document.text,
        "search": fold(" ".join(filter(None, [document.title, document.outlet, document.author, document.account]))),
        "source": source_name(document),
        "label": record.label.value if record.label else None,
        "score": record.score,
        "pipeline_version": record.pipeline_version,
        "record_hash": dossier_hash(document, record),
        "corrections": None,  # a record that is loaded is as the rules made it
        "unfit": None,
    }
    return Node("Document", document.id, told)


def extraction_node(document: Document, record: Record) -> Node:
    """The whole record beside the document, so that a backup can load it again as it was."""
    said = record.model_dump_json(exclude=_KEPT_BY_THE_DOCUMENT)
    return Node(schema.EXTRACTION, f"ext-{document.id}", {"json": said})


def page_node(url: str) -> Node:
    """A web address, at which versions of a page are found."""
    return Node(schema.PAGE, f"page-{digest('page', url)}", {"url": url})


def _published(document: Document) -> str | None:
    if document.published:
        return document.published.isoformat()
    return document.posted_at.date().isoformat() if document.posted_at else None


def _moment(collected: datetime | None) -> str | None:
    """In UTC where the zone is known, so that versions of a page can be compared as text."""
    if collected is None:
        return None
    return (collected.astimezone(UTC) if collected.tzinfo else collected).isoformat()


def _sections(document: Document) -> str | None:
    return json.dumps([[s.kind.value, s.start, s.end] for s in document.sections]) if document.sections else None
