"""Larger cores settle by company: who fits what their cases have in common belongs to them."""

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.link.candidates import candidates
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.model import Constraints, EvidenceType, Observation, Observations, Occurrence, Pair, Ring
from graph.link.rings import rings
from graph.link.score import Scorer

Report = Callable[..., Observation]
OF_RING = {
    EvidenceType.PLACE: "jp/架空県",
    EvidenceType.MO_ENTRY: "window",
    EvidenceType.MO_TOOL: "crowbar",
    EvidenceType.APP: "kakuu-app",
}
ELSEWHERE = {
    EvidenceType.PLACE: "jp/別架空県",
    EvidenceType.MO_ENTRY: "talked_in",
    EvidenceType.MO_TOOL: "bound",
    EvidenceType.APP: "other-app",
}
CORE = tuple(f"case-{letter}" for letter in "abcdefgh")


@pytest.fixture
def town(report: Report) -> Callable[..., Observations]:
    """Eight cases of one account that work alike, what is told besides, and many cases of other kinds."""

    def told(*more: Observation) -> Observations:
        core = [report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in CORE]
        alike = [report(case, kind, key) for case in CORE for kind, key in OF_RING.items()]
        kinds = (EvidenceType.ACCOUNT, EvidenceType.PERSON, *OF_RING)
        others = [report(f"other-{at:03d}", kind, f"{kind}-{at}") for at in range(300) for kind in kinds]
        return Observations(observed=(*core, *alike, *others, *more))

    return told


def found(told: Observations, constraints: Constraints | None = None) -> tuple[Ring, ...]:
    corpus, decided = Corpus.of(told), constraints or Constraints()
    scorer = Scorer(corpus, open_epoch(corpus, number=1), constraints=decided)
    return rings(scorer.score(candidates(corpus, decided)), decided, scorer=scorer)


def newcomer(report: Report, habits: dict[EvidenceType, str]) -> list[Observation]:
    """A case whose suspect bears the name of one in the ring, and that works in some way."""
    named = [report(case, EvidenceType.PERSON, "架空太郎", base_rate=3e-4) for case in ("case-a", "case-x")]
    return [*named, *(report("case-x", kind, key) for kind, key in habits.items())]


def test_who_is_tied_to_one_of_a_ring_and_works_like_all_of_it_belongs_to_it(
    report: Report, town: Callable[..., Observations]
) -> None:
    (ring,) = found(town(*newcomer(report, OF_RING)))
    assert set(ring.core) >= set(CORE)
    assert "case-x" in {*ring.core, *ring.possible}


def test_who_is_tied_to_one_of_a_ring_and_works_otherwise_does_not(
    report: Report, town: Callable[..., Observations]
) -> None:
    (ring,) = found(town(*newcomer(report, ELSEWHERE)))
    assert ring.core == CORE
    assert ring.possible == ()


def test_what_works_alike_but_shares_nothing_that_identifies_stays_out(
    report: Report, town: Callable[..., Observations]
) -> None:
    (ring,) = found(town(*(report("case-x", kind, key) for kind, key in OF_RING.items())))
    assert (ring.core, ring.possible) == (CORE, ())


def test_whom_people_confirmed_stays_whatever_company_says(report: Report, town: Callable[..., Observations]) -> None:
    told = town(*newcomer(report, ELSEWHERE))
    (ring,) = found(told, Constraints(must=frozenset({Pair.of("case-a", "case-x")})))
    assert "case-x" in ring.core


def test_who_is_kept_apart_from_one_of_a_ring_does_not_come_in_by_another(
    report: Report, town: Callable[..., Observations]
) -> None:
    told = town(*newcomer(report, OF_RING))
    (ring,) = found(told, Constraints(cannot=frozenset({Pair.of("case-b", "case-x")})))
    assert len({"case-b", "case-x"} & {*ring.core, *ring.possible}) == 1


cases = st.sampled_from([f"case-{number}" for number in range(12)])
values = st.sampled_from(
    [(kind, f"{kind}-{number}") for kind in (EvidenceType.ACCOUNT, EvidenceType.ALIAS, *OF_RING) for number in range(2)]
)
some_reports = st.frozensets(st.tuples(cases, values), min_size=8, max_size=60)


def as_told(reports: Iterable[tuple[str, tuple[EvidenceType, str]]]) -> Observations:
    observed = tuple(
        Observation(kind, case, key, surface=key, document=case, cluster=case) for case, (kind, key) in reports
    )
    return Observations(occurrences=tuple(Occurrence(one.incident) for one in observed), observed=observed)


@settings(deadline=None, max_examples=40)
@given(some_reports, st.frozensets(st.tuples(cases, cases).filter(lambda ends: ends[0] < ends[1]), max_size=4))
def test_a_rejected_pair_never_shares_a_ring(
    reports: frozenset[tuple[str, tuple[EvidenceType, str]]], rejected: frozenset[tuple[str, str]]
) -> None:
    decided = Constraints(cannot=frozenset(Pair.of(*ends) for ends in rejected))
    for ring in found(as_told(sorted(reports)), decided):
        for pair in decided.cannot:
            assert not set(pair) <= set(ring.core)
            assert not (set(pair) & set(ring.core) and set(pair) & set(ring.possible))


@settings(deadline=None, max_examples=40)
@given(some_reports, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(
    reports: frozenset[tuple[str, tuple[EvidenceType, str]]], order: object
) -> None:
    shuffled: Sequence[tuple[str, tuple[EvidenceType, str]]] = sorted(reports)
    before = found(as_told(shuffled))
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert found(as_told(shuffled)) == before
