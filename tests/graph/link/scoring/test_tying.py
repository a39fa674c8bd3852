"""Rings and pairs drawn again where something was touched are those of drawing everything anew."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.growing import LinkedCorpus
from graph.link.growth import compared
from graph.link.growth.memory import Memory
from graph.link.model import (
    Epoch,
    EvidenceType,
    Observation,
    Observations,
    Occurrence,
    Pair,
    Ring,
    StatedLink,
    Statement,
    Value,
)
from graph.link.tying import ties

NAMES = [f"rep-{at:03d}" for at in range(40)]
HABITS = (EvidenceType.PLACE, EvidenceType.APP, EvidenceType.MO_ENTRY)
Change = Callable[[LinkedCorpus], LinkedCorpus]


def told(name: str, *, gang: int, ties: Sequence[tuple[EvidenceType, int]], day: int) -> Observations:
    """An incident that works as a gang does and reports some values that others may report, too."""
    values = [(kind, f"{kind}-{value}") for kind, value in ties]
    values += [(kind, f"{kind}-of-{gang}") for kind in HABITS]
    observed = tuple(
        Observation(kind, name, key, key, document=f"doc-{name}", cluster=f"doc-{name}") for kind, key in values
    )
    return Observations(occurrences=(Occurrence(name, 739_000 + day),), observed=observed)


def _world() -> Observations:
    """Seven gangs that work each in its way, with values of their own and a few in common, among many others."""
    random = np.random.default_rng(7)
    parts = []
    for at, name in enumerate(NAMES):
        gang = at % 7
        shared = [(EvidenceType.ACCOUNT, gang * 3 + int(random.integers(2)))]
        if random.random() < 0.5:
            shared.append((EvidenceType.ALIAS, gang // 2))
        if random.random() < 0.3:
            shared.append((EvidenceType.PERSON, int(random.integers(12))))
        parts.append(told(name, gang=gang, ties=shared, day=int(random.integers(40)) + gang * 50))
    for at in range(1_000):
        ties_of = [(kind, 1_000 + at) for kind in (EvidenceType.ACCOUNT, EvidenceType.ALIAS, EvidenceType.PERSON)]
        parts.append(told(f"other-{at:04d}", gang=20 + at % 40, ties=ties_of, day=at % 700))
    return Observations(
        occurrences=tuple(one for part in parts for one in part.occurrences),
        observed=tuple(one for part in parts for one in part.observed),
    )


WORLD = Corpus.of(_world())
EPOCH: Epoch = open_epoch(WORLD, number=1)


class Drawn:
    """Rings and pairs as they stand after each change."""

    def __init__(self, linked: LinkedCorpus) -> None:
        self.rings: dict[str, Ring] = {}
        self.pairs: frozenset[Pair] = frozenset()
        self.linked = linked
        self.around: frozenset[str] = frozenset()
        self.settle(linked)

    def settle(self, linked: LinkedCorpus) -> None:
        tied = ties(linked)
        stay = (one for one in self.rings.values() if tied.around.isdisjoint((*one.core, *one.possible)))
        self.rings = {one.id: one for one in (*stay, *tied.rings)}
        self.pairs = tied.pairs.union(pair for pair in self.pairs if tied.around.isdisjoint(pair))
        self.linked = replace(linked, parts=tied.parts)
        self.around = tied.around


def anew(linked: LinkedCorpus) -> LinkedCorpus:
    return LinkedCorpus.of(linked.corpus, linked.epoch, constraints=linked.constraints)


def assert_as_anew(drawn: Drawn) -> None:
    whole = ties(anew(drawn.linked))
    assert tuple(one for _, one in sorted(drawn.rings.items())) == whole.rings
    assert drawn.pairs == whole.pairs


some_name = st.sampled_from([*NAMES, "new-1", "new-2", "new-3"])
some_pair = st.tuples(some_name, some_name).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: Pair.of(*ends))
some_ties = st.lists(
    st.tuples(st.sampled_from([EvidenceType.ACCOUNT, EvidenceType.ALIAS, EvidenceType.PERSON]), st.integers(0, 20)),
    min_size=1,
    max_size=4,
    unique=True,
)


def _told_again(name: str, gang: int, tied: list[tuple[EvidenceType, int]], day: int) -> Change:
    """An incident that comes, or is told otherwise than before."""

    def change(linked: LinkedCorpus) -> LinkedCorpus:
        corpus = linked.corpus.without([name]).extended(told(name, gang=gang, ties=tied, day=day))
        return linked.after(corpus, {name}, constraints=linked.constraints)

    return change


def _gone(names: frozenset[str]) -> Change:
    return lambda linked: linked.without(names & linked.corpus.positions.keys())


def _decided(verdict: str, pair: Pair) -> Change:
    """A decision on two incidents: a new one, or another one than before, or none any more."""

    def change(linked: LinkedCorpus) -> LinkedCorpus:
        kept = {of: getattr(linked.constraints, of) - {pair} for of in ("must", "cannot")}
        said = {**kept, verdict: kept[verdict] | {pair}} if verdict in kept else kept
        touched = {*pair} & linked.corpus.positions.keys()
        return linked.after(linked.corpus, touched, constraints=linked.constraints.model_copy(update=said))

    return change


def _generic(alias: int) -> Change:
    """What people say of a value that says nothing, or take back."""
    value = Value(EvidenceType.ALIAS, f"alias-{alias}")

    def change(linked: LinkedCorpus) -> LinkedCorpus:
        said = linked.constraints.model_copy(update={"generic": linked.constraints.generic ^ {value}})
        return linked.after(linked.corpus, set(), constraints=said)

    return change


def _stated(kind: StatedLink, pair: Pair) -> Change:
    def change(linked: LinkedCorpus) -> LinkedCorpus:
        known = linked.corpus.positions.keys() >= {*pair}
        said = (Statement(kind, *pair, cluster="doc-x"),) if known else ()
        return linked.with_more(Observations(statements=said))

    return change


changes = st.one_of(
    st.builds(_told_again, some_name, st.integers(0, 6), some_ties, st.integers(0, 400)),
    st.builds(_told_again, some_name, st.integers(0, 6), some_ties, st.integers(0, 400)),
    st.builds(_gone, st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=4)),
    st.builds(_decided, st.sampled_from(["must", "cannot", "neither"]), some_pair),
    st.builds(_generic, st.integers(0, 3)),
    st.builds(_stated, st.sampled_from([StatedLink.UNRELATED, StatedLink.SAME_GROUP]), some_pair),
)


@given(st.lists(changes, min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_what_is_drawn_again_after_each_change_is_what_drawing_everything_anew_gives(steps: list[Change]) -> None:
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    for step in steps:
        drawn.settle(step(drawn.linked))
        assert_as_anew(drawn)


@given(st.lists(changes, min_size=2, max_size=6))
@settings(deadline=None, max_examples=30)
def test_changes_that_were_not_drawn_in_between_count_together(steps: list[Change]) -> None:
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    linked = drawn.linked
    for step in steps:
        linked = step(linked)
    drawn.settle(linked)
    assert_as_anew(drawn)


@given(st.lists(changes, min_size=1, max_size=6))
@settings(deadline=None, max_examples=30)
def test_what_is_kept_pass_after_pass_is_what_was_compared(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Change]
) -> None:
    memory = Memory(tmp_path_factory.mktemp("memory") / "memory")
    memory.clear()
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    compared.keep(memory, drawn.linked)
    for step in steps:
        now = step(drawn.linked)
        touched = now.parts.touched
        drawn.settle(now)
        compared.keep_later(memory, drawn.linked, touched)
        back = compared.kept(memory, EPOCH)
        assert list(back.corpus.ids) == list(drawn.linked.corpus.ids)
        assert back.corpus.statements == drawn.linked.corpus.statements
        assert np.array_equal(back.parts.of, drawn.linked.parts.of)
        assert [*map(back.scored.pair, range(back.scored.pairs.size))] == [
            *map(drawn.linked.scored.pair, range(drawn.linked.scored.pairs.size))
        ]
        again = back.after(back.corpus, set(back.corpus.ids), constraints=drawn.linked.constraints)
        assert np.array_equal(again.scored.total, drawn.linked.scored.total)
    memory.close()


def test_only_what_hangs_together_with_the_touched_is_drawn_again() -> None:
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    assert len([one for one in drawn.rings.values() if len(one.core) > 3]) > 3
    step = _told_again("new-1", 0, [(EvidenceType.ACCOUNT, 0)], 10)
    drawn.settle(step(drawn.linked))
    assert {"new-1", "rep-000"} <= drawn.around
    assert len(drawn.around) < len(NAMES) / 2


def test_parts_that_come_to_have_a_say_in_each_other_are_drawn_together() -> None:
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    before = drawn.linked.parts.of[[drawn.linked.corpus.positions[name] for name in NAMES[:2]]]
    assert len(set(before.tolist())) == 2
    drawn.settle(_decided("must", Pair.of(*NAMES[:2]))(drawn.linked))
    after = drawn.linked.parts.of[[drawn.linked.corpus.positions[name] for name in NAMES[:2]]]
    assert len(set(after.tolist())) == 1
    assert_as_anew(drawn)


def test_whom_people_joined_to_an_incident_before_it_came_is_drawn_with_it() -> None:
    drawn = Drawn(LinkedCorpus.of(WORLD, EPOCH))
    drawn.settle(_decided("must", Pair.of(NAMES[0], "new-1"))(drawn.linked))
    drawn.settle(_told_again("new-1", 5, [(EvidenceType.PERSON, 900)], 300)(drawn.linked))
    assert any({NAMES[0], "new-1"} <= {*ring.core} for ring in drawn.rings.values())
    assert_as_anew(drawn)
