"""Rings: a firm core of incidents that strong links hold together, and those that may belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.model import Constraints, Pair, Ring, StatedLink, Statement
from graph.link.partition import Partition
from graph.link.score import Scored
from schemas.ids import case_id

_NO_CONSTRAINTS = Constraints()


def rings(scored: Scored, constraints: Constraints = _NO_CONSTRAINTS) -> tuple[Ring, ...]:
    """Rings of scored pairs under what people decided, in the order of their ids.

    Confirmed pairs come first, then automatic links by falling score. Whatever would bring a rejected pair together is
    left out; if that is a confirmed pair, the ring says so and people see the contradiction.
    """
    places = {name: at for at, name in enumerate(scored.ids)}
    known = _Decided.of(constraints, places)
    partition = Partition(known.cannot)
    refused = [pair for pair in known.must if not partition.merge(*pair)]
    for a, b in _strong_pairs(scored):
        partition.merge(a, b)
    cores = [sorted(members) for members in partition.sets()]
    core_of = np.full(len(scored.ids), -1, np.int64)
    for number, members in enumerate(cores):
        core_of[members] = number
    cohesion = _cohesion(scored, core_of, count=len(cores))
    possible = _possible(scored, core_of, partition)
    disputes = _disputes(refused, core_of, scored)
    found = []
    for number, members in enumerate(cores):
        core = tuple(sorted(scored.ids[at] for at in members))
        found.append(
            Ring(
                id=case_id("Ring", core[0]),
                core=core,
                possible=tuple(sorted(scored.ids[at] for at in possible[number])),
                cohesion=round(float(cohesion[number]), 3),
                disputed=tuple(sorted(disputes[number])),
            )
        )
    return tuple(sorted(found, key=lambda ring: ring.id))


def with_statements(constraints: Constraints, statements: Iterable[Statement]) -> Constraints:
    """The constraints with what sources deny; what people confirmed goes before it."""
    denied = {Pair.of(told.a, told.b) for told in statements if told.kind is StatedLink.UNRELATED}
    return constraints.model_copy(update={"cannot": constraints.cannot | (denied - constraints.must)})


class _Decided(NamedTuple):
    """Decisions by position, in an order that does not depend on the corpus."""

    must: list[tuple[int, int]]
    cannot: list[tuple[int, int]]

    @classmethod
    def of(cls, constraints: Constraints, places: Mapping[str, int]) -> "_Decided":
        both = (
            [(places[pair.a], places[pair.b]) for pair in sorted(pairs) if pair.a in places and pair.b in places]
            for pairs in (constraints.must, constraints.cannot)
        )
        return cls(*both)


def _strong_pairs(scored: Scored) -> list[tuple[int, int]]:
    """Pairs of core strength, strongest first; equal ones in the order of their ids."""
    strong = np.flatnonzero(scored.p >= catalogue().thresholds.core)
    ids, pairs, total = scored.ids, scored.pairs, scored.total
    ordered = sorted(strong.tolist(), key=lambda at: (-total[at], *sorted((ids[pairs.a[at]], ids[pairs.b[at]]))))
    return [(int(pairs.a[at]), int(pairs.b[at])) for at in ordered]


def _cohesion(scored: Scored, core_of: npt.NDArray[np.int64], *, count: int) -> npt.NDArray[np.float64]:
    """Mean bits of the scored pairs inside each core."""
    of_a, of_b = core_of[scored.pairs.a], core_of[scored.pairs.b]
    inside = (of_a == of_b) & (of_a >= 0)
    bits = np.bincount(of_a[inside], weights=scored.total[inside], minlength=count)
    return bits / np.maximum(np.bincount(of_a[inside], minlength=count), 1)


def _possible(scored: Scored, core_of: npt.NDArray[np.int64], partition: Partition[int]) -> Mapping[int, list[int]]:
    """Incidents outside all cores whose mean bits towards one core are high enough, by core."""
    of_a, of_b = core_of[scored.pairs.a], core_of[scored.pairs.b]
    rows = np.flatnonzero((of_a >= 0) != (of_b >= 0))
    core = np.maximum(of_a[rows], of_b[rows])
    outsider = np.where(of_a[rows] >= 0, scored.pairs.b[rows], scored.pairs.a[rows])
    member = np.where(of_a[rows] >= 0, scored.pairs.a[rows], scored.pairs.b[rows])
    key, first, place = np.unique(core * len(scored.ids) + outsider, return_index=True, return_inverse=True)
    mean = np.bincount(place, weights=scored.total[rows], minlength=len(key)) / np.maximum(np.bincount(place), 1)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for at in np.flatnonzero(mean > catalogue().thresholds.possible):
        who = int(outsider[first[at]])
        if not partition.are_kept_apart(who, int(member[first[at]])):
            found[int(core[first[at]])].append(who)
    return found


def _disputes(
    refused: Iterable[tuple[int, int]], core_of: npt.NDArray[np.int64], scored: Scored
) -> Mapping[int, list[Pair]]:
    """Confirmed pairs that were refused, at every ring that has one of the two."""
    found: defaultdict[int, list[Pair]] = defaultdict(list)
    for a, b in refused:
        for number in {int(core_of[a]), int(core_of[b])}:
            found[number].append(Pair.of(scored.ids[a], scored.ids[b]))
    return found
