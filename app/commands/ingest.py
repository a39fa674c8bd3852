"""`ingest`: read, extract and load."""

import sys
from pathlib import Path

import click

from app import console
from app.settings import settings
from app.usecases import extraction
from app.usecases.ingest import ingest as take_in
from app.usecases.workspace import Workspace


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@console.explained
def ingest(paths: tuple[Path, ...]) -> None:
    """Take files and folders of articles and posts into the graph.

    What is already there is passed over, so a stopped ingest goes on where it was. Whatever is refused is named with
    the reason; everything else is loaded, and the exit status is 1.
    """
    workspace = Workspace(settings())
    with workspace.store() as store, console.progress() as progress:
        report = take_in(extraction.found(paths), workspace=workspace, store=store, progress=progress)
    console.report(report.refused)
    click.echo(str(report))
    sys.exit(console.Exit.REFUSED if report.refused else console.Exit.DONE)
