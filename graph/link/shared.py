"""What two incidents share of one type: for each pair the value that says most."""

from collections.abc import Iterator
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.columns import Column
from graph.link.tables import TypeTable, both_suspects

Places = npt.NDArray[np.int64]
NOTHING = -1
_BITS = 32  # of a position in a corpus


class Barred(NamedTuple):
    """Pairs for which a value says nothing: a name that cannot be one person's, a wording over what people deny."""

    pairs: Places
    values: Places

    @classmethod
    def none(cls) -> Self:
        """No pair."""
        return cls(np.empty(0, np.int64), np.empty(0, np.int64))

    def mark(self, pairs: Places, values: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
        """Which of these pairs and values are barred."""
        marked = np.zeros(len(pairs), bool)
        for at in np.flatnonzero(np.isin(pairs, self.pairs)):
            marked[at] = bool(np.any(self.values[self.pairs == pairs[at]] == values[at]))
        return marked


class Shared(NamedTuple):
    """Per pair: whether both report the type, the bits, and the rows of the value that says most, or `NOTHING`."""

    both: npt.NDArray[np.bool_]
    bits: npt.NDArray[np.float64]
    row_a: Places
    row_b: Places


def shared(column: Column, table: TypeTable, pairs: Pairs, *, barred: Barred | None = None) -> Shared:
    """What each pair shares; pairs that both report the type and share nothing get its negative bits."""
    starts = column.starts
    first_a, first_b = starts[pairs.a], starts[pairs.b]
    count_a, count_b = starts[pairs.a + 1] - first_a, starts[pairs.b + 1] - first_b
    both = (count_a > 0) & (count_b > 0)
    bits = np.where(both, table.apart, 0.0)
    found_a = np.full(pairs.size, NOTHING, np.int64)
    found_b = np.full(pairs.size, NOTHING, np.int64)
    for at, row_a, row_b in _meetings(both, (first_a, count_a), (first_b, count_b)):
        equal = column.rows.values[row_a] == column.rows.values[row_b]
        at, row_a, row_b = at[equal], row_a[equal], row_b[equal]  # noqa: PLW2901  narrowed to rows that agree
        if barred is not None:
            allowed = ~barred.mark(pair_keys(pairs, at), column.rows.values[row_a])
            at, row_a, row_b = at[allowed], row_a[allowed], row_b[allowed]  # noqa: PLW2901  the same
        told = _bits_of(column, table, (row_a, row_b))
        better = (
            (found_a[at] == NOTHING)
            | (told > bits[at])
            | _named_first(column, row_a, found_a[at], equal=told == bits[at])
        )
        at, row_a, row_b = at[better], row_a[better], row_b[better]  # noqa: PLW2901  the same
        bits[at], found_a[at], found_b[at] = told[better], row_a, row_b
    return Shared(both, bits, found_a, found_b)


def _named_first(
    column: Column, fresh: Places, known: Places, *, equal: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """Of values that say equally much the first by name counts, so that the order of input has no say."""
    result = np.zeros(len(fresh), bool)
    keys, values = column.vocabulary.keys, column.rows.values
    for at in np.flatnonzero(equal & (known != NOTHING)):
        result[at] = keys[values[fresh[at]]] < keys[values[known[at]]]
    return result


def pair_key(one: int, other: int) -> int:
    """One number for a pair of incidents, whichever comes first."""
    return min(one, other) << _BITS | max(one, other)


def pair_keys(pairs: Pairs, at: Places) -> Places:
    """The same for many pairs."""
    return pairs.a[at].astype(np.int64) << _BITS | pairs.b[at]


_Span = tuple[Places, Places]


def _meetings(both: npt.NDArray[np.bool_], span_a: _Span, span_b: _Span) -> Iterator[tuple[Places, Places, Places]]:
    """Every row of one incident against every row of the other, for all pairs at once."""
    (first_a, count_a), (first_b, count_b) = span_a, span_b
    outer = np.flatnonzero(both)
    step_a = 0
    while len(outer):
        inner, step_b = outer, 0
        while len(inner):
            yield inner, first_a[inner] + step_a, first_b[inner] + step_b
            step_b += 1
            inner = inner[count_b[inner] > step_b]
        step_a += 1
        outer = outer[count_a[outer] > step_a]


def _bits_of(column: Column, table: TypeTable, rows: tuple[Places, Places]) -> npt.NDArray[np.float64]:
    one, other = rows
    told = column.rows.shares[one].astype(np.float64) * column.rows.shares[other]
    suspects = both_suspects(column.rows.flags[one], column.rows.flags[other])
    return table.bits(column.rows.values[one], told=told, suspects=suspects)
