"""`backup`, `restore`, `rebuild`, `remove`, `export`: keeping what there is."""

from pathlib import Path
from typing import TextIO

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


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@console.explained
def backup(file: Path) -> None:
    """Write documents, their records, decisions and original files into FILE."""
    workspace = Workspace(settings())
    with workspace.store() as store:
        made = keeping.backup(workspace, store, file)
    for name in made.damaged:
        console.say(f"The original {name} is damaged and was left out; ingest its source again.")
    click.echo(
        f"{made.path}: {made.documents:,} documents, {made.sources:,} original files, {made.size / 1e6:,.1f} MB."
    )


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@console.explained
def restore(file: Path) -> None:
    """Fill the graph from the backup FILE, made on either kind of store; what is there already stays."""
    workspace = Workspace(settings())
    with workspace.store() as store, console.progress() as progress:
        done = keeping.restore(workspace, store, file, progress=progress)
    loaded = done.loaded
    click.echo(f"{loaded.added + loaded.updated:,} documents restored, {loaded.unchanged:,} were there already.")


_LINES = {"documents": keeping.document_lines, "records": keeping.record_lines}


@click.command()
@click.argument("what", type=click.Choice(list(_LINES)))
@click.option("-o", "--output", type=click.File("w", encoding="utf-8"), default="-", help="File; else standard output.")
@console.explained
def export(what: str, output: TextIO) -> None:
    """Write the documents of the graph, or their records, as JSON, one object a line."""
    with Workspace(settings()).store() as store:
        output.writelines(f"{line}\n" for line in _LINES[what](store))
