"""Relations in English reports: each family of rules with what it finds and what it leaves alone."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K = "Riku Takamine"
ROBBERY = f"\n{K}, 25, was arrested on suspicion of robbery at a house in Ota Ward, Tokyo, on Jan. 20."
FRAUD = (
    "\nPolice said the phone fraud ring had its base in a compound in Bavet, Cambodia, and swindled elderly people in"
    " Japan."
    ' Its recruiter, known as "Falcon," sent people to a man called "Raven."'
)


def _of(told: Any, kind: str) -> set[tuple[str, str]]:
    return {(a, b) for k, a, b in told.relations if k == kind}


@pytest.mark.parametrize(
    ("sentence", "app"),
    [
        ('"Falcon" used Telegram to contact the student.', ("Falcon", "Telegram")),
        ('Over Telegram, "Falcon" told the student to fly to Bangkok.', ("Falcon", "Telegram")),
        ('The student was contacted over Telegram by "Falcon."', ("Falcon", "Telegram")),
        ('The student was put in touch via Telegram with "Falcon."', ("Falcon", "Telegram")),
        ('A Telegram account called "Falcon" offered the student a job.', ("Falcon", "Telegram")),
        ('"Falcon," whom the student met online, sent a ticket over Discord.', ("Falcon", "Discord")),
        ("The student found the job on X.", ("i1", "X")),
        ("Callers were recruited through Instagram.", ("i1", "Instagram")),
        ('Instructions came over Signal from "Raven."', ("Raven", "Signal")),
        ('The callers received scripts from "Raven" via WhatsApp.', ("Raven", "WhatsApp")),
        ('"Falcon" deleted his Instagram account.', ("Falcon", "Instagram")),
        ('Messages on his phone show that "Raven" gave him orders on Signal.', ("Raven", "Signal")),
    ],
)
def test_who_used_which_app(tell_en: Tell, sentence: str, app: tuple[str, str]) -> None:
    told = _of(tell_en(sentence + FRAUD), "USED_APP")
    assert app in told
    assert {user for user, _ in told} <= {app[0], "i1"}


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ('A man called "Falcon" gave orders.', ("DIRECTED", "Falcon", "i1")),
        (f'"Falcon" is believed to be {K}, 25.', ("ALIAS_OF", "Falcon", K)),
        (f'{K}, 25, went by the name "Falcon."', ("ALIAS_OF", "Falcon", K)),
        (f'"Falcon" has been identified as {K}, 25.', ("ALIAS_OF", "Falcon", K)),
        (f'"Falcon" promised {K}, 25, 1 million yen.', ("PROMISED_PAYOUT", "Falcon", "1 million yen")),
        (f'{K}, 25, had been promised 1 million yen by "Falcon."', ("PROMISED_PAYOUT", "Falcon", "1 million yen")),
        (f"{K}, 25, was offered 1 million yen.", ("PROMISED_PAYOUT", "i1", "1 million yen")),
        (f"{K}, 25, introduced the robbers to the group.", ("RECRUITED", K, "i1")),
        (f"{K}, 25, of Kawasaki was arrested.", ("LOCATED_IN", K, "Kawasaki")),
        (f"{K}, a 25-year-old plasterer from Kawasaki, was arrested.", ("LOCATED_IN", K, "Kawasaki")),
        (f"{K}, 25, unemployed, of Kawasaki, was arrested.", ("LOCATED_IN", K, "Kawasaki")),
        (f"{K}, 25, who lives in Kawasaki, was arrested.", ("LOCATED_IN", K, "Kawasaki")),
        (f"{K}, 25, is believed to be hiding in Dubai.", ("LOCATED_IN", K, "Dubai")),
        (f"{K}, 25, a member of the Kakuu-kai, denied it.", ("MEMBER_OF", K, "Kakuu-kai")),
    ],
)
def test_what_belongs_together(tell_en: Tell, sentence: str, relation: tuple[str, str, str]) -> None:
    assert relation in tell_en(sentence + ROBBERY).relations


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"Police arrested {K}, 25, in Naha.", "LOCATED_IN"),
        (f"{K}, 25, was flown to Narita Airport.", "LOCATED_IN"),
        (f'{K}, 25, is not "Falcon," his lawyer said. A man called "Falcon" gave orders.', "USES_HANDLE"),
        (f"{K}, 25, had read of yami baito in the news.", "PROMISED_PAYOUT"),
    ],
)
def test_what_does_not(tell_en: Tell, sentence: str, kind: str) -> None:
    assert _of(tell_en(sentence + ROBBERY), kind) == set()


def test_homes_of_a_list_are_each_ones_own(tell_en: Tell) -> None:
    told = tell_en(
        f"Police arrested {K}, 25, a company employee from Sakai, and Gaku Minamino, 24, of no fixed occupation, from"
        f" Himeji.{ROBBERY}"
    )
    assert _of(told, "LOCATED_IN") >= {(K, "Sakai"), ("Gaku Minamino", "Himeji")}
    assert (K, "Himeji") not in _of(told, "LOCATED_IN")


def test_a_denied_identity_is_negated(tell_en: Tell) -> None:
    told = tell_en(f'A man called "Falcon" gave orders. {K}, 25, is not "Falcon."{ROBBERY}')
    assert [r.polarity.value for r in told.record.relations if r.type.value == "ALIAS_OF"] in ([], ["negated"])
