"""Documents as JSON lines: one object with at least `text` on each line, as commands pass them on."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from extract.read.build import build
from extract.read.encoding import decode
from extract.read.metadata import canonical_key, metadata_from
from extract.read.source import Source, refusal
from schemas.documents import Document, Refusal, Section
from schemas.errors import UnreadableSourceError

_MEND = "Mend or delete the line; the other lines were read."
_WRITTEN = ("lang", "kind", "published", "title", "outlet", "author", "url", "platform", "account", "posted_at",
            "collected", "reliability", "sections", "path", "raw_sha256")  # fmt: skip


def to_line(document: Document) -> str:
    """The document as one line of JSON without its line end; `id` is the caller's id or else the content id."""
    values = document.model_dump(mode="json")
    line = {"id": document.name, "text": document.text}
    line |= {key: values[key] for key in _WRITTEN if values[key] is not None}
    return json.dumps(line, ensure_ascii=False)


def from_line(line: str, *, path: str = "text", place: str = "") -> Document:
    """The document on a line of JSON; unknown keys are passed over, values that make no sense are left out.

    Raises:
        UnreadableSourceError: no JSON object, no text in it, or too much of it.
    """
    document, _ = _parse(line, path=path, place=place)
    return document


def documents_on_lines(source: Source) -> Iterator[Document | Refusal]:
    """Every line's document, and a refusal for each line or value that was not taken."""
    _refuse_single_value(source)
    for number, line in enumerate(_lines(source), start=1):
        place = f"line {number}"
        if isinstance(line, bytes):
            reason = "The line is not UTF-8."
            yield Refusal(path=source.path, place=place, reason=reason, remedy="Save the file as UTF-8.")
        elif line.strip():
            yield from _on_line(line, source, place)


def _on_line(line: str, source: Source, place: str) -> Iterator[Document | Refusal]:
    try:
        document, problems = _parse(line, path=source.path, place=place, raw_sha256=source.sha256)
    except UnreadableSourceError as error:
        yield refusal(error)
        return
    for problem in problems:
        yield Refusal(path=source.path, place=place, reason=problem)
    yield document


def _parse(line: str, *, path: str, place: str, raw_sha256: str | None = None) -> tuple[Document, list[str]]:
    values = _object(line, path=path, place=place)
    text = next((value for key, value in values.items() if canonical_key(key) == "text"), None)
    if not isinstance(text, str):
        reason = "There is no 'text' on the line." if text is None else "The 'text' on the line is no text."
        raise UnreadableSourceError(reason, path=path, place=place, remedy=_MEND)
    metadata, problems = metadata_from(values)
    sections = _sections(values.get("sections"), len(text))
    return build(text, metadata, path=path, place=place, raw_sha256=raw_sha256, sections=sections), problems


def _object(line: str, *, path: str, place: str) -> Mapping[str, Any]:
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        reason = f"The line is not valid JSON ({error.msg}, column {error.colno})."
        raise UnreadableSourceError(reason, path=path, place=place, remedy=_MEND) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets without end
        reason = "The JSON on the line is out of bounds."
        raise UnreadableSourceError(reason, path=path, place=place, remedy=_MEND) from error
    if not isinstance(values, dict):
        reason = "The line is JSON but no object."
        raise UnreadableSourceError(reason, path=path, place=place, remedy=_MEND)
    return values


def _sections(value: object, length: int) -> tuple[Section, ...] | None:
    """Sections as the line gives them; None, so that they are looked for, where they do not fit the text."""
    if not isinstance(value, list):
        return None
    try:
        sections = tuple(Section.model_validate(section) for section in value)
    except ValidationError:
        return None
    borders = [at for section in sections for at in (section.start, section.end)]
    fits = borders == sorted(borders) and (not borders or borders[-1] <= length)
    return sections if fits else None


def _lines(source: Source) -> Iterator[str | bytes]:
    """Lines as text; single ones that are no UTF-8 as bytes."""
    pieces = source.raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    decoded = [_utf8(piece) for piece in pieces]
    broken = sum(isinstance(line, bytes) for line in decoded)
    if broken * 2 > len(decoded):  # another encoding altogether
        decoded = [*decode(source.raw, path=source.path).text.split("\n")]
    yield from decoded


def _utf8(piece: bytes) -> str | bytes:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece


def _refuse_single_value(source: Source) -> None:
    """Say once, not for each line, that a file is ordinary JSON over several lines."""
    first = source.raw.lstrip()[:1]
    newline = source.raw.find(b"\n")
    if newline < 0 or first not in (b"[", b"{"):
        return
    try:
        json.loads(source.raw[:newline])
    except (ValueError, RecursionError):
        pass
    else:
        return
    try:
        json.loads(source.raw)
    except (ValueError, RecursionError):
        return
    raise UnreadableSourceError(
        "The file is one JSON value over several lines.", path=source.path, remedy="Write one object on each line."
    )
