"""Wordings of English reports that tell parts, days, pay and the law in a roundabout way: each family by itself."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K, M = "Riku Takamine", "Gaku Minamino"
ROBBERY = "\nPolice said it was a robbery at a house in Ota Ward, Tokyo, on Jan. 20."
FRAUD = (
    "\nPolice said the phone fraud ring had its base in a compound in Bavet, Cambodia, and swindled elderly people in"
    " Japan."
)
TWO = (
    "On Jan. 14, three men broke into a house in Hachioji, Tokyo, and tied up a farmer, 78. On Jan. 21, two men robbed"
    " a shop in Kawagoe, Saitama Prefecture, of 300,000 yen.\n"
)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (f"Its head, {K}, 49, is still in Bavet.", K, "operator_abroad"),
        (f"The alleged leader, identified as {K}, 49, hired them.", K, "operator_abroad"),
        (f"Two people are believed to have been in charge of the site: {K}, 44, and {M}, 41.", M, "operator_abroad"),
        (f"His right-hand man, {K}, 36, is still at large.", K, "operator_abroad"),
        (f"Police arrested {M}, 34, who made calls, and {K}, 27, its alleged recruiter.", K, "recruiter"),
        ('A woman who called herself "Falcon" wrote to him on Instagram.', "Falcon", "recruiter"),
        (f"{K}, 51, thought to have been the group's paymaster, was arrested.", K, "accomplice"),
        ("A former caller, 23, said the work began at seven.", "former caller, 23", "caller"),
    ],
)
def test_parts_in_a_ring(tell_en: Tell, sentence: str, name: str, role: str) -> None:
    assert tell_en(sentence + FRAUD).parts()[name] == {role}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (f"{K}, 25, is accused of having three men burst into the house.", K, "coordinator"),
        (f"{K}, 48, is alleged to have masterminded the robbery.", K, "mastermind"),
        (f"{K}, 25, is suspected of having leaked the route of the couriers.", K, "accomplice"),
        (f"Three men who entered the house, {K}, 23, among them, fled in a car.", K, "executor"),
    ],
)
def test_parts_in_a_robbery(tell_en: Tell, sentence: str, name: str, role: str) -> None:
    assert tell_en(sentence + ROBBERY).parts()[name] == {role}


def test_someone_told_of_in_one_of_two_cases_has_a_part_in_that_one(tell_en: Tell) -> None:
    told = tell_en(TWO + f"Police arrested {K}, 22, who was at the wheel in the second robbery.")
    assert told.parts(0).get(K) != {"driver"}
    assert told.parts(1)[K] == {"driver"}


def test_an_alias_that_orders_all_cases_orders_each(tell_en: Tell) -> None:
    told = tell_en(TWO + 'A man called "Falcon" gave the orders over Signal in all two cases.')
    assert [told.parts(n).get("Falcon") for n in (0, 1)] == [{"coordinator"}, {"coordinator"}]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"{K}, 29, is accused of strangling a man, 73, at a house in Sosa, Chiba Prefecture, on Jan. 17.",
            "2025-01-17",
        ),
        ("Three men were arrested on suspicion of fraud on Feb. 3 over a scam in Sosa, Chiba Prefecture.", None),
        (
            (
                "A shop in Sosa, Chiba Prefecture, was robbed on Jan. 30, 2024, and a house in Katori, Chiba,"
                " was burglarized on Feb. 2 that year."
            ),
            "2024-01-30",
        ),
        (f"{K}, 66, of Sosa, Chiba Prefecture, lost 3 million yen in November to a fraud ring.", "2024-11"),
    ],
)
def test_days_of_cases(tell_en: Tell, text: str, day: str | None) -> None:
    assert tell_en(text).cases[0][1] == day


def test_a_day_right_before_its_town_is_of_that_town(tell_en: Tell) -> None:
    told = tell_en(
        "A robbery took place on Jan. 29 in Ishinomaki, Miyagi Prefecture, and in another, on Jan. 31, men broke into a"
        " house in Shiogama, Miyagi Prefecture."
    )
    assert [case[1] for case in told.cases] == ["2025-01-29", "2025-01-31"]


def test_things_stolen_from_a_house_were_stolen_there(tell_en: Tell) -> None:
    told = tell_en("On Jan. 22, jewelry worth 18 million yen was stolen from a house in Seto, Aichi Prefecture.")
    assert told.cases[0][1:] == ("2025-01-22", "Seto, Aichi Prefecture")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"Prosecutors dropped the case against {K}, 26.", "non_indictment"),
        (f"{K}, 26, is being tried at the Tokyo District Court.", "trial"),
        (f"The lawyer criticized investigators for keeping {K}, 26, in a cell for 23 days.", "detention"),
        (f"{K}, 26, was transferred the same day to a facility in Taguig City.", "transfer"),
        (f"Police sent {K}, 26, to the prosecution.", "referral"),
        (f"{K}, 26, is awaiting deportation.", "deportation"),
        (f"A chartered plane carrying {K}, 26, landed at Haneda Airport.", "deportation"),
    ],
)
def test_the_law_in_other_words(tell_en: Tell, sentence: str, kind: str) -> None:
    assert kind in {action[0] for action in tell_en(sentence + ROBBERY).actions}


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        (f'Known among the group as "Falcon," {K}, 27, made calls.', ("ALIAS_OF", "Falcon", K)),
        (f'{K}, 27, whom members called "Falcon," ran the office.', ("ALIAS_OF", "Falcon", K)),
        (
            'A caller had been offered 50,000 yen in a message on X from "Falcon."',
            ("PROMISED_PAYOUT", "Falcon", "50,000 yen"),
        ),
        (
            f"{K}, 24, and {M}, 27, recruited callers on Instagram, saying there was 8,000 yen a call in it.",
            ("PROMISED_PAYOUT", M, "8,000 yen"),
        ),
        (f"{K}, 24, and {M}, 27, recruited callers through Instagram.", ("USED_APP", K, "Instagram")),
    ],
)
def test_relations_in_other_words(tell_en: Tell, sentence: str, relation: tuple[str, str, str]) -> None:
    assert relation in tell_en(sentence + FRAUD).relations


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("The robber was left with only 12,000 yen.", {"PAYOUT"}),
        ("Police said he robbed a man, 59, the owner of a parlor, of 6.6 million yen.", {"LOSS"}),
        ("The suspect vanished with the entire 14 million yen.", {"LOSS"}),
        ("The former suspect will seek state compensation of 12,500 yen for each day in jail.", set()),
        ("The landlord of the fraud ring collected 12,000 baht a month in rent.", set()),
        ("The former captive earns 980 yen an hour at a bakery.", set()),
    ],
)
def test_what_a_sum_is(tell_en: Tell, sentence: str, sums: set[str]) -> None:
    found = tell_en(sentence).record.entities
    assert {e.type.value for e in found if e.type.value in {"PAYOUT", "LOSS"}} == sums


def test_the_same_one_by_age_is_nobody_new(tell_en: Tell) -> None:
    told = tell_en(
        f"{K} left home in May. The 24-year-old was held in a compound in Bavet, Cambodia, and made to call."
    )
    assert [e.canonical for e in told.record.entities if e.type.value == "PERSON"] == [K]
