"""`doctor`: what is installed and used, and how to mend what is missing."""

import sys

import click

from app import console
from app.settings import settings
from app.usecases.doctor import examine


@click.command()
@console.explained
def doctor() -> None:
    """Say what is installed, which store and models are used, and how to mend what is missing."""
    ill = 0
    for finding in examine(settings()):
        ill += not finding.well
        click.echo(f"{'ok  ' if finding.well else 'MEND'}  {finding.about:<24} {finding.state}")
        if not finding.well:
            click.echo(f"      {'':<24} → {finding.remedy}")
    sys.exit(console.Exit.REFUSED if ill else console.Exit.DONE)
