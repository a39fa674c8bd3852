"""English reports of many kinds: how much of who did what, of relations and of the law is read of them."""

from collections.abc import Callable
from typing import Any

import pytest
from reports_en import Tally, reports

from extract.pipeline import Pipeline
from schemas.documents import Document

Tell = Callable[[str], Any]

ROBBERY = "\nPolice said it was a robbery at a house in Ota Ward, Tokyo, on Jan. 20."
K, R = "Riku Takamine", "Ren Osuga"


# Two sets by first letters of ids, with the least F1 of each family; rules were made with the first in sight and mended
# after the second had been scored once.
FLOORS = {
    "abc": {"roles": 0.87, "relations": 0.85, "legal": 0.88, "incidents": 0.84},
    "defgh": {"roles": 0.79, "relations": 0.85, "legal": 0.92, "incidents": 0.77, "certainty": 0.88},
}


@pytest.fixture(scope="module")
def tallies(rules: Pipeline) -> dict[str, Tally]:
    counted = {letters: Tally() for letters in FLOORS}
    for report in reports():
        tally = next(tally for letters, tally in counted.items() if report.id[0] in letters)
        tally.add(report, rules.extract(Document(text=report.text, lang="en", published=report.published)))
    return counted


@pytest.mark.parametrize(
    ("letters", "family", "floor"),
    [(letters, family, floor) for letters, floors in FLOORS.items() for family, floor in floors.items()],
)
def test_reports_of_many_papers_are_read(tallies: dict[str, Tally], letters: str, family: str, floor: float) -> None:
    assert tallies[letters].f1(family) >= floor


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (f"{K}, 25, and {R}, 31, were charged. The former kept watch; the latter was the driver.", R, "driver"),
        (f"{K}, 25, and {R}, 31, were charged. The former kept watch; the latter was the driver.", K, "lookout"),
        (f"{R}, 31, was talked into it by a compatriot, {K}, 25.", K, "recruiter"),
        (f"{R}, 31, was lured by a man he had met at a parlor, {K}, 25.", K, "recruiter"),
        (f"The man who ran the show was {R}'s nephew, {K}, 25, police said.", K, "coordinator"),
        (f"Prosecutors called {K}, 25, the brains behind the raid. {K} was the brains behind it.", K, "mastermind"),
        (f"{K}, 25, pulled the strings.", K, "mastermind"),
        (f"{K}, 25, had his men break a window.", K, "coordinator"),
        (f"{K}, 25, was waiting in a stolen van.", K, "driver"),
        (f"{K}, 25, filmed the assault.", K, "accomplice"),
        (f'A woman dubbed "Queen" was arrested Monday. {K}, 25, scouted customers who had debts.', K, "recruiter"),
    ],
)
def test_parts_in_other_words(tell_en: Tell, sentence: str, name: str, role: str) -> None:
    assert tell_en(sentence + ROBBERY).parts()[name] == {role}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{K}, 25, paid gang members who broke into the house.",
        f"{K}, 25, waited at home while masked men beat the owner.",
        f"{K}, 25, persuaded at least eight to withdraw cash.",
        f"{K}, 25, was put on a Tokyo-bound plane.",
    ],
)
def test_what_others_did_is_no_part(tell_en: Tell, sentence: str) -> None:
    assert not tell_en(sentence + ROBBERY).parts().get(K, set()) & {"executor", "cash_courier"}


def test_whoever_others_describe_holds_no_office(tell_en: Tell) -> None:
    told = tell_en(f"Police arrested {K}, the man prosecutors describe as a recruiter." + ROBBERY)
    assert told.actions == [("arrest", (K,), None, None)]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (f"Police arrested {R}, 31, along with his boyfriend, {K}, 25.", ("arrest", (R, K), None, None)),
        (f"Also detained was his girlfriend, {K}, 25.", ("detention", (K,), None, None)),
        (f"{K}, 25, arrested on Feb. 3, enlisted others.", ("arrest", (K,), None, "2025-02-03")),
        (f"The Osaka High Court upheld a 15-year term for {K}, 25.", ("verdict", (K,), None, None)),
        (f"The police sent papers to prosecutors on {K}, 25.", ("referral", (K,), None, None)),
    ],
)
def test_the_law_in_other_words(tell_en: Tell, sentence: str, action: tuple[Any, ...]) -> None:
    assert tell_en(sentence + ROBBERY).actions == [action]


def test_an_app_is_meant_by_there(tell_en: Tell) -> None:
    told = tell_en('He was told to install Signal. There a user named "Zeus" told him where to go.' + ROBBERY)
    assert ("USED_APP", "Zeus", "Signal") in told.relations


def test_the_day_of_a_deed_is_told_by_what_was_done(tell_en: Tell) -> None:
    told = tell_en(f"{K}, 25, is accused of suffocating {R}, 71, at a temple in Hagi, Yamaguchi, on Jan. 9.")
    assert told.cases[0][1:] == ("2025-01-09", "Hagi, Yamaguchi")
