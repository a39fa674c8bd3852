"""Plain text and Markdown, with what a block of front matter says of it."""

import re
from collections.abc import Iterator

import yaml

from extract.read.build import build
from extract.read.encoding import Decoded, decode, newlines
from extract.read.metadata import Metadata, metadata_from
from extract.read.source import Source
from schemas.documents import Document, DocumentKind, Refusal

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{1,20000}?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value stays the text it is


def document_in_text(source: Source) -> Iterator[Document | Refusal]:
    """The document that a text file is. Its last line ends are the file's and no part of the text."""
    decoded = decode(source.raw, path=source.path)
    yield from lossy(decoded, source.path)
    metadata, problems, body = _part(decoded.text)
    for problem in problems:
        yield Refusal(path=source.path, place="front matter", reason=problem)
    yield build(body.rstrip("\n"), metadata, path=source.path, raw_sha256=source.sha256)


def document_from_text(text: str, *, kind: DocumentKind = DocumentKind.ARTICLE, name: str = "text") -> Document:
    """The document of a pasted text or of the standard input, front matter understood; `name` is for messages.

    Raises:
        UnreadableSourceError: no text, or too much of it.
    """
    metadata, _, body = _part(newlines(text).removeprefix("\ufeff"), kind=kind)
    return build(body.rstrip("\n"), metadata, path=name)


def lossy(decoded: Decoded, path: str) -> Iterator[Refusal]:
    """A note on characters that could not be read."""
    if decoded.lost:
        reason = f"Broken characters: {decoded.lost}; they stand as �."
        yield Refusal(path=path, place=f"as {decoded.encoding}", reason=reason, remedy="Save it again as UTF-8.")


def _part(text: str, *, kind: DocumentKind | None = None) -> tuple[Metadata, list[str], str]:
    """Metadata, what was not understood of it, and the text behind the front matter."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return Metadata(kind=kind or DocumentKind.ARTICLE), [], text
    try:
        values = yaml.load(found.group(1), Loader=_Loader)  # noqa: S506  builds nothing but text, lists and mappings
    except (yaml.YAMLError, ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return Metadata(kind=kind or DocumentKind.ARTICLE), ["It is no YAML mapping and was read as text."], text
    metadata, problems = metadata_from(values, kind=kind)
    return metadata, problems, text[found.end() :].lstrip("\n")
