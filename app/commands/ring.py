"""`ring`: which incidents a ring is made of, who connects them, and why they are taken as one."""

from collections.abc import Iterable

import click

from app import console
from app.commands.told import analyst, link_lines, thing
from app.settings import settings
from app.usecases import analysis
from app.usecases.workspace import Workspace
from schemas.analysis import KeyPlayer, RingView
from schemas.views import ThingRef


@click.command()
@click.argument("ring_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@console.explained
def ring(ring_id: str, *, as_json: bool) -> None:
    """Show the ring ID: its core, who may belong to it, who connects it in published reports, and every reason.

    ID is a ring, or an incident, person or alias in one, given by id or by words that mean only one. The range behind a
    rank says where it lies in nine of ten pictures drawn from reports that are each believed only so far.
    """
    with Workspace(settings()).store() as store:
        found = analysis.ring(store, analysis.ring_meant(store, ring_id).id, reader=analyst())
    click.echo(found.model_dump_json(indent=2) if as_json else "\n".join(_lines(found)))


def _lines(found: RingView) -> Iterable[str]:
    yield f"{thing(found.ring)}{' · disputed' if found.disputed else ''}"
    yield from _listed("Core", found.core)
    yield from _listed("May belong to it", found.possible)
    for number, group in enumerate(found.groups, start=1):
        yield from _listed(f"Hangs together more closely ({number})", group)
    if found.players:
        yield f"Connect others in published reports (rank, its range in {found.resamples} resampled pictures):"
    yield from map(_player, found.players)
    yield "Why:"
    for one in found.links:
        yield from link_lines(one)


def _listed(title: str, things: Iterable[ThingRef]) -> Iterable[str]:
    lines = [f"  {thing(one)}" for one in things]
    return [f"{title}:", *lines] if lines else []


def _player(player: KeyPlayer) -> str:
    *others, last = (one.name or one.id for one in player.connects)
    named = f"{', '.join(others)} and {last}" if others else last
    alone = ", the only one to do so" if player.alone else ""
    return f"  {player.rank} ({player.highest}–{player.lowest})  {thing(player.thing)} connects {named}{alone}"
