"""Reports of one type as arrays: which incident reports which value, sorted by incident."""

from dataclasses import dataclass, replace
from enum import IntFlag
from typing import Self

import numpy as np
import numpy.typing as npt

from graph.link.vocabulary import Vocabulary

Ints = npt.NDArray[np.int32]
INDEPENDENT = -1  # reported by several sources


class Flag(IntFlag):
    """What a report says of a person beside the name."""

    PRESENT = 1
    SUSPECT = 2


@dataclass(frozen=True, slots=True)
class Rows:
    """Reports of one type in any order; the arrays run in parallel."""

    incidents: Ints
    values: Ints
    shares: npt.NDArray[np.float32]
    sources: Ints
    flags: npt.NDArray[np.uint8]
    rates: npt.NDArray[np.float64]  # how common the value is outside the corpus, where its observer knew

    @classmethod
    def plain(cls, incidents: Ints, values: Ints) -> Self:
        """Reports of which nothing is known but the value, each from a source of its own."""
        count = len(incidents)
        return cls(
            incidents=incidents.astype(np.int32),
            values=values.astype(np.int32),
            shares=np.ones(count, np.float32),
            sources=np.full(count, INDEPENDENT, np.int32),
            flags=np.zeros(count, np.uint8),
            rates=np.full(count, np.nan),
        )

    def joined(self, other: "Rows") -> "Rows":
        """These reports and those."""
        return Rows(
            incidents=np.concatenate([self.incidents, other.incidents]),
            values=np.concatenate([self.values, other.values]),
            shares=np.concatenate([self.shares, other.shares]),
            sources=np.concatenate([self.sources, other.sources]),
            flags=np.concatenate([self.flags, other.flags]),
            rates=np.concatenate([self.rates, other.rates]),
        )

    def kept(self, rows: npt.NDArray[np.bool_]) -> "Rows":
        """The reports that a mask names."""
        return Rows(
            incidents=self.incidents[rows],
            values=self.values[rows],
            shares=self.shares[rows],
            sources=self.sources[rows],
            flags=self.flags[rows],
            rates=self.rates[rows],
        )

    def merged(self, vocabulary_size: int) -> "Rows":
        """One row per incident and value, sorted; what only one source says keeps its source."""
        key = self.incidents.astype(np.int64) * max(vocabulary_size, 1) + self.values
        order = np.argsort(key, kind="stable")
        ordered = key[order]
        first = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else np.empty(0, np.int64)
        if not len(first):
            return self
        lowest = np.minimum.reduceat(self.sources[order], first)
        highest = np.maximum.reduceat(self.sources[order], first)
        return Rows(
            incidents=self.incidents[order[first]],
            values=self.values[order[first]],
            shares=np.maximum.reduceat(self.shares[order], first),
            sources=np.where(lowest == highest, lowest, INDEPENDENT).astype(np.int32),
            flags=np.bitwise_or.reduceat(self.flags[order], first),
            rates=np.fmax.reduceat(self.rates[order], first),
        )


@dataclass(frozen=True, slots=True)
class Column:
    """All reports of one type; the rows of incident `i` are `starts[i]:starts[i + 1]`."""

    vocabulary: Vocabulary
    rows: Rows
    starts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, vocabulary: Vocabulary, rows: Rows, *, incidents: int) -> Self:
        """The column of reports that come in any order, over so many incidents."""
        return cls.in_order(vocabulary, rows.merged(len(vocabulary)), incidents=incidents)

    @classmethod
    def in_order(cls, vocabulary: Vocabulary, rows: Rows, *, incidents: int) -> Self:
        """The column of reports that come as a column has them, over so many incidents."""
        counts = np.bincount(rows.incidents, minlength=incidents)
        return cls(vocabulary, rows, np.concatenate([[0], np.cumsum(counts)]))

    def joined(self, rows: Rows, *, incidents: int) -> "Column":
        """These reports and others in any order, over so many incidents."""
        known = len(self.starts) - 1
        if len(rows.incidents) and rows.incidents.min() < known:
            return Column.of(self.vocabulary, self.rows.joined(rows), incidents=incidents)
        merged = rows.merged(len(self.vocabulary))
        counts = np.bincount(merged.incidents - known, minlength=incidents - known)
        starts = np.concatenate([self.starts, self.starts[-1] + np.cumsum(counts)])
        return Column(self.vocabulary, self.rows.joined(merged), starts)

    def stretched(self, incidents: int) -> "Column":
        """The same reports over more incidents, those at the end reporting nothing."""
        more = incidents + 1 - len(self.starts)
        return Column(self.vocabulary, self.rows, np.concatenate([self.starts, np.full(more, self.starts[-1])]))

    def moved(self, keep: npt.NDArray[np.bool_], place: Ints) -> "Column":
        """The reports of the incidents that stay, at their new places."""
        rows = self.rows.kept(keep[self.rows.incidents])
        moved = replace(rows, incidents=place[rows.incidents])
        return Column.in_order(self.vocabulary, moved, incidents=int(np.count_nonzero(keep)))

    @property
    def counts(self) -> npt.NDArray[np.int64]:
        """Incidents per value."""
        return np.bincount(self.rows.values, minlength=len(self.vocabulary))

    def rates(self, *, otherwise: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """How common each value is outside the corpus; the highest that its observers knew, and `otherwise`."""
        known = np.full(len(self.vocabulary), np.nan)
        np.fmax.at(known, self.rows.values, self.rows.rates)
        result: npt.NDArray[np.float64] = np.where(np.isnan(known), otherwise, known)
        return result

    @property
    def reporting(self) -> int:
        """Incidents that report the type at all."""
        return int(np.count_nonzero(np.diff(self.starts)))

    def values_of(self, incident: int) -> Ints:
        """Codes that one incident reports."""
        return self.rows.values[self.starts[incident] : self.starts[incident + 1]]
