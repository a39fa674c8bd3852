"""What the sentences of two sides share, marked with one number on both."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.queries import read_review
from graph.store import Store
from schemas.review import Highlight, Telling
from schemas.views import EvidenceSentence

Sides = tuple[tuple[str, ...], ...]


class Spot(NamedTuple):
    """A stretch of a document in one sentence, and what it stands for."""

    sentence: str
    start: int
    end: int
    of: str


def mentioned(store: Store, sides: Sides) -> Iterator[Spot]:
    """Every mention of a thing in the sentences of both sides."""
    ids = list(dict.fromkeys(one for side in sides for one in side))
    for row in store.read(read_review.MENTIONED, ids=ids):
        yield Spot(row["sentence"], row["start"], row["end"], row["thing"])


class Marked(NamedTuple):
    """The sentences of each side with their highlights, and under which number each shared thing is marked."""

    sides: tuple[tuple[Telling, ...], ...]
    numbers: Mapping[str, int]


def marked(sides: Sides, sentences: Mapping[str, EvidenceSentence], spots: Iterable[Spot]) -> Marked:
    """Mark what stands on both sides, each thing under one number, in the order in which it is read."""
    by_sentence: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        by_sentence[spot.sentence].append(spot)
    told_on = [{spot.of for one in side for spot in by_sentence[one]} for side in sides]
    shared = set.intersection(*told_on) if told_on else set()
    numbers: dict[str, int] = {}
    for spot in (spot for side in sides for one in side for spot in by_sentence[one]):
        if spot.of in shared:
            numbers.setdefault(spot.of, len(numbers))
    told = (
        tuple(
            Telling(sentence=sentences[one], highlights=tuple(_apart(by_sentence[one], numbers)))
            for one in side
            if one in sentences
        )
        for side in sides
    )
    return Marked(tuple(told), numbers)


def _apart(spots: Iterable[Spot], numbers: Mapping[str, int]) -> Iterator[Highlight]:
    """Highlights in the order of the text; of two that overlap the one found first stays."""
    kept: list[Spot] = []
    for spot in spots:
        if spot.of in numbers and all(spot.end <= one.start or spot.start >= one.end for one in kept):
            kept.append(spot)
    for spot in sorted(kept, key=lambda one: one.start):
        yield Highlight(start=spot.start, end=spot.end, mark=numbers[spot.of])
