"""`store`: the embedded store of the data folder: is it running, start it, end it."""

import click

from app import console
from app.settings import settings
from app.usecases import embedded_store


@click.group()
def store() -> None:
    """The embedded store; every command that needs it starts it."""


@store.command()
@console.explained
def status() -> None:
    """Say whether the store runs and where its files are."""
    click.echo(embedded_store.status(settings()))


@store.command()
@console.explained
def start() -> None:
    """Start the store and leave it running."""
    click.echo(embedded_store.start(settings()))


@store.command()
@console.explained
def stop() -> None:
    """End the store; the next command that needs it starts it again."""
    click.echo(embedded_store.stop(settings()))
