"""Sets that grow by merging, with pairs that must never meet in one of them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Member = TypeVar("Member", int, str)


class Partition(Generic[Member]):
    """A union-find in which some pairs are kept apart: a merge that would bring them together is refused."""

    def __init__(self, apart: Iterable[tuple[Member, Member]] = ()) -> None:
        self._parents: dict[Member, Member] = {}
        self._sizes: dict[Member, int] = {}
        self._enemies: defaultdict[Member, set[Member]] = defaultdict(set)
        for one, other in apart:
            self._enemies[one].add(other)
            self._enemies[other].add(one)

    def root(self, member: Member) -> Member:
        """The member that stands for the set of this one."""
        path = []
        while (parent := self._parents.get(member, member)) != member:
            path.append(member)
            member = parent
        for passed in path:
            self._parents[passed] = member
        return member

    def merge(self, one: Member, other: Member) -> bool:
        """Bring two sets together; False where that is refused."""
        large, small = self.root(one), self.root(other)
        if large == small:
            return True
        if self.are_kept_apart(large, small):
            return False
        if self._sizes.get(large, 1) < self._sizes.get(small, 1):
            large, small = small, large
        self._parents.setdefault(large, large)
        self._parents[small] = large
        self._sizes[large] = self._sizes.get(large, 1) + self._sizes.get(small, 1)
        self._take_over(large, small)
        return True

    def are_kept_apart(self, one: Member, other: Member) -> bool:
        """Whether the sets of two members must not meet."""
        return self.root(other) in self._enemies[self.root(one)]

    def sets(self) -> list[list[Member]]:
        """Every set of two and more."""
        grouped: defaultdict[Member, list[Member]] = defaultdict(list)
        for member in self._parents:
            grouped[self.root(member)].append(member)
        return list(grouped.values())

    def _take_over(self, large: Member, small: Member) -> None:
        """What must not meet the smaller set must not meet the larger one from now on."""
        for enemy in self._enemies.pop(small, ()):
            self._enemies[enemy].discard(small)
            self._enemies[enemy].add(large)
            self._enemies[large].add(enemy)
