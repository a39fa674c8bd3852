"""References by a bare noun (同容疑者, 被告, 同課), added to the entity they point back to."""

import re
from collections.abc import Iterator, Sequence

from extract.entities.group import Group
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.records import Span
from schemas.words import EntityType

_WORDS = lexicon("ja/anaphora")
_PERSONS = tuple((re.compile(entry["noun"]), entry["title"], entry.get("first", False)) for entry in _WORDS["persons"])
_BODIES = tuple((re.compile(entry["noun"]), entry["end"]) for entry in _WORDS["bodies"])


def _last(groups: Sequence[Group], before: int, *, titled: str | None, text: str) -> Group | None:
    """The group mentioned last before a place, of those mentioned with a title if one is asked for."""
    found: tuple[int, Group] | None = None
    for group in groups:
        for start, end in group.mentions:
            fits = titled is None or text.startswith(titled, end)
            if end <= before and fits and (found is None or start > found[0]):
                found = (start, group)
    return found[1] if found else None


def _introduced_first(groups: Sequence[Group], *, titled: str, text: str) -> list[Group]:
    """The person whom a text mentions with a title before any other, as a list of at most one."""
    with_title = [(s, i) for i, g in enumerate(groups) for s, e in g.mentions if text.startswith(titled, e)]
    return [groups[min(with_title)[1]]] if with_title else []


def _references(groups: Sequence[Group], text: str) -> Iterator[tuple[Group, Span]]:
    persons = [g for g in groups if g.type is EntityType.PERSON and not g.norm.get("anonymous")]
    bodies = [g for g in groups if g.type is EntityType.ORG]
    for noun, title, first in _PERSONS:
        for match in noun.finditer(text):
            # A bare 被告 is the one on trial, who is named first; 同被告 the one named last.
            pool = _introduced_first(persons, titled=title, text=text) if first else persons
            if group := _last(pool, match.start(), titled=title, text=text):
                yield group, match.span()
    for noun, ending in _BODIES:
        ended = [g for g in bodies if g.canonical.endswith(ending)]
        for match in noun.finditer(text):
            if group := _last(ended, match.start(), titled=None, text=text):
                yield group, match.span()


def add_anaphora(groups: Sequence[Group], text: PreparedText) -> None:
    """Give every group the bare nouns of a Japanese text that refer to it."""
    if text.lang == "ja":
        for group, span in _references(groups, text.plain):
            group.anaphora.append(span)
