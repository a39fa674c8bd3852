"""Parts of a corpus: incidents that had a say in each other's ring; what happens in one part is nothing to the others.

A say has who was brought into one set, who left a set for another or would have joined it, and whom people decided on.
Whatever two incidents share beside that changed nothing: without the one, the other would be where it is.
"""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
from scipy import sparse

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
NOWHERE = -1  # of an incident that could be in no ring


class Says:
    """Who had a say in whose ring, gathered while rings are drawn."""

    def __init__(self) -> None:
        self._pairs: list[tuple[Ints, Ints]] = []

    def note(self, one: npt.ArrayLike, other: npt.ArrayLike) -> None:
        """Pairs of incidents, as parallel arrays, of which each had a say in the ring of the other."""
        self._pairs.append((np.asarray(one, np.int64), np.asarray(other, np.int64)))

    def parts(self, count: int) -> Ints:
        """The number of the part of each of so many incidents."""
        a, b = (np.concatenate([np.empty(0, np.int64), *ends]) for ends in zip(*self._pairs, strict=True))
        graph = sparse.coo_array((np.ones(len(a), bool), (a, b)), shape=(count, count))
        labels: Ints = sparse.csgraph.connected_components(graph, directed=False)[1].astype(np.int64)
        return labels


class Parts(NamedTuple):
    """The parts of a corpus as rings were drawn last, and what has changed since.

    Attributes:
        of: by incident the number of its part; `NOWHERE` where it could be in no ring or was touched since.
        stale: the parts of whoever was touched or has gone since.
        touched: incidents that came, went or are compared anew since.
    """

    of: Ints
    stale: frozenset[int]
    touched: frozenset[str]

    @classmethod
    def undrawn(cls, incidents: Sequence[str]) -> Self:
        """Of a corpus of which no ring was drawn yet."""
        return cls(np.full(len(incidents), NOWHERE), frozenset(), frozenset(incidents))

    @classmethod
    def as_drawn(cls, of: Ints) -> Self:
        """Of a corpus of which nobody was touched since its rings were drawn."""
        return cls(of, frozenset(), frozenset())

    def changed(self, touched: frozenset[str], places: Ints, *, count: int) -> Self:
        """The same after a change of the corpus.

        Args:
            touched: who is touched by it.
            places: of each incident its place among those of now, `NOWHERE` where it has gone or is touched.
            count: how many incidents there are now.
        """
        stays = places != NOWHERE
        of = np.full(count, NOWHERE)
        of[places[stays]] = self.of[stays]
        stale = self.stale.union(self.of[~stays].tolist()) - {NOWHERE}
        return type(self)(of, stale, self.touched | touched)

    def drawn(self, again: Mask, places: Ints, parts: Ints) -> Self:
        """The parts when rings were drawn again among some incidents, given by place those that are in a part now."""
        of = np.where(again, NOWHERE, self.of)
        of[places] = parts + of.max(initial=NOWHERE) + 1
        return self.as_drawn(of)
