"""Settling: who belongs to the larger cores by his ties and by the company there, once strong links have drawn them.

A link looks at two incidents. A ring of four and more shows more: where, when and how it works. An incident that is
tied to one of its members and fits the rest belongs to it; one that only a misread value ties does not.
"""

from collections.abc import Mapping
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.company import Company
from graph.link.partition import Decided, Partition
from graph.link.score import Scored, Scorer, probability

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
_NONE = -1


class Fit(NamedTuple):
    """Of each incident the probability to belong to its own core, to the best other one, and which that is."""

    own: Figures
    other: Figures
    core: Ints

    @classmethod
    def nowhere(cls, count: int) -> Self:
        """Nobody fits anything."""
        return cls(np.zeros(count), np.zeros(count), np.full(count, _NONE))


class Settled(NamedTuple):
    """The name of everybody's core, and of the set that also holds whoever may belong to it."""

    core: Ints
    family: Ints


def settle(scored: Scored, core: Ints, *, scorer: Scorer, decided: Decided) -> tuple[Partition, Settled]:
    """Who belongs to the larger cores; smaller ones stay, but for members who belong to a larger one.

    Whom people confirmed stays where the confirmed pair is. Nobody comes where a rejected pair would meet.
    """
    held = np.zeros(len(core), bool)
    held[[end for pair in decided.must for end in pair]] = True
    tied = _Tied.of(scored, scorer)
    partition, _ = decided.partition(len(core))
    fit = tied.fit(core)
    moves = ~held & (fit.other >= catalogue().thresholds.core) & (fit.other > fit.own)
    _join(partition, fit, moves, standing=_stay(partition, core, fit, moves=moves, held=held))
    core = partition.names()
    fit = tied.fit(core)
    may = (np.bincount(core, minlength=len(core))[core] == 1) & ~held & (fit.other >= catalogue().company.belongs)
    _join(partition, fit, may, standing={name: name for name in np.unique(fit.core[may]).tolist()})
    return partition, Settled(core, partition.names())


def is_large(core: Ints) -> Mask:
    """Who is in a core large enough to keep company."""
    return np.bincount(core, minlength=len(core))[core] >= catalogue().company.least


class _Tied(NamedTuple):
    """Scored pairs with what identifies them; features and gaps are left to the company, which shows them better."""

    scorer: Scorer
    places: Ints
    ends: Ints
    others: Ints
    bits: Figures

    @classmethod
    def of(cls, scored: Scored, scorer: Scorer) -> Self:
        """Every pair in both directions, with the places of incidents in the corpus of the scorer."""
        positions = scorer.corpus.positions
        places = np.array([positions[name] for name in scored.ids], np.int64)
        a, b = scored.pairs.a.astype(np.int64), scored.pairs.b.astype(np.int64)
        one, other = places[a].astype(np.int32), places[b].astype(np.int32)
        bits = scorer.identified(Pairs(np.minimum(one, other), np.maximum(one, other)))
        return cls(scorer, places, np.concatenate([a, b]), np.concatenate([b, a]), np.concatenate([bits, bits]))

    def fit(self, core: Ints) -> Fit:
        """How well everybody fits the larger cores that something ties him to."""
        large = is_large(core)
        names, group = np.unique(core[large], return_inverse=True)
        if not len(names):
            return Fit.nowhere(len(core))
        group_of = np.full(len(core), _NONE)
        group_of[large] = group
        rows = np.flatnonzero(large[self.others])
        keys, which = np.unique(self.ends[rows] * len(names) + group_of[self.others[rows]], return_inverse=True)
        ties = np.full(len(keys), -np.inf)
        np.maximum.at(ties, which, self.bits[rows])
        cases, groups = keys // len(names), keys % len(names)
        members = self.places[large][np.argsort(group, kind="stable")]
        company = Company.among(self.scorer, np.split(members, np.cumsum(np.bincount(group))[:-1]))
        p = probability(ties + company.bits(self.places[cases], groups))
        return _best(cases, names[groups], p, core=core)


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
