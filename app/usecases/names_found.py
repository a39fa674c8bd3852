"""Where a text names somebody, however it is written: in another width, apart, romanised, by surname or initials."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from app.usecases.name_forms import NameForms, Spelling
from extract.lexicon import lexicon
from extract.recognizers.shared.words import machine_of
from extract.text import normalise
from graph.link.names.romaji import keys_of_latin

_MARKS = r"[\s・･=,、._\-]{0,2}"
_NO_MARK = re.compile(r"[\s・･=,、._\-]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_BETWEEN = re.compile(r"[\s,.、・･_\-'’]{1,3}")
_NO_PLACE = "(?![都道府県市区町村郡駅署])"
_FIRST, _LAST = "(?<![A-Za-zÀ-ɏ])", "(?![A-Za-zÀ-ɏ])"

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
        for letters in self._whole.among(_letters(text)):
            for words in self._by_letters[letters]:
                # Patterns take the dotless i for an i.
                same = (match for match in _whole(words).finditer(text) if _letters(match[0]) == letters)
                yield from (Found(*match.span(), self._words[words]) for match in same)
        for word in self._short.among(text):
            for pattern, known in ((_called, self._called), (_alone, self._alone)):
                if word in known:
                    yield from (Found(*match.span(), known[word]) for match in pattern(word).finditer(text))
        if self._spelt:
            yield from self._romanised(text)

    @cached_property
    def _by_letters(self) -> Mapping[str, list[Spelling]]:
        spellings: defaultdict[str, list[Spelling]] = defaultdict(list)
        for words in self._words:
            spellings[_letters("".join(words))].append(words)
        return spellings

    @cached_property
    def _whole(self) -> "_Words":
        return _Words(self._by_letters)

    @cached_property
    def _short(self) -> "_Words":
        return _Words({**self._alone, **self._called})

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


class _Words:
    """Words looked for in one pass, however many: few of them stand in any one text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._machine = machine_of(filter(None, words))

    def among(self, text: str) -> list[str]:
        """Those that stand in a text."""
        found = self._machine.iter(text) if self._machine else ()
        return sorted({text[last + 1 - length : last + 1] for last, length in found})


@lru_cache(maxsize=50_000)
def _whole(words: Spelling) -> re.Pattern[str]:
    return re.compile(_bounded(_MARKS.join(map(re.escape, words)), "".join(words)), re.IGNORECASE)


@lru_cache(maxsize=50_000)
def _alone(word: str) -> re.Pattern[str]:
    """Where it is no part of the name of a place (市川 of 市川市)."""
    return re.compile(_bounded(f"{re.escape(word)}{_NO_PLACE}", word))


@lru_cache(maxsize=50_000)
def _called(word: str) -> re.Pattern[str]:
    """Where a title or a form of address stands behind."""
    return re.compile(f"{re.escape(word)}(?={_titles()})")


@cache
def _titles() -> str:
    after = lexicon("ja/persons")
    return "|".join(map(re.escape, (*after["accused"], *after["honorific"])))


def _usual(words: Spelling) -> Spelling:
    return tuple(unicodedata.normalize("NFKC", word) for word in words)


def _letters(written: str) -> str:
    return _NO_MARK.sub("", written).casefold()


def _bounded(pattern: str, word: str) -> str:
    """No part of a longer word, where it is written in Latin letters."""
    first, last = (_FIRST if _LATIN.match(word) else ""), (_LAST if _LATIN.match(word[-1:]) else "")
    return f"{first}{pattern}{last}"


def apart(found: Iterable[Found]) -> list[Found]:
    """Stretches in order, of those that overlap the longest of the first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept
