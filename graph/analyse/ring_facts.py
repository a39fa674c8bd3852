"""What the graph says of the incidents of rings, read in few questions and sorted by whom and what it is about."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.queries import read_rings
from graph.store import Row, Store

ByHolder = Mapping[str, Sequence[Row]]
_VICTIM_OF = "VICTIM_OF"


@dataclass(frozen=True)
class RingFacts:
    """Rows about the incidents of one ring or of many, and about those who acted in them."""

    incidents: Sequence[Row]
    acts: Sequence[Row]
    held: ByHolder
    bearers: ByHolder
    steps: ByHolder


def facts_of(store: Store, ring_ids: Sequence[str]) -> RingFacts:
    """What the graph says of the incidents of some rings, of those who acted in them and of those behind these."""
    incidents = sorted(store.read(read_rings.INCIDENTS, ids=list(ring_ids)), key=_by_date)
    acts = store.read(read_rings.ACTORS, ids=sorted({row["thing"]["id"] for row in incidents}))
    acts += _behind(store.read(read_rings.BEHIND, ids=sorted(_actors(acts))), acts)
    actors = sorted(_actors(acts))
    holders = sorted({*(row["thing"]["id"] for row in incidents), *actors})
    return RingFacts(
        incidents,
        acts,
        held=_by_holder(store.read(read_rings.HELD, ids=holders)),
        bearers=_by_holder(store.read(read_rings.BORNE_BY, ids=actors)),
        steps=_by_holder(store.read(read_rings.STEPS, ids=actors)),
    )


def is_harm(row: Row) -> bool:
    """Whether a row tells of somebody who was harmed."""
    return bool(row["type"] == _VICTIM_OF)


def _by_date(row: Row) -> tuple[str, str]:
    return row["date"] or "", row["thing"]["id"]


def _actors(acts: Iterable[Row]) -> set[str]:
    return {row["thing"]["id"] for row in acts if not is_harm(row)}


def _behind(rows: Iterable[Row], acts: Iterable[Row]) -> list[Row]:
    """Orders and recruitings of persons, told as acts in the incidents in which these took part."""
    incidents: defaultdict[str, set[str]] = defaultdict(set)
    for act in acts:
        if not is_harm(act):
            incidents[act["thing"]["id"]].add(act["about"])
    return [{**row, "about": incident} for row in rows for incident in sorted(incidents[row["about"]])]


def _by_holder(rows: Iterable[Row]) -> dict[str, list[Row]]:
    return grouped(rows, lambda row: str(row["holder"]))


def grouped(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    """Rows by what they have in common."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)
