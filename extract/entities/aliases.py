"""Aliases: one entity per alias and document, unless the text says that two people go by one name."""

import re
from collections.abc import Sequence
from itertools import groupby

from extract.candidates import Candidate
from extract.entities.group import Group, founded, surface
from extract.text import PreparedText

_ANOTHER = re.compile(r"別人|別の人物|同名の別|名前?が同じだけ|a different (?:man|woman|person)|unrelated to the")
_ITEM = re.compile(r"^[▽◇◆■□○●][^、。\n]{1,8}[ 　]", re.MULTILINE)
_ITEMS = 2


def _items(text: str) -> list[int]:
    """Where the items of a round-up start; none if the text is one report."""
    starts = [match.start() for match in _ITEM.finditer(text)]
    return starts if len(starts) >= _ITEMS else []


def _split(members: Sequence[Candidate], others: Sequence[Candidate], text: PreparedText) -> list[list[Candidate]]:
    """The uses of a name, those by another person apart."""
    items = _items(text.plain)
    parts = [list(part) for _, part in groupby(members, key=lambda c: sum(start <= c.start for start in items))]
    apart = [
        c
        for c in parts[-1]
        if _tells_of_another(c, others, text) and text.sentence_at(c.start).start > members[0].start
    ]
    if apart and len(apart) < len(parts[-1]):
        parts[-1] = [c for c in parts[-1] if c not in apart]
        parts.append(apart)
    return parts


def _tells_of_another(candidate: Candidate, others: Sequence[Candidate], text: PreparedText) -> bool:
    """Whether the sentence says that somebody else goes by the name here, and speaks of no other name."""
    sentence = text.sentence_at(candidate.start)
    alone = not any(sentence.start <= other.start < sentence.end for other in others)
    return alone and bool(_ANOTHER.search(text.plain, candidate.end, sentence.end))


def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
    """Aliases with all mentions; `norm.distinct` marks those that share their name with another."""
    names: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        names.setdefault(surface(candidate, text).casefold(), []).append(candidate)
    groups: list[Group] = []
    for name, members in names.items():
        others = [candidate for other, bearers in names.items() if other != name for candidate in bearers]
        parts = _split(members, others, text)
        for part in parts:
            group = founded(part[0], text)
            for candidate in part[1:]:
                group.add(candidate)
            if len(parts) > 1:
                group.norm["distinct"] = True
            groups.append(group)
    return groups
