"""Epochs: the figures of a corpus, frozen, so that a score does not drift while documents come in."""

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import Catalogue, GapFigures, catalogue
from graph.link.columns import Column
from graph.link.corpus import Corpus
from graph.link.histogram import Histogram
from graph.link.learned_gaps import arbitrary_distances, arbitrary_times, gaps_of_same
from graph.link.model import Epoch, EvidenceType, Weights
from graph.link.nearness import Nearness
from graph.link.recurring import accidental, recurring
from graph.link.spells import in_spells

_LISTED_FROM = 3  # two reports are the pair itself
_UNWEIGHTED = Weights()


def open_epoch(
    corpus: Corpus, *, number: int, weights: Weights = _UNWEIGHTED, reports: int = 0, persons: int = 0
) -> Epoch:
    """The next epoch: size, frequencies and gaps of a corpus as it is now, told by so many reports."""
    figures = catalogue()
    columns = {evidence: corpus.columns[evidence] for evidence in figures.active if evidence in corpus.columns}
    epoch = Epoch(
        number=number,
        incidents=len(corpus),
        reporting={evidence: column.reporting for evidence, column in columns.items()},
        counts={evidence: _counts(column) for evidence, column in columns.items()},
        collision={evidence: _collision(evidence, column, figures) for evidence, column in columns.items()},
        time=_expected(figures.time, arbitrary_times(corpus, figures.time.edges)),
        distance=_expected(figures.distance, arbitrary_distances(corpus, figures.distance.edges)),
        weights=weights,
        reports=reports,
        persons=persons,
        catalogue=figures.version,
    )
    same_time, same_distance = gaps_of_same(corpus, epoch)
    time = _learned(epoch.time, same_time, figures.time)
    distance = _learned(epoch.distance, same_distance, figures.distance)
    nearness = Nearness.of(time, figures.spells.days)
    spells = {
        evidence: _listed(column, in_spells(column, corpus.days, nearness=nearness, figures=figures.spells))
        for evidence, column in columns.items()
        if evidence in figures.strong
    }
    epoch = epoch.model_copy(update={"time": time, "distance": distance, "spells": spells})
    rings = recurring(corpus, nearness)
    if rings is None:
        return epoch
    epoch = epoch.model_copy(update=rings._asdict())
    return epoch.model_copy(update={"accidents": accidental(corpus, nearness, epoch=epoch)})


def _counts(column: Column) -> dict[str, int]:
    counts = column.counts
    return {key: int(count) for key, count in _listed(column, np.where(counts < _LISTED_FROM, np.nan, counts)).items()}


def _listed(column: Column, figures: npt.NDArray[np.float64]) -> dict[str, float]:
    """Figures by key, those that are told; rounded, so that a copy read back is equal."""
    keys = column.vocabulary.keys
    return dict(sorted((keys[code], round(float(figures[code]), 4)) for code in np.flatnonzero(~np.isnan(figures))))


def _collision(evidence: EvidenceType, column: Column, figures: Catalogue) -> float:
    """Chance that two arbitrary reports agree, as the corpus and the base rates have it together."""
    counts, alpha = column.counts.astype(float), figures.types[evidence].alpha
    listed = np.array(list(figures.base_rates.get(evidence, {}).values()) or [figures.types[evidence].unlisted])
    outside = float((listed**2).sum() / max(listed.sum(), 1.0))
    total = counts.sum()
    seen = float((counts * (counts - 1)).sum() / max(total * (total - 1), 1.0))
    return float((total * seen + alpha * outside) / (total + alpha))


def _expected(figures: GapFigures, arbitrary: npt.NDArray[np.float64]) -> Histogram:
    """The gaps to start from: expert figures for rings, for arbitrary pairs drawn towards what the corpus shows."""
    seen = arbitrary + figures.strength * np.array(figures.any)
    return Histogram(edges=figures.edges, same=figures.same, any=tuple((seen / seen.sum()).tolist()))


def _learned(histogram: Histogram, seen: npt.NDArray[np.float64], figures: GapFigures) -> Histogram:
    """The gaps of strong links of the corpus, drawn towards the expert figures while there are few."""
    start = np.array(histogram.same)
    same = (seen + figures.strength * start) / (seen.sum() + figures.strength)
    return histogram.model_copy(update={"same": tuple(same.tolist())})
