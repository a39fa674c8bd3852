"""`search`: what the graph holds on some words."""

import click

from app import console
from app.commands.told import analyst
from app.settings import settings
from app.usecases import explore
from app.usecases.workspace import Workspace
from schemas.ontology import ontology
from schemas.views import SearchFilters

_LABELS = [*ontology().case_labels(), "Document", "Sentence"]


@click.command()
@click.argument("query")
@click.option("--type", "labels", multiple=True, type=click.Choice(_LABELS), help="Only this kind; may be repeated.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 500))
@console.explained
def search(query: str, *, labels: tuple[str, ...], limit: int) -> None:
    """Find things, sentences and documents in which all words of QUERY occur."""
    with Workspace(settings()).store() as store:
        view = explore.search(store, query, filters=SearchFilters(labels=labels), limit=limit, reader=analyst())
    for hit in view.results.hits:
        click.echo("\t".join((hit.label, hit.name, " ".join(view.why(hit).split()), hit.id)))
    console.say(f"Showing {len(view.results.hits)} of {view.results.total}.")
