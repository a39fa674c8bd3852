"""Sums of money: one entity per sum under the same terms."""

from collections.abc import Sequence

from extract.candidates import Candidate
from extract.entities.group import Group, founded
from extract.text import PreparedText

_SAME = ("amount", "amount_min", "amount_max", "currency", "share")


def _same_sum(group: Group, candidate: Candidate) -> bool:
    """Equal amounts, and terms that do not contradict each other."""
    if any(group.norm.get(key) != candidate.norm.get(key) for key in _SAME):
        return False
    ours, theirs = group.norm.get("per"), candidate.norm.get("per")
    return ours == theirs or ours is None or theirs is None


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Sums with the mentions that repeat them."""
    groups: list[Group] = []
    for candidate in candidates:
        known = next((g for g in groups if g.type is candidate.type and _same_sum(g, candidate)), None)
        if known:
            known.add(candidate)
        else:
            groups.append(founded(candidate, text))
    return groups
