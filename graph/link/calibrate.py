"""Weights of evidence fitted to what people decided: shrunk towards the expert's, never applied silently."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field
from scipy.optimize import minimize, minimize_scalar

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.model import Constraints, Epoch, Weights
from graph.link.score import Scorer
from graph.link.tables import partners_of
from schemas.base import Frozen

Figures = npt.NDArray[np.float64]
_FOLDS = 5
_BINS = 10
_SHRINKAGE = 4.0  # squared distance from the expert's weight that costs as much as one misjudged pair in nats
_PULL = 0.05  # the same for the shift of the prior, which is known less well
_SHIFTS = (-8.0, 8.0)  # bits
_FINE = 0.25
_EPSILON = 1e-12


class Judged(NamedTuple):
    """Pairs that people decided: bits per line as the expert has them, the prior, and whether they are one ring."""

    names: tuple[str, ...]
    bits: Figures
    prior: Figures
    same: npt.NDArray[np.bool_]

    def kept(self, rows: npt.NDArray[np.bool_]) -> "Judged":
        """The pairs that a mask names."""
        return Judged(self.names, self.bits[rows], self.prior[rows], self.same[rows])


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
    partners = partners_of(epoch, catalogue())
    standing = epoch.model_copy(update={"partners": partners})

    def see(shift: float) -> Judged:
        weights = Weights(shift=shift, beside=partners)
        return judged(corpus, decided, epoch=standing.model_copy(update={"weights": weights}))

    found = recalibrate(see, current=epoch.weights)
    return found.model_copy(update={"weights": found.weights.model_copy(update={"beside": partners})})


def judged(corpus: Corpus, decided: Constraints, *, epoch: Epoch) -> Judged:
    """The pairs that people confirmed or rejected, as linking sees them without knowing."""
    known = [pair for pair in sorted({*decided.must, *decided.cannot}) if {*pair} <= corpus.positions.keys()]
    ends = np.array([[corpus.positions[end] for end in pair] for pair in known], np.int32).reshape(-1, 2)
    same = np.array([pair in decided.must for pair in known], bool)
    return seen(Scorer(corpus, epoch), Pairs(ends[:, 0], ends[:, 1]), same)


def seen(scorer: Scorer, pairs: Pairs, same: npt.NDArray[np.bool_]) -> Judged:
    """Pairs with known answers, as a scorer sees them."""
    lines = scorer.lines(pairs)
    return Judged(lines.names, lines.counted, np.full(pairs.size, scorer.tables.prior), same)


def recalibrate(
    see: Callable[[float], Judged],
    *,
    current: Weights,
    shrinkage: float = _SHRINKAGE,
    shifts: tuple[float, float] = _SHIFTS,
) -> Calibration:
    """Fit weights by a logistic regression that is shrunk to the expert's weights of 1; few decisions move little.

    Args:
        see: the decided pairs under a shift of the prior; what the spells of a value say depends on it.
        current: the weights in force, for the figures before.
        shrinkage: cost of a weight away from 1.
        shifts: the range of shifts of the prior, in bits, in which the best is looked for.
    """

    def cost(shift: float) -> float:
        return _fit(see(shift), shift, shrinkage).cost + _PULL * shift**2

    best = minimize_scalar(cost, bounds=shifts, method="bounded", options={"xatol": _FINE}).x
    shift = round(float(best), 2)
    pairs = see(shift)
    weights = _fit(pairs, shift, shrinkage).weights
    before = see(current.shift)
    known = np.array([current.by_type.get(name, 1.0) for name in before.names])
    return Calibration(
        weights=Weights(
            by_type=dict(zip(pairs.names, weights.round(4).tolist(), strict=True)), shift=shift, judged=len(pairs.same)
        ),
        before=quality(before.prior + current.shift + before.bits @ known, before.same),
        after=quality(_left_out(pairs, shift, shrinkage), pairs.same),
    )


def _left_out(pairs: Judged, shift: float, shrinkage: float) -> Figures:
    """Totals of each fifth of the pairs under weights fitted to the others."""
    totals = np.zeros(len(pairs.same))
    for fold in range(_FOLDS):
        test = np.arange(len(totals)) % _FOLDS == fold
        weights = _fit(pairs.kept(~test), shift, shrinkage).weights
        totals[test] = pairs.prior[test] + shift + pairs.bits[test] @ weights
    return totals


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


class _Fit(NamedTuple):
    weights: Figures
    cost: float


def _fit(pairs: Judged, shift: float, shrinkage: float) -> _Fit:
    """Weights of least surprise, none of them negative, and what they cost in nats."""

    def loss(weights: Figures) -> tuple[float, Figures]:
        nats = (pairs.prior + shift + pairs.bits @ weights) * np.log(2)
        away = weights - 1
        value = np.logaddexp(0, -np.where(pairs.same, nats, -nats)).sum() + shrinkage * (away**2).sum()
        error = (1 / (1 + np.exp(-nats)) - pairs.same) * np.log(2)
        return float(value), pairs.bits.T @ error + 2 * shrinkage * away

    lines = pairs.bits.shape[1]
    found = minimize(loss, np.ones(lines), jac=True, method="L-BFGS-B", bounds=[(0, None)] * lines)
    return _Fit(found.x, float(found.fun))
