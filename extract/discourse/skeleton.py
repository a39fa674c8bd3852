"""A sentence written with marks, and the way back from every character of it to plain text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from extract.discourse.marks import letter_of, mark
from extract.rules import Rule
from extract.rules.blocks import PRIVATE
from schemas.records import Span


@dataclass(frozen=True, slots=True)
class Thing:
    """What a mark stands for.

    Attributes:
        ids: the entities; several for a list of persons, none for persons that are only counted.
        start: first plain character; of a folded name with its title and asides, of all of it.
        title: 容疑者, 被告, さん …, or the noun behind an alias (人物, 紹介役).
        count: how many persons a group has by its own words.
        also: aliases by which the passage calls the person.
        asides: what stands behind the name in brackets or between equals signs.
        inside: of a quote, what it says; of a list, how it is written.
        members: of a list, its members.
    """

    letter: str
    ids: tuple[str, ...]
    start: int
    end: int
    title: str = ""
    count: int | None = None
    also: tuple[str, ...] = ()
    asides: tuple["Skeleton", ...] = ()
    inside: "Skeleton | None" = None
    members: tuple["Thing", ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands in plain text."""
        return self.start, self.end


@dataclass(frozen=True)  # no slots: what is asked again and again is kept
class Skeleton:
    """A stretch of text in which things are single marks.

    Invariant: `text`, `starts` and `ends` have equal lengths; character i stands for plain[starts[i]:ends[i]].
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    things: Mapping[str, Thing] = field(default_factory=dict)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The plain stretch of some characters; all of them without arguments."""
        stop = len(self.text) if end is None else end
        if start >= stop:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[stop - 1]

    def thing(self, char: str) -> Thing:
        """What a mark stands for."""
        return self.things[char]

    @cached_property
    def marks(self) -> tuple[tuple[int, Thing], ...]:
        """Positions and things of all marks, in order."""
        return tuple((found.start(), self.things[found[0]]) for found in PRIVATE.finditer(self.text))

    def marked(self, letters: str, *, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Thing]]:
        """Positions and things of some letters, in order."""
        stop = len(self.text) if end is None else end
        return ((at, thing) for at, thing in self.marks if thing.letter in letters and start <= at < stop)

    def part(self, start: int, end: int) -> "Skeleton":
        """Some of the characters as a skeleton of their own."""
        return Skeleton(self.text[start:end], self.starts[start:end], self.ends[start:end], self.things)


Make = Callable[[Skeleton, re.Match[str]], Thing | None]


def sketch(plain: str, span: Span, things: list[Thing]) -> Skeleton:
    """The skeleton of a stretch of plain text with its things, which must not overlap, in order."""
    start, end = span
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known: dict[str, Thing] = {}
    at = start
    for thing in things:
        _append_plain(plain, (at, thing.start), (text, starts, ends))
        char = mark(thing.letter, len(known))
        known[char] = thing
        text.append(char)
        starts.append(thing.start)
        ends.append(thing.end)
        at = thing.end
    _append_plain(plain, (at, end), (text, starts, ends))
    return Skeleton("".join(text), tuple(starts), tuple(ends), known)


def _append_plain(plain: str, span: Span, columns: tuple[list[str], list[int], list[int]]) -> None:
    text, starts, ends = columns
    text.append(PRIVATE.sub(" ", plain[span[0] : span[1]]))
    starts.extend(range(*span))
    ends.extend(range(span[0] + 1, span[1] + 1))


def fold(skeleton: Skeleton, rule: Rule, make: Make) -> Skeleton:
    """Every match of a rule as one mark, where `make` says what it stands for; None leaves it as it is."""
    folded = [(found.span(), thing) for found in rule.finditer(skeleton.text) if (thing := make(skeleton, found))]
    if not folded:
        return skeleton
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known = dict(skeleton.things)
    at = 0
    for (first, last), thing in folded:
        char = mark(thing.letter, len(known))
        known[char] = thing
        text += (skeleton.text[at:first], char)
        starts += (*skeleton.starts[at:first], thing.start)
        ends += (*skeleton.ends[at:first], thing.end)
        at = last
    text.append(skeleton.text[at:])
    starts += skeleton.starts[at:]
    ends += skeleton.ends[at:]
    return Skeleton("".join(text), tuple(starts), tuple(ends), known)


def fold_each(skeleton: Skeleton, steps: Iterable[tuple[Rule, Make]]) -> Skeleton:
    """A skeleton folded by one rule after the other."""
    for rule, make in steps:
        if rule.can_match(skeleton.text):
            skeleton = fold(skeleton, rule, make)
    return skeleton


def without(skeleton: Skeleton, positions: set[int]) -> Skeleton:
    """The skeleton without some of its characters."""
    kept = [i for i in range(len(skeleton.text)) if i not in positions]
    return Skeleton(
        "".join(skeleton.text[i] for i in kept),
        tuple(skeleton.starts[i] for i in kept),
        tuple(skeleton.ends[i] for i in kept),
        skeleton.things,
    )


def readable(skeleton: Skeleton) -> str:
    """The skeleton with letters and ids in place of marks, for whoever asks why a rule fired."""
    return "".join(
        f"<{letter}:{','.join(skeleton.things[char].ids)}>" if (letter := letter_of(char)) else char
        for char in skeleton.text
    )
