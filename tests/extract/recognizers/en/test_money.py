"""Pay and loss in English reports; other sums are neither."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.money import money

Found = Callable[..., list[tuple[Candidate, str]]]


def _sums(found: Found, text: str) -> list[tuple[str, str, dict[str, Any]]]:
    told = found(money, f"The robbery is under investigation. {text}", lang="en")
    return [(c.type.value, words, {k: v for k, v in c.norm.items() if v is not None}) for c, words in told]


def _one(found: Found, text: str) -> tuple[str, str, dict[str, Any]]:
    (only,) = _sums(found, text)
    return only


@pytest.mark.parametrize(
    ("text", "kind", "words", "norm"),
    [
        ("He was promised 1 million yen.", "PAYOUT", "1 million yen", {"amount": 1_000_000, "per": "job"}),
        ("An ad offered 50,000 yen a day.", "PAYOUT", "50,000 yen", {"amount": 50_000, "per": "day"}),
        ("She was paid ¥300,000 or more for the job.", "PAYOUT", "¥300,000", {"amount": 300_000, "bound": "min"}),
        ("He sold his bank account for 40,000 yen.", "PAYOUT", "40,000 yen", {"amount": 40_000}),
        ("They bought an account from a student in Kobe for 40,000 yen.", "PAYOUT", "40,000 yen", {"amount": 40_000}),
        ("They stole 2.5 million yen in cash.", "LOSS", "2.5 million yen", {"amount": 2_500_000, "per": "total"}),
        (
            "Watches worth about $30,000 were taken.",
            "LOSS",
            "$30,000",
            {"amount": 30_000, "currency": "USD", "bound": "approx"},
        ),
        ("The victims lost 900 million yen in total.", "LOSS", "900 million yen", {"amount": 900_000_000}),
        ("They got away with 5 million baht.", "LOSS", "5 million baht", {"currency": "THB"}),
        ("He was to get 3 percent of the loot as pay.", "PAYOUT", "3 percent", {"share": 3.0}),
    ],
)
def test_pay_and_loss(found: Found, text: str, kind: str, words: str, norm: dict[str, Any]) -> None:
    told = _one(found, text)
    assert told[:2] == (kind, words)
    assert norm.items() <= told[2].items()


def test_a_range_has_both_ends(found: Found) -> None:
    norm = _one(found, "They were promised 300,000 to 500,000 yen a month.")[2]
    assert (norm["amount"], norm["amount_max"], norm["per"]) == (300_000, 500_000, "month")


def test_a_vague_sum_is_framed(found: Found) -> None:
    norm = _one(found, "They stole several million yen.")[2]
    assert (norm["amount_min"], norm["amount_max"]) == (2_000_000, 9_000_000)


def test_a_conversion_is_the_same_sum(found: Found) -> None:
    assert [words for _, words, _ in _sums(found, "They stole 10 million yen ($65,000) in cash.")] == ["10 million yen"]


@pytest.mark.parametrize(
    "text",
    [
        "He owed 3 million yen to a lender.",
        "The family paid a ransom of 1 million yen.",
        "The court fined him 500,000 yen.",
        "They demanded that he pay 2 million yen.",
        "Losses nationwide reached a record 72 billion yen, statistics show.",
    ],
)
def test_debts_ransoms_fines_and_statistics_are_neither(found: Found, text: str) -> None:
    assert _sums(found, text) == []
