"""Freer words of English reports: scenes by buildings, orders at second hand, groups, journeys, names in apps."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

ROBBERY = "\nPolice said it was a robbery at a house in Ota Ward, Tokyo, on Jan. 20."
K, R = "Riku Takamine", "Ren Osuga"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (f"{K}, 25, is suspected of having two men pry open the door of a farmhouse in Tsuru, Yamanashi.", "Tsuru"),
        (
            f"{K}, 25, visited the home of a widow, 81, in Sayama, Saitama, and walked away with 2 million yen.",
            "Sayama",
        ),
        (f"On Jan. 9, {K}, 25, burst into an apartment in Iwata, Shizuoka, police say.", "Iwata"),
        ("A clerk, 40, was found bleeding at a pawnshop in Tsu, Mie, and two men were arrested over a robbery.", "Tsu"),
    ],
)
def test_a_building_or_somebody_harmed_makes_a_scene(tell_en: Tell, text: str, where: str) -> None:
    assert [place.split(",")[0] for _, _, place in tell_en(text).cases] == [where]


@pytest.mark.parametrize(
    "text",
    [
        f"{K}, 25, a dealer in Kofu, was arrested over a robbery at a shop in Tsu, Mie, on Jan. 9.",
        f"{K}, 25, was arrested at an apartment in Kofu over a robbery at a shop in Tsu, Mie, on Jan. 9.",
        f"{K}, 25, was flown home from Malaysia and arrested over a robbery at a shop in Tsu, Mie, on Jan. 9.",
        f"{K}, 25, directed a robbery at a shop in Tsu, Mie, on Jan. 9 from an apartment in Dubai, police said.",
    ],
)
def test_homes_journeys_and_places_of_arrest_are_no_scenes(tell_en: Tell, text: str) -> None:
    assert tell_en(text).cases == [("robbery", "2025-01-09", "Tsu, Mie")]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ('They were told what to do by an account named "Falcon" on Line.', "Falcon", "coordinator"),
        ('He said "Falcon" shouted at them over Signal to break the door.', "Falcon", "coordinator"),
        ('He had been promised 700,000 yen by "Falcon," he said, who gave the directions.', "Falcon", "coordinator"),
        ("It was planned by a man suspected of directing several robberies.", None, None),
        (f"{R}, 31, a suspect, remains at large.", R, "accomplice"),
        ('A message signed by "Falcon" was found on a phone.', "Falcon", "coordinator"),
        (f"{K}, 25, told the resident to be quiet and tied her up.", K, "executor"),
        (f"{K}, 25, was talked into it by {R}, 31.", R, "recruiter"),
        ("The bag was handed to a woman in her 30s at a station.", "woman in her 30s", "cash_courier"),
    ],
)
def test_parts_at_second_hand(tell_en: Tell, sentence: str, name: str | None, role: str | None) -> None:
    parts = tell_en(sentence + ROBBERY).parts()
    assert parts.get(name) == ({role} if role else None)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (f"Police served a fourth arrest warrant on {K}, 25.", ("rearrest", (K,), None, None)),
        (f"Cambodia expelled {K}, 25.", ("deportation", (K,), None, None)),
        (f"{K}, 25, was sent to the Chiba District Public Prosecutors Office.", ("referral", (K,), None, None)),
        (f"{K}, 25, was not prosecuted.", ("non_indictment", (K,), None, None)),
        (f"The Tokyo High Court cut the prison term of {K}, 25.", ("verdict", (K,), None, None)),
        (f"The court approved the detention of {K}, 25.", ("detention", (K,), None, None)),
        (f"Japan has asked Manila to hand {K}, 25, over.", ("deportation_request", (K,), None, None)),
        (f"{K}, 25, is now on trial.", ("trial", (K,), None, None)),
        (f"{K}, 25, was set free.", ("release", (K,), None, None)),
    ],
)
def test_steps_of_the_law(tell_en: Tell, sentence: str, action: tuple[Any, ...]) -> None:
    assert tell_en(sentence + ROBBERY).actions == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Information leading to his arrest will be rewarded, {K}, 25, was told.",
        f"A stranger picked up {R}, 22, who was met at the airport by a man.",
        f"{K}, 25, would be arrested if he came back.",
    ],
)
def test_what_is_no_step_of_the_law(tell_en: Tell, sentence: str) -> None:
    assert all(kind not in {"arrest", "rescue"} or count for kind, _, count, _ in tell_en(sentence).actions)


def test_freed_people_who_go_home_are_not_deported(tell_en: Tell) -> None:
    told = tell_en("Soldiers rescued 14 Thais from a scam compound in Bavet, Cambodia. The 14 will be repatriated.")
    assert [(kind, count) for kind, _, count, _ in told.actions] == [("rescue", 14)]


def test_those_counted_are_not_those_named_later(tell_en: Tell) -> None:
    told = tell_en(
        "Police rescued 14 Thai nationals from a scam compound in Bavet, Cambodia, on Monday.\n"
        f"Two Japanese, {K}, 34, and {R}, 29, are suspected of managing the operation."
    )
    assert told.actions[0][:3] == ("rescue", (), 14)
    assert told.parts() == {K: {"operator_abroad"}, R: {"operator_abroad"}}


def test_who_used_an_app_stands_near_it(tell_en: Tell) -> None:
    told = tell_en(
        f'{K}, 25, is said to have hired the others over Instagram. "Falcon," on Signal, led them.' + ROBBERY
    )
    assert {("USED_APP", K, "Instagram"), ("USED_APP", "Falcon", "Signal")} <= told.relations


def test_who_pleaded_guilty_is_confirmed(tell_en: Tell) -> None:
    told = tell_en(f"{K}, 25, pleaded guilty to robbing the resident." + ROBBERY)
    assert {p.certainty.value for i in told.record.incidents for p in i.participants if told.name(p.entity) == K} == {
        "confirmed"
    }
