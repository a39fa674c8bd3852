"""`evidence`: which kinds of evidence count in linking."""

import click

from app import console
from app.commands.decide import BY, WHY, signed
from app.settings import settings
from app.usecases.evidence import Kind, evidence_kinds, switch_evidence
from app.usecases.workspace import Workspace
from graph.decisions.evidence import Switch


@click.command()
@click.argument("kind", required=False)
@click.option("--on/--off", "on", default=None, help="Whether it is to count.")
@BY
@WHY
@console.explained
def evidence(kind: str | None, *, on: bool | None, by: str, why: str) -> None:
    """List the kinds of evidence, or say with --on or --off and --why whether KIND is to count.

    The decision is kept as any other and can be taken back with 'itoguchi undo'. Links follow when the next epoch is
    opened with 'itoguchi relink'.
    """
    if (kind is None) != (on is None):
        raise click.UsageError("Give a kind and --on or --off, or neither.")
    workspace = Workspace(settings())
    with workspace.store() as store:
        if kind is not None and on is not None:
            click.echo(switch_evidence(workspace, store, Switch(kind=kind, on=on, why=why), identity=signed(by)).id)
            return
        for one in evidence_kinds(workspace, store).kinds:
            click.echo(_line(one))


def _line(one: Kind) -> str:
    state = ("on" if one.on else "off") + (", from the next epoch on" if one.pending else "")
    decided = f"  {one.decision.decided_by}: {one.decision.reason}" if one.decision else ""
    return f"{one.kind:<14} × {one.weight:.2f}  {state}{decided}"
