"""Many words looked for in one pass: the anchors from which rules look to the left and to the right."""

import re
from collections.abc import Iterable, Iterator

import ahocorasick

from extract.rules.words import WORDS


class Words:
    """Finds every place of some words, of words that begin at one place the longest."""

    def __init__(self, words: Iterable[str]) -> None:
        self._needs = WORDS.enter(frozenset(words))
        self._machine = machine_of(words)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of the words, from left to right, never overlapping."""
        return found_by(self._machine, text) if WORDS.present(text) & self._needs else iter(())


def machine_of(words: Iterable[str]) -> ahocorasick.Automaton:
    """The machine that finds some words."""
    machine = ahocorasick.Automaton()
    for word in words:
        machine.add_word(word, len(word))
    machine.make_automaton()
    return machine


def found_by(machine: ahocorasick.Automaton, text: str) -> Iterator[tuple[int, int]]:
    """Start and end of a machine's words, from left to right, never overlapping."""
    return ((last + 1 - length, last + 1) for last, length in machine.iter_long(text))


def before(pattern: re.Pattern[str], text: str, end: int, *, reach: int) -> re.Match[str] | None:
    """What stands right before a place; the pattern must end in $."""
    return pattern.search(text, max(0, end - reach), end)
