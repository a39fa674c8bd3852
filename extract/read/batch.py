"""A batch of sources: each is read or refused, and the batch goes on."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pydantic import Field

from extract.read.json_lines import documents_on_lines
from extract.read.pdf import document_in_pdf
from extract.read.plain import document_in_text
from extract.read.posts_csv import documents_in_table
from extract.read.source import Source, refusal, sources, unknown_format
from extract.read.webpage import document_on_page
from schemas.documents import Document, Refusal
from schemas.errors import UnreadableSourceError

_Reader = Callable[[Source], Iterator[Document | Refusal]]
_READERS: dict[str, _Reader] = {
    ".txt": document_in_text,
    ".md": document_in_text,
    ".html": document_on_page,
    ".htm": document_on_page,
    ".pdf": document_in_pdf,
    ".jsonl": documents_on_lines,
    ".csv": documents_in_table,
}


class Duplicate(Refusal):
    """A text that was read before: nothing is lost, and nothing is added."""

    document_id: str = Field(description="content id that both share")
    first: str = Field(description="where the text was read first")


def documents(source: Source) -> Iterator[Document | Refusal]:
    """The documents of a source in their order; a refusal for each part that was not taken, never an exception.

    A refusal may also tell of a single value (a date that does not exist): then its document comes all the same.
    """
    reader = _READERS.get(source.suffix)
    if reader is None:
        yield unknown_format(source.path)
        return
    if not source.raw.strip():
        yield Refusal(path=source.path, reason="The file is empty.", remedy="Check that it was copied whole.")
        return
    nothing = True
    try:
        for found in reader(source):
            nothing = False
            yield found
    except UnreadableSourceError as error:
        yield refusal(error)
    else:
        if nothing:
            yield Refusal(path=source.path, reason="The file holds no documents.", remedy="Check that it is whole.")


def read(paths: Iterable[Path]) -> Iterator[Document | Refusal]:
    """The documents of files and folders, each text once; a `Duplicate` tells where it came again.

    Posts are the same only if their account and moment are, too: who repeats a post word for word is a lead.
    """
    first: dict[str, str] = {}
    for source in sources(paths):
        for found in [source] if isinstance(source, Refusal) else documents(source):
            yield found if isinstance(found, Refusal) else _once(found, first)


def _once(document: Document, first: dict[str, str]) -> Document | Refusal:
    place = document.path or document.name
    if document.id not in first:
        first[document.id] = place
        return document
    earlier = first[document.id]
    return Duplicate(path=place, reason=f"The same text stands in {earlier}.", document_id=document.id, first=earlier)
