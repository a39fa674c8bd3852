"""The demo case: invented articles and posts that come with the program."""

from hashlib import sha256
from pathlib import Path

from graph.bolt import BoltStore
from graph.pages.today import incident_of
from schemas.errors import ItoguchiError
from schemas.views import ThingRef

_PACKAGE = Path(__file__).parent.parent
_FIRST = Path("articles") / "2024-11-13-ichikawa-first-report.txt"
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


def followed(store: BoltStore) -> ThingRef | None:
    """The incident at which the demo case is best begun; None where the case is not in the graph."""
    try:
        first = demo_sources() / _FIRST
    except DemoMissingError:
        return None
    return incident_of(store, sha256(first.read_bytes()).hexdigest()) if first.is_file() else None
