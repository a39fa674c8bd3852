from typing import Any

import pytest

from extract.recognizers.ja.sums import sums

YEN = {"currency": "JPY"}


@pytest.mark.parametrize(
    ("text", "words", "norm"),
    [
        ("計約3480万円を", "計約3480万円", {"amount": 34_800_000, "per": "total", "bound": "approx"}),
        ("時価380万円相当の", "時価380万円相当", {"amount": 3_800_000, "bound": "exact"}),
        ("約八百六十万円が", "約八百六十万円", {"amount": 8_600_000, "bound": "approx"}),
        ("1人引き込むごとに3万円を", "1人引き込むごとに3万円", {"amount": 30_000, "per": "job", "bound": "exact"}),
        (
            "1口座につき2万~5万円を",
            "1口座につき2万~5万円",
            {"amount": 20_000, "amount_max": 50_000, "per": "job", "bound": "min"},
        ),
        ("50~100万円", "50~100万円", {"amount": 500_000, "amount_max": 1_000_000, "bound": "min"}),
        ("100万円から200万円の", "100万円から200万円", {"amount": 1_000_000, "amount_max": 2_000_000, "bound": "min"}),
        ("数十万円と", "数十万円", {"amount_min": 200_000, "amount_max": 900_000, "bound": "approx"}),
        ("数百万円を", "数百万円", {"amount_min": 2_000_000, "amount_max": 9_000_000, "bound": "approx"}),
        ("9億円余りを", "9億円余り", {"amount": 900_000_000, "bound": "min"}),
        ("60億円を超える", "60億円を超える", {"amount": 6_000_000_000, "bound": "min"}),
        ("最大50万円", "最大50万円", {"amount": 500_000, "bound": "max"}),
        ("31万円ほど", "31万円ほど", {"amount": 310_000, "bound": "approx"}),
        ("一晩3万円", "一晩3万円", {"amount": 30_000, "per": "day", "bound": "exact"}),
        ("時給1350円", "時給1350円", {"amount": 1_350, "per": "hour", "bound": "exact"}),
        ("1回7万。", "1回7万", {"amount": 70_000, "per": "job", "bound": "exact"}),
        ("3カ月で2万円", "2万円", {"amount": 20_000, "bound": "exact"}),
    ],
)
def test_yen(text: str, words: str, norm: dict[str, Any]) -> None:
    (written,) = sums(text)
    assert (text[written.start : written.end], written.value.norm()) == (words, norm | YEN)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("月15万ペソを", 150_000, "PHP"),
        ("日当4000バーツ", 4_000, "THB"),
        ("罰金100ドル", 100, "USD"),
        ("500万ウォン", 5_000_000, "KRW"),
        ("3000USDT", 3_000, "USDT"),
        ("10万人民元", 100_000, "CNY"),
    ],
)
def test_other_currencies(text: str, amount: int, currency: str) -> None:
    (written,) = sums(text)
    assert (written.value.amount, written.value.currency) == (amount, currency)


@pytest.mark.parametrize("text", ["10万人", "5万件", "3人、元会社員", "第3回", "100キロ", "1万2千台", "円安"])
def test_counts_are_no_sums(text: str) -> None:
    assert list(sums(text)) == []
