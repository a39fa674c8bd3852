"""Marks: private characters that stand for things in a sentence, and patterns written with their letters.

A rule `<P>を<L>で逮捕` reads: a person, を, a place, で逮捕. Private characters of the text itself are blanked first.
"""

import re
from functools import cache

from schemas.words import EntityType

_BASE = 0xF0000
_BLOCK = 0x1000  # marks of one letter in one sentence; sentences have at most 1,500 characters
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

LETTERS = "PAHSLMYTODQN"
BY_TYPE = {
    EntityType.PERSON: "P",
    EntityType.ALIAS: "A",
    EntityType.HANDLE: "H",
    EntityType.APP: "S",
    EntityType.LOCATION: "L",
    EntityType.PAYOUT: "M",
    EntityType.LOSS: "Y",
    EntityType.PHONE: "T",
    EntityType.ORG: "O",
    EntityType.DATE: "D",
}
_TOKEN = re.compile(r"<([PAHSLMYTODQN]+)>|‹([PAHSLMYTODQN]+)›")


def mark(letter: str, number: int) -> str:
    """The character for the n-th thing of a sentence under a letter."""
    return chr(_BASE + LETTERS.index(letter) * _BLOCK + number % _BLOCK)


def letter_of(char: str) -> str:
    """The letter of a mark; empty for any other character."""
    at = (ord(char) - _BASE) // _BLOCK
    return LETTERS[at] if 0 <= at < len(LETTERS) else ""


def _class(found: re.Match[str]) -> str:
    ranges = "".join(f"{mark(x, 0)}-{mark(x, _BLOCK - 1)}" for x in found[1] or found[2])
    return f"[{ranges}]" if found[1] else ranges


def written(template: str) -> str:
    """A template with `<PA>` replaced by the class of these marks, and `‹PA›` by their ranges, for use in a class."""
    return _TOKEN.sub(_class, template)


@cache
def pattern(template: str) -> re.Pattern[str]:
    """A compiled rule over skeletons."""
    return re.compile(written(template))
