"""Settling: who belongs to the larger cores by his ties and by the company there, once strong links have drawn them.

A link looks at two incidents. A ring of four and more shows more: where, when and how it works. An incident that is
tied to one of its members and fits the rest belongs to it; one that only a misread value ties does not.
"""

from collections.abc import Mapping
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.company import NOBODY, Company
from graph.link.joining import Ties, join
from graph.link.partition import Decided, Partition
from graph.link.score import probability

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
_ROUNDS = 2  # more bring next to nobody


class Fit(NamedTuple):
    """Of each incident the probability to belong to its own core, to the best other one, and which that is."""

    own: Figures
    other: Figures
    core: Ints

    @classmethod
    def nowhere(cls, count: int) -> Self:
        """Nobody fits anything."""
        return cls(np.zeros(count), np.zeros(count), np.full(count, NOBODY))


class Settled(NamedTuple):
    """The name of everybody's core, and of the set that also holds whoever may belong to it."""

    core: Ints
    family: Ints


def settle(ties: Ties, core: Ints, *, decided: Decided) -> tuple[Partition, Settled]:
    """Who belongs to the larger cores; smaller ones stay, but for members who belong to a larger one.

    Whom people confirmed stays where the confirmed pair is. Nobody comes where a rejected pair would meet.
    """
    held = np.zeros(len(core), bool)
    held[[end for pair in decided.must for end in pair]] = True
    partition, _ = decided.partition(len(core))
    fit = _fit(ties, core, further=0)
    moves = ~held & (fit.other >= catalogue().thresholds.core) & (fit.other > fit.own)
    ties.says.note(np.flatnonzero(moves), fit.core[moves])
    _join(partition, fit, moves, standing=_stay(partition, core, fit, moves=moves, held=held))
    core = join(partition, ties, partition.names(), least=catalogue().thresholds.core)
    return partition, Settled(core, _families(partition, ties, core, held=held))


def _families(partition: Partition, ties: Ties, core: Ints, *, held: Mask) -> Ints:
    """Cores with who may belong to them: single incidents first, then other groups, and once more where groups grew."""
    names = core
    for _ in range(_ROUNDS):
        fit = _fit(ties, names, further=catalogue().company.pooled)
        alone = (np.bincount(names, minlength=len(names))[names] == 1) & ~held
        may = alone & (fit.other >= catalogue().company.belongs)
        ties.says.note(np.flatnonzero(may), fit.core[may])
        _join(partition, fit, may, standing={name: name for name in np.unique(fit.core[may]).tolist()})
        names = join(partition, ties, partition.names(), least=catalogue().company.belongs)
    return names


def is_large(core: Ints) -> Mask:
    """Who is in a core large enough to keep company."""
    return np.bincount(core, minlength=len(core))[core] >= catalogue().company.least


def _fit(ties: Ties, core: Ints, *, further: float) -> Fit:
    """How well everybody fits the larger cores that something ties him to: his strongest tie, further ones in part."""
    large = is_large(core)
    names, group = np.unique(core[large], return_inverse=True)
    if ties.scorer is None or not len(names):
        return Fit.nowhere(len(core))
    group_of = np.full(len(core), NOBODY)
    group_of[large] = group
    ends, others = np.concatenate([ties.a, ties.b]), np.concatenate([ties.b, ties.a])
    rows = np.flatnonzero(large[others])
    keys, which = np.unique(ends[rows] * len(names) + group_of[others[rows]], return_inverse=True)
    strongest, tied = np.full(len(keys), -np.inf), np.tile(ties.bits, 2)[rows]
    np.maximum.at(strongest, which, tied)
    all_of_them = np.log2(np.bincount(which, weights=np.exp2(tied), minlength=len(keys)))
    cases, groups = keys // len(names), keys % len(names)
    company = Company.among(ties.scorer, ties.places[large], group)
    bits = strongest + (all_of_them - strongest) * further + company.fitting(ties.places[cases], groups)
    may = np.flatnonzero(probability(bits + company.most_in_time) >= catalogue().company.belongs)  # others fit nowhere
    bits[may] += company.in_time(ties.places[cases[may]], groups[may])
    return _best(cases, names[groups], probability(bits), core=core)


def _best(cases: Ints, cores: Ints, p: Figures, *, core: Ints) -> Fit:
    fit = own, other, which = Fit.nowhere(len(core))
    at_home = core[cases] == cores
    own[cases[at_home]] = p[at_home]
    order = np.flatnonzero(~at_home)
    order = order[np.lexsort((-cores[order], p[order]))]
    other[cases[order]], which[cases[order]] = p[order], cores[order]
    return fit


def _stay(partition: Partition, core: Ints, fit: Fit, *, moves: Mask, held: Mask) -> dict[int, int]:
    """Keep the sets without those who move or fit too little; gives somebody who stayed, by the name of the set."""
    stays = held | ~(moves | is_large(core) & (fit.own < catalogue().company.belongs))
    shared = np.bincount(core, minlength=len(core))[core] > 1
    first: dict[int, int] = {}
    for member in np.flatnonzero(stays & shared).tolist():
        partition.merge(first.setdefault(int(core[member]), member), member)
    return first


def _join(partition: Partition, fit: Fit, joining: Mask, *, standing: Mapping[int, int]) -> None:
    """Bring incidents into the cores that they fit, the surest first."""
    members = np.flatnonzero(joining)
    for member in members[np.lexsort((members, -fit.other[members]))].tolist():
        host = standing.get(int(fit.core[member]))
        if host is not None:
            partition.merge(host, member)
