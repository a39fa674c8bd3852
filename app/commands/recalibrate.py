"""`recalibrate`: weights of evidence from what people decided, shown before they are used."""

import click

from app import console
from app.settings import settings
from app.usecases import deciding
from app.usecases.workspace import Workspace
from graph.link.calibrate import Calibration, Quality

_WORTH_SAYING = 0.005


@click.command()
@click.option("--apply", is_flag=True, help="Open the next epoch with the new weights.")
@console.explained
def recalibrate(*, apply: bool) -> None:
    """Fit the weights of evidence to what people decided, and say how much better they would judge.

    The fit is drawn to the weights that the product came with: few decisions move little. Nothing is changed without
    --apply. The figures after are measured on decisions that were left out of the fit.
    """
    workspace = Workspace(settings())
    with workspace.store() as store, console.progress() as progress:
        found = deciding.recalibration(workspace, store)
        linked = deciding.apply_weights(workspace, store, found.weights, progress=progress) if apply else None
    _say(found)
    if linked is None:
        console.say("Nothing was changed. With --apply, these weights open the next epoch.")
        return
    for one in linked.changes:
        click.echo(f"{one.a} {one.b}: {one.en}")
    console.say(str(linked))


def _say(found: Calibration) -> None:
    click.echo(f"From {found.weights.judged} decided pairs:")
    for name, weight in found.weights.by_type.items():
        if abs(weight - 1) >= _WORTH_SAYING:
            click.echo(f"  {name}: {weight:.2f}")
    click.echo(f"  prior: {found.weights.shift:+.2f} bits")
    for when, quality in (("before", found.before), ("after", found.after)):
        click.echo(f"{when:>6}: {_in_words(quality)}")


def _in_words(quality: Quality) -> str:
    sure = "no pair at .9" if quality.precision is None else f"{quality.precision:.0%} right at .9"
    return f"{quality.log_loss:.3f} bits of surprise a pair, calibration error {quality.calibration_error:.3f}, {sure}"
