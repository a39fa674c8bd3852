"""How well links and rings agree with a known truth."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.calibrate import calibration_error
from graph.link.model import Ring
from graph.link.score import Scored

Ints = npt.NDArray[np.int64]
Truth = npt.NDArray[np.bool_]


class PairQuality(NamedTuple):
    """Scored pairs against the truth; `linkable` is the share of ring incidents with a true partner among them."""

    candidates: int
    recall: float
    linkable: float
    average_precision: float
    precision: float
    sure: int
    calibration: float


class RingQuality(NamedTuple):
    """Rings against the truth, by pairs and by B-cubed."""

    pair_precision: float
    pair_recall: float
    b3_precision: float
    b3_recall: float
    b3_f: float
    largest: int


def pair_quality(scored: Scored, rings: Ints) -> PairQuality:
    """How well the scores of candidates order and weigh pairs."""
    same = rings[scored.pairs.a] == rings[scored.pairs.b]
    sizes = np.bincount(rings)
    p = scored.p
    sure = p >= 0.9
    met = np.unique(np.concatenate([scored.pairs.a[same], scored.pairs.b[same]]))
    return PairQuality(
        candidates=scored.pairs.size,
        recall=float(same.sum() / _pairs(sizes)),
        linkable=len(met) / int(sizes[sizes > 1].sum()),
        average_precision=average_precision(scored.total, same),
        precision=float(same[sure].mean()) if sure.any() else float("nan"),
        sure=int(sure.sum()),
        calibration=calibration_error(p, same),
    )


def average_precision(score: npt.NDArray[np.float64], same: Truth) -> float:
    """Mean precision at every true pair, in falling order of score."""
    ordered = same[np.argsort(-score, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered].mean())


def ring_quality(found: Sequence[Ring], ids: Sequence[str], rings: Ints, *, possible: bool) -> RingQuality:
    """How well rings agree with the truth, cores alone or with their possible members."""
    labels = _labels(found, ids, possible=possible)
    cells = np.unique(np.stack([labels, rings]), axis=1, return_inverse=True, return_counts=True)
    shared = cells[2][cells[1].ravel()]
    precision = float((shared / np.bincount(labels)[labels]).mean())
    recall = float((shared / np.bincount(rings)[rings]).mean())
    together = _pairs(cells[2])
    return RingQuality(
        pair_precision=together / max(_pairs(np.bincount(labels)), 1),
        pair_recall=together / _pairs(np.bincount(rings)),
        b3_precision=precision,
        b3_recall=recall,
        b3_f=2 * precision * recall / (precision + recall),
        largest=int(np.bincount(labels).max()),
    )


def _labels(found: Sequence[Ring], ids: Sequence[str], *, possible: bool) -> Ints:
    places = {name: at for at, name in enumerate(ids)}
    labels = np.arange(len(ids))
    for ring in found:
        members = [places[name] for name in (*ring.core, *(ring.possible if possible else ()))]
        labels[members] = min(members)
    return labels


def _pairs(sizes: Ints) -> int:
    return int((sizes * (sizes - 1) // 2).sum())
