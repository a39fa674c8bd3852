"""Epochs: frozen figures, when new ones are due, and what is said when they change a score."""

from collections.abc import Callable

import pytest

from graph.link.changes import change, due
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.explain import explain
from graph.link.model import Constraints, Epoch, EvidenceType, Observation, Observations, Occurrence, Pair, Value

Report = Callable[..., Observation]
FileOfCases = Callable[..., Observations]
PAIR = Pair("case-a", "case-b")


@pytest.fixture
def young(report: Report, file_of_cases: FileOfCases) -> Corpus:
    return Corpus.of(file_of_cases(*(report(case, EvidenceType.ALIAS, "架空七号") for case in PAIR), others=150))


def grown(corpus: Corpus, report: Report, *, sharing: int) -> Corpus:
    cases = [f"later-{at:03d}" for at in range(sharing)]
    return corpus.extended(Observations(observed=tuple(report(case, EvidenceType.ALIAS, "架空七号") for case in cases)))


def test_an_epoch_reads_back_as_it_was_written(young: Corpus) -> None:
    epoch = open_epoch(young, number=3)
    assert Epoch.model_validate_json(epoch.model_dump_json()) == epoch


def test_within_an_epoch_a_score_does_not_drift(young: Corpus, report: Report) -> None:
    epoch = open_epoch(young, number=1)
    later = grown(young, report, sharing=30)
    assert explain(later, PAIR, epoch=epoch).total == explain(young, PAIR, epoch=epoch).total


def test_the_next_epoch_tells_what_changed(young: Corpus, report: Report) -> None:
    before = explain(young, PAIR, epoch=open_epoch(young, number=1))
    later = grown(young, report, sharing=40)
    after = explain(later, PAIR, epoch=open_epoch(later, number=2))
    told = change(before, after)
    assert after.p < before.p
    assert told is not None
    assert told.en.startswith(f"was {before.p:.2f}".replace("0.", "."))
    assert "then 2, now 42 cases" in told.en
    assert "以前は2件、現在は42件" in told.ja


def test_a_generic_value_is_told_as_the_reason(young: Corpus) -> None:
    epoch = open_epoch(young, number=1)
    generic = Constraints(generic=frozenset({Value(EvidenceType.ALIAS, "架空七号")}))
    told = change(explain(young, PAIR, epoch=epoch), explain(young, PAIR, epoch=epoch, constraints=generic))
    assert told is not None
    assert "generic" in told.en
    assert "汎用" in told.ja


def test_nothing_changed_nothing_told(young: Corpus) -> None:
    same = explain(young, PAIR, epoch=open_epoch(young, number=1))
    assert change(same, same) is None


@pytest.mark.parametrize(("more", "reasons"), [(5, 0), (16, 1), (80, 2)])
def test_the_next_epoch_is_due_when_the_corpus_grew_or_a_value_became_common(
    young: Corpus, report: Report, more: int, reasons: int
) -> None:
    assert len(due(open_epoch(young, number=1), grown(young, report, sharing=more))) == reasons


def test_a_fashion_says_less_than_a_name_that_one_owner_uses_as_often(report: Report) -> None:
    evenly = [(f"even-{at:02d}", "fashion", 738_000 + at * 70) for at in range(20)]
    in_one_spell = [(f"spell-{at:02d}", "own", 738_600 + at * 4) for at in range(20)]
    cases = [*evenly, *in_one_spell]
    corpus = Corpus.of(
        Observations(
            occurrences=tuple(Occurrence(case, day) for case, _, day in cases),
            observed=tuple(report(case, EvidenceType.ALIAS, alias) for case, alias, _ in cases),
        )
    )
    epoch = open_epoch(corpus, number=1)
    fashion, own = (
        next(
            line.bits
            for line in explain(corpus, Pair(f"{kind}-00", f"{kind}-01"), epoch=epoch).lines
            if line.type is EvidenceType.ALIAS
        )
        for kind in ("even", "spell")
    )
    assert own > fashion + 3
    spells = epoch.spells[EvidenceType.ALIAS]
    assert spells["own"] > 0.8
    assert spells["fashion"] < 0.2


def test_gaps_of_rings_are_learned_from_what_identifies(report: Report) -> None:
    """Forty pairs tied by an account, each 200 days apart: so far apart is normal here."""
    cases = [
        (f"pair-{at:02d}-{side}", f"@kakuu_{at}", 738_000 + at * 7 + side * 200) for at in range(40) for side in (0, 1)
    ]
    corpus = Corpus.of(
        Observations(
            occurrences=tuple(Occurrence(case, day) for case, _, day in cases),
            observed=tuple(report(case, EvidenceType.ACCOUNT, account) for case, account, _ in cases),
        )
    )
    untaught = open_epoch(
        Corpus.of(Observations(occurrences=tuple(Occurrence(case, day) for case, _, day in cases))), number=1
    )
    taught = open_epoch(corpus, number=1)
    within_a_year = next(at for at, edge in enumerate(taught.time.edges) if edge > 200)
    assert taught.time.same[within_a_year] > untaught.time.same[within_a_year] + 0.2
    assert taught.time.any == untaught.time.any
    assert sum(taught.time.same) == pytest.approx(1)
