"""Weights from decisions: shrunk, measured before and after, never applied by themselves."""

import numpy as np
import pytest

from graph.link.calibrate import Judged, calibration_error, recalibrate, recalibrated
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.model import Constraints, EvidenceType, Observation, Observations, Pair, Weights
from graph.link.tables import partners_of


def judged(count: int, *, truth: tuple[float, float], seed: int = 3) -> Judged:
    """Pairs whose account and app lines deserve other weights than 1."""
    draw = np.random.default_rng(seed)
    bits = np.stack([draw.uniform(0, 12, count), draw.uniform(-2, 3, count)], axis=1)
    prior = np.full(count, -8.0)
    p = 1 / (1 + np.exp2(-(prior + bits @ np.array(truth))))
    return Judged(("account", "app"), bits, prior, draw.random(count) < p)


def test_many_decisions_find_the_weights_they_were_made_with() -> None:
    pairs = judged(4000, truth=(1.5, 0.3))
    found = recalibrate(lambda _: pairs, current=Weights())
    assert found.weights.by_type["account"] == pytest.approx(1.5, abs=0.15)
    assert found.weights.by_type["app"] == pytest.approx(0.3, abs=0.15)
    assert found.weights.judged == 4000
    assert found.after.log_loss < found.before.log_loss
    assert found.after.calibration_error < found.before.calibration_error


def test_few_decisions_move_little() -> None:
    pairs = judged(6, truth=(1.5, 0.3))
    found = recalibrate(lambda _: pairs, current=Weights())
    assert all(abs(weight - 1) < 0.35 for weight in found.weights.by_type.values())


def test_a_type_that_misleads_loses_its_weight_but_never_turns_round() -> None:
    pairs = judged(2000, truth=(1.0, -1.0))
    assert recalibrate(lambda _: pairs, current=Weights()).weights.by_type["app"] == pytest.approx(0, abs=1e-6)


def test_no_decision_no_change() -> None:
    none = Judged(("account",), np.empty((0, 1)), np.empty(0), np.empty(0, bool))
    found = recalibrate(lambda _: none, current=Weights())
    assert found.weights.by_type == {"account": pytest.approx(1.0)}
    assert found.weights.shift == pytest.approx(0, abs=0.1)


def test_weights_take_effect_in_the_epoch_that_is_opened_with_them() -> None:
    cases = [f"case-{at}" for at in range(12)]
    observed = tuple(
        Observation(EvidenceType.ACCOUNT, case, f"@kakuu_{at // 2}", "", document=case, cluster=case)
        for at, case in enumerate(cases)
    )
    corpus = Corpus.of(Observations(observed=observed))
    decided = Constraints(cannot=frozenset(Pair(cases[at], cases[at + 1]) for at in range(0, 12, 2)))
    epoch = open_epoch(corpus, number=1)
    found = recalibrated(corpus, decided, epoch=epoch)
    assert found.before.precision == 0
    assert found.weights.by_type["account"] < 0.9
    assert found.weights.beside == partners_of(epoch, catalogue())
    assert epoch.weights == Weights()
    assert open_epoch(corpus, number=2, weights=found.weights).weights == found.weights


def test_calibration_error_is_the_gap_between_promise_and_truth() -> None:
    p = np.array([0.05, 0.05, 0.95, 0.95])
    assert calibration_error(p, np.array([False, False, True, True])) == pytest.approx(0.05)
    assert calibration_error(p, np.array([True, True, False, False])) == pytest.approx(0.95)
