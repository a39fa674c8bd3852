"""One source with its text, every mention in it and the claims that stand on it."""

import json
from collections.abc import Mapping
from typing import Any

from graph.correct.reading import corrections_of, parts_of
from graph.lines import document_line, thing_ref
from graph.pages.claims import claim_rows
from graph.queries import read_pages
from graph.store import Row, Store
from schemas.documents import SectionKind
from schemas.errors import UnknownThingError
from schemas.records import Record
from schemas.views import MentionMark, SentenceLine, SourcePage
from schemas.words import EntityType


def source_page(store: Store, document_id: str) -> SourcePage:
    """A document by its content id, or by the id that its caller gave it.

    Raises:
        UnknownThingError: the graph has no document with this id.
    """
    row = _source(store, document_id)
    line, text = document_line(row["document"]), row["text"]
    said = _record(store, line.id)
    record = Record.model_validate({**said, "text": text}) if said else None
    claims = [found["id"] for found in store.read(read_pages.CLAIMS_OF, id=line.id)]
    return SourcePage(
        document=line,
        text=text,
        author=row["document"]["author"],
        account=row["document"]["account"],
        platform=row["platform"],
        raw_sha256=row["raw_sha256"],
        sentences=_sentences(store, line.id),
        marks=_marks(store, line.id, text=text, record=said),
        claims=claim_rows(store, claims),
        corrections=corrections_of(store, line.id, text=text),
        parts=parts_of(record) if record else (),
        versions=tuple(document_line(v["document"]) for v in store.read(read_pages.VERSIONS_OF, id=line.id)),
        label=row["label"],
        score=row["score"],
        cues=tuple(cue["name"] for cue in said.get("cues", ())),
        missing_items=tuple(said.get("missing_items", ())),
    )


def _source(store: Store, document_id: str) -> Row:
    rows = store.read(read_pages.SOURCE, id=document_id)
    if not rows:
        named = store.read(read_pages.NAMED_BY_CALLER, id=document_id)
        rows = store.read(read_pages.SOURCE, id=named[0]["id"]) if named else []
    if not rows:
        raise UnknownThingError(document_id)
    return rows[0]


def _record(store: Store, document_id: str) -> dict[str, Any]:
    """The record as it was extracted, which also knows the mentions that became no node."""
    rows = store.read(read_pages.EXTRACTION_OF, id=document_id)
    record: dict[str, Any] = json.loads(rows[0]["json"]) if rows else {}
    return record


def _sentences(store: Store, document_id: str) -> tuple[SentenceLine, ...]:
    rows = store.read(read_pages.SENTENCES_OF, id=document_id)
    return tuple(
        SentenceLine(id=row["id"], start=row["start"], end=row["end"], section=SectionKind(row["section"]))
        for row in rows
    )


def _marks(store: Store, document_id: str, *, text: str, record: dict[str, Any]) -> tuple[MentionMark, ...]:
    """Mentions in the order of the text; those of losses and dates lead to no thing."""
    read = [mark for entity in record.get("entities", ()) for mark in _marks_of_entity(entity, text)]
    parts = {(mark.start, mark.end, mark.type): mark.part for mark in read}
    of_things = [_mark_of_thing(row, parts) for row in store.read(read_pages.MARKS_OF, id=document_id)]
    placed = {(mark.start, mark.end, mark.type) for mark in of_things}
    unplaced = [mark for mark in read if (mark.start, mark.end, mark.type) not in placed]
    return tuple(sorted([*of_things, *unplaced], key=lambda mark: (mark.start, mark.end, mark.type)))


def _mark_of_thing(row: Row, parts: Mapping[tuple[int, int, EntityType], str]) -> MentionMark:
    mark: dict[str, Any] = row["mark"]
    place = mark["start"], mark["end"], EntityType(mark["type"])
    return MentionMark(
        start=mark["start"],
        end=mark["end"],
        type=EntityType(mark["type"]),
        surface=mark["surface"],
        thing=thing_ref(row["thing"]),
        part=parts.get(place, ""),
        rule=mark["rule"],
        confidence=mark["confidence"],
    )


def _marks_of_entity(entity: dict[str, Any], text: str) -> list[MentionMark]:
    return [
        MentionMark(
            start=start,
            end=end,
            type=EntityType(entity["type"]),
            surface=text[start:end],
            part=entity["id"],
            rule=entity["rule"],
            confidence=entity["confidence"],
        )
        for start, end in entity["mentions"]
    ]
