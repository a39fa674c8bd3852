"""Cores that one ring left apart meet by their ties and by their company, and not by a single misread value."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from graph.link.candidates import candidates
from graph.link.company import Company
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.model import Constraints, EvidenceType, Observation, Observations, Pair, Ring
from graph.link.rings import rings
from graph.link.score import Scorer

Report = Callable[..., Observation]
Habits = Mapping[EvidenceType, str]
ALIKE = {
    EvidenceType.PLACE: "jp/架空県",
    EvidenceType.MO_ENTRY: "window",
    EvidenceType.MO_TOOL: "crowbar",
    EvidenceType.APP: "kakuu-app",
}
OTHERWISE = {
    EvidenceType.PLACE: "jp/別架空県",
    EvidenceType.MO_ENTRY: "talked_in",
    EvidenceType.MO_TOOL: "bound",
    EvidenceType.APP: "other-app",
}
LEFT, RIGHT = tuple(f"case-{letter}" for letter in "abcd"), tuple(f"case-{letter}" for letter in "wxyz")


@pytest.fixture
def town(report: Report) -> Callable[..., Observations]:
    """Two cores of four, each with an account and a car of its own, how each works, and many cases of other kinds."""

    def told(left: Habits, right: Habits, *more: Observation) -> Observations:
        core = [
            report(case, kind, key)
            for cases, own, habits in ((LEFT, "a", left), (RIGHT, "b", right))
            for case in cases
            for kind, key in {
                EvidenceType.ACCOUNT: f"@kakuu_{own}",
                EvidenceType.PLATE: f"架空 {own}",
                **habits,
            }.items()
        ]
        kinds = (EvidenceType.ACCOUNT, EvidenceType.PLATE, EvidenceType.PERSON, *ALIKE)
        others = [report(f"other-{at:03d}", kind, f"{kind}-{at}") for at in range(300) for kind in kinds]
        return Observations(observed=(*core, *others, *more))

    return told


def named(report: Report, *cases: str, name: str = "架空太郎", rate: float = 1e-5) -> list[Observation]:
    """Cases whose suspect bears one name, by default a rare one: a strong link."""
    return [report(case, EvidenceType.PERSON, name, base_rate=rate) for case in cases]


def found(told: Observations, constraints: Constraints | None = None) -> tuple[Ring, ...]:
    corpus, decided = Corpus.of(told), constraints or Constraints()
    scorer = Scorer(corpus, open_epoch(corpus, number=1), constraints=decided)
    return rings(scorer.score(candidates(corpus, decided)), decided, scorer=scorer)


def test_one_link_and_the_same_habits_make_one_ring(report: Report, town: Callable[..., Observations]) -> None:
    (ring,) = found(town(ALIKE, ALIKE, *named(report, "case-a", "case-w")))
    assert ring.core == (*LEFT, *RIGHT)


def test_one_link_alone_is_no_bridge(report: Report, town: Callable[..., Observations]) -> None:
    assert {ring.core for ring in found(town({}, {}, *named(report, "case-a", "case-w")))} == {LEFT, RIGHT}


def test_links_of_two_on_each_side_are_a_bridge_where_nothing_speaks_against_it(
    report: Report, town: Callable[..., Observations]
) -> None:
    both = [*named(report, "case-a", "case-w"), *named(report, "case-b", "case-x", name="架空花子")]
    (ring,) = found(town({}, {}, *both))
    assert ring.core == (*LEFT, *RIGHT)


def test_who_works_otherwise_stays_apart_in_spite_of_a_link(report: Report, town: Callable[..., Observations]) -> None:
    apart = found(town(ALIKE, OTHERWISE, *named(report, "case-a", "case-w")))
    assert {(ring.core, ring.possible) for ring in apart} == {(LEFT, ()), (RIGHT, ())}


def test_the_same_habits_alone_bring_no_cores_together(town: Callable[..., Observations]) -> None:
    assert {(ring.core, ring.possible) for ring in found(town(ALIKE, ALIKE))} == {(LEFT, ()), (RIGHT, ())}


def test_a_rejected_pair_keeps_its_cores_apart(report: Report, town: Callable[..., Observations]) -> None:
    decided = Constraints(cannot=frozenset({Pair.of("case-b", "case-y")}))
    apart = found(town(ALIKE, ALIKE, *named(report, "case-a", "case-w")), decided)
    assert not any({"case-b", "case-y"} <= {*ring.core, *ring.possible} for ring in apart)


def test_a_group_of_one_is_alike_as_its_only_case_fits(town: Callable[..., Observations]) -> None:
    corpus = Corpus.of(town(ALIKE, ALIKE))
    scorer = Scorer(corpus, open_epoch(corpus, number=1))
    at = np.array([corpus.positions[case] for case in (*LEFT, "case-w")])
    company = Company.among(scorer, at, np.array([0, 0, 0, 0, 1]))
    one, other = np.array([1]), np.array([0])
    assert company.alike(one, other) == pytest.approx(company.fitting(at[4:], other))
    assert company.alike(one, other) == pytest.approx(company.alike(other, one))
