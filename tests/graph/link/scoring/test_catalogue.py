"""The catalogue says of every type what it is worth, where that comes from, and in which words."""

from string import Formatter

import pytest

from graph.link.catalogue import catalogue
from graph.link.model import EvidenceType, SourceClass
from schemas.ids import fold


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("evidence", list(EvidenceType))
def test_every_type_has_figures_a_source_and_words_in_both_languages(evidence: EvidenceType) -> None:
    figures = catalogue().types[evidence]
    assert figures.source
    assert fields(figures.ja) == fields(figures.en)
    assert fields(figures.ja) <= {"value"}
    assert figures.rho > figures.epsilon
    assert (figures.epsilon_suspects or 0) <= figures.epsilon


def test_method_links_nobody_by_itself() -> None:
    features = [of for of in EvidenceType if of.startswith("mo_")] + [EvidenceType.APP, EvidenceType.PLACE]
    assert {catalogue().types[of].keys for of in features} == {"none"}
    assert all(catalogue().types[of].epsilon >= 0.005 for of in features)


def test_every_speaker_has_bits_and_a_name() -> None:
    assert set(catalogue().statement.bits) == set(catalogue().statement.sources) == set(SourceClass)


def test_base_rates_are_shares_of_folded_keys() -> None:
    for evidence, rates in catalogue().base_rates.items():
        assert all(key == fold(key) for key in rates), evidence
        assert all(0 < rate < 1 for rate in rates.values()), evidence


@pytest.mark.parametrize("kind", ["time", "distance"])
def test_expected_gaps_are_distributions_over_their_bins(kind: str) -> None:
    figures = getattr(catalogue(), kind)
    for shares in (figures.same, figures.any):
        assert len(shares) == len(figures.edges) + 1
        assert sum(shares) == pytest.approx(1, abs=0.01)
    assert list(figures.edges) == sorted(figures.edges)
