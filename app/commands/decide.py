"""`decide`, `undo`, `decisions`: what people make of links, kept for good."""

import getpass

import click

from app import console
from app.settings import settings
from app.usecases import deciding
from app.usecases.identity import Identity, Role
from app.usecases.workspace import Workspace
from graph.decisions.deciding import Judgement
from graph.link.materialise.again import LinkReport
from schemas.decisions import PairQuestion, Verdict

BY = click.option("--by", default=getpass.getuser, show_default="your user name", help="Who decides.")
WHY = click.option("--why", default="", help="The reason, for whoever reads it later.")


_OF_NAMES = {"mask": Verdict.CONFIRM, "unmask": Verdict.REJECT}


@click.command()
@click.argument("verdict", type=click.Choice([*(one.value for one in Verdict), *_OF_NAMES]))
@click.argument("things", nargs=-1, required=True, metavar="A [B]")
@click.option(
    "--about", type=click.Choice([one.value for one in PairQuestion]), help="Two incidents: ring or incident."
)
@BY
@WHY
@console.explained
def decide(verdict: str, things: tuple[str, ...], about: str | None, *, by: str, why: str) -> None:
    """Say that A and B belong together (confirm), do not (reject), or that it is open (unsure).

    A and B are ids: two incidents (of one ring, or with --about incident one and the same), an incident and a ring, two
    persons, a person and an alias, two posts, two accounts (of one hand). With A alone, a value: that it is generic and
    ties nothing to anything; or a claim: that it is wrong (reject) and counts nowhere; or a person whose name is to be
    kept back (mask) or may be shown (unmask), whatever the rules for minors, the harmed and the uncharged say.
    The decision is kept in the graph and in decisions.jsonl of the data folder.
    """
    judgement = Judgement(
        verdict=_OF_NAMES.get(verdict) or Verdict(verdict),
        things=things,
        by=by,
        why=why,
        about=PairQuestion(about) if about else None,
        mask=verdict in _OF_NAMES,
    )
    workspace = Workspace(settings())
    with workspace.store() as store:
        decision, linked = deciding.decide(workspace, store, judgement, identity=signed(by))
    click.echo(decision.id)
    say_linked(linked)


@click.command()
@click.argument("decision_id", metavar="ID")
@BY
@WHY
@console.explained
def undo(decision_id: str, by: str, why: str) -> None:
    """Take back the decision ID; what stood before stands again. The undo can be undone."""
    workspace = Workspace(settings())
    with workspace.store() as store:
        decision, linked = deciding.undo(workspace, store, decision_id, identity=signed(by), why=why)
    click.echo(decision.id)
    say_linked(linked)


@click.command()
@console.explained
def decisions() -> None:
    """List every decision, the oldest first."""
    workspace = Workspace(settings())
    with workspace.store() as store:
        for one in deciding.decisions(workspace, store):
            click.echo(str(one))


@click.command()
@console.explained
def relink() -> None:
    """Open the next epoch: count anew how rare every value is, link everything again, and say what changed and why."""
    workspace = Workspace(settings())
    with workspace.store() as store, console.progress() as progress:
        linked = deciding.link_graph(workspace, store, progress=progress, next_epoch=True)
    for one in linked.changes:
        click.echo(f"{one.a} {one.b}: {one.en}")
    say_linked(linked)


def signed(by: str) -> Identity:
    """Whoever may run commands on the data folder may decide."""
    return Identity(name=by, role=Role.ANALYST)


def say_linked(linked: LinkReport) -> None:
    """What linking found after a decision, and what of the decisions it could not follow."""
    console.say(str(linked))
    for decision in linked.without_target:
        console.say(f"Without target: {decision.id} ({decision.verdict} {' '.join(decision.targets)}); it is kept.")
    for pair in linked.disputed:
        console.say(f"Disputed: {pair.a} and {pair.b} were confirmed, and others rejected, that cannot both hold.")
