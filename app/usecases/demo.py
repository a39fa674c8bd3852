"""The demo case taken into the graph."""

from collections.abc import Iterator

from app.usecases import extraction
from app.usecases.demo_case import demo_sources
from app.usecases.extraction import Found
from app.usecases.import_report import IngestReport
from app.usecases.ingest import ingest
from app.usecases.progress import Progress
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore


def sources() -> Iterator[Found]:
    """The sources of the demo case."""
    return extraction.found([demo_sources()])


def load_demo(workspace: Workspace, store: BoltStore, *, progress: Progress) -> IngestReport:
    """Take the demo case into the graph through the real pipeline; what is there already is passed over."""
    return ingest(sources(), workspace=workspace, store=store, progress=progress)
