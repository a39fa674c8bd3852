"""Private characters that stand for things: a block of them for each kind of thing."""

import re

BASE = 0xF0000
BLOCK = 0x1000  # characters of one kind; one sentence has at most 1,500
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_STANDING_IN = re.compile("[\U000f0000-\U0010ffff]")


def _first(found: re.Match[str]) -> str:
    return first_of(ord(found[0]))


def first_of(code: int) -> str:
    """The first character of the block of a private character."""
    return chr(code - (code - BASE) % BLOCK)


def by_kind(text: str) -> str:
    """A text in which every private character is the first of its block."""
    return text if text.isascii() else _STANDING_IN.sub(_first, text)
