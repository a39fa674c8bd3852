"""Within an epoch, incidents that come and go one after the other are linked as if all had come at once."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.link.candidates import candidates
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.growing import LinkedCorpus
from graph.link.model import (
    Constraints,
    Custody,
    Epoch,
    EvidenceType,
    Observation,
    Observations,
    Occurrence,
    Pair,
    StatedLink,
    Statement,
    Value,
)
from graph.link.rings import rings
from graph.link.tying import ties

_KINDS = (EvidenceType.ACCOUNT, EvidenceType.ALIAS, EvidenceType.PERSON, EvidenceType.APP, EvidenceType.PLACE)


def dossier(number: int, values: Sequence[int], *, day: int | None, document: int) -> Observations:
    """What one document tells of one incident."""
    name = f"rep-{number:03d}"
    observed = tuple(
        Observation(
            kind,
            name,
            f"{kind}-{value}",
            f"{value}",
            document=f"doc-{document}",
            cluster=f"doc-{document}",
            present=value % 2 == 0,
        )
        for kind, value in zip(_KINDS, values, strict=True)
        if value
    )
    held = (Custody(name, f"person-{values[2]}", 739_100, 739_130),) if values[2] == 1 else ()
    said = (Statement(StatedLink.SAME_GROUP, name, "rep-000", cluster=f"doc-{document}"),) if values[0] == 3 else ()
    return Observations(
        occurrences=(Occurrence(name, None if day is None else 739_000 + day),),
        observed=observed,
        custodies=held,
        statements=said,
    )


dossiers = st.lists(
    st.builds(
        dossier,
        st.integers(0, 9),
        st.lists(st.integers(0, 4), min_size=5, max_size=5),
        day=st.none() | st.integers(0, 400),
        document=st.integers(0, 20),
    ),
    min_size=1,
    max_size=14,
)
decisions = st.builds(
    lambda must, generic: Constraints(
        must=frozenset(Pair(f"rep-{a:03d}", f"rep-{b:03d}") for a, b in must if a < b),
        generic=frozenset(Value(EvidenceType.ALIAS, f"alias-{number}") for number in generic),
    ),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3),
    st.lists(st.integers(1, 4), max_size=2),
)


def all_at_once(parts: Sequence[Observations]) -> Observations:
    return Observations(
        occurrences=tuple(told for part in parts for told in part.occurrences),
        observed=tuple(told for part in parts for told in part.observed),
        statements=tuple(told for part in parts for told in part.statements),
        custodies=tuple(told for part in parts for told in part.custodies),
    )


def totals(linked: LinkedCorpus) -> dict[Pair, float]:
    return {linked.scored.pair(at): float(total) for at, total in enumerate(linked.scored.total)}


def assert_equal(one: LinkedCorpus, other: LinkedCorpus) -> None:
    assert totals(one) == totals(other)
    assert rings(one.scored, one.constraints, scorer=one.scorer) == rings(
        other.scored, other.constraints, scorer=other.scorer
    )


def drawn(linked: LinkedCorpus) -> LinkedCorpus:
    return replace(linked, parts=ties(linked).parts)


def first_epoch(parts: Sequence[Observations]) -> Epoch:
    return open_epoch(Corpus.of(all_at_once(parts)), number=1)


@given(dossiers, dossiers, decisions)
@settings(deadline=None)
def test_one_after_the_other_gives_what_all_at_once_gives(
    known: list[Observations], new: list[Observations], decided: Constraints
) -> None:
    epoch = first_epoch(known)
    linked = LinkedCorpus.of(Corpus.of(all_at_once(known)), epoch, constraints=decided)
    for part in new:
        linked = linked.with_more(part)
    assert_equal(linked, LinkedCorpus.of(Corpus.of(all_at_once([*known, *new])), epoch, constraints=decided))


@given(dossiers, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_documents_does_not_matter(parts: list[Observations], order: object) -> None:
    shuffled = list(parts)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    epoch, again = first_epoch(parts), first_epoch(shuffled)
    assert epoch == again
    assert_equal(
        LinkedCorpus.of(Corpus.of(all_at_once(parts)), epoch), LinkedCorpus.of(Corpus.of(all_at_once(shuffled)), again)
    )


@given(dossiers, st.sets(st.integers(0, 9)))
@settings(deadline=None)
def test_taking_incidents_away_undoes_what_stood_on_them(parts: list[Observations], numbers: set[int]) -> None:
    gone = {f"rep-{number:03d}" for number in numbers}
    epoch = first_epoch(parts)
    rest = [part for part in parts if part.occurrences[0].id not in gone]
    rest = [
        Observations(
            part.occurrences, part.observed, tuple(s for s in part.statements if not {s.a, s.b} & gone), part.custodies
        )
        for part in rest
    ]
    left = LinkedCorpus.of(Corpus.of(all_at_once(parts)), epoch).without(gone)
    assert_equal(left, LinkedCorpus.of(Corpus.of(all_at_once(rest)), epoch))


@pytest.mark.parametrize("batch", [1, 7])
def test_a_value_that_becomes_too_common_to_compare_stops_bringing_incidents_together(batch: int) -> None:
    parts = [
        Observations(
            occurrences=(Occurrence(f"rep-{at:03d}"),),
            observed=(Observation(EvidenceType.ACCOUNT, f"rep-{at:03d}", "account", "", cluster=f"doc-{at}"),),
        )
        for at in range(63)
    ]
    epoch = first_epoch(parts[:10])
    linked = LinkedCorpus.of(Corpus.of(all_at_once(parts[:59])), epoch)
    assert linked.scored.pairs.size == 59 * 58 // 2
    for at in range(59, 63, batch):
        linked = linked.with_more(all_at_once(parts[at : at + batch]))
    assert linked.scored.pairs.size == 0
    back = linked.without([f"rep-{at:03d}" for at in range(5)])
    assert_equal(back, LinkedCorpus.of(Corpus.of(all_at_once(parts[5:])), epoch))
    assert back.scored.pairs.size == 58 * 57 // 2


def named(at: int, kind: EvidenceType, key: str, *, rate: float | None = None) -> Observations:
    """An incident with one name, a month after the one before."""
    name = f"rep-{at:03d}"
    told = Observation(kind, name, key, key, document=name, cluster=name, base_rate=rate)
    return Observations(occurrences=(Occurrence(name, 739_000 + 30 * at),), observed=(told,))


def test_a_fashion_that_fewer_follow_in_proportion_brings_together_whom_it_did_not() -> None:
    parts = [named(at, EvidenceType.ALIAS, "fashion" if at < 62 else f"own-{at}") for at in range(640)]
    epoch = first_epoch(parts)
    linked = LinkedCorpus.of(Corpus.of(all_at_once(parts[:600])), epoch)
    assert candidates(linked.corpus).size == 0
    linked = drawn(linked).with_more(all_at_once(parts[600:]))
    assert linked.parts.touched >= {f"rep-{at:03d}" for at in range(62)}
    assert candidates(linked.corpus).size > 0
    assert_equal(linked, LinkedCorpus.of(Corpus.of(all_at_once(parts)), epoch))
    fewer = drawn(linked).without(f"rep-{at:03d}" for at in range(600, 640))
    assert fewer.parts.touched >= {"rep-000", "rep-061"}


def test_a_name_of_which_more_is_known_counts_otherwise_for_everybody() -> None:
    parts = [named(at, EvidenceType.PERSON, "one", rate=rate) for at, rate in enumerate((None, 1e-6, 1e-3))]
    epoch = first_epoch(parts)
    linked = LinkedCorpus.of(Corpus.of(all_at_once(parts[:2])), epoch)
    (before,) = linked.scored.total.tolist()
    linked = linked.with_more(parts[2])
    assert totals(linked)[Pair("rep-000", "rep-001")] < before
    assert_equal(linked, LinkedCorpus.of(Corpus.of(all_at_once(parts)), epoch))


def test_a_second_report_of_an_incident_is_no_second_incident() -> None:
    one = dossier(1, [1, 0, 0, 0, 0], day=5, document=1)
    again = dossier(1, [1, 0, 0, 0, 0], day=5, document=2)
    corpus = Corpus.of(all_at_once([one, again]))
    assert len(corpus) == 1
    assert corpus.columns[EvidenceType.ACCOUNT].counts.tolist() == [1]
    assert len(corpus.observed("rep-001", Value(EvidenceType.ACCOUNT, "account-1"))) == 2


def test_of_two_days_told_the_earlier_counts() -> None:
    told = all_at_once([dossier(1, [1, 0, 0, 0, 0], day=day, document=day) for day in (9, 4)])
    assert np.array_equal(Corpus.of(told).days, [739_004])


@pytest.mark.parametrize("told", [Observations(), Observations(occurrences=(Occurrence("rep-000"),))])
def test_next_to_nothing_is_linked_to_nothing(told: Observations) -> None:
    corpus = Corpus.of(told)
    linked = LinkedCorpus.of(corpus, open_epoch(corpus, number=1))
    assert rings(linked.scored) == ()
    assert rings(linked.with_more(dossier(1, [1, 0, 0, 0, 0], day=1, document=1)).scored) == ()
    assert len(linked.without(["rep-000"]).corpus) == 0
