"""Alternations of lexicon entries for regular expressions."""

import re
from collections.abc import Iterable

from extract.rules import Rule


def any_of(patterns: Iterable[str]) -> str:
    """One group that matches any of some regular expressions, as listed."""
    return "(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + ")"


def any_word(words: Iterable[str]) -> str:
    """One group that matches any of some plain words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def last_match(pattern: Rule | re.Pattern[str], text: str, span: tuple[int, int] | None = None) -> re.Match[str] | None:
    """The last match in a text or in a stretch of it."""
    start, end = span or (0, len(text))
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last
