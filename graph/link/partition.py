"""Sets of incidents that grow by merging, with pairs that must never meet in one of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.model import Constraints


class Partition:
    """A union-find over numbers in which some pairs are kept apart: a merge that brings them together is refused.

    A set is named by its smallest member, so its name does not depend on the order of merges.
    """

    def __init__(self, count: int, *, apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parents = list(range(count))
        self._sizes = [1] * count
        self._names = list(range(count))
        self._enemies: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._enemies[one].add(other)
            self._enemies[other].add(one)

    def name(self, member: int) -> int:
        """The smallest member of the set of this one."""
        return self._names[self._root(member)]

    def names(self) -> npt.NDArray[np.int64]:
        """The name of everybody's set."""
        return np.array([self._names[self._root(member)] for member in range(len(self._parents))], np.int64)

    def size(self, member: int) -> int:
        """How many are in the set of this one."""
        return self._sizes[self._root(member)]

    def merge(self, one: int, other: int, *, unless_above: int | None = None) -> bool:
        """Bring two sets together; False where that is refused.

        Args:
            one: a member of the first set.
            other: a member of the second set.
            unless_above: refuse where both sets have more members than this.
        """
        large, small = self._root(one), self._root(other)
        if large == small:
            return True
        if self._sizes[large] < self._sizes[small]:
            large, small = small, large
        if small in self._enemies.get(large, ()) or (unless_above is not None and self._sizes[small] > unless_above):
            return False
        self._parents[small] = large
        self._sizes[large] += self._sizes[small]
        self._names[large] = min(self._names[large], self._names[small])
        for enemy in self._enemies.pop(small, ()):
            self._enemies[enemy].discard(small)
            self._enemies[enemy].add(large)
            self._enemies[large].add(enemy)
        return True

    def are_kept_apart(self, one: int, other: int) -> bool:
        """Whether the sets of two members must not meet."""
        if not self._enemies:
            return False
        return self._root(other) in self._enemies.get(self._root(one), ())

    def _root(self, member: int) -> int:
        parents = self._parents
        while (parent := parents[member]) != member:
            parents[member] = member = parents[parent]
        return member


class Decided(NamedTuple):
    """Decisions by position: pairs that must be together, and pairs that must not."""

    must: Sequence[tuple[int, int]]
    cannot: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, constraints: Constraints, ids: Iterable[str]) -> Self:
        """Decisions on ids as decisions on their places, those that have one, in the order of their ids."""
        named = {end for pair in (*constraints.must, *constraints.cannot) for end in pair}
        places = {name: at for at, name in enumerate(ids) if name in named}
        both = (
            [(places[pair.a], places[pair.b]) for pair in sorted(pairs) if pair.a in places and pair.b in places]
            for pairs in (constraints.must, constraints.cannot)
        )
        return cls(*both)

    def partition(self, count: int) -> tuple[Partition, list[tuple[int, int]]]:
        """Everybody alone but for what people decided, and the confirmed pairs that a rejected one forbids."""
        partition = Partition(count, apart=self.cannot)
        refused = [pair for pair in self.must if not partition.merge(*pair)]
        return partition, refused
