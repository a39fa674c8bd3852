"""Rings: a firm core of incidents that strong links hold together, and those that may belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.cores import grow_cores
from graph.link.families import grow_families
from graph.link.joining import Ties, join
from graph.link.model import Constraints, Pair, Ring, StatedLink, Statement
from graph.link.partition import Decided
from graph.link.parts import Says
from graph.link.score import Scored, Scorer
from graph.link.settling import is_large, settle
from schemas.ids import case_id

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
_NO_CONSTRAINTS = Constraints()


class Drawing(NamedTuple):
    """Rings in the order of their ids; the incidents that could be in one, in order; and the part that each is in."""

    rings: tuple[Ring, ...]
    ids: Sequence[str]
    parts: Ints


def rings(
    scored: Scored, constraints: Constraints = _NO_CONSTRAINTS, *, scorer: Scorer | None = None
) -> tuple[Ring, ...]:
    """Rings of scored pairs under what people decided, in the order of their ids.

    Confirmed pairs come first, then automatic links by falling score. Whatever would bring a rejected pair together is
    left out; if that is a confirmed pair, the ring says so and people see the contradiction.

    Args:
        scored: pairs of one corpus.
        constraints: what people decided.
        scorer: what scored them; with it, the larger cores settle by the company that their incidents keep.
    """
    return draw(scored, constraints, scorer=scorer, among=involved(scored, constraints, scorer=scorer)).rings


def draw(scored: Scored, constraints: Constraints, *, scorer: Scorer | None, among: Mask) -> Drawing:
    """Rings as by `rings`, among some incidents that are `involved`, as if there were no others."""
    ordered, says = scored.among(among).in_order(), Says()
    decided = Decided.of(constraints, ordered.ids)
    for one, other in (*decided.must, *decided.cannot):
        says.note([one], [other])
    partition, refused = decided.partition(len(ordered.ids))
    ties = Ties.of(ordered, scorer, says=says)
    core = join(partition, ties, grow_cores(partition, ordered), least=catalogue().thresholds.core)
    says.note(np.arange(len(core)), core)
    family, small = core, ordered
    if scorer is not None:
        partition, (core, family) = settle(ties, core, decided=decided)
        alone = ~is_large(family)
        small = ordered.kept(alone[ordered.pairs.a] & alone[ordered.pairs.b])
    family = grow_families(partition, small, family, says=says)
    says.note(np.arange(len(family)), family)
    found = _as_rings(ordered, core=core, family=family, disputes=_disputes(refused, core))
    return Drawing(found, ordered.ids, says.parts(len(ordered.ids)))


def with_statements(constraints: Constraints, statements: Iterable[Statement]) -> Constraints:
    """The constraints with what sources deny; what people confirmed goes before it."""
    denied = {Pair.of(told.a, told.b) for told in statements if told.kind is StatedLink.UNRELATED}
    return constraints.model_copy(update={"cannot": constraints.cannot | (denied - constraints.must)})


def involved(scored: Scored, constraints: Constraints, *, scorer: Scorer | None) -> Mask:
    """Incidents that could be in a ring at all; the others, most of a corpus, need not be looked at.

    With a scorer, also those that so many bits tie to an incident with a strong link.
    """
    found = np.zeros(len(scored.ids), bool)
    pairs, total, count = scored.pairs, scored.total, len(scored.ids)
    found |= _ends_of(pairs, total > catalogue().thresholds.possible, count=count)
    if scorer is not None:
        strong = _ends_of(pairs, scored.p >= catalogue().thresholds.core, count=count)
        tied = (total > catalogue().company.reach) & (strong[pairs.a] | strong[pairs.b])
        found |= _ends_of(pairs, tied, count=count)
    decided = {end for pair in (*constraints.must, *constraints.cannot) for end in pair}
    if decided:
        found |= np.array([name in decided for name in scored.ids], bool)
    return found


def _ends_of(pairs: Pairs, rows: Mask, *, count: int) -> Mask:
    ends = np.zeros(count, bool)
    ends[pairs.a[rows]] = ends[pairs.b[rows]] = True
    return ends


def _as_rings(
    scored: Scored, *, core: Ints, family: Ints, disputes: Mapping[int, frozenset[tuple[int, int]]]
) -> tuple[Ring, ...]:
    """A ring for every core; the rest of its family may belong to it."""
    sizes = np.bincount(core, minlength=len(core))
    members, relatives = _by_name(core), _by_name(family)
    cohesion = _cohesion(scored, core)
    found = []
    for name in np.flatnonzero(sizes > 1):
        inside = tuple(scored.ids[at] for at in members[int(name)])
        possible = (scored.ids[at] for at in relatives[int(family[name])] if core[at] != name)
        pairs = (Pair(scored.ids[a], scored.ids[b]) for a, b in disputes.get(int(name), ()))
        found.append(
            Ring(
                id=case_id("Ring", inside[0]),
                core=inside,
                possible=tuple(possible),
                cohesion=round(float(cohesion[name]), 3),
                disputed=tuple(sorted(pairs)),
            )
        )
    return tuple(sorted(found, key=lambda ring: ring.id))


def _by_name(names: Ints) -> Mapping[int, list[int]]:
    """Members of every set of two and more, in order."""
    shared = np.bincount(names, minlength=len(names)) > 1
    grouped: defaultdict[int, list[int]] = defaultdict(list)
    members = np.flatnonzero(shared[names])
    for at, name in zip(members.tolist(), names[members].tolist(), strict=True):
        grouped[name].append(at)
    return grouped


def _cohesion(scored: Scored, core: Ints) -> npt.NDArray[np.float64]:
    """Mean bits of the scored pairs inside each core."""
    of_a, of_b = core[scored.pairs.a], core[scored.pairs.b]
    inside = of_a == of_b
    bits = np.bincount(of_a[inside], weights=scored.total[inside], minlength=len(core))
    return bits / np.maximum(np.bincount(of_a[inside], minlength=len(core)), 1)


def _disputes(refused: Iterable[tuple[int, int]], core: Ints) -> Mapping[int, frozenset[tuple[int, int]]]:
    """Confirmed pairs that were refused, at every ring that has one of the two."""
    found: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for a, b in refused:
        for end in (a, b):
            found[int(core[end])].add((min(a, b), max(a, b)))
    return {name: frozenset(pairs) for name, pairs in found.items()}


def disputes(rings: Iterable[Ring]) -> set[Pair]:
    """Decisions that contradict each other in any of some rings."""
    return {pair for ring in rings for pair in ring.disputed}
