"""Places: one entity per site; a site told at several depths has the deepest name."""

import re
from collections.abc import Sequence
from typing import Any

from extract.candidates import Candidate
from extract.entities.group import Group, founded
from extract.text import PreparedText

# 「福岡市西区の会社員、…容疑者」
_RESIDENCE = re.compile(
    "(?:の|に住む|在住の?|、)[^、。「」]{0,20}(?:、[^、。「」]{2,12}|[^、。「」]{3,8})(?:容疑者|被告|受刑者)"
)
_LEVELS = ("country", "region", "pref", "city", "ward", "detail", "facility")


def _fits(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether both may be one site: a city at least, and no level contradicts."""
    return all(not one.get(k) or not other.get(k) or _same(k, one[k], other[k]) for k in _LEVELS)


def _same(level: str, one: str, other: str) -> bool:
    """Equal, or a city and one of its wards."""
    if level == "city":
        return one.startswith(other) or other.startswith(one)
    return one == other


def _depth(norm: dict[str, Any]) -> int:
    return sum(len(str(norm.get(k) or "")) > 0 for k in _LEVELS) * 100 + len(str(norm.get("city") or ""))


def _is_site(norm: dict[str, Any]) -> bool:
    return bool(norm.get("city") or norm.get("facility"))


def _equal(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one.get(k) == other.get(k) for k in _LEVELS)


def _told_before(groups: Sequence[Group], norm: dict[str, Any]) -> Group | None:
    """The group a place belongs to: the same place, or the only site that it may be at another depth."""
    if same := next((g for g in groups if _equal(g.norm, norm)), None):
        return same
    if not _is_site(norm) or norm.get("facility"):
        return None
    fitting = [g for g in groups if _is_site(g.norm) and not g.norm.get("facility") and _fits(g.norm, norm)]
    return fitting[0] if len(fitting) == 1 else None


def _is_residence(text: PreparedText, candidate: Candidate, groups: Sequence[Group]) -> bool:
    """Whether a place is told as a suspect's home, by another name than one before: it is no closer name of that."""
    norm = dict(candidate.norm)
    return bool(_RESIDENCE.match(text.plain, candidate.end)) and not any(_equal(g.norm, norm) for g in groups)


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Places with all mentions."""
    groups: list[Group] = []
    for candidate in candidates:
        norm = dict(candidate.norm)
        known = None if _is_residence(text, candidate, groups) else _told_before(groups, norm)
        if known is None:
            groups.append(founded(candidate, text))
            continue
        deeper = _depth(norm) > _depth(known.norm)
        known.add(candidate)
        if deeper:
            known.norm.update(norm)
            known.canonical = candidate.canonical or known.canonical
    return groups
