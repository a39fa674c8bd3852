"""What an answer does to rings, worked out on the strong links of the rings concerned alone."""

from collections.abc import Iterable, Mapping

from graph.link.catalogue import catalogue
from graph.link.model import Pair
from graph.link.partition import Partition
from graph.queries import read_review
from graph.review.answered import answered
from graph.store import Store
from schemas.decisions import Decision, Verdict
from schemas.review import Asked, Effect, Outcome


def effects(store: Store, pair: Pair) -> tuple[Effect, ...]:
    """What confirming and rejecting that two cases belong together makes of their rings.

    What was decided since the graph was linked is counted in. Linking itself looks at more than strong links, so what
    it makes of a decision may differ at the edges.
    """
    rows = store.read(read_review.CORES, ids=[*pair])
    cores = {row["ring"]: frozenset(row["core"]) for row in rows}
    members = sorted({*pair, *(one for core in cores.values() for one in core)})
    ties = [Pair.of(row["a"], row["b"]) for row in store.read(read_review.TIES, ids=members) if row["p"] >= _core()]
    must, cannot = _decided(answered(store), set(members))
    before = _sets(members, [*must, *ties], cannot)
    sides = {
        Verdict.CONFIRM: _sets(members, [pair, *must, *ties], cannot - {pair}),
        Verdict.REJECT: _sets(members, [*sorted(must - {pair}), *ties], cannot | {pair}),
    }
    return tuple(_effect(verdict, before, after, pair=pair) for verdict, after in sides.items())


def _core() -> float:
    return catalogue().thresholds.core


def _decided(
    answers: Mapping[tuple[Asked, frozenset[str]], Decision], members: set[str]
) -> tuple[set[Pair], set[Pair]]:
    must: set[Pair] = set()
    cannot: set[Pair] = set()
    kept = {Verdict.CONFIRM: must, Verdict.REJECT: cannot}
    for (asked, things), decision in answers.items():
        if asked is Asked.RING and len(things) > 1 and things <= members and decision.verdict in kept:
            kept[decision.verdict].add(Pair.of(*things))
    return must, cannot


def _sets(members: list[str], ties: Iterable[Pair], apart: Iterable[Pair]) -> tuple[frozenset[str], ...]:
    """Incidents that strong links and decisions hold together."""
    place = {name: at for at, name in enumerate(members)}
    partition = Partition(len(members), apart=[(place[pair.a], place[pair.b]) for pair in sorted(apart)])
    for pair in ties:
        if pair.a in place and pair.b in place:
            partition.merge(place[pair.a], place[pair.b])
    names = partition.names().tolist()
    return tuple(
        frozenset(m for m, of in zip(members, names, strict=True) if of == name) for name in sorted(set(names))
    )


def _effect(
    verdict: Verdict, before: tuple[frozenset[str], ...], after: tuple[frozenset[str], ...], *, pair: Pair
) -> Effect:
    """The sizes of the sets that the two cases are in, as they are and as they would be."""
    then, now = ([one for one in sets if one & {*pair}] for sets in (before, after))
    kept = frozenset().union(*then)
    parts = [one for one in after if one & kept]
    outcome = Outcome.STAYS
    if len(parts) < len(then):
        outcome = Outcome.JOINS
    elif len(parts) > len(then):
        outcome = Outcome.FALLS
    elif len(then) > 1 and len(now) > 1:
        outcome = Outcome.NOTHING
    return Effect(verdict=verdict, outcome=outcome, before=_sizes(then), after=_sizes(parts))


def _sizes(sets: Iterable[frozenset[str]]) -> tuple[int, ...]:
    return tuple(sorted((len(one) for one in sets), reverse=True))
