"""Slang of the rings, with its gloss."""

from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.jargon import jargon

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He applied for yami baito.", [("yami baito", "yami baito")]),
        ("so-called dark part-time jobs", [("dark part-time jobs", "yami baito")]),
        ("told it was a “tataki”", [("tataki", "tataki")]),
        ("a ukeko who collects cash", [("ukeko", "ukeko")]),
    ],
)
def test_terms(found: Found, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, c.canonical) for c, words in found(jargon, text, lang="en")] == expected


def test_term_and_gloss_are_one(found: Found) -> None:
    told = found(jargon, 'yami baito, or "dark part-time jobs," are spreading', lang="en")
    assert {c.canonical for c, _ in told} == {"yami baito"}


@pytest.mark.parametrize("text", ["an easy job", "a part-time job at a shop", "the robbers", "high-paying work"])
def test_plain_words_are_none(found: Found, text: str) -> None:
    assert found(jargon, text, lang="en") == []
