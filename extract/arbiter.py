"""The arbiter: of overlapping candidates one stands.

Order of preference: priority of the evidence, then the longer span, then confidence, then the earlier start, then the
type's name, so that the outcome never depends on the order in which recognizers ran.
"""

from bisect import bisect_left
from collections.abc import Iterable

from extract.candidates import Candidate

_Preference = tuple[float | int | str | bool, ...]


def _preference(candidate: Candidate) -> _Preference:
    length = candidate.end - candidate.start
    return (
        -candidate.priority,
        -length,
        -candidate.confidence,
        candidate.start,
        candidate.type.value,
        candidate.rule,
        candidate.canonical or "",
        repr(sorted(candidate.norm.items())),
        candidate.blocks,
    )


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
    for candidate in sorted((c for c in candidates if c.start < c.end), key=_preference):
        unique.setdefault((candidate.type, candidate.start, candidate.end, candidate.rule), candidate)
    return list(unique.values())
