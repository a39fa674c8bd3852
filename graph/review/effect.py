"""What an answer does to rings, worked out on the links of the rings concerned alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from graph.link.candidates import Pairs
from graph.link.cores import grow_cores
from graph.link.model import Constraints, Pair
from graph.link.partition import Decided
from graph.link.score import Scored
from graph.queries import read_review
from graph.review.answered import Answer, answered
from graph.store import Row, Store
from schemas.decisions import Decision, Verdict
from schemas.review import Asked, Effect, Outcome

_SUREST = 0.9999  # links are stored as probabilities; a certain one has no bits
Sets = tuple[frozenset[str], ...]


def effects(store: Store, pair: Pair) -> tuple[Effect, ...]:
    """What confirming and rejecting that two cases belong together makes of their rings.

    Decisions that wait for the next linking are counted in. Linking itself looks at all cases and at more than links,
    so what it makes of a decision may differ at the edges.
    """
    rows = store.read(read_review.CORES, ids=[*pair])
    members = sorted({*pair, *(one for row in rows for one in row["core"])})
    links = _scored(members, store.read(read_review.TIES, ids=members))
    must, cannot = _decided(answered(store), set(members))
    before = _cores(links, must, cannot)
    sides = {
        Verdict.CONFIRM: _cores(links, must | {pair}, cannot - {pair}),
        Verdict.REJECT: _cores(links, must - {pair}, cannot | {pair}),
    }
    return tuple(_effect(verdict, before, after, pair=pair) for verdict, after in sides.items())


def _scored(members: Sequence[str], ties: Iterable[Row]) -> Scored:
    place = {name: at for at, name in enumerate(members)}
    found = {Pair.of(row["a"], row["b"]): row["p"] for row in ties if row["a"] in place and row["b"] in place}
    order = sorted(found)
    p = np.minimum(np.array([found[pair] for pair in order], float), _SUREST)
    a, b = (np.array([place[pair[end]] for pair in order], np.int32) for end in (0, 1))
    return Scored(members, Pairs(a, b), np.log2(p / (1 - p)))


def _decided(answers: Mapping[Answer, Decision], members: set[str]) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """Pairs of the members that people confirmed and rejected."""
    kept: defaultdict[Verdict, set[Pair]] = defaultdict(set)
    for (asked, things), decision in answers.items():
        if asked is Asked.RING and len(things) > 1 and things <= members:
            kept[decision.verdict].add(Pair.of(*things))
    return frozenset(kept[Verdict.CONFIRM]), frozenset(kept[Verdict.REJECT])


def _cores(links: Scored, must: frozenset[Pair], cannot: frozenset[Pair]) -> Sets:
    """The cores that links and decisions give."""
    partition, _ = Decided.of(Constraints(must=must, cannot=cannot), links.ids).partition(len(links.ids))
    members: defaultdict[int, set[str]] = defaultdict(set)
    for name, of in zip(links.ids, grow_cores(partition, links).tolist(), strict=True):
        members[of].add(name)
    return tuple(frozenset(one) for one in members.values())


def _effect(verdict: Verdict, before: Sets, after: Sets, *, pair: Pair) -> Effect:
    """The sets that the two cases are in, and what becomes of these."""
    then = [one for one in before if one & {*pair}]
    kept = frozenset[str]().union(*then)
    now = [one for one in after if one & kept]
    outcome = Outcome.NOTHING if len(then) > 1 else Outcome.STAYS
    if len(now) != len(then):
        outcome = Outcome.JOINS if len(now) < len(then) else Outcome.FALLS
    return Effect(verdict=verdict, outcome=outcome, before=_sizes(then), after=_sizes(now))


def _sizes(sets: Iterable[frozenset[str]]) -> tuple[int, ...]:
    return tuple(sorted((len(one) for one in sets), reverse=True))
