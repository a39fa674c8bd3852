"""Cores of rings: incidents that strong links hold together, with whatever people decided kept."""

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.grouped import Contact
from graph.link.partition import Partition
from graph.link.score import Scored, probability

Ints = npt.NDArray[np.int64]
_BOTH_SIDES = 2  # incidents on each side without which two larger cores stay apart


def grow_cores(partition: Partition, scored: Scored) -> Ints:
    """Merge what strong links join, strongest first, and say which set everybody is in.

    A single misread value ties one incident to two rings; it should not tie the rings. So larger cores meet only where
    more than one incident on each side is linked. `scored` has its incidents in the order of their ids.
    """
    thresholds = catalogue().thresholds
    strong = scored.kept(scored.p >= thresholds.core)
    order = np.lexsort((strong.pairs.b, strong.pairs.a, -strong.total))
    for a, b in zip(strong.pairs.a[order].tolist(), strong.pairs.b[order].tolist(), strict=True):
        partition.merge(a, b, unless_above=thresholds.bridge)
    names = partition.names()
    linked = scored.kept(scored.p >= thresholds.link)
    while True:
        linked = linked.kept(names[linked.pairs.a] != names[linked.pairs.b])
        moved = _join_larger(partition, linked, names)
        if moved is None:
            return names
        names = moved


def _join_larger(partition: Partition, linked: Scored, names: Ints) -> Ints | None:
    """One round of merging cores with contact enough, each at most once; None when nothing was merged."""
    ends = linked.pairs.a.astype(np.int64), linked.pairs.b.astype(np.int64)
    contact = Contact.of(ends, (names[ends[0]], names[ends[1]]), bits=linked.total)
    thresholds = catalogue().thresholds
    sizes = np.bincount(names, minlength=len(names))
    firm = np.minimum(contact.members_a, contact.members_b) >= _BOTH_SIDES
    small = np.minimum(sizes[contact.a], sizes[contact.b]) <= thresholds.bridge
    ready = np.flatnonzero((probability(contact.strongest) >= thresholds.core) & (firm | small))
    renamed = np.arange(len(names))
    merged: set[int] = set()
    for at in ready[np.lexsort((contact.b[ready], contact.a[ready], -contact.strongest[ready]))]:
        a, b = int(contact.a[at]), int(contact.b[at])
        if not {a, b} & merged and partition.merge(a, b):
            merged |= {a, b}
            renamed[b] = a
    return renamed[names] if merged else None
