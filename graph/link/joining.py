"""Joining: groups that one ring left apart come together by their ties and by all that they have in common.

A ring uses several accounts and names, and each holds some of its incidents together. One link between two such groups
may be a misread value; where they also work alike, at the same places and in the same months, it is not.
"""

from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.company import NOBODY, Company
from graph.link.grouped import Contact
from graph.link.partition import Partition
from graph.link.parts import Says
from graph.link.score import Scored, Scorer, probability

Ints = npt.NDArray[np.int64]
Figures = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
_BOTH_SIDES = 2  # incidents on each side without which two groups meet only where their company speaks for it


class Ties(NamedTuple):
    """Pairs of incidents that something ties.

    Attributes:
        scorer: whose corpus shows the company of incidents; None: nothing is known of it.
        places: of every incident its place in that corpus.
        a: one end of each pair.
        b: the other end.
        bits: what identifies the pair; features and gaps are left to the company, which shows them better.
        says: who has a say in whose ring.
    """

    scorer: Scorer | None
    places: Ints
    a: Ints
    b: Ints
    bits: Figures
    says: Says

    @classmethod
    def of(cls, scored: Scored, scorer: Scorer | None, *, says: Says) -> Self:
        """The ties of scored pairs, whatever their total, in order; without a scorer this total."""
        order = np.lexsort((scored.pairs.b, scored.pairs.a))
        a, b = scored.pairs.a[order].astype(np.int64), scored.pairs.b[order].astype(np.int64)
        if scorer is None:
            return cls(scorer, np.arange(len(scored.ids)), a, b, scored.total[order], says)
        positions = scorer.corpus.positions
        places = np.array([positions[name] for name in scored.ids], np.int64)
        one, other = places[a].astype(np.int32), places[b].astype(np.int32)
        bits = scorer.identified(Pairs(np.minimum(one, other), np.maximum(one, other)))
        return cls(scorer, places, a, b, bits, says)


def join(partition: Partition, ties: Ties, names: Ints, *, least: float) -> Ints:
    """Bring groups together that are one ring with this probability at least, the surest first; gives their new names.

    One of the two must be large enough to keep company, the other must be no single incident.
    """
    fresh = np.ones(len(names), bool)
    while fresh.any():
        a, b, p = _between(ties, names, fresh=fresh, least=least)
        renamed, met = np.arange(len(names)), set[int]()
        sure = np.flatnonzero(p >= least)
        for at in sure[np.lexsort((b[sure], a[sure], -p[sure]))].tolist():
            one, other = int(a[at]), int(b[at])
            if not {one, other} & met and partition.merge(one, other):
                met |= {one, other}
                renamed[other] = one
        names = renamed[names]
        fresh[:] = False
        fresh[renamed[list(met)]] = True
    return names


def _between(ties: Ties, names: Ints, *, fresh: Mask, least: float) -> tuple[Ints, Ints, Figures]:
    """Groups that something ties, one of them fresh, and how probably they are one ring where that may be so likely."""
    of = _contacts(ties, names, fresh=fresh)
    firm = np.minimum(of.members_a, of.members_b) >= _BOTH_SIDES
    if ties.scorer is None:
        return of.a, of.b, np.where(firm, probability(of.bits), 0.0)
    company, number = _company(ties, ties.scorer, group_of=names, groups=np.union1d(of.a, of.b))
    a, b, figures = number[of.a], number[of.b], catalogue().company
    tied, bits = of.bits + figures.parts, company.alike(a, b) * figures.pooled
    may = np.flatnonzero(probability(tied + bits + company.most_in_time) >= least)
    bits = bits[may] + company.in_step(a[may], b[may])
    p = np.where(firm[may] | (bits > figures.speaks), probability(tied[may] + bits), 0.0)
    return of.a[may], of.b[may], p


def _contacts(ties: Ties, names: Ints, *, fresh: Mask) -> Contact:
    """Contacts of groups large enough to keep company with any others but single incidents, one of the two fresh."""
    sizes, a, b = np.bincount(names, minlength=len(names)), names[ties.a], names[ties.b]
    low, high = np.minimum(sizes[a], sizes[b]), np.maximum(sizes[a], sizes[b])
    rows = np.flatnonzero((low > 1) & (high >= catalogue().company.least) & (fresh[a] | fresh[b]))
    return Contact.of((ties.a[rows], ties.b[rows]), (a[rows], b[rows]), bits=ties.bits[rows])


def _company(ties: Ties, scorer: Scorer, *, group_of: Ints, groups: Ints) -> tuple[Company, Ints]:
    """The company that some groups keep, and the number of each in it by its name."""
    number = np.full(len(group_of), NOBODY)
    number[groups] = np.arange(len(groups))
    numbers = number[group_of]
    members = np.flatnonzero(numbers != NOBODY)
    return Company.among(scorer, ties.places[members], numbers[members]), number
