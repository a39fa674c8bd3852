"""Cores of rings: incidents that strong links hold together, with whatever people decided kept."""

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.partition import Partition
from graph.link.score import Scored

Ints = npt.NDArray[np.int64]


def grow_cores(partition: Partition, scored: Scored) -> Ints:
    """Merge what strong links join, strongest first, and say which set everybody is in.

    A single misread value ties one incident to two rings; it should not tie the rings. So larger cores do not meet
    here. `scored` has its incidents in the order of their ids.
    """
    thresholds = catalogue().thresholds
    strong = scored.kept(scored.p >= thresholds.core)
    order = np.lexsort((strong.pairs.b, strong.pairs.a, -strong.total))
    for a, b in zip(strong.pairs.a[order].tolist(), strong.pairs.b[order].tolist(), strict=True):
        partition.merge(a, b, unless_above=thresholds.bridge)
    return partition.names()
