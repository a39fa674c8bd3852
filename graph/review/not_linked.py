"""Decisions that were taken down and that linking has not taken up yet: rings show them only then."""

from graph.queries import write_review
from graph.store import Store


def one_more(store: Store) -> None:
    """A decision was taken without linking."""
    store.write(write_review.ONE_MORE)


def none_left(store: Store) -> None:
    """Linking takes up all that was decided."""
    if count(store):
        store.write(write_review.NONE)


def count(store: Store) -> int:
    """How many decisions wait for the next linking."""
    return int(store.read(write_review.COUNT)[0]["n"] or 0)
