"""Spells: whether reports of a value stick together in time, as one owner makes them, or are spread like a fashion."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import SpellFigures
from graph.link.columns import Column
from graph.link.model import Histogram

Figures = npt.NDArray[np.float64]
_FEWEST = 3  # reports of a value from which its spells are looked at
_TELLING = 0.2  # least difference between rings and arbitrary pairs for which time says anything here
_DAYS = 10_000_000  # more than any ordinal, to keep the values apart on one line


def in_spells(column: Column, days: Figures, *, time: Histogram, figures: SpellFigures) -> Figures:
    """Per value the share of its pairs of reports that stick together beyond chance; NaN where that cannot be told."""
    nobody = np.full(len(column.vocabulary), np.nan)
    by_chance, in_rings = (_within(shares, time.edges, figures.days) for shares in (time.any, time.same))
    if in_rings - by_chance < _TELLING:
        return nobody
    dated = ~np.isnan(days[column.rows.incidents])
    values, told = column.rows.values[dated], days[column.rows.incidents[dated]].astype(np.int64)
    line = np.sort(values.astype(np.int64) * _DAYS + told)
    close = np.searchsorted(line, line + figures.days, side="right") - np.arange(len(line)) - 1
    reports = np.bincount(values, minlength=len(nobody)).astype(float)
    together = np.bincount(line // _DAYS, weights=close, minlength=len(nobody))
    pairs = reports * (reports - 1) / 2
    observed = (together + figures.chance * by_chance) / (pairs + figures.chance)
    share = np.clip((observed - by_chance) / (in_rings - by_chance), 0, 1)
    return np.where(reports >= _FEWEST, share, nobody)


class Owned(NamedTuple):
    """Values whose spells are known: where many reports of one stick together, that outweighs its rarity."""

    spells: Figures
    seen: Figures
    prior: float

    def chances(self, rarity: Figures, *, rho: float, figures: SpellFigures) -> Figures:
        """How likely unrelated incidents share each value: by rarity, the more by spells the more pairs there are.

        By spells alone, the odds that two reports of the value are related are those of its own pairs.
        """
        known = ~np.isnan(self.spells)
        own = np.clip(self.spells[known], 1 - figures.surest, figures.surest)
        by_spells = np.exp2(self.prior) * rho * (1 - own) / own
        others = self.seen[known] * (self.seen[known] - 1) / 2 - 1
        trust = others / (others + figures.strength)
        result = rarity.copy()
        result[known] = np.minimum(rarity[known] ** (1 - trust) * by_spells**trust, 1.0)
        return result


def _within(shares: tuple[float, ...], edges: tuple[float, ...], days: int) -> float:
    """Share of pairs in the bins up to so many days."""
    bins = sum(edge <= days + 1 for edge in edges)
    return sum(shares[:bins])
