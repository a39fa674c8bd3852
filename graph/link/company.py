"""The company of an incident: what the cases of a ring have in common beside their ties, and how well one fits in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import gammaln

from graph.link.anchoring import MANY
from graph.link.catalogue import catalogue
from graph.link.columns import Column
from graph.link.model import EvidenceType, LineKind
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
    def among(cls, scorer: Scorer, members: Ints, groups: Ints) -> Self:
        """The company that groups keep, numbered from 0, given by their members and the group of each."""
        of = np.full(len(scorer.corpus), NOBODY)
        of[members] = groups
        ordered = members[np.argsort(groups, kind="stable")]
        return cls(scorer, np.split(ordered, np.cumsum(np.bincount(groups))[:-1]), of)

    def fitting(self, incidents: Ints, groups: Ints) -> Figures:
        """What place, method, app and the like say for each incident belonging to a group, itself left out."""
        total = np.zeros(len(incidents))
        for kind, profile in self._profiles():
            total += profile.bits(incidents, groups) * self.scorer.tables.weight(kind)
        return total

    def in_time(self, incidents: Ints, groups: Ints) -> Figures:
        """How near the day of each is to those of a group: the mean likelihood over the others, by the gap to each."""
        return self._weighed(self._likelihood(incidents, groups)) if self.most_in_time else np.zeros(len(incidents))

    def alike(self, one: Ints, other: Ints) -> Figures:
        """What place, method, app and the like say for two groups being one, by all that each of them reports."""
        total = np.zeros(len(one))
        for kind, profile in self._profiles():
            total += profile.alike(one, other) * self.scorer.tables.weight(kind)
        return total

    def in_step(self, one: Ints, other: Ints) -> Figures:
        """What their days say for two groups being one: the mean likelihood over all members of one with the other."""
        if not self.most_in_time:
            return np.zeros(len(one))
        sizes = np.array([len(members) for members in self.groups], np.int64)[one]
        members = np.concatenate([np.empty(0, np.int64), *(self.groups[group] for group in one)])
        ratios = self._likelihood(members, np.repeat(other, sizes))
        pair = np.repeat(np.arange(len(one)), sizes)
        return self._weighed(np.bincount(pair, weights=ratios, minlength=len(one)) / sizes)

    @property
    def most_in_time(self) -> float:
        """The most that days can say; nothing in a small corpus, which is mostly of one season."""
        tables = self.scorer.tables
        return float(tables.time.by_bin.max()) * tables.weight(LineKind.TIME) if tables.epoch.incidents >= MANY else 0.0

    def _likelihood(self, incidents: Ints, groups: Ints) -> Figures:
        """The mean likelihood of the day of each beside those of the others of a group; 1 where nothing is told."""
        sizes = np.array([len(members) for members in self.groups])[groups]
        case = np.repeat(np.arange(len(incidents)), sizes)
        others = np.concatenate([np.empty(0, np.int64), *(self.groups[group] for group in groups)])
        days = self.scorer.corpus.days
        gaps = np.abs(days[incidents[case]] - days[others])
        told = ~np.isnan(gaps) & (incidents[case] != others)
        ratios = np.exp2(self.scorer.tables.time.bits(gaps[told]))
        count = np.bincount(case[told], minlength=len(incidents))
        summed = np.bincount(case[told], weights=ratios, minlength=len(incidents))
        mean: Figures = np.where(count, summed / np.maximum(count, 1), 1.0)
        return mean

    def _weighed(self, ratios: Figures) -> Figures:
        bits: Figures = np.log2(ratios) * self.scorer.tables.weight(LineKind.TIME)
        return bits

    def _profiles(self) -> Iterator[tuple[EvidenceType, "_Profile"]]:
        corpus, tables = self.scorer.corpus, self.scorer.tables
        for kind, table in tables.types.items():
            if catalogue().types[kind].keys == "none":
                yield kind, _Profile.of_groups(corpus.columns[kind], table, self)


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
        members = np.concatenate([np.empty(0, np.int64), *company.groups])
        group = company.of[members]
        case, rows = _rows_of(column, members)
        cells = group[case], column.rows.values[rows]
        shape = (len(company.groups), len(column.vocabulary))
        counts = sparse.coo_array((np.ones(len(rows)), cells), shape=shape).tocsr()
        reports = column.starts[members + 1] > column.starts[members]
        reporting = np.bincount(group[reports], minlength=len(company.groups))
        return cls(column, table, counts, reporting.astype(np.float64), company.of)

    def bits(self, incidents: Ints, groups: Ints) -> Figures:
        """What the reported value that fits best says; 0 where nothing of the type is reported."""
        case, rows = _rows_of(self.column, incidents)
        values, group = self.column.rows.values[rows], groups[case]
        itself = self.of[incidents[case]] == group
        common, drawn = self.table.chances[values], (1 - self.table.figures.rho) / self.table.figures.rho
        seen = _cells(self.counts, group, values) - itself
        share = (seen + drawn * common) / (self.reporting[group] - itself + drawn)
        said = np.where(self.table.generic[values], 0.0, np.log2(share / common))
        best = np.full(len(incidents), -np.inf)
        np.maximum.at(best, case, said)
        return np.where(np.isinf(best), 0.0, best)

    def alike(self, one: Ints, other: Ints) -> Figures:
        """How much likelier one profile shows the reports of both groups than two profiles do.

        The ratio of Dirichlet-multinomial likelihoods; for a group of one it is what `bits` says of a single value.
        """
        of_one, of_other = self.counts[one], self.counts[other]
        pair, values = of_one.multiply(of_other).nonzero()
        told = ~self.table.generic[values]
        pair, values = pair[told], values[told]
        seen_one, seen_other = _cells(of_one, pair, values), _cells(of_other, pair, values)
        drawn = (1 - self.table.figures.rho) / self.table.figures.rho
        shared = _joint(drawn * self.table.chances[values], seen_one, seen_other)
        reports = np.asarray(self.counts.sum(axis=1), np.float64).ravel()
        nats = np.bincount(pair, weights=shared, minlength=len(one)) - _joint(drawn, reports[one], reports[other])
        bits: Figures = nats / np.log(2)
        return bits


def _rows_of(column: Column, incidents: Ints) -> tuple[Ints, Ints]:
    """The rows that incidents report, and for each which of these incidents it is of."""
    first, count = column.starts[incidents], column.starts[incidents + 1] - column.starts[incidents]
    case = np.repeat(np.arange(len(incidents)), count)
    return case, np.repeat(first, count) + np.arange(len(case)) - np.repeat(np.cumsum(count) - count, count)


def _cells(counts: sparse.csr_array, rows: Ints, columns: npt.NDArray[np.integer]) -> Figures:
    """Counts at some cells; of no cells the array itself would make no array."""
    return np.asarray(counts[rows, columns], np.float64).ravel() if len(rows) else np.empty(0)


def _joint(drawn: float | Figures, one: Figures, other: Figures) -> Figures:
    both: Figures = gammaln(drawn + one + other) - gammaln(drawn + one) - gammaln(drawn + other) + gammaln(drawn)
    return both
