"""Organisations: short forms (県警, the Metropolitan Police) belong to the body named before."""

from collections.abc import Sequence

from extract.candidates import Candidate
from extract.entities.group import Group, founded, surface
from extract.text import PreparedText

SHORT = "short"  # last part of the rule name of candidates that need an antecedent


def _antecedent(groups: Sequence[Group], name: str) -> Group | None:
    """The body named last whose own name holds or ends in the short form."""
    return next((g for g in reversed(groups) if name in g.canonical), None)


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Organisations with all mentions; a short form without an antecedent names nothing and is dropped."""
    groups: list[Group] = []
    for candidate in candidates:
        name = surface(candidate, text)
        if candidate.rule.endswith(SHORT):
            if force := _antecedent(groups, name):
                force.add(candidate)
            continue
        known = next((g for g in groups if g.canonical.casefold() == name.casefold()), None)
        if known:
            known.add(candidate)
        else:
            groups.append(founded(candidate, text))
    return groups
