"""Persons: a surname or given name alone belongs to the person introduced before under the full name."""

import re
from collections.abc import Sequence

from extract.candidates import Candidate
from extract.entities.group import Group, founded, surface
from extract.text import PreparedText

_KIN = re.compile(r"(?:妻|夫|[長次三四]男|[長次三四]女|母親?|父親?|祖母|祖父|息子|娘)$")
_ACCUSED = re.compile(r"(?:容疑者|被告|受刑者|被疑者)")
_BRACKET = re.compile(r"\(.*\)$")
_SURNAME = 3  # characters in front of a given name
_PARTS = re.compile(r"[\s・=-]+")


def _is_part(short: str, full: str) -> bool:
    """Whether one name is a part of the other: surname, given name, or one of several foreign names."""
    if short == full:
        return True
    parts = _PARTS.split(full)
    if len(parts) > 1:
        return short in parts or all(p in parts for p in _PARTS.split(short))
    return full.startswith(short) or (full.endswith(short) and len(short) > 1 and len(full) - len(short) <= _SURNAME)


def _owner(groups: Sequence[Group], name: str) -> Group | None:
    """The person introduced last to whom a name may belong."""
    exact = next((g for g in reversed(groups) if g.canonical == name), None)
    return exact or next((g for g in reversed(groups) if _is_part(name, g.canonical)), None)


def _head(name: str) -> str:
    """The noun of an unnamed person, without age and describing words: 70代の男性 and 男性(70代) are 男性."""
    return name.split("(", maxsplit=1)[0].rsplit("の", maxsplit=1)[-1]


def _is_told_again(group: Group, candidate: Candidate, text: PreparedText) -> bool:
    """Whether an unnamed person is the one told before: of the same age, or described in the same words."""
    age = candidate.norm.get("age")
    if age is not None:
        relative = "age" not in group.norm and _KIN.search(group.canonical)  # there is one 三男 in a text
        return group.norm.get("age") == age or bool(relative)
    first, now = (
        _BRACKET.sub("", text.plain[slice(*span)]) for span in (group.mentions[0], (candidate.start, candidate.end))
    )
    return "の" in now and first == now


def _unnamed(groups: list[Group], candidate: Candidate, text: PreparedText) -> None:
    """Add an unnamed person, or a bare noun to the one it points back to."""
    head = _head(surface(candidate, text))
    same = [g for g in groups if _head(g.canonical).endswith(head) or head.endswith(_head(g.canonical))]
    if candidate.rule.endswith("_bare") and same:
        same[-1].anaphora.append((candidate.start, candidate.end))
    elif again := next((g for g in same if _is_told_again(g, candidate, text)), None):
        again.add(candidate)
    else:
        groups.append(founded(candidate, text))


def _joined(groups: list[Group], text: PreparedText) -> list[Group]:
    """Persons, those accused under a surname before their full name joined with it: a headline comes first."""
    kept: list[Group] = []
    for group in groups:
        later = [
            g for g in groups if g is not group and g.start > group.start and g.canonical.startswith(group.canonical)
        ]
        if len(later) == 1 and all(_is_accused(g, text) for g in (group, later[0])):
            later[0].mentions[:0] = group.mentions
        else:
            kept.append(group)
    return kept


def _is_accused(group: Group, text: PreparedText) -> bool:
    return any(_ACCUSED.match(text.plain, end) for _, end in group.mentions)


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Persons with all mentions by name; a bare noun points back to the unnamed person told before."""
    named: list[Group] = []
    unnamed: list[Group] = []
    for candidate in candidates:
        if candidate.norm.get("anonymous"):
            _unnamed(unnamed, candidate, text)
            continue
        owner = _owner(named, surface(candidate, text))
        if owner and owner.norm.get("age") in {None, candidate.norm.get("age", owner.norm.get("age"))}:
            owner.add(candidate)
            owner.canonical = max(owner.canonical, surface(candidate, text), key=len)
        else:
            named.append(founded(candidate, text))
    return _joined(named, text) + unnamed
