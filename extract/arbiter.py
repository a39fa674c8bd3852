"""The arbiter: of overlapping candidates one stands.

Order of preference: priority of the evidence, then the longer span, then confidence, then the earlier start, then the
type's name, so that the outcome never depends on the order in which recognizers ran.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from extract.candidates import Candidate

_Preference = tuple[float | int | str | bool, ...]


def _preference(candidate: Candidate) -> _Preference:
    return (
        -candidate.priority,
        candidate.start - candidate.end,
        -candidate.confidence,
        candidate.start,
        candidate.type,
        candidate.rule,
        candidate.canonical or "",
    )


def _details(candidate: Candidate) -> _Preference:
    """What decides between two candidates of one rule for one stretch."""
    return repr(sorted(candidate.norm.items())), candidate.blocks


def _by_preference(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates with a real span, the preferred first."""
    ranked = sorted(((_preference(c), c) for c in candidates if c.start < c.end), key=itemgetter(0))
    for _, equal in groupby(ranked, key=itemgetter(0)):
        alike = [candidate for _, candidate in equal]
        yield from sorted(alike, key=_details) if len(alike) > 1 else alike


def settle(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Non-overlapping candidates in order of the text; blocking ones have done their work and are gone."""
    taken: list[Candidate] = []
    starts: list[int] = []
    for candidate in set_of(candidates):
        at = bisect_left(starts, candidate.end)
        if at and taken[at - 1].end > candidate.start:
            continue
        place = bisect_left(starts, candidate.start)
        starts.insert(place, candidate.start)
        taken.insert(place, candidate)
    return tuple(c for c in taken if not c.blocks)


def set_of(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates with a real span, each once by type, span and rule, the preferred first."""
    unique: dict[tuple[str, int, int, str], Candidate] = {}
    for candidate in _by_preference(candidates):
        unique.setdefault((candidate.type, candidate.start, candidate.end, candidate.rule), candidate)
    return list(unique.values())
