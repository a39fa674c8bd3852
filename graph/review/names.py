"""Questions on names: who bears an alias, and whether a handle is one that strangers share."""

from collections.abc import Iterator
from math import log2

from graph.analyse.figures import figures as analysis_figures
from graph.analyse.ring_facts import grouped
from graph.queries import read_review
from graph.review.figures import figures, reason
from graph.review.pairs import acted_in, waiting
from graph.store import Row, Store
from schemas.ids import digest
from schemas.ontology import ontology
from schemas.review import Asked, Reason, Waiting
from schemas.words import Certainty

_PEOPLE = {"Person", "UnknownActor"}
_TIGHT = 0.02  # no chance is said to be nearer to certain than this


def of_aliases(store: Store) -> Iterator[Waiting]:
    """Persons whom sources name as bearers of an alias; what hangs on it are the incidents told of the alias."""
    rows = [row for row in store.read(read_review.ALIASES) if row["label"] in _PEOPLE]
    by_alias = grouped(rows, lambda row: str(row["alias"]))
    acted = acted_in(store, set(by_alias))
    for row in rows:
        bits = sum(one.bits for one in alias_reasons(row, by_alias[row["alias"]]))
        stake = max(1, len(acted.get(row["alias"], set())))
        basis = digest(*sorted(row["claims"]))
        yield waiting(Asked.ALIAS, row["alias"], row["person"], p=chance(bits), stake=stake, basis=basis)


def alias_reasons(row: Row, rows: list[Row]) -> Iterator[Reason]:
    """What speaks for a person bearing an alias and against it: who says so, and who else bears it."""
    certainty = Certainty(row["certainty"])
    told = analysis_figures().chance(
        certainty, confidence=row["confidence"], n_sources=row["n_sources"], disputed=False
    )
    named = ontology().certainties[certainty]
    words = {"ja": named.ja, "en": named.en}
    yield reason("told", odds(told), n=row["n_sources"], certainty=words)
    if row["disputed"]:
        yield reason("disputed", log2(analysis_figures().disputed))
    others = sorted({one["name"] for one in rows if one["alias"] == row["alias"] and one["person"] != row["person"]})
    if others:
        yield reason("others", -log2(1 + len(others)), names=", ".join(others))


def of_values(store: Store) -> Iterator[Waiting]:
    """Handles, numbers and names that tie several incidents; what hangs on them are the ties between these."""
    for label in figures().labels:
        least, limit = figures().incidents, figures().values
        for row in store.read(read_review.values(label), least=least, limit=limit):
            bits = value_prior(label) + sum(one.bits for one in value_reasons(row["n"]))
            yield waiting(Asked.GENERIC, row["id"], p=chance(bits), stake=row["n"])


def value_reasons(incidents: int) -> Iterator[Reason]:
    """What speaks for a value being shared by strangers: its kind aside, the number of incidents."""
    more = log2(incidents / figures().incidents) if incidents > figures().incidents else 0.0
    yield reason("shared", round(more, 3), n=incidents)


def value_prior(label: str) -> float:
    """Bits for a value of a kind being one that strangers share."""
    return odds(1 - analysis_figures().through[label])


def odds(p: float) -> float:
    """A chance in bits."""
    held = min(max(p, _TIGHT), 1 - _TIGHT)
    return round(log2(held / (1 - held)), 3)


def chance(bits: float) -> float:
    """Bits as a chance."""
    return round(1 / (1 + float(2.0**-bits)), 4)
