"""Gaps of time and space between two incidents, and what a gap says."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.corpus import Corpus
from graph.link.histogram import Histogram

Gaps = npt.NDArray[np.float64]
_EARTH_RADIUS = 6371.0  # km


def days_apart(corpus: Corpus, pairs: Pairs) -> Gaps:
    """Days between two incidents; NaN where a day is not told."""
    gaps: Gaps = np.abs(corpus.days[pairs.a] - corpus.days[pairs.b])
    return gaps


def kilometres_apart(corpus: Corpus, pairs: Pairs) -> Gaps:
    """Great-circle distance between two scenes; NaN where a scene is not told."""
    return great_circle(corpus.at[pairs.a], corpus.at[pairs.b])


def great_circle(one: Gaps, other: Gaps) -> Gaps:
    """Kilometres between points given as rows of latitude and longitude."""
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(one).T, np.radians(other).T
    half = np.sin((lat_b - lat_a) / 2) ** 2 + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    distance: Gaps = 2 * _EARTH_RADIUS * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return distance


class GapBits(NamedTuple):
    """A histogram ready to be asked: bits for a gap, 0 where there is none."""

    edges: Gaps
    by_bin: Gaps

    @classmethod
    def of(cls, histogram: Histogram) -> "GapBits":
        """Log-likelihood ratios of the bins of a histogram."""
        same, arbitrary = np.array(histogram.same), np.array(histogram.any)
        return cls(np.array(histogram.edges), np.log2(same / arbitrary))

    def bits(self, gaps: Gaps) -> Gaps:
        """What each gap says."""
        told: Gaps = self.by_bin[np.digitize(gaps, self.edges)]  # NaN falls into the last bin; it is replaced below
        return np.where(np.isnan(gaps), 0.0, told)
