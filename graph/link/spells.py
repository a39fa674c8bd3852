"""Spells: whether reports of a value stick together in time, as one owner makes them, or are spread like a fashion."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import SpellFigures
from graph.link.columns import Column
from graph.link.nearness import Nearness, close_pairs

Figures = npt.NDArray[np.float64]
_FEWEST = 3  # reports of a value from which its spells are looked at


def in_spells(column: Column, days: Figures, *, nearness: Nearness, figures: SpellFigures) -> Figures:
    """Per value the share of its pairs of reports that stick together beyond chance; NaN where that cannot be told."""
    if not nearness.tells:
        return np.full(len(column.vocabulary), np.nan)
    found = close_pairs(column, days, within=nearness.days)
    close, pairs = found.close + figures.chance * nearness.by_chance, found.pairs + figures.chance
    share = np.clip(nearness.related(close, of=pairs) / pairs, 0, 1)
    return np.where(found.reports >= _FEWEST, share, np.nan)


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
