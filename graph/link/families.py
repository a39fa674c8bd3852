"""Families: cores and single incidents that belong together on the whole, by average linkage."""

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.grouped import Joined
from graph.link.partition import Partition
from graph.link.parts import Says
from graph.link.score import Scored

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]


def grow_families(partition: Partition, scored: Scored, names: Ints, *, says: Says) -> Ints:
    """Merge the groups whose scored pairs speak for it on average, best first, and say which set everybody is in.

    The partition already holds the cores, named by `names`. Whom a group would rather meet has a say, too.
    """
    ends = names[scored.pairs.a], names[scored.pairs.b]
    between = _worth_a_look(Joined.of(*ends, bits=scored.total, pairs=np.ones(scored.pairs.size)))
    while True:
        mean = _mean(between, sizes=np.bincount(names, minlength=len(names)))
        renamed = np.arange(len(names))
        for a, b in _best(partition, between, mean, says=says):
            if partition.merge(a, b):
                renamed[b] = a
        if np.array_equal(renamed[names], names):
            return names
        names = renamed[names]
        between = between.regrouped(renamed)


def _mean(between: Joined, *, sizes: Ints) -> Figures:
    """Bits per scored pair; pairs that share nothing worth comparing speak against the two groups a little."""
    unscored = sizes[between.a] * sizes[between.b] - between.pairs
    mean: Figures = (between.bits - catalogue().thresholds.unscored * unscored) / np.maximum(between.pairs, 1)
    return mean


def _worth_a_look(between: Joined) -> Joined:
    """Without groups that can never take part: no mean of two groups exceeds the means of their parts."""
    high = between.bits / np.maximum(between.pairs, 1) > catalogue().thresholds.possible
    groups = np.union1d(between.a[high], between.b[high])
    return between.kept(np.isin(between.a, groups) & np.isin(between.b, groups))


def _best(partition: Partition, between: Joined, mean: Figures, *, says: Says) -> list[tuple[int, int]]:
    """Pairs of groups that are each other's best and may meet, the smaller name first; no group is in two of them."""
    allowed = np.array(
        [not partition.are_kept_apart(int(a), int(b)) for a, b in zip(between.a, between.b, strict=True)], bool
    )
    rows = np.flatnonzero((mean > catalogue().thresholds.possible) & allowed)
    best: dict[int, int] = {}
    for at in sorted(rows.tolist(), key=lambda at: (-mean[at], between.a[at], between.b[at])):
        for group in (int(between.a[at]), int(between.b[at])):
            best.setdefault(group, at)
    rather = np.fromiter(best.values(), np.int64, len(best))
    says.note(between.a[rather], between.b[rather])
    chosen = {at for group, at in best.items() if best[int(between.a[at])] == best[int(between.b[at])] == at}
    return sorted((int(between.a[at]), int(between.b[at])) for at in chosen)
