"""LOCATED_IN in English reports: in which sentences a text says where somebody lives, stays, works from or is held."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K = "Riku Takamine"
CASE = f"\nPolice said {K} took part in the robbery of a shop in Ota Ward, Tokyo, on Jan. 20."


def places(tell_en: Tell, sentence: str) -> set[str]:
    return {place for kind, who, place in tell_en(sentence + CASE).relations if kind == "LOCATED_IN" and who == K}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        # home
        (f"Police arrested {K}, 25, of Sakai, Osaka.", "Sakai, Osaka"),
        (f"Police arrested {K}, 25, unemployed, of Sakai.", "Sakai"),
        (f"Police arrested {K}, 25, a plumber from Sakai, Osaka Prefecture.", "Sakai, Osaka Prefecture"),
        (f"Police arrested {K}, 25, a resident of Osaka's Ikuno Ward.", "Osaka's Ikuno Ward"),
        (f"Police arrested {K}, 25, company employee, of Kiryu in the same prefecture.", "Kiryu"),
        (f"{K}, 25, who lives in Sakai, was arrested.", "Sakai"),
        (f"{K}, 25, then living in Sakai, was arrested.", "Sakai"),
        (f"{K}, 25, is a native of Kishiwada, Osaka Prefecture.", "Kishiwada, Osaka Prefecture"),
        (f"{K}, 25, was arrested. He lived with his grandparents in a quiet street in Ashikaga.", "Ashikaga"),
        (f"{K}, 25, runs a bar and lives in Ashikaga.", "Ashikaga"),
        (f"Sakai resident {K}, 25, was arrested.", "Sakai"),
        (f"A bar owner in Yokkaichi, {K}, was arrested.", "Yokkaichi"),
        (f"{K}, 25, a student living in Sapporo's Atsubetsu Ward, was arrested.", "Sapporo's Atsubetsu Ward"),
        (f"{K}, 25, from the city of Chita, Aichi Prefecture, was arrested.", "Chita, Aichi Prefecture"),
        # stay
        (f"{K}, 25, is believed to be in Malaysia.", "Malaysia"),
        (f"{K}, 25, who is in Nagoya, is wanted by police.", "Nagoya"),
        (f"{K}, 25, fled to Thailand after the robbery.", "Thailand"),
        (f"{K}, 25, was last seen in Ho Chi Minh City.", "Ho Chi Minh City"),
        (f"{K}, 25, remains at large in the Philippines.", "Philippines"),
        (f"{K}, 25, is thought to be hiding in Cebu.", "Cebu"),
        (f"{K}, 25, rented a penthouse in Kaohsiung.", "Kaohsiung"),
        (f"{K}, 25, had been working at a bar in Hua Hin.", "Hua Hin"),
        # base
        (f"{K}, 25, directed the robbers from a hotel in Manila.", "Manila"),
        (f"{K}, 25, ran the group from an office in Cebu.", "Cebu"),
        (f"{K}, 25, is based in Dubai.", "Dubai"),
        (f"{K}, 25, gave his orders from Dubai.", "Dubai"),
        # detention
        (f"{K}, 25, is being held at a detention center in Manila.", "Manila"),
        (f"{K}, 25, is now detained at the immigration facility in Bicutan, Taguig City.", "Bicutan, Taguig City"),
        (f"{K}, 25, has been in a Manila jail since May.", "Manila"),
        (f"{K}, 25, has been locked up in the Philippines since 2022.", "Philippines"),
        (f"{K}, 25, an inmate at a prison in Hiroshima, is a suspect.", "Hiroshima"),
        (f"{K}, 25, led robbers from a detention facility in the Philippines.", "Philippines"),
        (f"{K}, 25, is held at a facility in a suburb of Manila.", "Manila"),
        (f"{K}, 25, gave instructions in burglaries in Kyushu from the Philippines.", "Philippines"),
        (f"{K}, 25, is in custody in Honolulu.", "Honolulu"),
        (f"{K}, 25, was moved to a prison in Abashiri.", "Abashiri"),
    ],
)
def test_where_somebody_is_said_to_be(tell_en: Tell, sentence: str, place: str) -> None:
    assert places(tell_en, sentence) == {place}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{K}, 25, was arrested at a hotel in Niigata.",
        f"{K}, 25, is accused of confining a man at an apartment in Kawasaki.",
        f"{K}, 25, broke into a house in Sakai, Osaka.",
        f"{K}, 25, answers to a gang based in Cambodia, police said.",
        f"{K}, 25, got his orders from a man who lives in Dubai.",
        f"{K}, 25, was put on a plane in Manila.",
        f"{K}, 25, was brought back to Japan from Manila.",
        f"{K}, 25, robbed a dealer who lived in Sakai.",
        f"{K}, 25, told the court in Sakai that he was sorry.",
        f"Police in Sakai arrested {K}, 25.",
        f"The victim, Ren Osuga, 88, of Sakai, knew {K}.",
    ],
)
def test_where_else_something_happens_nobody_is(tell_en: Tell, sentence: str) -> None:
    assert places(tell_en, sentence) == set()


def test_who_was_lured_abroad_is_told_of_with_home_and_compound(tell_en: Tell) -> None:
    told = tell_en(
        f"{K}, 20, of Sakai was lured to a scam compound. He had been held at a compound in Myawaddy, Myanmar, and was"
        " forced to call people, until an armed group freed him from his captors."
    )
    assert {place for kind, _, place in told.relations if kind == "LOCATED_IN"} == {"Sakai", "Myawaddy, Myanmar"}


def test_homes_of_those_who_were_robbed_are_left_alone(tell_en: Tell) -> None:
    told = tell_en(f"Robbers tied up {K}, 88, of Sakai, in Ota Ward, Tokyo, on Jan. 20. He lives in Sakai.")
    assert not {place for kind, _, place in told.relations if kind == "LOCATED_IN"}
