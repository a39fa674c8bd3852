import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.discourse.marks import mark, pattern
from extract.rules import compiled
from extract.rules.needs import needs_of

PATTERNS = [
    "逮捕|送検|起訴(?:した|され)",
    "(?:指示|命令)(?:は|も)、?[^。]{0,16}?(?:が|から)",
    "(?<=を)[^、。]{1,6}(?:た|だ)(?=男|女)",
    "(?<!不)起訴(?!猶予)",
    "同(容疑者|被告)|[2２二]人(?:組)?",
    r"\b(?:told|said) (?:that )?he\b",
    r"(?:Mr|Mrs)\. [A-Z][a-z]+|the (two|three) men",
    "(?:a|b)?c?",
    "[^あ]+",
    "x{2,3}y*",
    "(?P<q>[「『])[^」]*[」』](?(q)の|は)",
    "(?>逮捕|起訴)",
    "(?:家(?:裁|庭裁判所)|地(?:裁|方裁判所))(?:支部)?で",
]
WORDS = st.sampled_from(
    [
        "逮捕",
        "送検",
        "起訴",
        "した",
        "され",
        "不",
        "猶予",
        "を",
        "男",
        "女",
        "た",
        "だ",
        "指示",
        "は",
        "が",
        "同容疑者",
        "2人",
        "「",
        "」",
        "の",
        "told",
        "said",
        "that",
        "he",
        "Mr.",
        "Aoki",
        "the",
        "two",
        "men",
        "x",
        "y",
        "c",
        "家裁",
        "で",
    ]
)
TEXTS = st.lists(WORDS | st.text("あ逮捕xyc 。、", max_size=3), max_size=12).map("".join)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("written", PATTERNS)
@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_rule_finds_what_its_pattern_finds(written: str, flags: int, text: str) -> None:
    rule, plain = compiled(written, flags), re.compile(written, flags)
    assert [m.span() for m in rule.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert bool(rule.search(text, 1)) == bool(plain.search(text, 1))
    assert list(rule.findall(text)) == plain.findall(text)


@pytest.mark.parametrize("written", [p for p in PATTERNS if "(?(" not in p and "(?>" not in p])  # what can be drawn
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_every_match_holds_a_word_of_every_need(written: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(written))
    assert all(any(word in text for word in need) for need in needs_of(written))


@pytest.mark.parametrize(
    ("written", "needs"),
    [
        ("逮捕|送検", [{"逮捕", "送検"}]),
        ("(?:再)?逮捕(?:した|され)", [{"逮捕した", "逮捕され"}]),
        ("指示を.{0,9}出し", [{"指示を"}, {"出し"}]),
        ("(?:男|女).*", [{"男", "女"}]),
        ("(?:男|女)?.*", []),
        ("[^あ]だ", [{"だ"}]),
        ("(?:金|.*物)", [{"金", "物"}]),
        ("(?:金|.*)", []),
        ("(?<!不)起訴(?!猶予)", [{"起訴"}]),
    ],
)
def test_needs_are_read_from_the_pattern(written: str, needs: list[set[str]]) -> None:
    assert sorted(map(sorted, needs_of(written))) == sorted(map(sorted, needs))


def test_a_mark_of_any_number_is_the_thing_a_rule_needs() -> None:
    rule = pattern("<P>を[^、]{0,4}逮捕")
    assert rule.search(f"署は{mark('P', 7)}を再び逮捕")
    assert not rule.search(f"署は{mark('L', 7)}を再び逮捕")


@pytest.mark.parametrize("text", ["He SAİD so", "he saıd so", "HE SAID SO"])
def test_letters_without_a_plain_small_form_rule_nothing_out(text: str) -> None:
    plain = re.compile("said", re.IGNORECASE)
    assert bool(compiled("said", re.IGNORECASE).search(text)) == bool(plain.search(text))
