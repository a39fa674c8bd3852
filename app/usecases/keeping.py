"""Keeping what there is: take a document out, make the case layer again."""

from app.usecases.progress import Progress, Stage
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.originals import documents_read_from
from graph.pages import overview, source_page
from graph.rebuild import rebuild as rebuild_graph
from graph.remove import remove_document
from schemas.views import DocumentLine


def remove(workspace: Workspace, store: BoltStore, document_id: str) -> DocumentLine:
    """Take a document out of the graph with all that stood on it alone, its original bytes included.

    Args:
        workspace: whose archive holds the original.
        store: the graph.
        document_id: its content id, or the id its caller gave it.

    Raises:
        UnknownThingError: the graph has no such document.
    """
    page = source_page(store, document_id)
    remove_document(store, page.document.id)
    if page.raw_sha256 and not documents_read_from(store, page.raw_sha256):
        workspace.archive.remove(page.raw_sha256)
    return page.document


def rebuild(store: BoltStore, *, progress: Progress) -> None:
    """Make people, incidents and their relationships again from what the sources say."""
    progress.begin(Stage.REBUILDING, total=overview(store).nodes["Document"])
    done = 0

    def onward(count: int) -> None:
        nonlocal done
        progress.advance(Stage.REBUILDING, count - done)
        done = count

    rebuild_graph(store, progress=onward)
