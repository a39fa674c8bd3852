"""Targets of decisions found again: by id, else by the sentence they stood in, else by what else told of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from graph.decisions.anchors import CLAIM
from schemas.decisions import Anchor, Decision

_ALIKE = 0.6  # share of common sentences and names from which two reports are taken to be the same one read again
_PEOPLE = frozenset({"person", "unnamed"})


class Binding:
    """The ids that targets have now.

    A target that nothing answers to is left without; its decision is kept and listed.
    """

    def __init__(self, known: Callable[[str], bool], anchors: Callable[[], Iterable[Anchor]]) -> None:
        """Bind to what the graph holds.

        Args:
            known: whether an id is one of today's.
            anchors: of today's reports and documents; asked for only if an id has gone.
        """
        self._known = known
        self._anchors = anchors
        self._by_mark: defaultdict[str, list[Anchor]] | None = None

    def bound(self, decision: Decision) -> tuple[str, ...] | None:
        """Today's ids of a decision's targets, in their order; None if one of them is nowhere."""
        anchors = {anchor.target: anchor for anchor in decision.anchors}
        found = [self._target(target, anchors.get(target)) for target in decision.targets]
        return tuple(one for one in found if one) if all(found) else None

    def _target(self, target: str, anchor: Anchor | None) -> str | None:
        if self._known(target):
            return target
        return self._again(anchor) if anchor else None

    def _again(self, gone: Anchor) -> str | None:
        near = {one.target: one for mark in gone.marks for one in self._marked()[mark] if self._may_be(one, gone)}
        same_place = [one for one in near.values() if _in_one_place(one, gone)]
        alike = same_place or [one for one in near.values() if _overlap(one, gone) >= _ALIKE]
        best = min(
            alike, key=lambda one: (-_overlap(one, gone), one.document != gone.document, one.target), default=None
        )
        return best.target if best else None

    def _may_be(self, one: Anchor, gone: Anchor) -> bool:
        """A claim is looked for in its own document while there is one: others may say the same and be right."""
        elsewhere = gone.kind.startswith(CLAIM) and one.document != gone.document
        return _is_kin(one, gone) and not (elsewhere and self._known(gone.document))

    def _marked(self) -> defaultdict[str, list[Anchor]]:
        if self._by_mark is None:
            self._by_mark = defaultdict(list)
            for anchor in self._anchors():
                for mark in anchor.marks:
                    self._by_mark[mark].append(anchor)
        return self._by_mark


def _is_kin(one: Anchor, other: Anchor) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= _PEOPLE


def _in_one_place(one: Anchor, gone: Anchor) -> bool:
    """Told first in one sentence; one that names several people or says several things needs the name besides."""
    several = one.kind in _PEOPLE or one.kind.startswith(CLAIM)
    return bool(gone.sentence) and one.sentence == gone.sentence and (one.name == gone.name or not several)


def _overlap(one: Anchor, other: Anchor) -> float:
    a, b = set(one.marks), set(other.marks)
    return len(a & b) / max(len(a | b), 1)
