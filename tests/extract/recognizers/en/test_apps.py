"""Apps whose names are words of the language."""

from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.apps import apps

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("orders were sent via Signal.", ["Signal"]),
        ("the messaging app Signal was used", ["Signal"]),
        ("an ad on X promising pay", ["X"]),
        ("posted on X, formerly Twitter", ["X"]),
        ("told over LINE that his account was used", ["LINE"]),
        ("a job offer on Threads", ["Threads"]),
        ("an app called Kakuu Talk", ["Kakuu Talk"]),
    ],
)
def test_words_that_are_apps(found: Found, text: str, expected: list[str]) -> None:
    assert [words for _, words in found(apps, text, lang="en")] == expected


@pytest.mark.parametrize(
    "text",
    ["a signal was given", "in line with the law", "Mr. X refused", "threads of evidence", "the Yamanote Line stopped"],
)
def test_plain_words_are_none(found: Found, text: str) -> None:
    assert found(apps, text, lang="en") == []
