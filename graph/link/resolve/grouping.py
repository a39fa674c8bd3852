"""Groups of reports: strongest pairs first, never against a conflict or a decision."""

from collections.abc import Callable, Iterable, Mapping

from graph.link.model import Constraints, Pair


class Groups:
    """Disjoint groups of reports; a group never holds two that conflict."""

    def __init__(self, reports: Iterable[str], conflicts: Callable[[str, str], bool]) -> None:
        self._group: dict[str, tuple[str, ...]] = {one: (one,) for one in reports}
        self._conflicts = conflicts

    def join(self, pair: Pair, *, forced: bool = False) -> bool:
        """Put two groups together unless some of their members conflict; whether they are one now."""
        if pair.a not in self._group or pair.b not in self._group:
            return False
        one, other = self._group[pair.a], self._group[pair.b]
        if one == other:
            return True
        if not forced and any(self._conflicts(x, y) for x in one for y in other):
            return False
        whole = tuple(sorted((*one, *other)))
        self._group.update(dict.fromkeys(whole, whole))
        return True

    def group(self, report: str) -> tuple[str, ...]:
        """The reports that are one with this."""
        return self._group[report]

    def resolved(self) -> dict[str, str]:
        """Report → smallest report of its group."""
        return {report: group[0] for report, group in self._group.items()}


def grouped(
    reports: Iterable[str],
    pairs: Iterable[Pair],
    *,
    constraints: Constraints,
    conflicts: Callable[[str, str], bool],
) -> tuple[Mapping[str, str], list[Pair]]:
    """Resolved ids, and the pairs that were joined; decisions of people come first, `cannot` always holds."""
    known = list(reports)
    decided = Groups(known, lambda a, b: Pair.of(a, b) in constraints.cannot)
    confirmed = [pair for pair in sorted(constraints.must) if decided.join(pair)]

    def parted(a: str, b: str) -> bool:
        """Whether two reports conflict; one that people joined to others conflicts only if all of them do."""
        if Pair.of(a, b) in constraints.cannot:
            return True
        return all(conflicts(x, y) for x in decided.group(a) for y in decided.group(b))

    groups = Groups(known, parted)
    for pair in confirmed:
        groups.join(pair, forced=True)
    joined = [pair for pair in pairs if groups.join(pair)]
    return groups.resolved(), joined
