"""Pairs of texts that share most of their word pairs: MinHash bands propose, the exact share decides."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.posts.model import figures
from graph.link.posts.wording import Wordings

_PERMUTATIONS, _BANDS = 64, 16
_ROWS = _PERMUTATIONS // _BANDS
_NEIGHBOURS = 10  # how many of those behind it in a bucket a text is compared with: enough to chain a family
_AT_ONCE = 200_000
_SEED = 20
_PRIME = np.uint64(0x9E3779B97F4A7C15)  # odd and irregular: multiplying by it spreads numbers over 64 bits

Ints = npt.NDArray[np.int64]


class Alike(NamedTuple):
    """Pairs of rows, the smaller first, with the share of what they have in common."""

    a: Ints
    b: Ints
    share: npt.NDArray[np.float64]

    def above(self, least: float) -> "Alike":
        """Those that share at least so much."""
        kept = self.share >= least
        return Alike(self.a[kept], self.b[kept], self.share[kept])


def threshold(count: int) -> float:
    """The share from which two of so many posts repeat one wording."""
    known = figures().alike
    return float(np.interp(np.log10(max(count, 1)), np.log10(list(known)), list(known.values())))


def alike(wordings: Wordings, *, least: float) -> Alike:
    """Every pair found that shares at least so much; which are found depends on the order of rows, so it must be fixed.

    Args:
        wordings: texts in the order of their ids.
        least: share of word pairs.
    """
    count = wordings.matrix.shape[0]
    a, b = _every_pair(count) if count <= figures().every_pair else _meeting(wordings)
    parts = [_compared(wordings, a[at : at + _AT_ONCE], b[at : at + _AT_ONCE]) for at in range(0, len(a), _AT_ONCE)]
    share = np.concatenate(parts) if parts else np.empty(0)
    return Alike(a, b, share).above(least)


def _every_pair(count: int) -> tuple[Ints, Ints]:
    a, b = np.triu_indices(count, 1)
    return a.astype(np.int64), b.astype(np.int64)


def _compared(wordings: Wordings, a: Ints, b: Ints) -> npt.NDArray[np.float64]:
    """The share of word pairs that two texts have in common, of all that either has."""
    both = np.asarray(wordings.matrix[a].multiply(wordings.matrix[b]).sum(axis=1)).ravel().astype(np.float64)
    sizes = wordings.sizes
    either = sizes[a] + sizes[b] - both
    return np.divide(both, either, out=np.zeros(len(both)), where=either > 0)


def _meeting(wordings: Wordings) -> tuple[Ints, Ints]:
    """Pairs that meet in a bucket, each text with the few that follow it there."""
    rows = np.flatnonzero(wordings.sizes)
    signatures = _signatures(wordings)
    count = wordings.matrix.shape[0]
    met = []
    for band in range(_BANDS):
        keys = _mixed(signatures[band * _ROWS : (band + 1) * _ROWS])
        order = np.argsort(keys, kind="stable")
        keys, members = keys[order], rows[order]
        for lag in range(1, _NEIGHBOURS + 1):
            same = keys[lag:] == keys[:-lag]
            met.append(members[:-lag][same] * count + members[lag:][same])
    found = np.unique(np.concatenate(met))
    return found // count, found % count


def _mixed(rows: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """One number for the rows of a band."""
    key = np.zeros(rows.shape[1], np.uint64)
    for row in rows:
        key = (key ^ row) * _PRIME
        key ^= key >> np.uint64(29)
    return key


def _signatures(wordings: Wordings) -> npt.NDArray[np.uint64]:
    """The smallest of each permuted numbering of a text's word pairs; texts without any are left out."""
    matrix = wordings.matrix
    starts = matrix.indptr[:-1][np.diff(matrix.indptr) > 0]
    draw = np.random.default_rng(_SEED)
    factors = draw.integers(1, 2**63, _PERMUTATIONS, dtype=np.uint64) | np.uint64(1)
    result = np.empty((_PERMUTATIONS, len(starts)), np.uint64)
    for at, factor in enumerate(factors):
        permuted = wordings.keys * factor
        permuted ^= permuted >> np.uint64(31)
        permuted *= _PRIME
        result[at] = np.minimum.reduceat(permuted[matrix.indices], starts) if len(starts) else 0
    return result
