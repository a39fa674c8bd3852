"""Targets of decisions found again: by id, else by the sentence they stood in, else by what else told of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

from graph.decisions.anchors import CLAIM
from schemas.base import Frozen
from schemas.decisions import Anchor, Decision
from schemas.ids import digest

_ALIKE = 0.6  # share of common sentences and names from which two reports are taken to be the same one read again
_PEOPLE = frozenset({"person", "unnamed"})


class Searched(Frozen):
    """What was found for a target whose id has gone, and whether its own document was there then."""

    found: Anchor | None
    at_home: bool


class Since(NamedTuple):
    """What was searched for in an earlier pass, and what has changed since.

    Attributes:
        searched: by anchor.
        changed: documents that came, went or were read anew.
        anchors: of those of them that are there.
    """

    searched: Mapping[str, Searched]
    changed: AbstractSet[str]
    anchors: Callable[[], Iterable[Anchor]]


class Binding:
    """The ids that targets have now.

    A target that nothing answers to is left without; its decision is kept and listed.
    """

    def __init__(
        self, known: Callable[[str], bool], anchors: Callable[[], Iterable[Anchor]], *, since: Since | None = None
    ) -> None:
        """Bind to what the graph holds.

        Args:
            known: whether an id is one of today's.
            anchors: of today's reports and documents; asked for only if an id has gone that was not searched for yet.
            since: an earlier search, from which this one goes on.
        """
        self._known = known
        self._since = since or Since({}, frozenset(), tuple)
        self._all = _Marked(anchors)
        self._changed = _Marked(self._since.anchors)
        self.searched: dict[str, Searched] = {}

    def bound(self, decision: Decision) -> tuple[str, ...] | None:
        """Today's ids of a decision's targets, in their order; None if one of them is nowhere."""
        anchors = {anchor.target: anchor for anchor in decision.anchors}
        found = [now for one in decision.targets if (now := self._target(one, anchors.get(one)))]
        return tuple(found) if len(found) == len(decision.targets) else None

    def _target(self, target: str, anchor: Anchor | None) -> str | None:
        if self._known(target):
            return target
        found = self._again(anchor) if anchor else None
        return found.target if found else None

    def _again(self, gone: Anchor) -> Anchor | None:
        name, at_home = digest("anchor", gone.model_dump_json()), self._known(gone.document)
        near = {one.target: one for one in self._near(gone, self._since.searched.get(name), at_home=at_home)}
        found = _best(gone, [one for one in near.values() if _may_be(one, gone, at_home=at_home)])
        self.searched[name] = Searched(found=found, at_home=at_home)
        return found

    def _near(self, gone: Anchor, earlier: Searched | None, *, at_home: bool) -> list[Anchor]:
        """All with a mark in common; where nothing was lost since an earlier search, what it found and what came."""
        if earlier is None or earlier.at_home != at_home:
            return self._all.sharing(gone)
        if earlier.found is None:
            return self._changed.sharing(gone)
        if earlier.found.document in self._since.changed:
            return self._all.sharing(gone)
        return [earlier.found, *self._changed.sharing(gone)]


class _Marked:
    """Anchors by their marks, read when they are asked for."""

    def __init__(self, anchors: Callable[[], Iterable[Anchor]]) -> None:
        self._anchors = anchors

    def sharing(self, gone: Anchor) -> list[Anchor]:
        """Those that have a mark in common with one."""
        return [one for mark in gone.marks for one in self._by_mark[mark]]

    @cached_property
    def _by_mark(self) -> defaultdict[str, list[Anchor]]:
        found: defaultdict[str, list[Anchor]] = defaultdict(list)
        for anchor in self._anchors():
            for mark in anchor.marks:
                found[mark].append(anchor)
        return found


def _best(gone: Anchor, near: Iterable[Anchor]) -> Anchor | None:
    """What was told in the same place, else what has most in common, if that is enough."""
    known = list(near)
    same_place = [one for one in known if _in_one_place(one, gone)]
    alike = same_place or [one for one in known if _overlap(one, gone) >= _ALIKE]
    return min(alike, key=lambda one: (-_overlap(one, gone), one.document != gone.document, one.target), default=None)


def _may_be(one: Anchor, gone: Anchor, *, at_home: bool) -> bool:
    """A claim is looked for in its own document while there is one: others may say the same and be right."""
    elsewhere = gone.kind.startswith(CLAIM) and one.document != gone.document
    return _is_kin(one, gone) and not (elsewhere and at_home)


def _is_kin(one: Anchor, other: Anchor) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= _PEOPLE


def _in_one_place(one: Anchor, gone: Anchor) -> bool:
    """Told first in one sentence; one that names several people or says several things needs the name besides."""
    several = one.kind in _PEOPLE or one.kind.startswith(CLAIM)
    return bool(gone.sentence) and one.sentence == gone.sentence and (one.name == gone.name or not several)


def _overlap(one: Anchor, other: Anchor) -> float:
    a, b = set(one.marks), set(other.marks)
    return len(a & b) / max(len(a | b), 1)
