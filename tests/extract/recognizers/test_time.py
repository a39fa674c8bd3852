"""No text makes a rule slow: 200,000 characters without a stop, of every kind that rules look for."""

import time

import pytest

from extract.recognizers.registry import recognizers
from extract.text import prepare
from schemas.documents import Document, DocumentKind

LONG = 200_000
SECONDS = 20.0  # of processor time for all rules together, on a busy machine; a healthy run takes one or two


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
@pytest.mark.parametrize("lang", ["ja"])
def test_rules_are_linear_in_the_length_of_a_text(unit: str, lang: str) -> None:
    text = (unit * LONG)[:LONG] + "容疑者を逮捕"
    ready = prepare(Document(text=text), lang=lang)
    begun = time.process_time()
    for recognizer in recognizers(lang=lang, kind=DocumentKind.ARTICLE):
        for _ in recognizer(ready):
            pass
    assert time.process_time() - begun < SECONDS
