"""The company of an incident: what the cases of a ring have in common beside their ties, and how well one fits in."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.link.anchoring import MANY
from graph.link.catalogue import catalogue
from graph.link.columns import Column
from graph.link.model import LineKind
from graph.link.score import Scorer
from graph.link.tables import TypeTable

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]
NOBODY = -1


class Company(NamedTuple):
    """Groups of incidents by position in one corpus: `groups` has the members of each, `of` the group of everybody."""

    scorer: Scorer
    groups: Sequence[Ints]
    of: Ints

    @classmethod
    def among(cls, scorer: Scorer, groups: Sequence[Ints]) -> Self:
        """The company that these groups keep."""
        of = np.full(len(scorer.corpus), NOBODY)
        for number, members in enumerate(groups):
            of[members] = number
        return cls(scorer, groups, of)

    def bits(self, incidents: Ints, groups: Ints) -> Figures:
        """What place, time, method, app and the like say for each incident belonging to a group, itself left out."""
        corpus, tables = self.scorer.corpus, self.scorer.tables
        features = [kind for kind in tables.types if catalogue().types[kind].keys == "none"]
        total = np.zeros(len(incidents))
        for kind in features:
            profile = _Profile.of_groups(corpus.columns[kind], tables.types[kind], self)
            total += profile.bits(incidents, groups) * tables.weight(kind)
        if tables.epoch.incidents >= MANY:
            total += self._in_time(incidents, groups) * tables.weight(LineKind.TIME)
        return total

    def _in_time(self, incidents: Ints, groups: Ints) -> Figures:
        """How near its day is to theirs: the mean likelihood over the others, as the gap to each of them has it."""
        sizes = np.array([len(members) for members in self.groups])[groups]
        case = np.repeat(np.arange(len(incidents)), sizes)
        others = np.concatenate([np.empty(0, np.int64), *(self.groups[group] for group in groups)])
        days = self.scorer.corpus.days
        gaps = np.abs(days[incidents[case]] - days[others])
        told = ~np.isnan(gaps) & (incidents[case] != others)
        ratios = np.exp2(self.scorer.tables.time.bits(gaps[told]))
        count = np.bincount(case[told], minlength=len(incidents))
        summed = np.bincount(case[told], weights=ratios, minlength=len(incidents))
        return np.log2(np.where(count, summed / np.maximum(count, 1), 1.0))


class _Profile(NamedTuple):
    """How often each group reports each value of one type.

    The share of a value is drawn towards its share among all cases as (1 - rho) / rho reports would draw it: then a
    group of one says of another case just what the pair would.
    """

    column: Column
    table: TypeTable
    counts: sparse.csr_array
    reporting: Figures
    of: Ints

    @classmethod
    def of_groups(cls, column: Column, table: TypeTable, company: Company) -> Self:
        """The profile of every group for one type."""
        groups, values = company.of[column.rows.incidents], column.rows.values
        inside = groups != NOBODY
        shape = (len(company.groups), len(column.vocabulary))
        ones = np.ones(int(inside.sum()))
        reports = np.diff(column.starts) > 0
        reporting = np.bincount(company.of[reports & (company.of != NOBODY)], minlength=len(company.groups))
        counts = sparse.coo_array((ones, (groups[inside], values[inside])), shape=shape).tocsr()
        return cls(column, table, counts, reporting.astype(np.float64), company.of)

    def bits(self, incidents: Ints, groups: Ints) -> Figures:
        """What the reported value that fits best says; 0 where nothing of the type is reported."""
        first, count = self.column.starts[incidents], np.diff(self.column.starts)[incidents]
        case = np.repeat(np.arange(len(incidents)), count)
        rows = np.repeat(first, count) + np.arange(len(case)) - np.repeat(np.cumsum(count) - count, count)
        values, group = self.column.rows.values[rows], groups[case]
        itself = self.of[incidents[case]] == group
        common, drawn = self.table.chances[values], (1 - self.table.figures.rho) / self.table.figures.rho
        seen = np.asarray(self.counts[group, values]).ravel() - itself
        share = (seen + drawn * common) / (self.reporting[group] - itself + drawn)
        said = np.where(self.table.generic[values], 0.0, np.log2(share / common))
        best = np.full(len(incidents), -np.inf)
        np.maximum.at(best, case, said)
        return np.where(count > 0, best, 0.0)
