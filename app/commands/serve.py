"""`serve`: the pages, on this computer or for people who sign in."""

import click

from app import console
from app.settings import settings
from app.usecases.serving import serve as run_pages


@click.command()
@click.option("--port", type=click.IntRange(1024, 65535), help="Port; ITOGUCHI_PORT or 8501 if not given.")
@click.option("--address", default="127.0.0.1", show_default=True, help="Another than this computer's needs sign-in.")
@console.explained
def serve(port: int | None, address: str) -> None:
    """Open the pages on 127.0.0.1, where nobody else on the network can reach them.

    Another address is served only where people sign in (ITOGUCHI_AUTH=oidc).
    """
    run_pages(settings(), port=port, address=address, tell=click.echo)
