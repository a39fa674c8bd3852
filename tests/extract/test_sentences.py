"""Our own sentence splits, in Japanese and in languages written with blanks."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import LONGEST, split
from schemas.documents import Section, SectionKind


def texts(text: str, lang: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("男が逃げた。警察が追う。", ["男が逃げた。", "警察が追う。"]),
        ("男は「逃げろ。早く」と叫んだ。夜だった。", ["男は「逃げろ。早く」と叫んだ。", "夜だった。"]),
        ("「やめたい。」そう書いた。", ["「やめたい。」そう書いた。"]),
        ("本当か?そうだ!", ["本当か?", "そうだ!"]),
        ("現場(東京都架空区。地図参照)は静かだ。", ["現場(東京都架空区。地図参照)は静かだ。"]),
        ("「『断れ。無理だ』と言った。」と話す。終わり。", ["「『断れ。無理だ』と言った。」と話す。", "終わり。"]),
        ("かぎ「が閉じない。次の文。", ["かぎ「が閉じない。", "次の文。"]),
        ("閉じ」だけある。次の文。", ["閉じ」だけある。", "次の文。"]),
        ("一行目\n二行目。三つ目", ["一行目", "二行目。", "三つ目"]),
        (" 　字下げ。 ", ["字下げ。"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_split_japanese(text: str, expected: list[str]) -> None:
    assert texts(text, "ja") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ran. Police followed.", ["He ran.", "Police followed."]),
        ("Pol. Col. Kakuu spoke to Mr. Example. He left.", ["Pol. Col. Kakuu spoke to Mr. Example.", "He left."]),
        ("It began at 5 p.m. on Friday. It ended.", ["It began at 5 p.m. on Friday.", "It ended."]),
        ('"Run!" he said. "Now."', ['"Run!" he said.', '"Now."']),
        ("They took 3.5 million yen. Nobody knew.", ["They took 3.5 million yen.", "Nobody knew."]),
        ("On Feb. 3 it rained. J. Example saw it.", ["On Feb. 3 it rained.", "J. Example saw it."]),
        ("It stopped at 5 p.m. Nobody knew.", ["It stopped at 5 p.m.", "Nobody knew."]),
    ],
)
def test_split_english(text: str, expected: list[str]) -> None:
    assert texts(text, "en") == expected


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_split_cuts_an_endless_passage(
    lang: str, in_proportion: Callable[[Callable[[int], object], int], bool]
) -> None:
    pieces = split("あ、b " * 50_000, lang=lang)
    assert max(p.end - p.start for p in pieces) <= LONGEST
    assert len(pieces) > 100
    assert in_proportion(lambda length: split("あ、b " * (length // 4), lang=lang), 200_000)


@pytest.mark.parametrize("char", ["「", "」", "(", "。", "."])
def test_split_survives_a_long_run_of_one_sign(char: str) -> None:
    pieces = split(char * 200_000, lang="ja")
    assert all(p.end - p.start <= LONGEST or char == "。" for p in pieces)


def test_split_respects_sections() -> None:
    text = "見出し本文の文。関連記事の文"
    sections = (
        Section(kind=SectionKind.HEADLINE, start=0, end=3),
        Section(kind=SectionKind.TEASER, start=8, end=len(text)),
    )
    found = split(text, lang="ja", sections=sections)
    assert [(text[s.start : s.end], s.section) for s in found] == [
        ("見出し", SectionKind.HEADLINE),
        ("本文の文。", SectionKind.BODY),
        ("関連記事の文", SectionKind.TEASER),
    ]


@given(st.text(max_size=300), st.sampled_from(["ja", "en", "zh", "th"]))
def test_split_is_ordered_and_covers_everything_but_blanks(text: str, lang: str) -> None:
    found = split(text, lang=lang)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for s in found for i in range(s.start, s.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert all("\n" not in text[s.start : s.end] for s in found)
