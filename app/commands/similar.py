"""`similar`: what an incident belongs with, and every reason for and against."""

from collections.abc import Iterable

import click

from app import console
from app.commands.told import analyst, link_lines, thing
from app.settings import settings
from app.usecases import analysis
from app.usecases.workspace import Workspace
from schemas.analysis import Belonging

_LABELS = ("Incident", "Person")


@click.command()
@click.argument("incident")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@console.explained
def similar(incident: str, *, as_json: bool) -> None:
    """Show what INCIDENT belongs with, the most likely first, each line of evidence with its bits and sentences.

    Then what comes near to it: what the two share, and why that is not enough.

    INCIDENT is an id or words that mean only one incident, or one person.
    """
    workspace = Workspace(settings())
    with workspace.store() as store:
        thing_ = analysis.meant(store, incident, labels=_LABELS)
        near = analysis.nearest(workspace, store, thing_, reader=analyst())
        found = analysis.similar(store, thing_, reader=analyst()).model_copy(update={"near": near})
    if as_json:
        click.echo(found.model_dump_json(indent=2))
        return
    click.echo("\n".join(_lines(found)))
    if not found.looked_for:
        console.say("Links have not been looked for in this graph; run 'itoguchi relink'.")
    elif not found.links and not found.rings:
        console.say("Not linkable to anything else from what is published.")


def _lines(found: Belonging) -> Iterable[str]:
    yield thing(found.thing)
    for one in found.rings:
        yield f"In the ring {thing(one.ring)}"
    for link in found.links:
        yield from link_lines(link)
    if found.by_ring_only:
        yield "In the same ring only through others:"
    yield from (f"  {thing(one)}" for one in found.by_ring_only)
    if found.near:
        yield "Near, but not taken as belonging together:"
    for link in found.near:
        yield from link_lines(link)
