"""The embedded store as a process of its own: asked about, started, ended."""

from app.settings import Settings
from app.usecases.workspace import Workspace
from graph import embedded


def status(settings: Settings) -> str:
    """In words, whether the store runs and where it lies."""
    if settings.neo4j_uri:
        return f"The graph is on the Neo4j server {settings.neo4j_uri}; the embedded store is not used."
    state = "runs" if embedded.running(settings.data_dir) else "is stopped"
    return f"The embedded store in {settings.data_dir} {state}."


def start(settings: Settings) -> str:
    """Start the store, with its schema in place."""
    with Workspace(settings).store() as store:
        return f"{store.server} answers at {store.uri}."


def stop(settings: Settings) -> str:
    """End the embedded store of the data folder; a Neo4j server is not ours to end."""
    if embedded.stop(settings.data_dir):
        return f"The embedded store in {settings.data_dir} has stopped."
    return f"No embedded store was running in {settings.data_dir}."
