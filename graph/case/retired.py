"""Ids that things had before they were taken as one with others, or fell apart."""

from graph.queries import write_links
from graph.store import Store


def current_id(store: Store, thing_id: str) -> str:
    """The id that a thing has now; the same one where it was never retired."""
    rows = store.read(write_links.CURRENT_ID, id=thing_id)
    return str(rows[0]["now"]) if rows else thing_id
