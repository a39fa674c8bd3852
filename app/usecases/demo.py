"""The demo case: invented articles and posts that come with the program."""

from pathlib import Path

from app.usecases import extraction
from app.usecases.ingest import IngestReport, ingest
from app.usecases.progress import Progress
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from schemas.errors import ItoguchiError

_PACKAGE = Path(__file__).parent.parent
_PLACES = (_PACKAGE / "_demo" / "sources", _PACKAGE.parent / "fixtures" / "demo" / "sources")


class DemoMissingError(ItoguchiError):
    """The demo case is not part of this installation."""

    def __init__(self) -> None:
        super().__init__("The demo case is not installed.", remedy="Install itoguchi again, from its wheel or source.")


def demo_sources() -> Path:
    """Where the sources of the demo case lie: in the wheel, or beside the code in its repository."""
    for place in _PLACES:
        if place.is_dir():
            return place
    raise DemoMissingError


def load_demo(workspace: Workspace, store: BoltStore, *, progress: Progress) -> IngestReport:
    """Take the demo case into the graph through the real pipeline; what is there already is passed over."""
    return ingest(extraction.found([demo_sources()]), workspace=workspace, store=store, progress=progress)
