"""Sentences written with marks: names folded, lists joined, references resolved, quotes apart."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.discourse.ja.reading import Reading, read
from extract.discourse.marks import LETTERS, letter_of, mark, pattern, written
from extract.discourse.skeleton import Skeleton, Thing, readable, sketch
from extract.draft import Draft
from extract.entities import entities
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind


def reading_of(text: str) -> Reading:
    draft = Draft(text=prepare(Document(text=text, published=date(2025, 2, 6)), lang="ja"))
    return read(entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES)))


def named(reading: Reading, skeleton: Skeleton) -> str:
    """The skeleton with names in braces."""
    names = {e.id: e.canonical for e in reading.draft.entities}
    parts = []
    for char in skeleton.text:
        letter = letter_of(char)
        ids = skeleton.things[char].ids if letter else ()
        parts.append("{" + letter + ":" + "+".join(names[i] for i in ids) + "}" if letter else char)
    return "".join(parts)


def shown(text: str) -> list[str]:
    reading = reading_of(text)
    return [named(reading, line.skeleton) for line in reading.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "千葉県警は無職北沢涼容疑者（24）＝千葉県柏市＝を逮捕した。",
            "{O:千葉県警}は無職{P:北沢涼}を逮捕した。",
        ),
        (
            "会社員北沢涼（24）＝千葉県柏市＝、無職南野岳（22）の両容疑者を逮捕した。",
            "会社員{P:北沢涼+南野岳}を逮捕した。",
        ),
        ("「シロ」と名乗る指示役の男から指示を受けた。", "{A:シロ}から指示を受けた。"),
        ("「アオ」こと北沢涼被告が認めた。", "{P:北沢涼}が認めた。"),
        ("北沢涼容疑者は「知らない。行っていない」と話す。", "{P:北沢涼}は{Q:}と話す。"),
        ("北沢涼容疑者は「受け子」だった。", "{P:北沢涼}は受け子だった。"),
        ("防犯に詳しい北沢涼教授は注意を促す。", "防犯に詳しい{N:北沢涼}教授は注意を促す。"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert shown(text) == [expected]


ARREST = "県警は会社員北沢涼（24）、無職南野岳（22）の両容疑者を逮捕した。"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2人は認めている。", "{P:北沢涼+南野岳}は認めている。"),
        ("同容疑者は認めている。", "{P:南野岳}は認めている。"),
        ("さらに2人が逃げている。", "{P:}が逃げている。"),
        ("男3人組が逃げた。", "{P:}が逃げた。"),
    ],
)
def test_references(sentence: str, expected: str) -> None:
    assert shown(ARREST + sentence)[1] == expected


def test_a_counted_group_is_named_later() -> None:
    lines = shown("男4人が逮捕された。逮捕されたのは、北沢涼容疑者（24）と南野岳容疑者（22）ら4人です。")
    assert lines[0] == "{P:北沢涼+南野岳}が逮捕された。"


def test_the_accused_of_a_trial_is_the_first_one() -> None:
    lines = shown("北沢涼被告（24）の公判で、南野岳被告（22）が証言した。被告は認めた。")
    assert lines[1] == "{P:北沢涼}は認めた。"


def test_a_heading_is_no_line_and_opens_a_report_of_its_own() -> None:
    reading = reading_of("◆柏の強盗で男を逮捕\n県警は5日、男を逮捕した。\n◆野田で詐欺被害\n女性が被害に遭った。")
    assert [line.block for line in reading.lines] == [1, 2]
    assert all(line.item for line in reading.lines)


def test_marks_are_private_and_tell_their_letter() -> None:
    for letter in LETTERS:
        assert letter_of(mark(letter, 3)) == letter
        assert pattern(f"<{letter}>").fullmatch(mark(letter, 3))
    assert letter_of("男") == ""
    assert pattern("[^‹P›]").fullmatch(mark("P", 0)) is None
    assert written("(?P<who><PA>)").startswith("(?P<who>[")


_PARTS = (
    "北沢涼容疑者（24）|南野岳被告（22）|、|と|「シロ」|を名乗る人物|「|」|『|2人|同容疑者|男|（|）|＝|。|\n"
    "|千葉県柏市|\ue000|\U000f0000|ら4人"
)
_TEXTS = st.lists(st.sampled_from(_PARTS.split("|")), max_size=40).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_every_character_of_a_skeleton_leads_back_into_its_sentence(text: str) -> None:
    for line in reading_of(text).lines:
        skeleton, sentence = line.skeleton, line.sentence
        assert len(skeleton.text) == len(skeleton.starts) == len(skeleton.ends)
        assert all(sentence.start <= s < e <= sentence.end for s, e in zip(skeleton.starts, skeleton.ends, strict=True))
        assert list(skeleton.starts) == sorted(skeleton.starts)
        for char in skeleton.text:
            if letter_of(char):
                thing = skeleton.thing(char)
                assert sentence.start <= thing.start < thing.end <= sentence.end


def test_sketch_blanks_private_characters_of_the_text() -> None:
    skeleton = sketch("甲\U000f0001乙", (0, 3), [Thing("P", ("e1",), 2, 3)])
    assert readable(skeleton) == "甲 <P:e1>"
