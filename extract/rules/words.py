"""The words of all rules, found in one pass over a text."""

import re
from collections.abc import Callable
from functools import reduce
from operator import itemgetter, or_
from typing import TypeVar

import ahocorasick

from extract.rules.blocks import by_kind
from extract.rules.needs import Words

_LONGEST = 10_000  # characters; in a longer text nearly every word stands somewhere
_KEPT = 2_000_000  # characters of remembered texts: all versions of all sentences of a long document
_EVERYTHING = -1
_ODD_CASE = re.compile("[ıİ]")  # patterns take them for an i, case folding does not
_T = TypeVar("_T")


class _Known(dict[str, int]):
    """What texts hold, looked up once for each; forgotten when too many have come together."""

    def __init__(self, look: Callable[[str], int]) -> None:
        super().__init__()
        self._look = look
        self._size = 0

    def __missing__(self, text: str) -> int:
        if self._size > _KEPT:
            self.forget()
        found = self._look(text)
        if len(text) <= _LONGEST:
            self[text] = found
            self._size += len(text)
        return found

    def forget(self) -> None:
        self.clear()
        self._size = 0


class Register:
    """Sets of words under a bit each, and the machine that finds them."""

    def __init__(self, *, caseless: bool = False) -> None:
        self._caseless = caseless
        self._bits: dict[Words, int] = {}
        self._by_word: dict[str, int] = {}
        self._machine: ahocorasick.Automaton | None = None
        self._known = _Known(self._look)
        self.present = self._known.__getitem__  # the bits of all sets of which a text holds a word

    def enter(self, words: Words) -> int:
        """The bit of a set of words."""
        if self._caseless:
            words = frozenset(map(str.casefold, words))
        if words not in self._bits:
            bit = self._bits[words] = 1 << len(self._bits)
            for word in words:
                self._by_word[word] = self._by_word.get(word, 0) | bit
            self._machine = None
            self._known.forget()
        return self._bits[words]

    def forget(self) -> None:
        """Forget what texts hold."""
        self._known.forget()

    def gate(self, needs: int, find: Callable[..., _T], nothing: _T) -> Callable[..., _T]:
        """A way of finding that gives `nothing` at once where a text lacks what is needed."""
        if not needs:
            return find
        present = self.present

        def found(text: str, *stretch: int) -> _T:
            return find(text, *stretch) if present(text) & needs == needs else nothing

        return found

    def _look(self, text: str) -> int:
        if len(text) > _LONGEST or (self._caseless and _ODD_CASE.search(text)):
            return _EVERYTHING
        if self._caseless:
            text = text.casefold()
        return reduce(or_, map(itemgetter(1), self._made().iter(by_kind(text))), 0)

    def _made(self) -> ahocorasick.Automaton:
        if self._machine is None:
            self._machine = ahocorasick.Automaton()
            for word, bits in self._by_word.items():
                self._machine.add_word(word, bits)
            self._machine.make_automaton()
        return self._machine


WORDS = Register()
CASELESS_WORDS = Register(caseless=True)


def forget() -> None:
    """Forget what the texts of a document hold, once it is done."""
    WORDS.forget()
    CASELESS_WORDS.forget()
