"""How values read: no date more precise than it is known, money in its usual unit."""

from datetime import date
from typing import Any

import pytest

from app.i18n import words
from app.phrases import day, money, payment, probability, size, span_of_days, worded


@pytest.mark.parametrize(
    ("iso", "ja", "en"),
    [
        ("2024-10-17", "2024年10月17日", "Oct. 17, 2024"),
        ("2024-10", "2024年10月", "Oct. 2024"),
        ("2024", "2024年", "2024"),
        ("2024-10-17T09:30:00+09:00", "2024年10月17日", "Oct. 17, 2024"),
        ("2024-10-01/2024-10-03", "2024年10月1日–2024年10月3日", "Oct. 1, 2024–Oct. 3, 2024"),
        (date(2024, 1, 5), "2024年1月5日", "Jan. 5, 2024"),
        ("2024-05-01", "2024年5月1日", "May 1, 2024"),
        ("unknown", "unknown", "unknown"),
        (None, "", ""),
    ],
)
def test_dates(iso: Any, ja: str, en: str) -> None:
    assert (day(iso, "ja"), day(iso, "en")) == (ja, en)


def test_a_period_of_one_day_is_one_date() -> None:
    assert span_of_days("2024-10-17", "2024-10-17", lang="ja") == "2024年10月17日"
    assert span_of_days("2024-10-17", "2024-11-02", lang="en") == "Oct. 17, 2024 – Nov. 2, 2024"
    assert span_of_days(None, None, lang="ja") == ""


@pytest.mark.parametrize(
    ("amount", "currency", "ja", "en"),
    [
        (3_000_000, "JPY", "300万円", "¥3 million"),
        (80_000, "JPY", "8万円", "¥80,000"),
        (125_000, "JPY", "12万5,000円", "¥125,000"),
        (120_000_000, "JPY", "1億2,000万円", "¥120 million"),
        (1_000, "JPY", "1,000円", "¥1,000"),
        (2_500_000_000, "JPY", "25億円", "¥2.5 billion"),
        (30_000, "VND", "3万 VND", "VND 30,000"),
        (3_500_000, "JPY", "350万円", "¥3.5 million"),
        (3_456_789, "JPY", "345万6,789円", "¥3,456,789"),
        (1500.5, "USD", "1,500.5ドル", "$1,500.5"),
        (2_000, None, "2,000", "2,000"),
    ],
)
def test_money(amount: float, currency: str | None, ja: str, en: str) -> None:
    assert (money(amount, currency, lang="ja"), money(amount, currency, lang="en")) == (ja, en)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 B"), (999, "999 B"), (50_300, "50.3 kB"), (50_300_000, "50.3 MB"), (4e12, "4,000.0 GB")]
)
def test_sizes(count: int, said: str) -> None:
    assert size(count) == said


@pytest.mark.parametrize(
    ("values", "ja", "en"),
    [
        ({"amount": 100_000, "currency": "JPY", "per": "day"}, "日給10万円", "¥100,000 a day"),
        (
            {"amount": 50_000, "amount_max": 100_000, "currency": "JPY"},
            "5万円–10万円",
            "¥50,000–¥100,000",
        ),
        ({"amount_max": 100_000, "currency": "JPY", "bound": "max"}, "10万円以下", "up to ¥100,000"),
        ({"amount": 300_000, "currency": "JPY", "bound": "approx"}, "約30万円", "about ¥300,000"),
        ({"currency": "JPY"}, "", ""),
        ({"amount": True}, "", ""),
    ],
)
def test_payments(values: dict[str, Any], ja: str, en: str) -> None:
    assert (payment(values, words("ja")), payment(values, words("en"))) == (ja, en)


@pytest.mark.parametrize(
    ("key", "value", "ja", "en"),
    [
        ("role", "executor", "実行役", "executor"),
        ("OF_KIND", "robbery", "強盗", "robbery"),
        ("kind", "acquittal", "無罪", "acquitted"),
        ("role", "unheard of", "unheard of", "unheard of"),
        ("date", "2024-10", "2024年10月", "Oct. 2024"),
        ("number", "090-0000-1234", "090-0000-1234", "090-0000-1234"),
        ("attempted", True, "はい", "yes"),
        ("age", 24, "24", "24"),
        ("x", None, "", ""),
    ],
)
def test_words_of_a_vocabulary(key: str, value: Any, ja: str, en: str) -> None:
    assert (worded(key, value, "ja"), worded(key, value, "en")) == (ja, en)


@pytest.mark.parametrize(("p", "said"), [(1.0, "> 0.99"), (0.9951, "> 0.99"), (0.62, "= 0.62"), (0.0001, "= 0.01")])
def test_no_probability_is_said_to_be_certain(p: float, said: str) -> None:
    assert probability(p) == said
