"""Text never becomes markup, whatever stands in it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.markup import Html, element, joined, web_link

HOSTILE = ("<script>alert(1)</script>", '" onmouseover="alert(1)', "&lt;b&gt;", "'); DROP", "\u202eabc", "a\x00b")


class Reader(HTMLParser):
    """What a browser makes of markup: tags, attributes, text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("text", HOSTILE)
def test_children_and_attributes_are_escaped(text: str) -> None:
    read = Reader(element("p", text, title=text))
    assert read.tags == [("p", {"title": text})]
    assert read.words == text


@given(st.text(alphabet=st.characters(exclude_characters="\r\x00", exclude_categories=("Cs",))))
def test_any_text_reads_back_as_itself(text: str) -> None:
    read = Reader(element("span", text, title=text or None))
    assert read.words == text
    assert [tag for tag, _ in read.tags] == ["span"]


def test_markup_within_markup_is_kept_and_text_within_it_is_not() -> None:
    inner = element("b", "<i>")
    assert inner == "<b>&lt;i&gt;</b>"
    assert joined(inner, "<i>", between=" ") == "<b>&lt;i&gt;</b> &lt;i&gt;"
    assert isinstance(joined("a", "b"), Html)


def test_absent_attributes_are_left_out() -> None:
    assert element("a", "x", href=None, cls="", title="t") == '<a title="t">x</a>'


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JaVaScRiPt:x", "x"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert Reader(web_link(url, url)).tags == []


def test_a_web_address_becomes_a_link_that_tells_nothing() -> None:
    ((tag, attributes),) = Reader(web_link("https://news.example/1?a=1&b=2", "news")).tags
    assert tag == "a"
    assert attributes["href"] == "https://news.example/1?a=1&b=2"
    assert "noreferrer" in str(attributes["rel"])
