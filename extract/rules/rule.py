"""A pattern that looks only where the words are that its matches need."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from extract.rules.needs import frequency, needs_of
from extract.rules.words import CASELESS_WORDS, WORDS, Register

_MOST_NEEDS = 3  # of one rule; more of them hardly ever rule out more
_TOO_OFTEN = 0.02  # what stands in nearly every sentence rules out nothing

Match = re.Match[str]


class Rule:
    """Finds exactly what its pattern finds, with the methods of a pattern.

    Attributes:
        pattern: as it is written.
        re: the pattern compiled, as its matches know it.
    """

    __slots__ = ("findall", "finditer", "fullmatch", "match", "pattern", "re", "search", "sub")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        words = CASELESS_WORDS if pattern.flags & re.IGNORECASE else WORDS
        needs = _entered(pattern, words)
        self.pattern = pattern.pattern
        self.re = pattern
        self.match: Callable[..., Match | None] = pattern.match
        self.fullmatch: Callable[..., Match | None] = pattern.fullmatch
        self.sub: Callable[..., str] = pattern.sub
        self.search: Callable[..., Match | None] = words.gate(needs, pattern.search, None)
        self.finditer: Callable[..., Iterator[Match]] = words.gate(needs, pattern.finditer, iter(()))
        self.findall: Callable[..., Sequence[Any]] = words.gate(needs, pattern.findall, ())


def _entered(pattern: re.Pattern[str], words: Register) -> int:
    """The bits of the rarest needs of a pattern."""
    needs = sorted(
        (often, sorted(need))
        for need in needs_of(pattern.pattern, pattern.flags)
        if (often := frequency(need)) < _TOO_OFTEN
    )
    bits = 0
    for _, need in needs[:_MOST_NEEDS]:
        bits |= words.enter(frozenset(need))
    return bits


@cache
def compiled(pattern: str, flags: int = 0) -> Rule:
    """A rule from its pattern as it is written."""
    return Rule(re.compile(pattern, flags))
