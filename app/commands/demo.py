"""`demo`: load the demo case and open the pages."""

import click

from app import console
from app.settings import settings
from app.usecases.demo import load_demo
from app.usecases.serving import serve
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.pages import overview
from schemas.ontology import ontology


def _holdings(store: BoltStore) -> str:
    """What the store holds, a line for each kind of thing."""
    held = overview(store)
    labels = ("Document", "Claim", *ontology().case_labels())
    counts = ((label, held.nodes.get(label, 0)) for label in labels)
    return "\n".join(f"{count:>8,}  {ontology().nodes[label].en}" for label, count in counts if count)


@click.command()
@click.option("--serve/--no-serve", "then_serve", default=True, help="Open the pages afterwards.")
@click.option("--port", type=click.IntRange(1024, 65535), help="Port of the pages; ITOGUCHI_PORT or 8501.")
@console.explained
def demo(*, then_serve: bool, port: int | None) -> None:
    """Load the demo case (invented people) through the whole pipeline, say what it holds, and open the pages."""
    workspace = Workspace(settings())
    with workspace.store() as store:
        with console.progress() as progress:
            report = load_demo(workspace, store, progress=progress)
        console.report(report.refused)
        click.echo(str(report))
        click.echo(_holdings(store))
    if then_serve:
        serve(settings(), port=port, address="127.0.0.1", tell=click.echo)
