"""Runs of capitalised words that may be a person's name, with the titles before them cut off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.lexicon import lexicon

_PEOPLE = lexicon("en/people")
_TITLES = frozenset(_PEOPLE["titles"])
_NEVER = frozenset(_PEOPLE["never_names"])
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Pol|Col|Gen|Lt|Maj|Capt|Sgt|Insp|Gov|Sen|Rep|Brig|Supt|Snr|Atty|St|Jr|Sr|Ma|Cpl|[A-Z])\."
)
_UP, _LOW = "A-ZÀ-ÞĀĒĪŌŪĐƠƯ", "a-zà-ÿāēīōūđơưẠ-ỹ"  # long vowels of Japanese names, tones of Vietnamese ones
_LETTERS = rf"(?:[{_UP}]['’][{_UP}][{_LOW}]+|[{_UP}][{_LOW}]+(?:-[A-Za-z][{_LOW}]+)*|[{_UP}]{{2,}})"
_PARTICLES = "|".join(_PEOPLE["particles"])
_WORD = rf"(?:{_ABBREVIATED}|{_LETTERS})(?![\w&])"
RUN = re.compile(rf"(?<![\w&@#/.-]){_WORD}(?: (?:(?:{_PARTICLES}) )?{_WORD})*")
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Adjacent capitalised words, one of which may open a sentence or be a title."""

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The words as one name."""
        return " ".join(self.words)


def runs(text: str) -> Iterator[Run]:
    """Runs that can be a name: titles cut off, words that never belong to one not in them."""
    for match in RUN.finditer(text):
        yield from _cut(text, match)


def _cut(text: str, match: re.Match[str]) -> Iterator[Run]:
    """The stretches of a run between words that belong to no name."""
    start = match.start()
    kept: list[str] = []
    titles: list[str] = []
    at = start
    for word in match[0].split(" "):
        bare = word.rstrip(".")
        if bare in _TITLES and not kept:
            titles.append(bare)
        elif bare in _NEVER or bare in _TITLES:
            yield from _finished(text, start, kept, titles=titles)
            kept, titles = [], []
        else:
            if not kept:
                start = at
            kept.append(word)
        at += len(word) + 1
    yield from _finished(text, start, kept, titles=titles)


def _finished(text: str, start: int, kept: list[str], *, titles: list[str]) -> Iterator[Run]:
    if not kept or len(kept) > _LONGEST or kept[0] in _PEOPLE["particles"]:
        return
    name = " ".join(kept)
    end = start + len(name)
    if text[start:end] == name:
        yield Run(start, end, tuple(name.split(" ")), tuple(titles))
