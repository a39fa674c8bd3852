"""Keeping what there is: back up and restore, take a document out, make the case layer again, write lines out."""

from collections.abc import Iterator
from pathlib import Path

from app.usecases.deciding import link_graph, link_new
from app.usecases.extraction import record_line
from app.usecases.progress import Counter, Progress, Silent, Stage
from app.usecases.workspace import Workspace
from extract.read import to_line
from graph import backup as keeping
from graph.backup.dossiers import kept_dossiers
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
    link_new(workspace, store, progress=Silent())
    if page.raw_sha256 and not documents_read_from(store, page.raw_sha256):
        workspace.archive.remove(page.raw_sha256)
    return page.document


def rebuild(store: BoltStore, *, progress: Progress) -> None:
    """Make people, incidents and their relationships again from what the sources say."""
    progress.begin(Stage.REBUILDING, total=overview(store).nodes["Document"])
    rebuild_graph(store, progress=Counter(progress, Stage.REBUILDING))


def backup(workspace: Workspace, store: BoltStore, path: Path) -> keeping.BackupReport:
    """Write documents, records, decisions and original bytes into one file.

    Raises:
        BackupError: the file cannot be written, or an ingest is going on.
    """
    return keeping.backup(store, path, archive=workspace.archive.folder)


def restore(workspace: Workspace, store: BoltStore, path: Path, *, progress: Progress) -> keeping.RestoreReport:
    """Fill the graph and the archive from a backup made on either kind of store.

    Raises:
        BackupError: the file is damaged or something else; nothing has been written then.
    """
    progress.begin(Stage.LOADING)
    watched = Counter(progress, Stage.LOADING)
    done = keeping.restore(store, path, archive=workspace.archive.folder, progress=watched)
    link_graph(workspace, store, progress=progress)
    return done


def document_lines(store: BoltStore) -> Iterator[str]:
    """Every document in the graph as a line of JSON, once for each source that has its text."""
    for kept in kept_dossiers(store):
        yield from map(to_line, (kept.document, *kept.others))


def record_lines(store: BoltStore) -> Iterator[str]:
    """The record of every document in the graph as a line of JSON."""
    return (record_line(kept.record) for kept in kept_dossiers(store))
