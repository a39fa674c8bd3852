"""Persons: a surname or given name alone belongs to the person introduced before under the full name."""

import re
from collections.abc import Sequence

from extract.candidates import Candidate
from extract.entities.group import Group, founded, surface
from extract.text import PreparedText

_PARTS = re.compile(r"[\s・=-]+")


def _is_part(short: str, full: str) -> bool:
    """Whether one name is a part of the other: surname, given name, or one of several foreign names."""
    if short == full:
        return True
    parts = _PARTS.split(full)
    if len(parts) > 1:
        return short in parts or all(p in parts for p in _PARTS.split(short))
    return full.startswith(short)


def _owner(groups: Sequence[Group], name: str) -> Group | None:
    """The person introduced last to whom a name may belong."""
    exact = next((g for g in reversed(groups) if g.canonical == name), None)
    return exact or next((g for g in reversed(groups) if _is_part(name, g.canonical)), None)


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Persons with all mentions by name; unnamed ones each stand alone."""
    named: list[Group] = []
    unnamed: list[Group] = []
    for candidate in candidates:
        if candidate.norm.get("anonymous"):
            again = next((g for g in unnamed if candidate.canonical == g.canonical), None)
            if again:
                again.add(candidate)  # only where the rule itself gave a name that stays the same
            else:
                unnamed.append(founded(candidate, text))
            continue
        owner = _owner(named, surface(candidate, text))
        if owner and owner.norm.get("age") in {None, candidate.norm.get("age", owner.norm.get("age"))}:
            owner.add(candidate)
        else:
            named.append(founded(candidate, text))
    return named + unnamed
