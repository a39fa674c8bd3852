"""Notes on things, and the names that people gave to rings."""

from collections.abc import Iterable, Mapping

from graph.desk.shelves import NOTES
from graph.queries import decisions as decision_queries
from graph.queries import desk as queries
from graph.store import Store
from schemas.decisions import Note


def notes_on(store: Store, thing_id: str) -> tuple[Note, ...]:
    """The remarks on a thing, the oldest first, also those written when it had another id."""
    former = [row["id"] for row in store.read(queries.FORMER_IDS, id=thing_id)]
    return NOTES.read(store.read(queries.NOTES_ON, ids=[thing_id, *former]))


def core_reports(store: Store, ring_id: str) -> tuple[str, ...]:
    """The reports of a ring's core: what it is, whatever its id will be."""
    return tuple(row["id"] for row in store.read(decision_queries.RING, id=ring_id))


def named_reports(store: Store) -> set[str]:
    """The reports of all rings that people gave a name, as their cores were then."""
    return {report for note in NOTES.read(store.read(queries.NAMES)) for report in note.reports}


def given_names(store: Store, cores: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Ring -> the name that people gave it last, found by what its core was then.

    Args:
        store: the graph.
        cores: ring -> reports of the incidents of its core now.
    """
    found: dict[str, str] = {}
    for note in NOTES.read(store.read(queries.NAMES)):  # the oldest first: a later name takes its place
        shared = {ring: len(set(note.reports).intersection(reports)) for ring, reports in cores.items()}
        best = max(sorted(shared), key=lambda ring: (shared[ring], ring == note.about), default=None)
        if best is not None and shared[best]:
            found[best] = note.text
    return found
