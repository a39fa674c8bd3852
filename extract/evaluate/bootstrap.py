"""Intervals: the corpus is drawn anew from its documents, many times, and each figure is looked at in every draw.

Documents are the unit that is drawn, since errors of one text come together. Without a figure in a draw (a type that
none of the drawn texts has) the draw says nothing of it.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.evaluate.posts import area_under_curve, average_precision
from extract.evaluate.results import Interval
from extract.evaluate.sheet import FN, FP, OF, RIGHT, TP, Marks

DRAWS = 1000
AUC, AVERAGE_PRECISION, MACRO_CERTAINTY = "posts.auc", "posts.average_precision", "certainty.macro"

_SEED = 20241112
_TAIL = 0.025  # on each side of 95 %
_MACRO_FROM = 10  # values that occur less often say nothing of the rules
_CERTAINTY = "certainty."


def f1(tp: int, fp: int, fn: int) -> float:
    """The harmonic mean of precision and recall; 0 where nothing was found."""
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def principal(marks: Marks) -> dict[str, float]:
    """The figure of each measure that stands for it: F1, a share, or a mark."""
    counts = marks.counts
    found: dict[str, float] = {}
    for measure in {measure for measure, _ in counts}:
        tp, fp, fn = (counts[measure, outcome] for outcome in (TP, FP, FN))
        if tp + fp + fn:
            found[measure] = f1(tp, fp, fn)
        elif counts[measure, OF]:
            found[measure] = counts[measure, RIGHT] / counts[measure, OF]
    values = [measure for measure in found if measure.startswith(_CERTAINTY) and counts[measure, OF] == 0]
    frequent = [found[value] for value in sorted(values) if counts[value, TP] + counts[value, FN] >= _MACRO_FROM]
    if frequent:
        found[MACRO_CERTAINTY] = sum(frequent) / len(frequent)
    if marks.ranked:
        found[AUC] = area_under_curve(marks.ranked)
        found[AVERAGE_PRECISION] = average_precision(marks.ranked)
    return found


def intervals(documents: Sequence[Marks], *, draws: int = DRAWS) -> Mapping[str, Interval]:
    """The interval of each principal figure; the same documents give the same intervals."""
    dice = random.Random(_SEED)  # noqa: S311  statistics, no secret
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(draws if documents else 0):
        drawn = sorted(dice.choices(range(len(documents)), k=len(documents)))
        for measure, value in principal(Marks.total(documents[i] for i in drawn)).items():
            seen[measure].append(value)
    return {measure: _middle(sorted(values)) for measure, values in seen.items()}


def _middle(values: Sequence[float]) -> Interval:
    cut = int(len(values) * _TAIL)
    return Interval(low=values[cut], high=values[len(values) - 1 - cut])
