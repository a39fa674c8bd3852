from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.recognizers.ja.numerals import value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("100", 100),
        ("1,200,000", 1_200_000),
        ("3億5千万", 350_000_000),
        ("1億3千万", 130_000_000),
        ("八百六十万", 8_600_000),
        ("五百万", 5_000_000),
        ("1万8千", 18_000),
        ("2万7000", 27_000),
        ("二十九", 29),
        ("百万", 1_000_000),
        ("千", 1_000),
        ("1.5億", 150_000_000),
        ("4.5", Decimal("4.5")),
        ("10マン", 100_000),
        ("一〇", 10),
        ("1386億4千万", 138_640_000_000),
    ],
)
def test_numerals_of_every_kind(numeral: str, value: int | Decimal) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize("words", ["", "円", "約100", "まで"])
def test_other_words_have_no_value(words: str) -> None:
    assert value_of(words) is None


@given(st.integers(min_value=1, max_value=9_999), st.integers(min_value=0, max_value=9_999))
def test_ten_thousands_and_the_rest_add_up(high: int, low: int) -> None:
    assert value_of(f"{high}万{low or ''}") == high * 10_000 + low
