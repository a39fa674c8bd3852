"""`path`: how two things hang together, as far as is published."""

import click

from app import console
from app.commands.told import analyst, quoted, relationship, said_of, thing
from app.settings import settings
from app.usecases import analysis
from app.usecases.workspace import Workspace
from schemas.analysis import Apart, EvidencePath, EvidencePaths, PathStep


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("--count", default=3, show_default=True, type=click.IntRange(1, 20), help="At most so many ways.")
@click.option(
    "--apart",
    type=click.Choice([one.value for one in Apart]),
    default=Apart.THINGS.value,
    show_default=True,
    help="What two ways may not have in common.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@console.explained
def path(a: str, b: str, *, count: int, apart: str, as_json: bool) -> None:
    """Show the most probable ways from A to B, each step with its sentences.

    A and B are ids, names or search words; words that several things match are answered with a list of these. No way
    leads through what many cases share, such as an app or a whole city.
    """
    with Workspace(settings()).store() as store:
        start, goal = analysis.meant(store, a), analysis.meant(store, b)
        found = analysis.paths(
            store, (start.id, goal.id), reader=analyst(), wanted=analysis.Ways(count=count, apart=Apart(apart))
        )
    if as_json:
        click.echo(found.model_dump_json(indent=2))
        return
    _show(found)


def _show(found: EvidencePaths) -> None:
    if not found.paths:
        console.say(f"Nothing published connects {thing(found.start)} with {thing(found.goal)}.")
    for number, way in enumerate(found.paths, start=1):
        click.echo(f"{number}. {said_of(way.likelihood, way.p)}")
        _show_way(way)


def _show_way(way: EvidencePath) -> None:
    click.echo(f"   {thing(way.things[0])}")
    for step in way.steps:
        _show_step(step)
        click.echo(f"   {thing(step.target)}")


def _show_step(step: PathStep) -> None:
    for tie in step.ties:
        click.echo(f"     | {relationship(tie, step.source)}")
    for claim in step.claims:
        click.echo(f"     |   {quoted(claim.evidence)}")
    if step.of > len(step.claims):
        click.echo(f"     |   ({len(step.claims)} of {step.of} statements)")
