"""Patterns over clauses that stand in lexicons."""

import re
from collections.abc import Iterable

from extract.recognizers.en.patterns import any_of

_NEGATED_CLASS = re.compile(r"\[\^([^\]]*)<(\w+)>([^\]]*)\]")


def ranged(words: str) -> str:
    """A pattern in which <PA> inside a negated class stands for the ranges of these marks."""
    return _NEGATED_CLASS.sub(r"[^\1‹\2›\3]", words)


def any_named(words: Iterable[str]) -> str:
    """An alternation of patterns whose group “who” is numbered, for no name may stand twice in one pattern."""
    return any_of(ranged(word).replace("(?P<who>", f"(?P<who{i}>") for i, word in enumerate(words))
