"""From a text and what is known of it to a document: limits, language, sections."""

import re
from typing import TypedDict, Unpack

from extract.language import language_of
from extract.read.metadata import Metadata
from extract.read.moments import day_of
from extract.read.sections import day_line, headline_of, mark
from schemas.documents import LARGEST, Document, DocumentKind, Section
from schemas.errors import UnreadableSourceError

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Origin(TypedDict, total=False):
    """Where a text came from, and its sections where the source itself shows them."""

    path: str
    place: str
    raw_sha256: str | None
    sections: tuple[Section, ...] | None


def build(text: str, metadata: Metadata, **origin: Unpack[Origin]) -> Document:
    """The document of a text.

    The text stays as it is but for halves of surrogate pairs, which no encoding can write: each becomes U+FFFD, so
    offsets and ids are the same on every run. Articles whose sections are not given are searched for them.

    Raises:
        UnreadableSourceError: no text, or more than a document may hold.
    """
    path, place = origin.get("path", "text"), origin.get("place", "")
    text = sound(text)
    _check_size(text, path, place)
    sections = origin.get("sections")
    if sections is None:
        sections = mark(text) if metadata.kind is DocumentKind.ARTICLE else ()
    known = metadata.model_dump(exclude_none=True)
    return Document(
        **known
        | {
            "text": text,
            "lang": metadata.lang or language_of(text),
            "title": metadata.title or headline_of(text, sections),
            "published": metadata.published or day_of(metadata.posted_at) or day_of(day_line(text, sections)),
            "sections": sections,
            "path": f"{path}, {place}" if place else path,
            "raw_sha256": origin.get("raw_sha256"),
        }
    )


def sound(text: str) -> str:
    """The text with U+FFFD for every half of a surrogate pair."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def _check_size(text: str, path: str, place: str) -> None:
    if not text.strip():
        raise UnreadableSourceError("There is no text in it.", path=path, place=place)
    size = len(text.encode("utf-8"))
    if size > LARGEST:
        raise UnreadableSourceError(
            f"The text has {size / LARGEST:.1f} MB; a document may have 1 MB.",
            path=path,
            place=place,
            remedy="Split it into one file per article.",
        )
