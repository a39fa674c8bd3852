"""How many partners incidents have, learned from a corpus without any truth, beside worlds whose rings are known."""

from itertools import count

import numpy as np
import pytest

from benchmarks.worlds import world
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.explain import explain
from graph.link.model import Epoch, EvidenceType, Observation, Observations, Occurrence, Pair, Weights
from graph.link.tables import partners_of, prior_bits

EXPERT = catalogue().prior.partners
RHO = catalogue().types[EvidenceType.ACCOUNT].rho
RINGS, SIZE, SINGLE = 150, 20, 3000
PARTNERS = RINGS * SIZE * (SIZE - 1) / (RINGS * SIZE + SINGLE)
FIRST, YEARS = 738_000, 1500


def reports(*, told: int = 1, fashion: int = 0, apart: int = 0) -> Corpus:
    """Rings that use three accounts in turn for two months, and single cases; of every so many one names an account.

    Args:
        told: one of so many names an account.
        fashion: single cases that name one and the same account, over all the years.
        apart: days between single cases of which some name one account by twos; 0: none do.
    """
    cases: list[tuple[int, str]] = []
    for ring in range(RINGS):
        cases += [(FIRST + ring * YEARS // RINGS + at * 3, f"@kakuu_{ring}_{at // told % 3}") for at in range(SIZE)]
    turn = max(apart * SINGLE // YEARS, 1)
    twice = {at for at in range(0, SINGLE, 25) if apart and at // turn % 2}
    single = [
        (FIRST + at * YEARS // SINGLE, f"@kakuu_single_{at - turn if at in twice else at}") for at in range(SINGLE)
    ]
    step = SINGLE // max(fashion, 1)
    cases += [(day, "@kakuu_fashion" if fashion and at % step == 0 else key) for at, (day, key) in enumerate(single)]
    numbers = count()
    named = [(f"case-{next(numbers):04d}", day, key) for day, key in cases]
    return Corpus.of(
        Observations(
            occurrences=tuple(Occurrence(case, day) for case, day, _ in named),
            observed=tuple(
                Observation(EvidenceType.ACCOUNT, case, key, "", document=case, cluster=case)
                for at, (case, _, key) in enumerate(named)
                if at % told == 0
            ),
        )
    )


def partners(corpus: Corpus) -> float:
    return partners_of(open_epoch(corpus, number=1), catalogue())


@pytest.mark.parametrize("told", [1, 2])
def test_partners_are_seen_however_sparsely_is_reported(told: int) -> None:
    assert partners(reports(told=told)) == pytest.approx(PARTNERS, rel=0.3)


def test_what_strangers_share_over_the_years_makes_no_partners() -> None:
    assert partners(reports(fashion=40)) == pytest.approx(partners(reports()), rel=0.1)


@pytest.mark.parametrize("seed", [11, 12])
def test_partners_and_names_of_a_world_are_near_the_truth(seed: int) -> None:
    made = world(6000, seed=seed)
    truth = float(np.mean(np.bincount(made.rings)[made.rings])) - 1
    epoch = open_epoch(made.corpus, number=1)
    assert partners_of(epoch, catalogue()) == pytest.approx(truth, rel=0.4)
    assert epoch.repeats[EvidenceType.PERSON] < catalogue().types[EvidenceType.PERSON].rho / 3


@pytest.mark.parametrize(("apart", "times"), [(700, (1.3, 100.0)), (3, (0.0, 0.98))])
def test_accidents_are_what_two_cases_far_apart_share(apart: int, times: tuple[float, float]) -> None:
    found = open_epoch(reports(apart=apart), number=1).accidents[EvidenceType.ACCOUNT]
    assert times[0] < found < times[1]


def test_a_small_corpus_keeps_the_expert() -> None:
    """Forty cases that one account ties: a file about one ring, which says nothing of the next document."""
    cases = [f"case-{at:02d}" for at in range(40)]
    corpus = Corpus.of(
        Observations(
            occurrences=tuple(Occurrence(case, FIRST + at * 20) for at, case in enumerate(cases)),
            observed=tuple(
                Observation(EvidenceType.ACCOUNT, case, "@kakuu", "", document=case, cluster=case) for case in cases
            ),
        )
    )
    epoch = open_epoch(corpus, number=1)
    assert EXPERT < partners_of(epoch, catalogue()) < EXPERT * 1.15
    assert epoch.repeats[EvidenceType.ACCOUNT] == pytest.approx(RHO, rel=0.05)


def test_without_days_the_expert_stands() -> None:
    observed = [
        Observation(EvidenceType.ACCOUNT, f"case-{at}", f"@kakuu_{at // 9}", "", document=f"case-{at}")
        for at in range(300)
    ]
    epoch = open_epoch(Corpus.of(Observations(observed=tuple(observed))), number=1)
    assert partners_of(epoch, catalogue()) == EXPERT


def test_an_epoch_of_before_reads_back_with_the_prior_of_then() -> None:
    epoch = open_epoch(reports(), number=1)
    before = Epoch.model_validate(epoch.model_dump(exclude={"partners", "repeats", "accidents"}))
    assert partners_of(before, catalogue()) == EXPERT
    assert prior_bits(before, catalogue()) < prior_bits(epoch, catalogue()) - 0.8


def test_what_decisions_moved_is_not_moved_again() -> None:
    corpus = reports()
    shown = partners(corpus)
    assert partners_of(open_epoch(corpus, number=1, weights=Weights(shift=2)), catalogue()) == EXPERT
    beside = Weights(shift=2, beside=shown)
    assert partners_of(open_epoch(corpus, number=1, weights=beside), catalogue()) == shown


@pytest.mark.parametrize(
    ("weights", "learned", "en", "ja"),
    [
        (Weights(), True, "the expert's figure is 3)", "専門家の目安は3件）"),
        (Weights(), False, "about 3 others of its ring, the expert's figure)", "約3件。専門家の目安）"),
        (Weights(shift=2.5), True, "moved by +2.5 bits after what people decided", "+2.5ビット調整"),
    ],
)
def test_an_explanation_tells_where_the_prior_comes_from(weights: Weights, learned: bool, en: str, ja: str) -> None:  # noqa: FBT001
    corpus = reports()
    epoch = open_epoch(corpus, number=1, weights=weights)
    epoch = epoch if learned else epoch.model_copy(update={"partners": None})
    told = explain(corpus, Pair("case-0000", "case-0001"), epoch=epoch)
    assert told.prior_en.endswith(en)
    assert told.prior_ja.endswith(ja)
    assert (f"about {partners(corpus):.2g} others" in told.prior_en) == (learned and not weights.shift)
