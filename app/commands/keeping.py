"""`rebuild` and `remove`: the case layer made again, a document taken out."""

import click

from app import console
from app.settings import settings
from app.usecases import keeping
from app.usecases.workspace import Workspace


@click.command()
@console.explained
def rebuild() -> None:
    """Make people, incidents and their relationships again from what the sources say.

    Sources, their statements and what people decided stay as they are.
    """
    with Workspace(settings()).store() as store, console.progress() as progress:
        keeping.rebuild(store, progress=progress)


@click.command()
@click.argument("document_id", metavar="ID")
@console.explained
def remove(document_id: str) -> None:
    """Take out the document ID, its original file, and everything that stood on it alone."""
    workspace = Workspace(settings())
    with workspace.store() as store:
        removed = keeping.remove(workspace, store, document_id)
    click.echo(f"Removed: {removed.title} ({removed.id}).")
