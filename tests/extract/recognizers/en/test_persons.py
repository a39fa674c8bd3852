"""Persons named in English reports, with their ages."""

from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.persons import persons

Found = Callable[..., list[tuple[Candidate, str]]]


def _names(found: Found, text: str) -> list[tuple[str, int | None]]:
    return [(words, c.norm.get("age")) for c, words in found(persons, text, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Riku Takamine, 23, on Monday.", [("Riku Takamine", 23)]),
        ("Riku Takamine, a 23-year-old plasterer, was held.", [("Riku Takamine", 23)]),
        ("Riku Takamine (23) and Daichi Kuroki (30) are wanted.", [("Riku Takamine", 23), ("Daichi Kuroki", 30)]),
        ("The suspect, 23-year-old Riku Takamine, is silent.", [("Riku Takamine", 23)]),
        ("Takamine Riku, 23, was caught in Manila.", [("Takamine Riku", 23)]),
        ("Pol Maj Gen Wichai Saengdao said so.", [("Wichai Saengdao", None)]),
        ("Presiding Judge Minori Ishihara handed down the ruling.", [("Minori Ishihara", None)]),
        ("Reiko Aoki, a professor of criminology, says rings change.", [("Reiko Aoki", None)]),
        ("Lawyer Sumiko Nezu speaks for him.", [("Sumiko Nezu", None)]),
        ("Bureau spokesperson Maria Dela Cruz said on Friday", [("Maria Dela Cruz", None)]),
        ("Jun Wakasugi, 48, was deported.", [("Jun Wakasugi", 48)]),
        ("Chiyo Kajimura, 90, was found dead.", [("Chiyo Kajimura", 90)]),
        ("Among them were Ryo Kitazawa and Gaku Minamino.", [("Ryo Kitazawa", None), ("Gaku Minamino", None)]),
        ("Nguyen Van Minh, 27, joined them.", [("Nguyen Van Minh", 27)]),
    ],
)
def test_full_names_by_age_title_and_list(found: Found, text: str, expected: list[tuple[str, int | None]]) -> None:
    assert _names(found, text) == expected


def test_surnames_alone_are_the_person_of_that_name(found: Found) -> None:
    text = "Riku Takamine, 23, and Daichi Kuroki, 30, were held. Takamine has denied it. Kuroki's phone was seized."
    told = [(words, c.canonical) for c, words in found(persons, text, lang="en")]
    assert told[2:] == [("Takamine", "Riku Takamine"), ("Kuroki", "Daichi Kuroki")]


def test_the_opening_tells_the_age_of_who_is_named_next(found: Found) -> None:
    text = "A 31-year-old woman was sentenced on Monday. Miyu Shirahama had recruited callers, the court found."
    assert _names(found, text) == [("Miyu Shirahama", 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Police raided a house in Nishi Tokyo.",
        "The Metropolitan Police Department is investigating.",
        "He was held at Fuchu Prison on Monday.",
        "The Luffy group used Telegram.",
        "Ota Ward, Tokyo, was shaken.",
        "The Supreme Court turned him down.",
        "A ring known as Golden Dragon is behind it.",
        "In October, Japan Post warned customers.",
        "On Jun. 5 the shop was robbed.",
    ],
)
def test_towns_bodies_and_months_are_no_persons(found: Found, text: str) -> None:
    assert _names(found, text) == []
