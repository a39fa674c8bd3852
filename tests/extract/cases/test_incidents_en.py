"""Incidents in English reports: which cases, of what kind, when, where, with what loss."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            "Three men broke into a house in Komae, Tokyo, on Jan. 9, tied up the owner and stole 2 million yen.",
            ("robbery", "2025-01-09", "Komae, Tokyo"),
        ),
        (
            "A shop in Osaka's Kita Ward was burgled on Jan. 20 after closing hours, and watches were taken.",
            ("burglary", "2025-01-20", "Osaka's Kita Ward"),
        ),
        (
            (
                "Riku Takamine, 23, was arrested on suspicion of robbery and murder after a man, 81, was beaten"
                " to death in a"
                " house in Kashiwa, Chiba Prefecture, last November."
            ),
            ("robbery_murder", "2024-11", "Kashiwa, Chiba Prefecture"),
        ),
        (
            (
                "Riku Takamine, 23, and two others were arrested for gathering near a house in Ota, Gunma"
                " Prefecture, on Jan. 7"
                " with crowbars, on suspicion of preparing for a robbery."
            ),
            ("robbery_preparation", "2025-01-07", "Ota, Gunma Prefecture"),
        ),
        (
            (
                "Riku Takamine, 23, was arrested on suspicion of fraud after a woman, 82, in Sendai was tricked"
                " on Jan. 12 into"
                " handing over cash to a man who posed as her son."
            ),
            ("fraud", "2025-01-12", "Sendai"),
        ),
        (
            (
                "Riku Takamine, 23, was arrested on suspicion of confining a man, 22, in an apartment in"
                " Kawaguchi, Saitama"
                " Prefecture, on Jan. 5."
            ),
            ("confinement", "2025-01-05", "Kawaguchi, Saitama Prefecture"),
        ),
        (
            (
                "Police raided a fraud base in Poipet, Cambodia, in January and arrested Riku Takamine, 23, who"
                " is suspected of"
                " swindling elderly people in Japan by phone."
            ),
            ("fraud", None, "Poipet, Cambodia"),
        ),
        (
            (
                "A boy, 17, was lured to a compound in Myawaddy, Myanmar, where he was held captive, beaten and"
                " forced to make"
                " calls until he was rescued."
            ),
            ("trafficking", None, "Myawaddy, Myanmar"),
        ),
    ],
)
def test_kind_day_and_place(tell_en: Tell, text: str, case: tuple[str, str | None, str | None]) -> None:
    assert tell_en(text).cases == [case]


def test_two_raids_are_two_cases(tell_en: Tell) -> None:
    told = tell_en(
        "Robbers broke into a house in Komae, Tokyo, on Jan. 9 and tied up the owner, 90.\n"
        "On Jan. 12, robbers attacked the owner of a shop in Kashiwa, Chiba Prefecture."
    )
    assert [(when, where) for _, when, where in told.cases] == [
        ("2025-01-09", "Komae, Tokyo"),
        ("2025-01-12", "Kashiwa, Chiba Prefecture"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Riku Takamine, 23, at a hotel in Naha on Monday over a robbery at a house in Komae, Tokyo.",
        "Riku Takamine, 23, of Kawasaki was arrested over a robbery at a house in Komae, Tokyo.",
        "Riku Takamine, 23, flew to Manila after a robbery at a house in Komae, Tokyo, and was arrested there.",
    ],
)
def test_homes_and_places_of_arrest_are_no_scenes(tell_en: Tell, text: str) -> None:
    assert [where for _, _, where in tell_en(text).cases] == ["Komae, Tokyo"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 50 robberies took place in 14 prefectures last year, the police said.",
        "Students were warned of dark part-time jobs in Sendai, where many robberies happen.",
        "Experts say rings in Southeast Asia change their bases often.",
    ],
)
def test_series_and_talk_of_crime_in_general_are_no_cases(tell_en: Tell, text: str) -> None:
    assert tell_en(text).cases == []


def test_people_cheated_at_home_are_cheated_from_the_base(tell_en: Tell) -> None:
    told = tell_en(
        "A phone fraud ring had its base in a hotel in Bavet, Cambodia, police say. Its boss was Riku Takamine, 43.\n"
        "In one case, a woman, 79, in Nagano sent 8 million yen in January."
    )
    assert told.cases == [("fraud", "2025-01", "Bavet, Cambodia")]
    assert told.name(told.record.incidents[0].loss) == "8 million yen"


def test_bases_in_two_towns_raided_apart_are_two_cases(tell_en: Tell) -> None:
    told = tell_en(
        "Riku Takamine, 43, ran a fraud base in Poipet, Cambodia, that was raided in December.\n"
        "A similar base in Sihanoukville was raided in January 2023, and 19 Japanese were arrested."
    )
    assert [(when, where) for _, when, where in told.cases] == [
        (None, "Poipet, Cambodia"),
        (None, "Sihanoukville"),
    ]


def test_a_town_passed_on_the_way_is_no_base(tell_en: Tell) -> None:
    told = tell_en(
        "A student, 19, flew to Bangkok and was driven to a compound in Myawaddy, Myanmar, where he was held captive"
        " and forced to work as a caller until he was freed."
    )
    assert [where for _, _, where in told.cases] == ["Myawaddy, Myanmar"]


def test_a_headline_and_its_text_tell_of_one_case(tell_en: Tell) -> None:
    told = tell_en(
        "3 arrested over confinement at Saitama apartment\n"
        "Police have arrested three men on suspicion of confining a man, 22, in an apartment in Kawaguchi, Saitama"
        " Prefecture, on Jan. 5."
    )
    assert [where for _, _, where in told.cases] == ["Kawaguchi, Saitama Prefecture"]


def test_an_attempt_is_told_as_one(tell_en: Tell) -> None:
    told = tell_en("Two men tried to rob a house in Komae, Tokyo, on Jan. 9 but fled empty-handed.")
    assert told.record.incidents[0].attempted
