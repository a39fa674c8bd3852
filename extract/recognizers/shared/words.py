"""Many words looked for in one pass: the anchors from which rules look to the left and to the right."""

import re
from collections.abc import Iterable, Iterator

import ahocorasick


class Words:
    """Finds every place of some words, of words that begin at one place the longest."""

    def __init__(self, words: Iterable[str]) -> None:
        self._machine = ahocorasick.Automaton()
        for word in words:
            self._machine.add_word(word, len(word))
        self._machine.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of the words, from left to right, never overlapping."""
        for last, length in self._machine.iter_long(text):
            yield last + 1 - length, last + 1


def before(pattern: re.Pattern[str], text: str, end: int, *, reach: int) -> re.Match[str] | None:
    """What stands right before a place; the pattern must end in $."""
    return pattern.search(text, max(0, end - reach), end)
