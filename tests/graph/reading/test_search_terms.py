"""What counts as a term, as containing it, and as a full-text query for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.search.terms import Term, all_of, split_terms
from schemas.errors import QueryError
from schemas.ids import fold


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("千葉県市川市　ルフィ", ["千葉県市川市", "ルフィ"]),
        ("「ルフィ」", ["ルフィ"]),
        ('"orders came" Signal', ["orders came", "signal"]),
        ('"unfinished quote', ["unfinished", "quote"]),
        ("@kakuu_momo", ["kakuu_momo"]),
        ("momo_", ["momo_"]),
        ("強盗 強盗", ["強盗"]),
        ("090 0000 1234 強盗", ["090-0000-1234", "強盗"]),
        ("+81 90-0000-1234", ["+81-90-0000-1234"]),
        ("2024 10 17", ["2024", "10", "17"]),
        ("AND OR NOT", ["and", "or", "not"]),
    ],
)
def test_terms(typed: str, terms: list[str]) -> None:
    assert [term.text for term in split_terms(typed)] == terms


@pytest.mark.parametrize(
    ("term", "text", "contains"),
    [
        ("市川", "千葉県市川市", True),
        ("千葉県市川市", "千葉県市原市", False),
        ("sig", "through Signal today", True),
        ("nal", "through Signal today", False),
        ("signal", "Signalのアカウント", True),
        ("x", "と X で", True),
        ("x", "xylophone", False),
        ("momo", "kakuu_momo", True),
        ("x社", "X社長", True),
        ("090-0000-1234", "電話09000001234まで", True),
        ("09000001234", "tel 090(0000)1234", True),
        ("00001234", "０９０－００００－１２３４", True),
        ("+81-90-0000-1234", "090-0000-1234", True),
        ("09000009999", "090-0000-1234", False),
        ("c++", "c and c++", True),
    ],
)
def test_containing(term: str, text: str, *, contains: bool) -> None:
    assert Term(text=term).is_in(fold(text)) is contains


@pytest.mark.parametrize(
    ("term", "query"),
    [
        ("千葉県市川市", '(+"千葉県市川市")'),
        ("signal", "(+signal*)"),
        ("x", "(+x)"),
        ("x社長", '(+x +"社長")'),
        ("架空12市", '(+"架空" +12)'),
        ("orders came", "(+orders +came*)"),
        ("t.me/kakuu", "(+t* +kakuu*)"),
        ("and o", ""),
        ("th", "(+th*)"),
        ("090-0000", "((+090 +0000*) 0900000*)"),
        ("川", ""),
        ("the", ""),
        ("c++", "(+c)"),
        ("o'brien", "(+o*)"),
        ("smith.j", "(+smith*)"),
        ("+++", ""),
        ("_momo", ""),
    ],
)
def test_query_for_term(term: str, query: str) -> None:
    assert Term(text=term).lucene == query


@given(st.text(max_size=60))
def test_queries_hold_nothing_but_words(typed: str) -> None:
    """Whatever is typed, what reaches the index is words, phrases, prefixes and our own marks."""
    try:
        query = all_of(split_terms(typed))
    except QueryError:
        return
    assert re.fullmatch(r'(?:[+(\s)]|"\w+"|\w+\*?)*', query)
    assert not re.search(r"\b(?:AND|OR|NOT|TO)\b", query)


@given(st.text(min_size=1, max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_text_contains_what_was_copied_from_it(copied: str, before: str, after: str) -> None:
    """A stretch of text that stands free is found by typing it."""
    try:
        terms = split_terms(f'"{copied.replace(chr(34), " ")}"')
    except QueryError:
        return
    text = fold(f"{before} {copied.replace(chr(34), ' ')} {after}")
    assert all(term.is_in(text) for term in terms)
