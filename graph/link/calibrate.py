"""Weights of evidence fitted to what people decided: shrunk towards the expert's, never applied silently."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field
from scipy.optimize import minimize

from graph.link.candidates import Pairs
from graph.link.corpus import Corpus
from graph.link.model import Constraints, Epoch, Weights
from graph.link.score import Scorer
from schemas.base import Frozen

Figures = npt.NDArray[np.float64]
_FOLDS = 5
_BINS = 10
_SHRINKAGE = 4.0  # squared distance from the expert's weight that costs as much as one misjudged pair in nats
_PULL = 0.05  # the same for the shift of the prior, which is known less well
_ROUNDS = 3
_EPSILON = 1e-12


class Judged(NamedTuple):
    """Pairs that people decided: bits per line as the expert has them, the prior, and whether they are one ring."""

    names: tuple[str, ...]
    bits: Figures
    prior: float
    same: npt.NDArray[np.bool_]


class Quality(Frozen):
    """How well probabilities agree with decisions."""

    log_loss: float = Field(description="mean bits of surprise per decision")
    calibration_error: float = Field(description="mean gap between probability and share of confirmed, by tenths")
    precision: float | None = Field(description="share of confirmed among pairs at p >= .9; None: no such pair")


class Calibration(Frozen):
    """Weights from decisions, with figures before and after; `after` is measured on decisions left out of the fit."""

    weights: Weights
    before: Quality
    after: Quality


def recalibrated(corpus: Corpus, decided: Constraints, *, epoch: Epoch) -> Calibration:
    """Weights fitted to what people decided, with figures before and after.

    Nothing is applied: the weights take effect in the next epoch that is opened with them.
    """

    def see(shift: float) -> Judged:
        return judged(corpus, decided, epoch=epoch.model_copy(update={"weights": Weights(shift=shift)}))

    return recalibrate(see, current=epoch.weights)


def judged(corpus: Corpus, decided: Constraints, *, epoch: Epoch) -> Judged:
    """The pairs that people confirmed or rejected, as linking sees them without knowing."""
    known = [pair for pair in sorted({*decided.must, *decided.cannot}) if {*pair} <= corpus.positions.keys()]
    ends = np.array([[corpus.positions[end] for end in pair] for pair in known], np.int32).reshape(-1, 2)
    same = np.array([pair in decided.must for pair in known], bool)
    return seen(Scorer(corpus, epoch), Pairs(ends[:, 0], ends[:, 1]), same)


def seen(scorer: Scorer, pairs: Pairs, same: npt.NDArray[np.bool_]) -> Judged:
    """Pairs with known answers, as a scorer sees them."""
    lines = scorer.lines(pairs)
    return Judged(lines.names, lines.counted, scorer.tables.prior, same)


def recalibrate(see: Callable[[float], Judged], *, current: Weights, shrinkage: float = _SHRINKAGE) -> Calibration:
    """Fit weights by a logistic regression that is shrunk to the expert's weights of 1; few decisions move little.

    Args:
        see: the decided pairs under a shift of the prior; what the spells of a value say depends on it a little.
        current: the weights in force, for the figures before.
        shrinkage: cost of a weight away from 1.
    """
    shift = current.shift
    for _ in range(_ROUNDS):
        pairs = see(shift)
        fitted = _fit(pairs, np.ones(len(pairs.same), bool), shrinkage)
        shift = float(fitted[-1])
    held_out = np.zeros(len(pairs.same))
    for fold in range(_FOLDS):
        test = np.arange(len(pairs.same)) % _FOLDS == fold
        held_out[test] = _totals(pairs, _fit(pairs, ~test, shrinkage))[test]
    before = see(current.shift)
    known = np.array([current.by_type.get(name, 1.0) for name in before.names] + [current.shift])
    return Calibration(
        weights=_as_weights(pairs, fitted),
        before=quality(_totals(before, known), before.same),
        after=quality(held_out, pairs.same),
    )


def quality(total: Figures, same: npt.NDArray[np.bool_]) -> Quality:
    """How well totals in bits agree with what is known of the pairs."""
    p = 1 / (1 + np.exp2(-np.clip(total, -500, 500)))
    surprise = -np.log2(np.clip(np.where(same, p, 1 - p), _EPSILON, 1))
    sure = same[p >= 0.9]  # noqa: PLR2004  the threshold that the description names
    return Quality(
        log_loss=round(float(surprise.mean()), 4) if len(same) else 0.0,
        calibration_error=round(calibration_error(p, same), 4),
        precision=round(float(sure.mean()), 4) if len(sure) else None,
    )


def calibration_error(p: Figures, same: npt.NDArray[np.bool_]) -> float:
    """Mean gap between probability and truth over tenths of probability, weighted by how many pairs lie there."""
    bins = np.minimum((p * _BINS).astype(np.int64), _BINS - 1)
    counts = np.bincount(bins, minlength=_BINS)
    gaps = np.abs(np.bincount(bins, weights=p - same, minlength=_BINS))
    return float(gaps.sum() / max(counts.sum(), 1))


def _fit(pairs: Judged, rows: npt.NDArray[np.bool_], shrinkage: float) -> Figures:
    bits, same = pairs.bits[rows], pairs.same[rows]
    lines = bits.shape[1]

    def loss(weights: Figures) -> tuple[float, Figures]:
        nats = (pairs.prior + bits @ weights[:lines] + weights[lines]) * np.log(2)
        away = weights[:lines] - 1
        value = np.logaddexp(0, -np.where(same, nats, -nats)).sum() + shrinkage * (away**2).sum()
        error = (1 / (1 + np.exp(-nats)) - same) * np.log(2)
        return float(value + _PULL * weights[lines] ** 2), np.append(
            bits.T @ error + 2 * shrinkage * away, error.sum() + 2 * _PULL * weights[lines]
        )

    start = np.append(np.ones(lines), 0.0)
    found: Figures = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * lines + [(None, None)]).x
    return found


def _totals(pairs: Judged, weights: Figures) -> Figures:
    totals: Figures = pairs.prior + pairs.bits @ weights[:-1] + weights[-1]
    return totals


def _as_weights(pairs: Judged, fitted: Figures) -> Weights:
    by_type: Mapping[str, float] = dict(zip(pairs.names, fitted[:-1].round(4).tolist(), strict=True))
    return Weights(by_type=dict(by_type), shift=round(float(fitted[-1]), 4), judged=len(pairs.same))
