"""Pairs between groups: many scored pairs taken together by the two groups that they join."""

from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


class Joined(NamedTuple):
    """Pairs of groups, the smaller number first, with the sum of bits and the number of pairs between them."""

    a: Ints
    b: Ints
    bits: Figures
    pairs: Figures

    @classmethod
    def of(cls, a: Ints, b: Ints, *, bits: Figures, pairs: Figures) -> Self:
        """Sums per pair of groups; pairs inside one group fall away."""
        apart = np.flatnonzero(a != b)
        low, high = np.minimum(a[apart], b[apart]), np.maximum(a[apart], b[apart])
        width = int(high.max(initial=0)) + 1
        keys, place = np.unique(low * width + high, return_inverse=True)
        return cls(
            a=keys // width,
            b=keys % width,
            bits=np.bincount(place, weights=bits[apart], minlength=len(keys)).astype(np.float64),
            pairs=np.bincount(place, weights=pairs[apart], minlength=len(keys)).astype(np.float64),
        )

    def regrouped(self, group_of: Ints) -> "Joined":
        """The sums after groups were renumbered."""
        return Joined.of(group_of[self.a], group_of[self.b], bits=self.bits, pairs=self.pairs)

    def kept(self, rows: npt.NDArray[np.bool_]) -> "Joined":
        """The pairs of groups that a mask names."""
        return Joined(self.a[rows], self.b[rows], self.bits[rows], self.pairs[rows])


class Contact(NamedTuple):
    """Pairs of groups, how many members of each are linked to the other, and what all links between them say together.

    The odds that any link between two groups is right are the sum of the odds of each.
    """

    a: Ints
    b: Ints
    members_a: Ints
    members_b: Ints
    bits: Figures

    @classmethod
    def of(cls, ends: tuple[Ints, Ints], groups: tuple[Ints, Ints], *, bits: Figures) -> Self:
        """Contacts over links given by their ends and the groups of these; links inside a group fall away."""
        swap = groups[0] > groups[1]
        low, high = np.where(swap, groups[1], groups[0]), np.where(swap, groups[0], groups[1])
        end_low, end_high = np.where(swap, ends[1], ends[0]), np.where(swap, ends[0], ends[1])
        apart = np.flatnonzero(low != high)
        width = int(high.max(initial=0)) + 1
        keys, place = np.unique(low[apart] * width + high[apart], return_inverse=True)
        odds = np.bincount(place, weights=np.exp2(bits[apart]), minlength=len(keys))
        return cls(
            a=keys // width,
            b=keys % width,
            members_a=_distinct(place, end_low[apart], count=len(keys)),
            members_b=_distinct(place, end_high[apart], count=len(keys)),
            bits=np.log2(odds),
        )


def _distinct(place: Ints, ends: Ints, *, count: int) -> Ints:
    """How many different ends stand at each place."""
    width = int(ends.max(initial=0)) + 1
    return np.bincount(np.unique(place.astype(np.int64) * width + ends) // width, minlength=count)
