"""Generated worlds for linking: incidents of rings and of single offenders, sparsely reported, with the truth known.

Rings have 2 to 200 incidents (heavy tail), last some months, work around a few home prefectures, own accounts, phones,
cars, aliases and people. Aliases are half a fashion that many rings follow; some accounts are resold; people change
rings; a share of all reports names the value of another case. Everything is invented; seeds are fixed.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.columns import Column, Rows
from graph.link.corpus import Corpus
from graph.link.model import EvidenceType

Ints = npt.NDArray[np.int64]
_SPAN = 1500  # days
_FIRST_DAY = 738_000
_PREFECTURES = 47


class World(NamedTuple):
    """A corpus and the true ring of each of its incidents; single offenders have a ring of their own."""

    corpus: Corpus
    rings: Ints


class Owned(NamedTuple):
    """Values that belong to rings: how often reported, how many a ring has, how often somebody else's turns up."""

    reported: float
    values: float
    foreign: float


class Habit(NamedTuple):
    """Coded features: how often reported, number of categories, how skewed, how often a ring keeps to its own."""

    reported: float
    categories: int
    skew: float
    kept: float


OWNED = {
    EvidenceType.ACCOUNT: Owned(0.12, 2, 0.01),
    EvidenceType.PHONE: Owned(0.05, 3, 0.01),
    EvidenceType.PLATE: Owned(0.06, 3, 0.02),
    EvidenceType.VICTIM: Owned(0.03, 1, 0.05),
}
HABITS = {
    EvidenceType.APP: Habit(0.5, 6, 1.4, 0.7),
    EvidenceType.PAYOUT: Habit(0.3, 15, 0.8, 0.4),
    EvidenceType.ROLE: Habit(0.6, 6, 0.7, 0.2),
    EvidenceType.MO_ENTRY: Habit(0.6, 12, 1.0, 0.5),
    EvidenceType.MO_COVER: Habit(0.5, 15, 1.0, 0.5),
    EvidenceType.MO_TARGET: Habit(0.6, 10, 1.0, 0.45),
    EvidenceType.MO_TOOL: Habit(0.35, 20, 1.0, 0.45),
}


class _Maker:
    """One world in the making: rings first, then what is reported of each incident."""

    ring_share = 0.55  # of all incidents; the others are single
    moved = 0.05  # people reported of a ring they are not of
    misread = 0.02  # reports with the value of another case
    fashion = 60  # popular aliases

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.draw = np.random.default_rng(seed)
        self.rings = self._rings()
        self.ring_count = int(self.rings.max()) + 1
        self.reports: dict[EvidenceType, tuple[Ints, Ints]] = {}

    def made(self) -> World:
        """The world with everything reported."""
        days = self._days()
        for kind, owned in OWNED.items():
            self._report_owned(kind, owned)
        self._report_aliases()
        self._report_people()
        for kind, habit in HABITS.items():
            self._report_habit(kind, habit)
        self._report_places()
        return World(self._corpus(days), self.rings)

    def _rings(self) -> Ints:
        """Ring of each incident: sizes from a Pareto tail for ring incidents, then one ring per single incident."""
        wanted = int(self.count * self.ring_share)
        sizes = np.minimum(2 + 3 * self.draw.pareto(1.2, wanted // 2 + 1), 200).astype(np.int64)
        inside = np.repeat(np.arange(len(sizes)), sizes)[:wanted]
        first_single = int(inside.max(initial=-1)) + 1
        return np.concatenate([inside, first_single + np.arange(self.count - wanted)])

    def _days(self) -> npt.NDArray[np.float64]:
        begins = self.draw.uniform(0, _SPAN, self.ring_count)
        lasts = 10 + self.draw.exponential(120, self.ring_count)
        return np.floor(_FIRST_DAY + begins[self.rings] + self.draw.random(self.count) * lasts[self.rings])

    def _some(self, share: float) -> Ints:
        """The incidents of which something is reported."""
        return np.flatnonzero(self.draw.random(self.count) < share)

    def _pick(self, count: int, weights: npt.NDArray[np.floating[Any]]) -> Ints:
        return self.draw.choice(len(weights), count, p=weights / weights.sum())

    def _own_values(self, mean: float) -> tuple[Ints, Ints]:
        """First value and number of values of each ring."""
        number = 1 + self.draw.poisson(mean, self.ring_count)
        return np.cumsum(number) - number, number

    def _report_owned(self, kind: EvidenceType, owned: Owned) -> None:
        first, number = self._own_values(owned.values)
        incidents = self._some(owned.reported)
        ring = self.rings[incidents]
        values = first[ring] + (self.draw.random(len(incidents)) ** 1.5 * number[ring]).astype(np.int64)
        foreign = self.draw.random(len(incidents)) < owned.foreign
        values[foreign] = self.draw.integers(0, number.sum(), int(foreign.sum()))
        self.reports[kind] = incidents, values

    def _report_aliases(self) -> None:
        """Half of all aliases follow the fashion; the others are a ring's own."""
        first, number = self._own_values(1.5)
        own = self.fashion + np.arange(number.sum())
        follows = self.draw.random(len(own)) < 0.5
        own[follows] = self._pick(int(follows.sum()), np.arange(1, self.fashion + 1) ** -1.1)
        incidents = self._some(0.3)
        ring = self.rings[incidents]
        self.reports[EvidenceType.ALIAS] = incidents, own[first[ring] + self.draw.integers(0, number[ring])]

    def _report_people(self) -> None:
        """Suspects by full name; names are combinations of common and rare parts, so strangers share some."""
        incidents = np.repeat(np.arange(self.count), self.draw.poisson(1.2, self.count))
        crew = 2 + 2 * np.bincount(self.rings)
        first = np.cumsum(crew) - crew
        surnames = self._pick(int(crew.sum()), (np.arange(2000) + 6.0) ** -0.9)
        given = self._pick(int(crew.sum()), (np.arange(3000) + 31.0) ** -0.9)
        ring = self.rings[incidents]
        stray = self.draw.random(len(ring)) < self.moved
        ring = np.where(stray, self.draw.integers(0, self.ring_count, len(ring)), ring)
        member = first[ring] + (self.draw.random(len(ring)) * crew[ring]).astype(np.int64)
        self.reports[EvidenceType.PERSON] = incidents, (surnames * 3000 + given)[member]

    def _report_habit(self, kind: EvidenceType, habit: Habit) -> None:
        weights = np.arange(1, habit.categories + 1) ** -habit.skew
        of_ring = self._pick(self.ring_count, weights)
        incidents = self._some(habit.reported)
        kept = self.draw.random(len(incidents)) < habit.kept
        values = np.where(kept, of_ring[self.rings[incidents]], self._pick(len(incidents), weights))
        self.reports[kind] = incidents, values

    def _report_places(self) -> None:
        weights = 1 / (np.arange(_PREFECTURES) + 1.5)
        homes = self._pick(self.ring_count * 3, weights).reshape(-1, 3)
        at_home = homes[self.rings, self.draw.integers(0, 3, self.count)]
        stays = self.draw.random(self.count) < 0.7
        self.reports[EvidenceType.PLACE] = (
            np.arange(self.count),
            np.where(stays, at_home, self._pick(self.count, weights)),
        )

    def _corpus(self, days: npt.NDArray[np.float64]) -> Corpus:
        empty = Corpus()
        columns = {}
        for kind in EvidenceType:
            if kind in self.reports:
                incidents, values = self.reports[kind]
                misread = self.draw.random(len(values)) < self.misread
                values = np.where(misread, self.draw.permutation(values), values)
                columns[kind] = column(empty, kind, (incidents, values), incidents=self.count)
        return Corpus(
            ids=[f"rep-{number:08d}" for number in range(self.count)],
            days=days,
            at=np.full((self.count, 2), np.nan),
            columns=columns,
            vocabularies=empty.vocabularies,
        )


def world(count: int, *, seed: int) -> World:
    """The world of so many incidents that a seed gives."""
    return _Maker(count, seed).made()


def column(corpus: Corpus, kind: EvidenceType, reports: tuple[Ints, Ints], *, incidents: int) -> Column:
    """Reports of numbered values as a column over the vocabulary of a corpus."""
    numbers, codes = np.unique(reports[1], return_inverse=True)
    vocabulary = corpus.vocabularies[kind]
    for number in numbers:
        vocabulary.code(f"{kind}-{number}")
    return Column.of(vocabulary, Rows.plain(reports[0].astype(np.int32), codes.astype(np.int32)), incidents=incidents)


def write(made: World, path: Path) -> None:
    """A world as a file of incidents, one a line, as `graph.link.files` reads them."""
    corpus = made.corpus
    with path.open("w", encoding="utf-8") as lines:
        for at, name in enumerate(corpus.ids):
            evidence = [
                [kind, held.vocabulary.keys[code]]
                for kind, held in corpus.columns.items()
                for code in held.values_of(at)
            ]
            day = date.fromordinal(int(corpus.days[at])).isoformat()
            lines.write(json.dumps({"id": name, "day": day, "evidence": evidence}, ensure_ascii=False) + "\n")
