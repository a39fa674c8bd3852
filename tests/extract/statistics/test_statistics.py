"""Figures about many cases, and what is none."""

import pytest

from extract.draft import Draft
from extract.statistics.stage import number_value, statistics
from extract.text import prepare
from schemas.documents import Document


def found(text: str, lang: str) -> list[tuple[str, float, str]]:
    draft = statistics(Draft(text=prepare(Document(text=text), lang=lang)))
    return [(s.measure, s.value, s.unit) for s in draft.statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "昨年の特殊詐欺の認知件数は2万1043件（前年比10.4％増）で、被害額は718億8千万円だった。",
            [
                ("recognized_cases", 21043, "cases"),
                ("change", 10.4, "percent"),
                ("losses", 71_880_000_000, "JPY"),
            ],
        ),
        ("今年上半期に摘発されたのは1,105人だった。", [("arrests", 1105, "persons")]),
        ("全国で寄せられた相談は約3万件に上る。", [("reports", 30_000, "cases")]),
        ("男ら4人は現金200万円を奪った疑いで逮捕された。", []),
        ("店の売り上げは前年の2倍だった。", []),
    ],
)
def test_japanese_figures(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert found(text, "ja") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nationwide, 1,234 people were arrested last year, up 5.6 percent from the previous year.",
            [("arrests", 1234, "persons"), ("change", 5.6, "percent")],
        ),
        ("Losses reached a record 45.2 billion yen.", [("losses", 45_200_000_000, "JPY")]),
        ("Four men took 2 million yen from the house.", []),
    ],
)
def test_english_figures(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("1386億4千万", 138_640_000_000), ("2万9418", 29_418), ("39.8", 39.8), ("1,234", 1234), ("三", None), (".", None)],
)
def test_number_value(text: str, value: float | None) -> None:
    assert number_value(text) == value


def test_figures_are_numbered_and_rest_on_their_sentence() -> None:
    text = "前置き。昨年1年間の認知件数は10件だった。今年上半期の検挙は5人だった。"
    draft = statistics(Draft(text=prepare(Document(text=text), lang="ja")))
    assert [s.id for s in draft.statistics] == ["s1", "s2"]
    assert [text[slice(*s.evidence)] for s in draft.statistics] == [
        "昨年1年間の認知件数は10件だった。",
        "今年上半期の検挙は5人だった。",
    ]


def test_other_languages_have_no_figures() -> None:
    assert found("去年全国发生了10件案件。", "zh") == []
