"""Parts: who did what in a case of an English report."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

ROBBERY = "\nPolice said it was a robbery at a house in Ota Ward, Tokyo, on Jan. 20."
FRAUD = (
    "\nPolice said the phone fraud ring had its base in a compound in Bavet, Cambodia, and swindled elderly people in"
    " Japan."
)
K = "Riku Takamine"


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ('A person who called himself "Falcon" sent instructions over Signal.', "Falcon", "coordinator"),
        ('The robbers took orders on Signal from someone using the name "Falcon."', "Falcon", "coordinator"),
        (f"{K}, 25, allegedly recruited the robbers through posts on X.", K, "recruiter"),
        (f"{K}, 25, introduced two acquaintances to the group.", K, "recruiter"),
        (f"{K}, 25, drove the three to the house.", K, "driver"),
        (f"{K}, 25, is believed to have served as the getaway driver.", K, "driver"),
        (f"{K}, 25, waited in a rental car nearby while the others went in.", K, "driver"),
        (f"{K}, 25, kept watch outside.", K, "lookout"),
        (f"{K}, 25, beat the resident with a crowbar.", K, "executor"),
        (f"{K}, 25, broke a window and entered the house.", K, "executor"),
        (f"{K}, 25, is suspected of being one of the robbers.", K, "executor"),
        (f"{K}, 25, is accused of lending the group a car.", K, "accomplice"),
        (f"Police believe {K}, 25, was the mastermind.", K, "mastermind"),
        (f"Police believe {K}, 25, directed the robbery from the Philippines.", K, "coordinator"),
    ],
)
def test_parts_in_a_robbery(tell_en: Tell, sentence: str, name: str, role: str) -> None:
    assert tell_en(sentence + ROBBERY).parts()[name] == {role}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (f"{K}, 25, made calls to elderly people while posing as a police officer.", K, "caller"),
        (f"{K}, 25, worked as a caller.", K, "caller"),
        (f"{K}, 25, supervised the callers.", K, "operator_abroad"),
        (f"{K}, 25, managed the Japanese members at the base.", K, "operator_abroad"),
        (f"Police identified the leader as {K}, 25.", K, "operator_abroad"),
        ('The ring was headed by a man known as "Falcon."', "Falcon", "operator_abroad"),
        ('A Chinese boss called "Falcon" set quotas for the callers.', "Falcon", "operator_abroad"),
        ('A Japanese man nicknamed "Falcon" trained the callers.', "Falcon", "operator_abroad"),
        (f"{K}, 25, received cash cards from a woman, 80, in Chofu, Tokyo.", K, "cash_courier"),
        (f"{K}, 25, is suspected of withdrawing 500,000 yen from an ATM.", K, "cash_courier"),
        (f"{K}, 25, sold his bank account to the ring for 50,000 yen.", K, "accomplice"),
        ('A recruiter named "Falcon" contacted the student on Instagram.', "Falcon", "recruiter"),
        ('A man who recruited callers on Telegram under the name "Falcon" is at large.', "Falcon", "recruiter"),
        ('The plane ticket was paid for by "Falcon."', "Falcon", "recruiter"),
        ('He was interviewed by "Falcon" over Telegram before he left Japan.', "Falcon", "recruiter"),
    ],
)
def test_parts_in_a_ring_abroad(tell_en: Tell, sentence: str, name: str, role: str) -> None:
    assert tell_en(sentence + FRAUD).parts()[name] == {role}


def _harmed(told: Any) -> set[str | None]:
    return {told.name(p.entity) for i in told.record.incidents for p in i.participants if p.role.value == "victim"}


@pytest.mark.parametrize(
    ("sentence", "victim"),
    [
        ("The homeowner, Haruo Kajitani, 81, was tied up and beaten.", "Haruo Kajitani"),
        ("Haruo Kajitani, 81, was found bleeding in the living room.", "Haruo Kajitani"),
        ("Haruo Kajitani, 81, suffered a broken rib.", "Haruo Kajitani"),
        ("They stole cash from Haruo Kajitani, 81.", "Haruo Kajitani"),
    ],
)
def test_who_is_harmed(tell_en: Tell, sentence: str, victim: str) -> None:
    assert _harmed(tell_en(sentence + ROBBERY)) == {victim}


def test_whom_pronouns_mean(tell_en: Tell) -> None:
    told = tell_en(
        "Riku Takamine, 25, and Gaku Minamino, 30, bound the hands of a man, 22, in an apartment in Kawaguchi, Saitama"
        " Prefecture, on Jan. 5 and held him for 20 hours on suspicion of confinement, police said. He escaped through"
        " a window. They deny it."
    )
    assert _harmed(told) == {"man, 22"}
    assert set(told.parts()) == {K, "Gaku Minamino"}


def test_what_is_told_of_a_list_is_told_of_all(tell_en: Tell) -> None:
    told = tell_en(f"{K}, 25, and Gaku Minamino, 30, who are thought to have overseen the callers, fled.{FRAUD}")
    assert told.parts() == {K: {"operator_abroad"}, "Gaku Minamino": {"operator_abroad"}}


def test_who_denies(tell_en: Tell) -> None:
    told = tell_en(f"{K}, 25, was arrested on suspicion of robbery. He has denied the allegations.{ROBBERY}")
    assert [p.denies for p in told.record.incidents[0].participants] == [True]


def test_a_captive_who_is_picked_up_is_no_suspect(tell_en: Tell) -> None:
    told = tell_en(
        "A man, 19, who was forced to work at a compound in Myawaddy, Myanmar, escaped in January. Thai authorities "
        "took"
        " the man into custody."
    )
    assert _harmed(told) == {"man, 19"}
