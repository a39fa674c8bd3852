"""Patterns over clauses that stand in lexicons."""

import re
from collections.abc import Iterable

from extract.recognizers.en.patterns import any_of
from extract.rules import Rule, compiled

_REACH = 200  # characters; no such pattern is longer
_NEGATED_CLASS = compiled(r"\[\^([^\]]*)<(\w+)>([^\]]*)\]")


def ranged(words: str) -> str:
    """A pattern in which <PA> inside a negated class stands for the ranges of these marks."""
    return _NEGATED_CLASS.sub(r"[^\1‹\2›\3]", words)


def any_named(words: Iterable[str]) -> str:
    """An alternation of patterns whose group “who” is numbered, for no name may stand twice in one pattern."""
    return any_of(ranged(word).replace("(?P<who>", f"(?P<who{i}>") for i, word in enumerate(words))


def leads_to(pattern: Rule, text: str, at: int) -> re.Match[str] | None:
    """What a pattern that ends in “$” finds right before a position; a sentence of any length costs no more."""
    return pattern.search(text, max(0, at - _REACH), at)
