"""A story told a year on is of the old case: the anniversary is no day of a deed."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            "東京都狛江市の住宅に3人組が押し入った強盗事件から5日で1年になる。被害者は今も眠れない。",
            ("robbery", "2024-02-05", "東京都狛江市"),
        ),
        (
            "大阪市北区の住宅で女性が殺害された強盗殺人事件は、3日で発生から2年を迎えた。",
            ("robbery_murder", "2023-02-03", "大阪府大阪市北区"),
        ),
        (
            "埼玉県川口市の時計店が襲われた強盗事件は2月5日、発生から3年となった。",
            ("robbery", "2022-02-05", "埼玉県川口市"),
        ),
        (
            "千葉県柏市の民家に男らが押し入り現金を奪った強盗の発生から4日で半年がたった。",
            ("robbery", "2024-08-04", "千葉県柏市"),
        ),
        (
            "千葉県柏市の民家に4日、男らが押し入り現金を奪った。市内では1年で3件目になる。",
            ("robbery", "2025-02-04", "千葉県柏市"),
        ),
    ],
)
def test_japanese_stories(tell: Tell, text: str, case: tuple[str, str, str]) -> None:
    assert tell(text).cases == [case]


def test_a_deed_on_the_day_of_an_anniversary_keeps_its_own_day(tell: Tell) -> None:
    told = tell(
        "千葉県柏市の民家に5日、男らが押し入り現金を奪った。"
        "東京都狛江市の住宅に3人組が押し入った強盗事件から5日で1年になる。"
    )
    assert told.cases == [("robbery", "2025-02-05", "千葉県柏市"), ("robbery", "2024-02-05", "東京都狛江市")]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            "Thursday marks one year since two men broke into a house in Komae, Tokyo, and stole 2 million yen.",
            ("burglary", "2024-02-06", "Komae, Tokyo"),
        ),
        (
            "Feb. 3 was the second anniversary of a robbery in Komae, Tokyo, in which two men stole 2 million yen.",
            ("robbery", "2023-02-03", "Komae, Tokyo"),
        ),
        (
            "On the third anniversary of the robbery in Komae, Tokyo, which fell on Feb. 5, neighbors laid flowers.",
            ("robbery", "2022-02-05", "Komae, Tokyo"),
        ),
        (
            "Two men broke into a house in Komae, Tokyo, on Feb. 3, a year after they met, and stole watches.",
            ("burglary", "2025-02-03", "Komae, Tokyo"),
        ),
    ],
)
def test_english_stories(tell_en: Tell, text: str, case: tuple[str, str, str]) -> None:
    assert tell_en(text).cases == [case]
