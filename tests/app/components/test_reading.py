"""The reader of a source: the text is whole, marks do not cross, evidence stands out."""

import re
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.components import reading
from app.i18n import words
from schemas.documents import DocumentKind, SectionKind
from schemas.views import DocumentLine, MentionMark, SentenceLine, SourcePage, ThingRef
from schemas.words import EntityType

TEXT = "架空市で<b>強盗</b>。\n「夏目」が指示。\n無断転載を禁じます。"


def page(text: str = TEXT, marks: Any = (), sentences: Any = ()) -> SourcePage:
    line = DocumentLine(id="doc-1", kind=DocumentKind.ARTICLE, lang="ja", title="題")
    return SourcePage(document=line, text=text, sentences=sentences, marks=marks, claims=())


def mark(start: int, end: int, kind: EntityType = EntityType.ALIAS, thing: bool = True) -> MentionMark:  # noqa: FBT001, FBT002  tables read better
    ref = ThingRef(id=f"alias-{start}", label="Alias", name="夏目") if thing else None
    return MentionMark(start=start, end=end, type=kind, surface="", thing=ref, rule="test.rule")


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


@given(
    st.text(alphabet="あ<&\"'\n ab", max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=8),
    st.lists(st.integers(0, 45), max_size=6),
    st.tuples(st.integers(0, 45), st.integers(0, 45)),
)
def test_the_text_is_whole_whatever_is_marked(
    text: str, spans: list[tuple[int, int]], cuts: list[int], evidence: tuple[int, int]
) -> None:
    borders = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    sentences = tuple(
        SentenceLine(id=f"sen-{a}", start=a, end=b, section=SectionKind.BODY) for a, b in pairwise(borders)
    )
    marks = tuple(mark(min(a, b), max(a, b)) for a, b in spans)
    assert plain(reading.passage(page(text, marks, sentences), words("ja"), evidence=evidence)) == text


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 3), (5, 8)], [(0, 3), (5, 8)]),
        ([(0, 8), (2, 4)], [(0, 8)]),
        ([(2, 4), (2, 8)], [(2, 8)]),
        ([(0, 4), (3, 8)], [(0, 4)]),
        ([(3, 3)], []),
    ],
)
def test_where_marks_overlap_the_earlier_and_longer_one_stays(spans: Any, kept: Any) -> None:
    assert [(m.start, m.end) for m in reading.without_overlaps(mark(*span) for span in spans)] == kept


def test_a_mention_leads_to_why_it_is_marked() -> None:
    start = TEXT.index("夏目")
    markup = reading.passage(page(marks=(mark(start, start + 2),)), words("en"))
    assert f'href="source?source=doc-1&amp;mention={start}-{start + 2}-alias&amp;lang=en"' in markup
    assert "test.rule" in markup
    assert "family-names" in markup
    assert "<b>" not in markup


def test_the_chosen_mention_stands_out_and_every_stretch_tells_where_it_begins() -> None:
    marks = (mark(0, 3, EntityType.DATE, False), mark(TEXT.index("夏目"), TEXT.index("夏目") + 2))  # noqa: FBT003  a table
    markup = reading.passage(page(marks=marks), words("ja"), mention="0-3-date")
    assert 'class="go mention family-background date chosen"' in markup
    assert markup.count("chosen") == 1
    for start, told in re.findall(r'data-start="(\d+)">([^<]*)<', markup):
        assert TEXT[int(start) :].startswith(unescape(told))


def test_boilerplate_is_named_and_the_chosen_sentence_stands_out() -> None:
    start = TEXT.index("無断")
    sentences = (
        SentenceLine(id="sen-1", start=0, end=8, section=SectionKind.BODY),
        SentenceLine(id="sen-2", start=start, end=len(TEXT), section=SectionKind.BOILERPLATE),
    )
    markup = reading.passage(page(sentences=sentences), words("ja"), sentence="sen-1")
    assert 'class="body current" id="sen-1"' in markup
    assert 'class="boilerplate"' in markup


def test_the_legend_counts_each_kind_in_the_text() -> None:
    legend = plain(reading.legend(page(marks=(mark(0, 1), mark(2, 3), mark(4, 5, EntityType.PHONE))), words("en")))
    assert "Alias 2" in legend
    assert "Phone 1" in legend
