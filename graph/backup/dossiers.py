"""Documents and records out of the graph, such that loading them again gives the same graph."""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import product
from typing import Any, NamedTuple

from graph.load.source import dossier_hash
from graph.queries import read_backup
from graph.store import Store
from schemas.documents import Document, Section, SectionKind
from schemas.errors import InvalidRecordError
from schemas.records import Record

_AT_ONCE = 100


class Kept(NamedTuple):
    """A document with its record, and the other sources that have the same text."""

    document: Document
    record: Record
    others: list[Document]


def kept_dossiers(store: Store) -> Iterator[Kept]:
    """Every document in the order in which they came, which decides between versions of a page.

    Raises:
        InvalidRecordError: what the graph keeps of a document is no longer a record.
    """
    ids = [row["id"] for row in store.read(read_backup.DOCUMENT_IDS)]
    for start in range(0, len(ids), _AT_ONCE):
        asked = ids[start : start + _AT_ONCE]
        rows = {row["document"]["id"]: row for row in store.read(read_backup.DOSSIERS, ids=asked)}
        for document_id in asked:
            if document_id in rows:
                yield kept_dossier(rows[document_id]["document"], rows[document_id]["record"])


def kept_dossier(node: dict[str, Any], said: str) -> Kept:
    """A document as the graph keeps it, with the record that its rules made.

    Args:
        node: the properties of the document.
        said: the record, as the graph keeps it beside the document.

    Raises:
        InvalidRecordError: it is no longer a record.
    """
    try:
        document, record = _as_loaded(node, json.loads(said))
    except ValueError as error:
        problem = f"what the graph keeps of it cannot be read; ingest its source again ({error})."
        raise InvalidRecordError(problem, document_id=node["id"]) from error
    return Kept(document, record, list(_other_sources(node, document)))


def _as_loaded(node: dict[str, Any], said: dict[str, Any]) -> tuple[Document, Record]:
    """The dossier as it was given to the loader.

    The graph keeps some properties filled in (the day of a post, the recognised language). The hash that it keeps tells
    which were not given; where none fits, the first is what the graph shows, and the next ingest loads it anew.
    """
    first: tuple[Document, Record] | None = None
    for dossier in _possible(node, said):
        first = first or dossier
        if dossier_hash(*dossier) == node["record_hash"]:
            return dossier
    assert first is not None, "there is always one that is as the graph shows it"
    return first


def _possible(node: dict[str, Any], said: dict[str, Any]) -> Iterator[tuple[Document, Record]]:
    source = node["source"]
    external_ids = [source] if source in node["external_ids"] else [None]
    given = Document(
        text=node["text"],
        kind=node["kind"],
        title=node.get("title"),
        outlet=node.get("outlet"),
        author=node.get("author"),
        posted_at=_moment(node.get("posted_at")),
        collected=_moment(node.get("collected")),
        url=node.get("url"),
        platform=node.get("platform"),
        account=node.get("account"),
        reliability=node.get("reliability"),
        sections=tuple(_sections(node.get("sections"))),
        path=node.get("path"),
        raw_sha256=node.get("raw_sha256"),
    )
    days = [node.get("published"), *([None] if given.posted_at else [])]
    titles, urls = _or_none(given.title), _or_none(given.url)
    choices = product(external_ids, _or_none(node.get("lang")), days, titles, urls)
    for external_id, lang, day, title, url in choices:
        update = {"external_id": external_id, "lang": lang, "published": day}
        document = Document.model_validate(given.model_dump() | update)
        yield document, Record.model_validate(said | {"text": document.text, "title": title, "url": url})


def _or_none(value: str | None) -> list[str | None]:
    return [value, None] if value is not None else [None]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _sections(text: str | None) -> Iterator[Section]:
    for kind, start, end in json.loads(text or "[]"):
        yield Section(kind=SectionKind(kind), start=start, end=end)


def _other_sources(node: dict[str, Any], document: Document) -> Iterator[Document]:
    """Further ids and addresses under which the text is known; none of them takes the place of the one that stands.

    Which address belonged to which id is not kept, and makes no difference. An address alone would be a source of its
    own, so it goes with a further id where there is one.
    """
    ids = [external_id for external_id in node["external_ids"] if external_id != document.external_id]
    urls = [url for url in node["urls"] if url != document.url]
    bare = Document(text=document.text, kind=document.kind)
    for external_id in ids:
        yield bare.model_copy(update={"external_id": external_id})
    for url in urls:
        yield bare.model_copy(update={"external_id": ids[0] if ids else None, "url": url})
