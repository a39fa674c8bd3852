"""No text makes a rule slow: 200,000 characters without a stop, of every kind that rules look for."""

from collections.abc import Callable

import pytest

from extract.recognizers.registry import recognizers
from extract.text import prepare
from schemas.documents import Document, DocumentKind

LONG = 200_000


@pytest.mark.parametrize(
    "unit",
    [
        "あ",
        "漢",
        "カ",
        "7",
        "A",
        "「",
        "（",
        "、",
        "県",
        "月",
        "万円",
        "山田太郎",
        "1億",
        "@a",
        "の男",
        "カンボジア・",
        "署",
        "「ア」や",
    ],
)
def test_rules_are_linear_in_the_length_of_a_text(
    unit: str, in_proportion: Callable[[Callable[[int], object], int], bool]
) -> None:
    def recognize(length: int) -> None:
        ready = prepare(Document(text=(unit * length)[:length] + "容疑者を逮捕"), lang="ja")
        for recognizer in recognizers(lang="ja", kind=DocumentKind.ARTICLE):
            assert all(candidate.end > candidate.start for candidate in recognizer(ready))

    assert in_proportion(recognize, LONG)
