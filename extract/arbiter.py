"""The arbiter: of overlapping candidates one stands.

Order of preference: priority of the evidence, then the longer span, then confidence, then the earlier start, then the
type's name, so that the outcome never depends on the order in which recognizers ran.
"""

from bisect import bisect_left
from collections.abc import Iterable

from extract.candidates import Candidate


def _preference(candidate: Candidate) -> tuple[float | int | str, ...]:
    length = candidate.end - candidate.start
    return -candidate.priority, -length, -candidate.confidence, candidate.start, candidate.type.value, candidate.rule


def settle(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Non-overlapping candidates in order of the text; blocking ones have done their work and are gone."""
    taken: list[Candidate] = []
    starts: list[int] = []
    for candidate in sorted(set_of(candidates), key=_preference):
        at = bisect_left(starts, candidate.end)
        if at and taken[at - 1].end > candidate.start:
            continue
        place = bisect_left(starts, candidate.start)
        starts.insert(place, candidate.start)
        taken.insert(place, candidate)
    return tuple(c for c in taken if not c.blocks)


def set_of(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates with a real span, each once by type, span and rule."""
    unique = {(c.type, c.start, c.end, c.rule): c for c in candidates if c.start < c.end}
    return list(unique.values())
