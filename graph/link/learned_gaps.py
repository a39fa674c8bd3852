"""Gaps of time and space as the corpus itself shows them: among arbitrary pairs, and among pairs of one ring."""

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs, meeting
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.gaps import days_apart, great_circle, kilometres_apart
from graph.link.keys import Keyed
from graph.link.model import Epoch, LineKind
from graph.link.score import Scorer, probability

Shares = npt.NDArray[np.float64]
_SAMPLED = 200_000  # arbitrary pairs of scenes
_FEW = 8  # values of more incidents are too common to learn from
_SURE = 0.9


def arbitrary_times(corpus: Corpus, edges: tuple[float, ...]) -> Shares:
    """How dated incidents spread over the bins of days, by all their pairs; the sum is their number."""
    days = np.sort(corpus.days[~np.isnan(corpus.days)])
    below = [float((np.searchsorted(days, days + edge) - np.arange(len(days)) - 1).sum()) for edge in edges]
    pairs = len(days) * (len(days) - 1) / 2
    return np.diff([0.0, *below, pairs]) / max(pairs, 1.0) * len(days)


def arbitrary_distances(corpus: Corpus, edges: tuple[float, ...]) -> Shares:
    """How located incidents spread over the bins of kilometres, by a sample of pairs that depends on them alone."""
    told = corpus.at[~np.isnan(corpus.at[:, 0])]
    ordered = told[np.lexsort(told.T)]
    draw = np.random.default_rng(0).integers(0, max(len(ordered), 1), (2, _SAMPLED))
    one, other = draw[:, draw[0] != draw[1]]
    kilometres = great_circle(ordered[one], ordered[other])
    binned = np.bincount(np.digitize(kilometres, edges), minlength=len(edges) + 1)
    return binned / max(len(kilometres), 1) * len(told)


def gaps_of_same(corpus: Corpus, epoch: Epoch) -> tuple[Shares, Shares]:
    """Gaps between incidents that identifying values link, each pair counted by how sure that link is.

    Time and distance take no part in these links, or they would prove themselves.
    """
    figures = catalogue()
    pairs = _identified(corpus)
    lines = Scorer(corpus, epoch).lines(pairs)
    counts = [name not in {LineKind.TIME, LineKind.DISTANCE} for name in lines.names]
    sure = probability(Scorer(corpus, epoch).tables.prior + lines.counted[:, counts].sum(axis=1))
    sure = np.where(sure >= _SURE, sure, 0.0)
    return (
        _binned(days_apart(corpus, pairs), sure, figures.time.edges),
        _binned(kilometres_apart(corpus, pairs), sure, figures.distance.edges),
    )


def _identified(corpus: Corpus) -> Pairs:
    """Pairs that share an identifying value with few others."""
    found = [
        meeting(Keyed(column.rows.values.astype(np.int64), column.rows.incidents, _FEW))
        for evidence, column in corpus.columns.items()
        if catalogue().types[evidence].identifying
    ]
    nothing = np.empty(0, np.int32)
    return Pairs.of(
        np.concatenate([nothing, *(a for a, _ in found)]), np.concatenate([nothing, *(b for _, b in found)])
    )


def _binned(gaps: Shares, weights: Shares, edges: tuple[float, ...]) -> Shares:
    """Sums of weights per bin, added up in the order of their size: sums of floats must not depend on the input's."""
    told = ~np.isnan(gaps)
    bins, counted = np.digitize(gaps[told], edges), weights[told]
    order = np.argsort(counted)
    return np.bincount(bins[order], weights=counted[order], minlength=len(edges) + 1).astype(np.float64)
