"""Who says that somebody had a part in an incident: police and courts, or others."""

from collections import defaultdict
from collections.abc import Sequence

from graph.queries import read_cast
from graph.store import Store


def named_by(store: Store, incident_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each of those in some incidents, whose words they are that name them so; nobody's where no source says."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.read(read_cast.SAID_OF_PARTS, ids=list(incident_ids)):
        found[row["who"]].update(row["attribution"][:1])
    return {who: tuple(sorted(speakers)) for who, speakers in found.items()}
