"""What the size of a corpus makes of evidence, by the figures of the catalogue alone."""

import numpy as np
import pytest

from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.model import EvidenceType, Observations
from graph.link.tables import accidents, prior_bits


@pytest.mark.parametrize(
    ("reports", "bits"),
    [(300, 11.8), (1_000, 11.8), (20_000, 16.1), (200_000, 19.4)],
)
def test_a_value_of_two_reports_is_the_rarer_the_more_reports_do_not_show_it(reports: int, bits: float) -> None:
    figures = catalogue().types[EvidenceType.ACCOUNT]
    assert np.log2(figures.rho / accidents(figures, told=reports)) == pytest.approx(bits, abs=0.1)


def test_accidents_that_no_corpus_can_refute_stay_as_they_are() -> None:
    figures = catalogue().types[EvidenceType.VICTIM]
    assert accidents(figures, told=200_000) == figures.epsilon


@pytest.mark.parametrize(("incidents", "needed"), [(300, 6.6), (20_000, 12.7), (200_000, 16.0), (1_000_000, 18.3)])
def test_a_larger_corpus_asks_for_more(incidents: int, needed: float) -> None:
    epoch = open_epoch(Corpus.of(Observations()), number=1).model_copy(update={"incidents": incidents})
    assert -prior_bits(epoch, catalogue()) == pytest.approx(needed, abs=0.1)
