"""Individuals without a name that an age or decade tells apart."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.unnamed import unnamed

Found = Callable[..., list[tuple[Candidate, str]]]


def _told(found: Found, text: str) -> list[tuple[str, dict[str, Any]]]:
    return [
        (words, {k: v for k, v in c.norm.items() if k != "anonymous"}) for c, words in found(unnamed, text, lang="en")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 17-year-old boy was arrested.", [("17-year-old boy", {"age": 17})]),
        ("The company employee, 34, denied it.", [("company employee, 34", {"age": 34})]),
        ("A woman in her 80s was tied up.", [("woman in her 80s", {"age_decade": 80})]),
        ("a former nurse, then 29, was held", [("former nurse, then 29", {"age": 29})]),
        ("A farmer, 68, and his wife, 66, were hurt.", [("farmer, 68", {"age": 68}), ("wife, 66", {"age": 66})]),
        ("The man of 45 was found.", [("man of 45", {"age": 45})]),
    ],
)
def test_age_and_decade(found: Found, text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert _told(found, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Riku Takamine, 23, a student, was held. The 23-year-old denied it.",
        "Men, 34 of whom were callers, were held.",
        "The woman, 3 of whose cards were stolen, called.",
        "17-year-olds are often lured.",
        "The man, 2,000 yen poorer, left.",
    ],
)
def test_the_named_and_the_counted_are_left_alone(found: Found, text: str) -> None:
    assert _told(found, text) == []


def test_the_same_age_again_is_the_same_individual(found: Found) -> None:
    text = "A 17-year-old boy was held. The 17-year-old had applied for a job."
    assert {c.canonical for c, _ in found(unnamed, text, lang="en")} == {"17-year-old boy"}
