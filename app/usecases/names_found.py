"""Where a text names somebody, however it is written: in another width, apart, romanised, by surname or initials."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from app.usecases.name_forms import NameForms, Spelling
from extract.lexicon import lexicon
from extract.text import normalise
from graph.link.names.romaji import keys_of_latin

_MARKS = r"[\s・･=,、._\-]{0,2}"
_NO_MARK = re.compile(r"[\s・･=,、._\-]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_BETWEEN = re.compile(r"[\s,.、・･_\-'’]{1,3}")
_NO_PLACE = "(?![都道府県市区町村郡駅署])"
_FIRST, _LAST = "(?<![A-Za-zÀ-ɏ])", "(?![A-Za-zÀ-ɏ])"
_NEVER = re.compile("(?!)")

_keys = lru_cache(maxsize=50_000)(keys_of_latin)


class Found(NamedTuple):
    """A stretch of a text that names somebody."""

    start: int
    end: int
    who: str


class Folded:
    """A text in usual width, without signs that nobody sees, and the way back to the text as it is written."""

    def __init__(self, text: str) -> None:
        self.text, self._starts, self._ends = normalise(text)

    def written(self, found: Found) -> Found:
        """The stretch as it stands in the text itself."""
        return Found(self._starts[found.start], self._ends[found.end - 1], found.who)


class Names:
    """The names of some people, each with what stands for it."""

    def __init__(self) -> None:
        self._words: dict[Spelling, str] = {}
        self._alone: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._spelt: dict[Spelling, str] = {}

    def add(self, forms: NameForms, who: str) -> None:
        """Know a whole name."""
        self._words |= dict.fromkeys(map(_usual, forms.whole), who)
        self._spelt |= dict.fromkeys(forms.spelt, who)

    def add_short(self, forms: NameForms, who: str, *, written: Iterable[str] = ()) -> None:
        """Know somebody by a surname, by initials, and by the words that a document has for them."""
        self._alone |= dict.fromkeys({*forms.short, *written} - {""}, who)
        self._called |= dict.fromkeys(forms.called, who)
        self._spelt |= dict.fromkeys(forms.short_spelt, who)

    def found(self, text: str) -> Iterator[Found]:
        """Wherever a text in usual width bears one of the names."""
        for match in self._whole.finditer(text):
            who = self._by_letters.get(_letters(match[0]))
            if who:  # patterns take the dotless i for an i
                yield Found(*match.span(), who)
        for match in self._short.finditer(text):
            yield Found(*match.span(), self._alone.get(match[0]) or self._called[match[0]])
        if self._spelt:
            yield from self._romanised(text)

    @cached_property
    def _by_letters(self) -> Mapping[str, str]:
        return {_letters("".join(words)): who for words, who in self._words.items()}

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        written = (_bounded(_MARKS.join(map(re.escape, words)), "".join(words)) for words in self._words)
        return _any_of(written, re.IGNORECASE)

    @cached_property
    def _short(self) -> re.Pattern[str]:
        """Alone where they are no part of the name of a place (市川 of 市川市)."""
        titles = "|".join(map(re.escape, _titles()))
        alone = [_bounded(f"{re.escape(word)}{_NO_PLACE}", word) for word in self._alone]
        called = _any_of(map(re.escape, self._called)).pattern
        return re.compile("|".join([f"(?:{called})(?={titles})", *sorted(alone, key=len, reverse=True)]))

    @cached_property
    def _sizes(self) -> list[int]:
        return sorted({len(one) for one in self._spelt}, reverse=True)

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(one[0] for one in self._spelt)

    def _romanised(self, text: str) -> Iterator[Found]:
        words = list(_LATIN.finditer(text))
        for at, word in enumerate(words):
            if self._first.isdisjoint(_keys(word[0])):
                continue
            for size in self._sizes:
                who = self._spelt_by(words[at : at + size], size, text)
                if who:
                    yield Found(word.start(), words[at + size - 1].end(), who)
                    break

    def _spelt_by(self, words: list[re.Match[str]], size: int, text: str) -> str | None:
        beside = pairwise(words)
        if len(words) < size or not all(_BETWEEN.fullmatch(text, a.end(), b.start()) for a, b in beside):
            return None
        if len(words) > 1 and not all(len(one[0]) > 1 or one[0].isupper() for one in words):
            return None  # "a" is a word, "A." is an initial
        spellings = product(*(_keys(one[0]) for one in words))
        return next((self._spelt[one] for one in spellings if one in self._spelt), None)


def _titles() -> tuple[str, ...]:
    after = lexicon("ja/persons")
    return (*after["accused"], *after["honorific"])


def _usual(words: Spelling) -> Spelling:
    return tuple(unicodedata.normalize("NFKC", word) for word in words)


def _letters(written: str) -> str:
    return _NO_MARK.sub("", written).casefold()


def _bounded(pattern: str, word: str) -> str:
    """No part of a longer word, where it is written in Latin letters."""
    first, last = (_FIRST if _LATIN.match(word) else ""), (_LAST if _LATIN.match(word[-1:]) else "")
    return f"{first}{pattern}{last}"


def _any_of(patterns: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    longest_first = sorted(patterns, key=len, reverse=True)
    return re.compile("|".join(longest_first), flags) if longest_first else _NEVER


def apart(found: Iterable[Found]) -> list[Found]:
    """Stretches in order, of those that overlap the longest of the first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept
