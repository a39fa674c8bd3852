"""Legal actions in English reports: which, with whom, when; each once."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K, M = "Riku Takamine", "Gaku Minamino"
CASE = "\nThe case is a robbery at a house in Ota Ward, Tokyo, police said."


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (f"Police arrested {K}, 25, on Monday.", "arrest", "2025-02-03"),
        (f"{K}, 25, was arrested on Jan. 27.", "arrest", "2025-01-27"),
        (f"Immigration officers nabbed {K}, 25, on Jan. 27.", "arrest", "2025-01-27"),
        (f"{K}, 25, gave himself up to police on Jan. 27.", "arrest", "2025-01-27"),
        (f"Police served a fresh warrant on {K}, 25.", "rearrest", None),
        (f"{K}, 25, was rearrested on Monday over another robbery.", "rearrest", "2025-02-03"),
        (f"Police have obtained an arrest warrant for {K}, 25.", "warrant", None),
        (f"{K}, 25, has been put on an international wanted list.", "warrant", None),
        (f"Police referred {K}, 25, to prosecutors on Tuesday.", "referral", "2025-02-04"),
        (f"{K}, 25, was sent to prosecutors on Tuesday.", "referral", "2025-02-04"),
        (f"Prosecutors indicted {K}, 25, on Monday on a charge of fraud.", "indictment", "2025-02-03"),
        (f"Prosecutors decided not to indict {K}, 25.", "non_indictment", None),
        (f"{K}, 25, was taken into custody by Thai police on Monday.", "detention", "2025-02-03"),
        (f"{K}, 25, is being held at an immigration facility in Phnom Penh.", "detention", None),
        (f"{K}, 25, was released on bail on Monday.", "release", "2025-02-03"),
        (f"{K}, 25, was transferred from Bicutan to a police station in Manila on Monday.", "transfer", "2025-02-03"),
        (f"Tokyo police asked Manila to hand over {K}, 25.", "deportation_request", None),
        (f"Japan has requested the extradition of {K}, 25.", "deportation_request", None),
        (f"The Philippines deported {K}, 25, on Monday.", "deportation", "2025-02-03"),
        (f"{K}, 25, was brought back to Japan on a chartered plane.", "deportation", None),
        (f"Police officers escorted {K}, 25, from Phnom Penh to Japan on Monday.", "deportation", "2025-02-03"),
        (f"The trial of {K}, 25, opened at the Tokyo District Court on Monday.", "trial", "2025-02-03"),
        (f"Prosecutors demanded a 15-year prison term for {K}, 25.", "trial", None),
        (f"The Tokyo District Court sentenced {K}, 25, to nine years in prison on Monday.", "verdict", "2025-02-03"),
        (f"{K}, 25, was handed a suspended sentence on Monday.", "verdict", "2025-02-03"),
        (f"The Tokyo District Court acquitted {K}, 25.", "acquittal", None),
    ],
)
def test_kind_person_and_day(tell_en: Tell, sentence: str, kind: str, day: str | None) -> None:
    assert tell_en(sentence + CASE).actions == [(kind, (K,), None, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A boy, 17, was freed from a scam compound in Myawaddy in January.",
        "Thai police rescued a boy, 17, from a compound in Myawaddy in January.",
        "A boy, 17, held in a compound in Myawaddy, was handed over to Thai authorities by an armed group in January.",
    ],
)
def test_captives_are_rescued(tell_en: Tell, sentence: str) -> None:
    assert tell_en(sentence).actions == [("rescue", ("boy, 17",), None, "2025-01")]


def test_a_counted_group_has_a_number(tell_en: Tell) -> None:
    told = tell_en("A total of 29 Japanese were detained at a fraud base in Poipet on Jan. 27.")
    assert told.actions == [("detention", (), 29, "2025-01-27")]


def test_members_named_beside_a_number(tell_en: Tell) -> None:
    told = tell_en(f"Four men, including {K}, 25, were deported to Japan on Tuesday and arrested.{CASE}")
    assert told.actions == [("deportation", (K,), 4, "2025-02-04"), ("arrest", (K,), 4, "2025-02-04")]


def test_told_twice_is_one_action(tell_en: Tell) -> None:
    told = tell_en(f"Two men were arrested Monday. The two are {K}, 25, and {M}, 30.{CASE}")
    assert told.actions == [("arrest", (K, M), None, "2025-02-03")]


def test_what_is_planned(tell_en: Tell) -> None:
    (action,) = tell_en(f"The Philippines plans to deport {K}, 25.{CASE}").record.legal_actions
    assert (action.kind.value, action.status.value) == ("deportation", "planned")


@pytest.mark.parametrize(
    "sentence",
    [
        f"{K}, 25, was never arrested.",
        f"{K}, 25, feared that he could be arrested.",
        "The money was transferred to a bank account in Osaka.",
        f"Police have issued a warning, {K}, a lawyer, said.",
    ],
)
def test_what_did_not_happen_to_anybody_is_none(tell_en: Tell, sentence: str) -> None:
    assert tell_en(sentence + CASE).actions == []
