"""From sources to documents or records, without a store: order and ids kept, a refusal loses nothing else."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.pipeline import Pipeline
from extract.read import Source, source_from_bytes, sources
from extract.read import documents as read_documents
from schemas.documents import Document, Refusal
from schemas.records import Record

Found = Source | Refusal

_STDIN_LINES = "stdin.jsonl"
_STDIN_TEXT = "stdin.txt"


def stream_source(raw: bytes) -> Source:
    """What came in on a stream: documents as JSON lines where it begins like such a line, plain text otherwise."""
    beginning = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return source_from_bytes(raw, name=_STDIN_LINES if beginning == b"{" else _STDIN_TEXT)


def found(paths: Iterable[Path], *, stdin: bytes | None = None) -> Iterator[Found]:
    """Every source under the paths, after what came in on the stream."""
    if stdin is not None:
        yield stream_source(stdin)
    yield from sources(paths)


def documents(found: Iterable[Found]) -> Iterator[Document | Refusal]:
    """The documents of all sources, in order."""
    for one in found:
        if isinstance(one, Refusal):
            yield one
        else:
            yield from read_documents(one)


def records(found: Iterable[Found], *, pipeline: Pipeline, jobs: int = 1) -> Iterator[Record | Refusal]:
    """The records of all documents, in order; refusals of reading come where they were met."""
    refused: list[Refusal] = []

    def readable() -> Iterator[Document]:
        for one in documents(found):
            if isinstance(one, Refusal):
                refused.append(one)
            else:
                yield one

    for outcome in pipeline.stream(readable(), jobs=jobs):
        while refused:
            yield refused.pop(0)
        yield outcome
    yield from refused


def record_line(record: Record) -> str:
    """A record as one line of JSON; what is not known is left out."""
    return record.model_dump_json(by_alias=True, exclude_none=True)
