"""What shared evidence is worth, beside the figures that the method was chosen by."""

from collections.abc import Callable

import numpy as np
import pytest

from graph.link.candidates import candidates
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.explain import explain
from graph.link.model import (
    Constraints,
    Custody,
    EvidenceType,
    LineKind,
    LinkExplanation,
    Observation,
    Observations,
    Occurrence,
    Pair,
    SourceClass,
    StatedLink,
    Statement,
    Value,
)
from graph.link.score import Scorer

Report = Callable[..., Observation]
FileOfCases = Callable[..., Observations]
PAIR = Pair("case-a", "case-b")


def explained(observations: Observations, **more: Constraints) -> LinkExplanation:
    corpus = Corpus.of(observations)
    return explain(corpus, PAIR, epoch=open_epoch(corpus, number=1), **more)


def bits_of(explanation: LinkExplanation, line: EvidenceType | LineKind) -> float | None:
    return next((one.bits for one in explanation.lines if one.type is line), None)


@pytest.mark.parametrize(
    ("evidence", "bits"),
    [
        (EvidenceType.ACCOUNT, 11.8),
        (EvidenceType.PHONE, 11.3),
        (EvidenceType.PLATE, 9.0),
        (EvidenceType.VICTIM, 5.3),
        (EvidenceType.PERSON, 9.2),
        (EvidenceType.ALIAS, 6.3),
    ],
)
def test_a_value_that_only_two_of_three_hundred_report(
    report: Report, file_of_cases: FileOfCases, evidence: EvidenceType, bits: float
) -> None:
    told = file_of_cases(*(report(case, evidence, "shared") for case in PAIR), others=298)
    assert bits_of(explained(told), evidence) == pytest.approx(bits, abs=0.1)


@pytest.mark.parametrize(
    ("evidence", "key", "sharing", "bits"),
    [
        (EvidenceType.ALIAS, "ルフィ", 20, 4.1),
        (EvidenceType.ALIAS, "ルフィ", 130, 1.8),
        (EvidenceType.APP, "telegram", 450, 0.7),
        (EvidenceType.APP, "signal", 300, 1.2),
        (EvidenceType.MO_ENTRY, "parcel", 200, 0.9),
        (EvidenceType.MO_ENTRY, "parcel", 80, 1.5),
        (EvidenceType.PLACE, "jp/東京都", 170, 1.3),
    ],
)
def test_a_common_value_says_little(
    report: Report, file_of_cases: FileOfCases, evidence: EvidenceType, key: str, sharing: int, bits: float
) -> None:
    cases = [*PAIR, *(f"case-{at}" for at in range(sharing - 2))]
    told = file_of_cases(*(report(case, evidence, key) for case in cases), others=1000 - sharing)
    assert bits_of(explained(told), evidence) == pytest.approx(bits, abs=0.25)


def test_a_popular_alias_is_common_in_a_young_corpus_too(report: Report, file_of_cases: FileOfCases) -> None:
    popular, rare = (
        bits_of(
            explained(file_of_cases(*(report(case, EvidenceType.ALIAS, key) for case in PAIR), others=20)),
            EvidenceType.ALIAS,
        )
        for key in ("ルフィ", "架空七号")
    )
    assert popular is not None
    assert rare is not None
    assert popular < rare - 1.5


@pytest.mark.parametrize(
    ("other", "kilometres", "bits"),
    [((35.6, 140.1), 20, 0.7), ((34.7, 135.5), 400, -1.47), ((43.1, 141.4), 850, -1.0), (None, None, None)],
)
def test_towns_near_each_other_speak_for_one_ring_a_little(
    report: Report, other: tuple[float, float] | None, kilometres: int | None, bits: float | None
) -> None:
    """The figures are those of the catalogue as long as no corpus shows its own."""
    scenes = ((35.7, 139.9), other)
    told = Observations(
        occurrences=tuple(Occurrence(case, at=at) for case, at in zip(PAIR, scenes, strict=True)),
        observed=tuple(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR),
    )
    line = next((one for one in explained(told).lines if one.type is LineKind.DISTANCE), None)
    assert (line.bits if line else None) == (pytest.approx(bits, abs=0.5) if bits else None)
    assert line is None or abs(int(line.value) - (kilometres or 0)) <= 0.1 * (kilometres or 0) + 3
    assert line is None or (line.value in line.ja and line.value in line.en)


def test_a_name_of_two_suspects_says_more(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(*(report(case, EvidenceType.PERSON, "架空太郎", suspect=True) for case in PAIR), others=298)
    assert bits_of(explained(told), EvidenceType.PERSON) == pytest.approx(13.5, abs=0.2)


def test_a_common_name_says_less(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(
        *(report(case, EvidenceType.PERSON, "佐藤裕樹", suspect=True, base_rate=1e-4) for case in PAIR), others=0
    )
    assert bits_of(explained(told), EvidenceType.PERSON) == pytest.approx(10.1, abs=0.4)


def test_a_doubtful_reading_says_less(report: Report, file_of_cases: FileOfCases) -> None:
    sure, doubtful = (
        bits_of(
            explained(
                file_of_cases(
                    report("case-a", EvidenceType.PERSON, "yuki kakuu", share=share),
                    report("case-b", EvidenceType.PERSON, "yuki kakuu"),
                    others=100,
                )
            ),
            EvidenceType.PERSON,
        )
        for share in (1.0, 0.25)
    )
    assert sure is not None
    assert doubtful is not None
    assert sure - doubtful == pytest.approx(2.0, abs=0.1)


def test_of_several_shared_values_the_strongest_counts(report: Report, file_of_cases: FileOfCases) -> None:
    one = file_of_cases(*(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR), others=100)
    two = Observations(
        occurrences=one.occurrences,
        observed=(*one.observed, *(report(case, EvidenceType.ACCOUNT, "@kakuu_b") for case in PAIR)),
    )
    assert bits_of(explained(two), EvidenceType.ACCOUNT) == bits_of(explained(one), EvidenceType.ACCOUNT)


def test_what_only_one_reports_says_nothing_and_what_differs_speaks_against(
    report: Report, file_of_cases: FileOfCases
) -> None:
    told = file_of_cases(
        report("case-a", EvidenceType.PHONE, "09000000001"),
        report("case-a", EvidenceType.ACCOUNT, "@kakuu_a"),
        report("case-b", EvidenceType.ACCOUNT, "@kakuu_b"),
        others=10,
    )
    explanation = explained(told)
    assert bits_of(explanation, EvidenceType.PHONE) is None
    assert bits_of(explanation, EvidenceType.ACCOUNT) == pytest.approx(np.log2(0.65), abs=0.05)


def test_one_article_counts_once(report: Report, file_of_cases: FileOfCases) -> None:
    kinds = {EvidenceType.ALIAS: "架空七号", EvidenceType.APP: "signal", EvidenceType.ACCOUNT: "@kakuu_a"}
    once = file_of_cases(
        *(report(case, kind, key, document="doc-both") for kind, key in kinds.items() for case in PAIR), others=50
    )
    twice = file_of_cases(*(report(case, kind, key) for kind, key in kinds.items() for case in PAIR), others=50)
    from_one, from_two = explained(once), explained(twice)
    assert [line.counted_with for line in from_one.lines if line.type is EvidenceType.ALIAS] == [EvidenceType.ACCOUNT]
    assert bits_of(from_one, EvidenceType.ACCOUNT) == bits_of(from_two, EvidenceType.ACCOUNT)
    assert bits_of(from_one, EvidenceType.ALIAS) == bits_of(from_one, EvidenceType.APP) == 0
    assert (bits_of(from_two, EvidenceType.ALIAS) or 0) > 4


def test_a_reprint_is_no_second_source(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(
        report("case-a", EvidenceType.ALIAS, "架空七号", document="doc-1", cluster="doc-1"),
        report("case-b", EvidenceType.ALIAS, "架空七号", document="doc-2", cluster="doc-1"),
        report("case-a", EvidenceType.ACCOUNT, "@kakuu_a", document="doc-1", cluster="doc-1"),
        report("case-b", EvidenceType.ACCOUNT, "@kakuu_a", document="doc-2", cluster="doc-1"),
        others=50,
    )
    assert bits_of(explained(told), EvidenceType.ALIAS) == 0


def test_a_value_told_elsewhere_too_is_independent(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(
        *(report(case, EvidenceType.ACCOUNT, "@kakuu_a", document="doc-both") for case in PAIR),
        *(report(case, EvidenceType.ALIAS, "架空七号", document="doc-both") for case in PAIR),
        report("case-a", EvidenceType.ALIAS, "架空七号", document="doc-other"),
        others=50,
    )
    assert (bits_of(explained(told), EvidenceType.ALIAS) or 0) > 4


def test_a_generic_value_brings_nobody_together_and_counts_nothing(report: Report, file_of_cases: FileOfCases) -> None:
    corpus = Corpus.of(file_of_cases(*(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR), others=50))
    generic = Constraints(generic=frozenset({Value(EvidenceType.ACCOUNT, "@kakuu_a")}))
    line = explain(corpus, PAIR, epoch=open_epoch(corpus, number=1), constraints=generic).lines[0]
    assert candidates(corpus).size == 1
    assert candidates(corpus, generic).size == 0
    assert (line.bits, line.generic) == (0, True)


@pytest.mark.parametrize(
    ("source", "kind", "bits"),
    [
        (SourceClass.AUTHORITY, StatedLink.SAME_GROUP, 12),
        (SourceClass.PRESS, StatedLink.SAME_GROUP, 6),
        (SourceClass.SOCIAL, StatedLink.SAME_GROUP, 1),
        (SourceClass.PRESS, StatedLink.UNRELATED, -6),
    ],
)
def test_what_sources_say_themselves(source: SourceClass, kind: StatedLink, bits: float) -> None:
    told = Observations(
        occurrences=tuple(Occurrence(case) for case in PAIR),
        statements=(Statement(kind, "case-b", "case-a", source, document="doc-1", cluster="doc-1"),),
    )
    corpus = Corpus.of(told)
    assert bits_of(explained(told), LineKind.STATEMENT) == bits
    assert candidates(corpus).size == 1


def test_who_was_held_on_that_day_did_not_do_it(report: Report, file_of_cases: FileOfCases) -> None:
    names = [report(case, EvidenceType.PERSON, "架空太郎", present=True) for case in PAIR]
    days = (Occurrence("case-a", 739_000), Occurrence("case-b", 739_010))
    free, held = (
        explained(file_of_cases(*names, others=20, occurrences=days, custodies=custodies))
        for custodies in ((), (Custody("case-a", "架空太郎", since=739_005, until=739_020),))
    )
    assert (bits_of(free, EvidenceType.PERSON) or 0) > 8
    assert bits_of(held, EvidenceType.PERSON) is None
    assert (bits_of(held, LineKind.CUSTODY) or 0) < 0


def test_near_in_time_speaks_for_and_far_against(report: Report, file_of_cases: FileOfCases) -> None:
    near, far = (
        explained(
            file_of_cases(
                *(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR),
                occurrences=(Occurrence("case-a", 739_000), Occurrence("case-b", 739_000 + days)),
            )
        )
        for days in (3, 900)
    )
    assert (bits_of(near, LineKind.TIME) or 0) > 1
    assert (bits_of(far, LineKind.TIME) or 0) < -1


def test_a_missing_day_says_nothing(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(
        *(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR), occurrences=(Occurrence("case-a", 739_000),)
    )
    assert bits_of(explained(told), LineKind.TIME) is None


def test_an_explanation_adds_up_to_the_score(report: Report, file_of_cases: FileOfCases) -> None:
    told = file_of_cases(
        *(report(case, EvidenceType.ACCOUNT, "@kakuu_a") for case in PAIR),
        *(report(case, EvidenceType.ALIAS, "ルフィ") for case in PAIR),
        report("case-a", EvidenceType.APP, "signal"),
        report("case-b", EvidenceType.APP, "telegram"),
        others=40,
        occurrences=(Occurrence("case-a", 739_000, (35.6, 139.7)), Occurrence("case-b", 739_004, (35.7, 139.9))),
    )
    corpus = Corpus.of(told)
    epoch = open_epoch(corpus, number=7)
    explanation = explain(corpus, PAIR, epoch=epoch)
    scored = Scorer(corpus, epoch).score(candidates(corpus))
    assert explanation.total == pytest.approx(float(scored.total[0]), abs=1e-3)
    assert explanation.prior + sum(line.bits for line in explanation.lines) == pytest.approx(
        explanation.total, abs=0.02
    )
    assert explanation.epoch == 7
    strongest = explanation.lines[0]
    assert (strongest.value, strongest.seen, strongest.of) == ("@KAKUU_A", 2, 42)
    assert {source.incident for source in strongest.sources} == set(PAIR)
    assert "@KAKUU_A" in strongest.ja
    assert "@KAKUU_A" in strongest.en
    assert explanation.what_if[0].p < explanation.p
