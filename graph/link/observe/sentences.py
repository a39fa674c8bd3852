"""Sentences of a text, for records that come without them."""

import re

from schemas.records import Span

_OPEN, _CLOSE = "「『（(“", "」』）)”"
_ENDS_JA = frozenset("。！？!?")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Col|Gen|Lt|Sgt|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.k\.a|[ap]\.m|[A-Z]))$"
)


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text: they end at a line's end, or at a full stop outside brackets and Japanese quotes."""
    return tuple(span for line in _lines(text) for span in _in_line(text, line) if text[span[0] : span[1]].strip())


def _lines(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        found.append((start, start + len(line)))
        start += len(line)
    return found


def _in_line(text: str, line: Span) -> list[Span]:
    found, start, depth = [], line[0], 0
    for at in range(*line):
        character = text[at]
        depth += (character in _OPEN) - (character in _CLOSE and depth > 0)
        if _ends(text, at, depth):
            found.append((start, at + 1))
            start = at + 1
    return [*found, (start, line[1])]


def _ends(text: str, at: int, depth: int) -> bool:
    if text[at] in _ENDS_JA:
        return depth == 0
    if text[at] != "." or not text[at + 1 : at + 2].isspace():
        return False
    return not _ABBREVIATED.search(text[max(0, at - 8) : at])
