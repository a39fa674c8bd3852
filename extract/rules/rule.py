"""A pattern that looks only where the words are that its matches need."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Generic, TypeVar

from extract.rules.needs import frequency, needs_of
from extract.rules.words import CASELESS_WORDS, WORDS, Register

_MOST_NEEDS = 3  # of one rule; more of them hardly ever rule out more
_TOO_OFTEN = 0.02  # what stands in nearly every sentence rules out nothing

Match = re.Match[str]
_T = TypeVar("_T")


class Rule:
    """Finds exactly what its pattern finds, with the methods of a pattern.

    Attributes:
        pattern: as it is written.
        re: the pattern compiled, as its matches know it.
        needs: bits of the sets of words that every match needs one each of.
        present: tells the bits of all sets that a text holds words of.
    """

    __slots__ = ("findall", "finditer", "fullmatch", "match", "needs", "pattern", "present", "re", "search", "sub")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        words = CASELESS_WORDS if pattern.flags & re.IGNORECASE else WORDS
        needs = self.needs = _entered(pattern, words)
        self.present = words.present
        self.pattern = pattern.pattern
        self.re = pattern
        self.match: Callable[..., Match | None] = pattern.match
        self.fullmatch: Callable[..., Match | None] = pattern.fullmatch
        self.sub: Callable[..., str] = pattern.sub
        self.search: Callable[..., Match | None] = words.gate(needs, pattern.search, None)
        self.finditer: Callable[..., Iterator[Match]] = words.gate(needs, pattern.finditer, iter(()))
        self.findall: Callable[..., Sequence[Any]] = words.gate(needs, pattern.findall, ())

    def can_match(self, text: str) -> bool:
        """Whether a text holds what every match needs; if so, that tells nothing yet."""
        return not self.needs or self.present(text) & self.needs == self.needs


class Family(Generic[_T]):
    """Rules that are tried one after the other, each with what it stands for."""

    def __init__(self, members: Iterable[tuple[Rule, _T]]) -> None:
        self._members = [(rule, rule.needs, tag) for rule, tag in members]
        self._present = list({id(rule.present): rule.present for rule, _, _ in self._members}.values())

    def able(self, text: str) -> list[tuple[Rule, _T]]:
        """Those members that a text holds the words for, in order."""
        if len(self._present) != 1:
            return [(rule, tag) for rule, _, tag in self._members if rule.can_match(text)]
        here = self._present[0](text)
        return [(rule, tag) for rule, needs, tag in self._members if here & needs == needs]


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
