"""Nearness in time: how often pairs of one ring, and arbitrary ones, lie close together, and which pairs do."""

from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from graph.link.columns import Column
from graph.link.histogram import Histogram

Figures = npt.NDArray[np.float64]
Count = TypeVar("Count", float, Figures)
_TELLING = 0.2  # least difference between rings and arbitrary pairs for which time says anything here
_DAYS = 10_000_000  # more than any ordinal, to keep the values apart on one line


class Nearness(NamedTuple):
    """The chance to lie at most so many days apart, of arbitrary pairs and of pairs of one ring."""

    days: int
    by_chance: float
    in_rings: float

    @classmethod
    def of(cls, time: Histogram, days: int) -> "Nearness":
        """Nearness by gaps of time; the bins up to so many days count."""
        bins = sum(edge <= days + 1 for edge in time.edges)
        return cls(days, sum(time.any[:bins]), sum(time.same[:bins]))

    @property
    def tells(self) -> bool:
        """Whether rings keep together in time at all."""
        return self.in_rings - self.by_chance >= _TELLING

    def related(self, close: Count, *, of: Count) -> Count:
        """Of some pairs how many are of one ring, by how many lie close together beyond chance."""
        return (close - self.by_chance * of) / (self.in_rings - self.by_chance)


class ClosePairs(NamedTuple):
    """Per value: its dated reports, their pairs, and how many of these lie close together."""

    reports: Figures
    pairs: Figures
    close: Figures


def close_pairs(column: Column, days: Figures, *, within: int) -> ClosePairs:
    """Pairs of reports of each value of a type, and those at most so many days apart."""
    dated = ~np.isnan(days[column.rows.incidents])
    values, told = column.rows.values[dated], days[column.rows.incidents[dated]].astype(np.int64)
    line = np.sort(values.astype(np.int64) * _DAYS + told)
    near = np.searchsorted(line, line + within, side="right") - np.arange(len(line)) - 1
    size = len(column.vocabulary)
    reports = np.bincount(values, minlength=size).astype(float)
    close = np.bincount(line // _DAYS, weights=near, minlength=size).astype(float)
    return ClosePairs(reports=reports, pairs=reports * (reports - 1) / 2, close=close)
