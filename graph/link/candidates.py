"""Candidates: the pairs of incidents that are compared at all, never all pairs.

Two incidents are a candidate if they share a key that no more incidents share than its cap allows, or if a statement or
a decision names both. That depends on the corpus alone, not on the order in which it grew.
"""

from collections.abc import Iterable
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.corpus import Corpus
from graph.link.keys import Keyed, keyed
from graph.link.model import Constraints, Pair

_NO_CONSTRAINTS = Constraints()
_Positions = npt.NDArray[np.int32]


class Pairs(NamedTuple):
    """Pairs of positions in one corpus, the smaller first, each once and in order."""

    a: _Positions
    b: _Positions

    @classmethod
    def of(cls, a: npt.NDArray[np.int32], b: npt.NDArray[np.int32]) -> Self:
        """The pairs of two parallel arrays."""
        low, high = np.minimum(a, b).astype(np.int64), np.maximum(a, b)
        width = int(high.max(initial=0)) + 1
        packed = np.unique((low * width + high)[low != high])
        return cls((packed // width).astype(np.int32), (packed % width).astype(np.int32))

    @property
    def size(self) -> int:
        """How many pairs."""
        return len(self.a)

    def part(self, start: int, end: int) -> "Pairs":
        """The pairs in a range."""
        return Pairs(self.a[start:end], self.b[start:end])


def candidates(corpus: Corpus, constraints: Constraints = _NO_CONSTRAINTS) -> Pairs:
    """All pairs of a corpus that are compared."""
    found = [meeting(family) for family in keyed(corpus, constraints.generic)]
    return _all_of([*found, _named(corpus, constraints)])


def candidates_of(corpus: Corpus, incident_ids: Iterable[str], constraints: Constraints = _NO_CONSTRAINTS) -> Pairs:
    """Those pairs in which one of these incidents takes part."""
    touched = _mask(corpus, incident_ids)
    found = []
    for family in keyed(corpus, constraints.generic):
        theirs = np.unique(family.keys[touched[family.incidents]])
        rows = np.isin(family.keys, theirs)
        found.append(meeting(Keyed(family.keys[rows], family.incidents[rows], family.cap)))
    pairs = _all_of([*found, _named(corpus, constraints)])
    with_them = touched[pairs.a] | touched[pairs.b]
    return Pairs(pairs.a[with_them], pairs.b[with_them])


def turning(corpus: Corpus, incident_ids: Iterable[str], constraints: Constraints = _NO_CONSTRAINTS) -> set[str]:
    """Incidents under keys that are above their cap with these incidents, and would not be without them.

    When these incidents come or go, the candidates of those others change too.
    """
    moving = _mask(corpus, incident_ids)
    found: set[str] = set()
    for family in keyed(corpus, constraints.generic):
        keys, theirs = np.unique(family.keys[moving[family.incidents]], return_counts=True)
        rows = np.flatnonzero(np.isin(family.keys, keys))
        sizes = np.bincount(np.searchsorted(keys, family.keys[rows]), minlength=len(keys))
        turned = keys[(sizes > family.cap) & (sizes - theirs <= family.cap)]
        found.update(corpus.ids[at] for at in family.incidents[rows[np.isin(family.keys[rows], turned)]])
    return found


def _mask(corpus: Corpus, incident_ids: Iterable[str]) -> npt.NDArray[np.bool_]:
    mask = np.zeros(len(corpus), bool)
    mask[[corpus.positions[name] for name in incident_ids]] = True
    return mask


def meeting(family: Keyed) -> tuple[_Positions, _Positions]:
    """Pairs under one key, for keys that at most `cap` incidents share."""
    order = np.argsort(family.keys, kind="stable")
    keys, incidents = family.keys[order], family.incidents[order]
    first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[first, len(keys)])
    size_at = np.repeat(sizes, sizes)
    place_at = np.arange(len(keys)) - np.repeat(first, sizes)
    left, right = [], []
    rows = np.flatnonzero((size_at > 1) & (size_at <= family.cap))
    for lag in range(1, family.cap):
        rows = rows[place_at[rows] + lag < size_at[rows]]
        if not len(rows):
            break
        left.append(incidents[rows])
        right.append(incidents[rows + lag])
    nothing = np.empty(0, np.int32)
    return np.concatenate([nothing, *left]), np.concatenate([nothing, *right])


def _named(corpus: Corpus, constraints: Constraints) -> tuple[_Positions, _Positions]:
    """Pairs that a statement or a decision names."""
    stated = (Pair.of(told.a, told.b) for told in corpus.statements)
    named = {*stated, *constraints.must, *constraints.cannot}
    known = sorted(pair for pair in named if pair.a in corpus.positions and pair.b in corpus.positions)
    ends = np.array([[corpus.positions[end] for end in pair] for pair in known], np.int32).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _all_of(found: list[tuple[_Positions, _Positions]]) -> Pairs:
    return Pairs.of(np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found]))
