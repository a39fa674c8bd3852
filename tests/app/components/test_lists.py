"""Lists: terms are found however they are written, months without documents are shown as gaps."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.components.lists import refusals, week_strip, with_terms_marked
from app.i18n import words
from schemas.documents import Refusal


@pytest.mark.parametrize(
    ("sentence", "query", "marked"),
    [
        ("千葉県市川市の住宅", "市川", "千葉県<mark>市川</mark>市の住宅"),
        ("Ｔｅｌｅｇｒａｍで指示", "telegram", "<mark>Ｔｅｌｅｇｒａｍ</mark>で指示"),
        ("LUFFY and luffy", "Luffy", "<mark>LUFFY</mark> and <mark>luffy</mark>"),
        ("市川市と狛江市", "狛江 市川", "<mark>市川</mark>市と<mark>狛江</mark>市"),
        ("<b>夏目</b>", "夏目", "&lt;b&gt;<mark>夏目</mark>&lt;/b&gt;"),
        ("㈱架空", "(株)", "<mark>㈱</mark>架空"),
        ("何もない", "別の語", "何もない"),
        ("", "語", ""),
    ],
)
def test_terms_are_marked_in_any_width_and_case(sentence: str, query: str, marked: str) -> None:
    assert with_terms_marked(sentence, query) == marked


@given(st.text(alphabet="あｱaA 　ｶﾞ㈱", max_size=30), st.text(alphabet="あアa カ", max_size=5))
def test_marking_changes_no_text(sentence: str, query: str) -> None:
    assert with_terms_marked(sentence, query).replace("<mark>", "").replace("</mark>", "") == sentence


def test_weeks_without_documents_are_gaps() -> None:
    weeks = {date(2024, 11, 4): 4, date(2024, 11, 11): 0, date(2024, 11, 18): 1}
    strip = week_strip(weeks, words("en"))
    assert strip.count('class="gap"') == 1
    assert "week of Nov. 11, 2024: 0" in strip
    assert words("en")("home.coverage", weeks=3, silent=1) in strip
    assert "<td>Nov. 11, 2024</td><td>0</td>" in strip  # the table says the same
    assert week_strip({}, words("en")) == ""


def test_a_refusal_names_place_reason_and_remedy() -> None:
    text = refusals([Refusal(path="a<b>.txt", place="line 2", reason="It is broken.", remedy="Mend it.")])
    assert "a&lt;b&gt;.txt, line 2" in text
    assert "It is broken. Mend it." in text
