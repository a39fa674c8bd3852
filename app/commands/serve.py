"""`serve`: the pages on this computer."""

import click

from app import console
from app.settings import settings
from app.usecases.serving import serve as run_pages


@click.command()
@click.option("--port", type=click.IntRange(1024, 65535), help="Port; ITOGUCHI_PORT or 8501 if not given.")
@click.option("--address", default="127.0.0.1", show_default=True, help="Only addresses of this computer are served.")
@console.explained
def serve(port: int | None, address: str) -> None:
    """Open the pages on 127.0.0.1; nobody else on the network can reach them."""
    run_pages(port=port or settings().port, address=address, tell=click.echo)
