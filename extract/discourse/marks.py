"""Marks: private characters that stand for things in a sentence, and patterns written with their letters.

A rule `<P>を<L>で逮捕` reads: a person, を, a place, で逮捕. Private characters of the text itself are blanked first.
"""

import re
from functools import cache

from extract.rules import Rule, compiled
from extract.rules.blocks import BASE, BLOCK
from schemas.words import EntityType

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
    return chr(BASE + LETTERS.index(letter) * BLOCK + number % BLOCK)


def letter_of(char: str) -> str:
    """The letter of a mark; empty for any other character."""
    at = (ord(char) - BASE) // BLOCK
    return LETTERS[at] if 0 <= at < len(LETTERS) else ""


def _class(found: re.Match[str]) -> str:
    ranges = "".join(f"{mark(x, 0)}-{mark(x, BLOCK - 1)}" for x in found[1] or found[2])
    return f"[{ranges}]" if found[1] else ranges


def written(template: str) -> str:
    """A template with `<PA>` replaced by the class of these marks, and `‹PA›` by their ranges, for use in a class."""
    return _TOKEN.sub(_class, template)


@cache
def pattern(template: str, flags: int = 0) -> Rule:
    """A compiled rule over skeletons."""
    return compiled(written(template), flags)
