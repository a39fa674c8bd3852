"""Sources into the graph: read, archive, extract, load, link. What is there already is passed over before extraction.

Every batch is loaded in one transaction, so whatever stops an ingest, the graph is as some earlier ingest would have
left it, and the same ingest again completes it.
"""

from collections import Counter as Counted
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from app.usecases.deciding import link_new
from app.usecases.extraction import Found
from app.usecases.identity import Identity, refuse_readers
from app.usecases.import_report import IngestReport, keep_last
from app.usecases.progress import Counter, Progress, Silent, Stage
from app.usecases.workspace import Workspace
from extract.pipeline import Pipeline
from extract.read import documents
from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.load.settled import settled
from graph.review.news import links_now, news
from schemas.documents import Document, Refusal
from schemas.records import Record
from schemas.views import DocumentLine, LoadReport

_LISTED = 200
_BEGINNING = 80  # characters of a text that stand for its title
_BATCH = 50  # documents in one transaction: little is lost by a crash, and little time between two


@dataclass
class _Ingest:
    """One ingest under way."""

    workspace: Workspace
    store: BoltStore
    progress: Progress
    refused: list[Refusal] = field(default_factory=list)

    def read(self, found: Iterable[Found]) -> list[Document]:
        """Every document, its source archived; refusals are noted."""
        self.progress.begin(Stage.READING)
        read: list[Document] = []
        for one in found:
            if isinstance(one, Refusal):
                self.refused.append(one)
                continue
            self.workspace.archive.keep(one.raw, one.sha256)
            for document in documents(one):
                if isinstance(document, Refusal):
                    self.refused.append(document)
                else:
                    read.append(document)
                    self.progress.advance(Stage.READING)
        return read

    def dossiers(self, documents: list[Document], pipeline: Pipeline) -> Iterator[tuple[Document, Record]]:
        """Each document with its record, in order; refusals are noted."""
        outcomes = pipeline.stream(documents, jobs=self.workspace.settings.jobs)
        for document, outcome in zip(documents, outcomes, strict=True):
            self.progress.advance(Stage.EXTRACTING)
            if isinstance(outcome, Refusal):
                self.refused.append(outcome)
            else:
                yield document, outcome

    def load(self, documents: list[Document], pipeline: Pipeline) -> LoadReport:
        """Extract and load, batch by batch."""
        self.progress.begin(Stage.EXTRACTING, total=len(documents))
        self.progress.begin(Stage.LOADING, total=len(documents))
        watched = Counter(self.progress, Stage.LOADING)
        return load_dossiers(self.store, self.dossiers(documents, pipeline), progress=watched, batch_size=_BATCH)


def ingest_for(
    identity: Identity | None, found: Iterable[Found], *, workspace: Workspace, store: BoltStore, progress: Progress
) -> IngestReport:
    """Take in what somebody at the pages hands over; `ingest` is for whoever has the data folder itself.

    Raises:
        NotAllowedError: a reader hands nothing over.
    """
    refuse_readers(identity)
    return ingest(found, workspace=workspace, store=store, progress=progress)


def ingest(
    found: Iterable[Found], *, workspace: Workspace, store: BoltStore, progress: Progress | None = None
) -> IngestReport:
    """Take sources into the graph of a workspace.

    Returns:
        What was done and what was refused; also kept in the workspace as the last import.
    """
    task = _Ingest(workspace, store, progress or Silent())
    pipeline = Pipeline(engine=workspace.settings.engine)
    read = task.read(found)
    known = settled(store, read, pipeline_version=pipeline.version)
    loaded = task.load([document for document, same in zip(read, known, strict=True) if not same], pipeline)
    report = IngestReport(
        read=len(read),
        added=loaded.added,
        updated=loaded.updated,
        unchanged=loaded.unchanged + sum(known),
        claims=loaded.claims,
        documents=_lines(read),
        refused=(*task.refused, *(_unloadable(line) for line in loaded.refused)),
        at=datetime.now(UTC),
        taken=Counted(one.kind for one, same in zip(read, known, strict=True) if not same),
    )
    keep_last(workspace, report)
    before = links_now(store)
    linked = link_new(workspace, store, progress=task.progress)
    report = report.model_copy(update={"linked": linked, "news": news(before, links_now(store))})
    keep_last(workspace, report)
    return report


def _lines(read: list[Document]) -> tuple[DocumentLine, ...]:
    distinct = {document.id: document for document in read}
    return tuple(_line(document) for document in islice(distinct.values(), _LISTED))


def _line(document: Document) -> DocumentLine:
    return DocumentLine(
        id=document.id,
        external_id=document.external_id,
        kind=document.kind,
        lang=document.lang or "",
        title=document.title or " ".join(document.text[:_BEGINNING].split()),
        outlet=document.outlet,
        published=document.published,
        url=document.url,
    )


def _unloadable(line: str) -> Refusal:
    name, _, reason = line.partition(": ")
    return Refusal(path=name, reason=reason or line, remedy="Please report it: the record does not fit its text.")
