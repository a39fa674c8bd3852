"""Private characters that stand for things: a block of them for each kind of thing."""

import re

BASE = 0xF0000
BLOCK = 0x1000  # characters of one kind; one sentence has at most 1,500
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_STANDING_IN = re.compile("[\U000f0000-\U0010ffff]")


class _Firsts(dict[str, str]):
    """Private characters with the first of their block."""

    def __missing__(self, char: str) -> str:
        first = self[char] = first_of(ord(char))
        return first


def first_of(code: int) -> str:
    """The first character of the block of a private character."""
    return chr(code - (code - BASE) % BLOCK)


def by_kind(text: str) -> str:
    """A text in which every private character is the first of its block."""
    return text if text.isascii() else _STANDING_IN.sub(lambda found: _FIRSTS[found[0]], text)


_FIRSTS = _Firsts()
