"""Organisations in English reports."""

from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.orgs import orgs

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Chiba prefectural police said", [("Chiba prefectural police", "Chiba Prefectural Police")]),
        (
            "Tokyo's Metropolitan Police Department said",
            [("Metropolitan Police Department", "Metropolitan Police Department")],
        ),
        ("The Nagoya District Court ruled", [("Nagoya District Court", "Nagoya District Court")]),
        ("the National Police Agency counts", [("National Police Agency", "National Police Agency")]),
        ("a gang called Kakuu Crew", [("Kakuu Crew", "Kakuu Crew")]),
        (
            "the Department of Special Investigation",
            [("Department of Special Investigation", "Department of Special Investigation")],
        ),
        ("an armed group, the Kakuu National Army", [("Kakuu National Army", "Kakuu National Army")]),
        ("the nonprofit group Acts of Kakuu", [("Acts of Kakuu", "Acts of Kakuu")]),
        ('a group that calls itself "Kakuu Crew"', [("Kakuu Crew", "Kakuu Crew")]),
        ("an executive of the Kakuu-kai", [("Kakuu-kai", "Kakuu-kai")]),
        ("the Philippine Bureau of Immigration said", [("Bureau of Immigration", "Bureau of Immigration")]),
    ],
)
def test_bodies_and_gangs(found: Found, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, c.canonical) for c, words in found(orgs, text, lang="en")] == expected


def test_an_abbreviation_is_the_body_whose_initials_it_bears(found: Found) -> None:
    text = "The Metropolitan Police Department said so. The MPD is investigating."
    assert {c.canonical for c, _ in found(orgs, text, lang="en")} == {"Metropolitan Police Department"}


@pytest.mark.parametrize(
    "text", ["Thai police raided it", "The police said so", "The court ruled", "Police in Chiba said"]
)
def test_nameless_bodies_are_none(found: Found, text: str) -> None:
    assert found(orgs, text, lang="en") == []
