"""The whole way from a document to its record, for one document or a stream of them.

One document's failure is that document's refusal; the others go on. Records come in the order of their documents,
and the same input gives the same bytes.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context

from extract import stages
from extract.assemble import assemble
from extract.draft import Draft
from extract.language import language_of
from extract.rules import forget
from extract.text import prepare
from extract.version import Engine, pipeline_version
from schemas.documents import LARGEST, Document, Refusal
from schemas.errors import ItoguchiError
from schemas.records import Record

_AHEAD = 8  # chunks in flight per worker: keeps workers busy and memory bounded
_CHUNK = 8


class Pipeline:
    """Extraction with one engine; models are loaded when the first document needs them."""

    def __init__(self, *, engine: Engine = Engine.FULL) -> None:
        self.engine = engine
        self.version = pipeline_version(engine)

    def extract(self, document: Document) -> Record:
        """The record of a document.

        Raises:
            ItoguchiError: the document is too long, or a model is missing.
        """
        lang = document.lang or language_of(document.text)
        draft = Draft(text=prepare(document, lang=lang))
        for stage in stages.stages(lang=lang, kind=document.kind, engine=self.engine):
            draft = stage(draft)
        forget()
        return assemble(document, draft, version=self.version)

    def outcome(self, document: Document) -> Record | Refusal:
        """The record of a document, or why there is none; never raises for what a document holds."""
        if document.size > LARGEST:
            reason = f"The text has {document.size:,} bytes; at most {LARGEST:,} are read as one document."
            return _refusal(document, reason, remedy="Split it into its articles or chapters.")
        try:
            return self.extract(document)
        except ItoguchiError as error:
            return _refusal(document, error.message, remedy=error.remedy)
        except Exception as error:  # noqa: BLE001  the batch must go on whatever a text does to a rule or a model
            return _refusal(document, f"Extraction failed: {type(error).__name__}: {error}")

    def stream(self, documents: Iterable[Document], *, jobs: int = 1) -> Iterator[Record | Refusal]:
        """Outcomes in the order of the documents; `jobs` processes share the work."""
        if jobs <= 1:
            yield from map(self.outcome, documents)
        else:
            yield from _in_parallel(iter(documents), engine=self.engine, jobs=jobs)


def _refusal(document: Document, reason: str, *, remedy: str = "") -> Refusal:
    return Refusal(path=document.path or document.name, place=document.name, reason=reason, remedy=remedy)


@cache
def _worker_pipeline(engine: Engine) -> Pipeline:
    return Pipeline(engine=engine)


def _work(engine: Engine, documents: list[Document]) -> list[Record | Refusal]:
    return [_worker_pipeline(engine).outcome(document) for document in documents]


def _in_parallel(documents: Iterator[Document], *, engine: Engine, jobs: int) -> Iterator[Record | Refusal]:
    waiting: deque[Future[list[Record | Refusal]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        while chunk := list(islice(documents, _CHUNK)):
            waiting.append(pool.submit(_work, engine, chunk))
            if len(waiting) >= jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
