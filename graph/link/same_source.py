"""What one article says of both incidents counts once: of its lines only the strongest."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from graph.link.columns import INDEPENDENT, Column
from graph.link.shared import NOTHING, Shared

Sources = npt.NDArray[np.int32]


def common_source(column: Column, found: Shared) -> Sources:
    """Per pair the one source in which both sides of the shared value stand; independent where there are several."""
    sources = np.full(len(found.bits), INDEPENDENT, np.int32)
    some = np.flatnonzero(found.row_a != NOTHING)
    one, other = column.rows.sources[found.row_a[some]], column.rows.sources[found.row_b[some]]
    sources[some] = np.where(one == other, one, INDEPENDENT)
    return sources


def counted_once(bits: npt.NDArray[np.float64], sources: Sequence[Sources]) -> npt.NDArray[np.int8]:
    """For each pair and line: the line it counts with, or its own number; `bits` has one column per line.

    A line counts with the strongest positive line of the same source; of equal ones the first stays.
    """
    lines = bits.shape[1]
    counts_with = np.tile(np.arange(lines, dtype=np.int8), (len(bits), 1))
    stacked = np.stack(sources, axis=1)
    crowded = np.flatnonzero((stacked != INDEPENDENT).sum(axis=1) > 1)
    if not len(crowded):
        return counts_with
    for line in range(lines):
        for other in range(lines):
            weaker = _weaker(bits[crowded], stacked[crowded], (line, other))
            stronger_yet = bits[crowded, counts_with[crowded, line]] < bits[crowded, other]
            own = counts_with[crowded, line] == line
            replace = crowded[weaker & (own | stronger_yet)]
            counts_with[replace, line] = other
    return counts_with


def _weaker(bits: npt.NDArray[np.float64], sources: Sources, lines: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Where the first line has the same source as the second and says less."""
    line, other = lines
    same = (sources[:, line] == sources[:, other]) & (sources[:, line] != INDEPENDENT) & (bits[:, line] > 0)
    says_less = bits[:, line] < bits[:, other]
    if other < line:
        says_less |= bits[:, line] == bits[:, other]
    weaker: npt.NDArray[np.bool_] = same & says_less
    return weaker
