"""Incidents, roles, relations, legal actions and certainty."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.evaluate.results import Outcome
from extract.evaluate.sheet import FN, FP, OF, RIGHT, TP, Sheet

Judged = Callable[..., Sheet]
PLACE, OTHER = {"country": "JP", "pref": "架空県", "city": "架空市"}, {"country": "JP", "pref": "仮県", "city": "仮市"}
THINGS: tuple[tuple[str, str, tuple[int, int], dict[str, Any]], ...] = (
    ("place", "LOCATION", (0, 3), PLACE),
    ("hakoda", "PERSON", (4, 6), {}),
    ("kitakaze", "ALIAS", (11, 13), {}),
    ("station", "LOCATION", (21, 24), OTHER),
    ("haruno", "PERSON", (25, 27), {}),
)
ENTITIES = [
    {"id": name, "type": kind, "mentions": [span], "canonical": name, "norm": norm} for name, kind, span, norm in THINGS
]
EVIDENCE = (0, 20)
Change = dict[str, Any]


def incident(name: str = "i1", **more: Any) -> dict[str, Any]:
    told = {"id": name, "kind": "robbery", "date": "2024-11-12", "place": "place", "evidence": EVIDENCE}
    return told | more


def part(person: str, role: str, **more: Any) -> dict[str, Any]:
    return {"entity": person, "role": role} | more


def tie(kind: str, from_: str, to: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "from": from_, "to": to, "evidence": EVIDENCE} | more


def action(kind: str, *persons: str, **more: Any) -> dict[str, Any]:
    return {"id": "l1", "kind": kind, "persons": persons, "evidence": EVIDENCE} | more


@pytest.fixture
def compared(judged: Judged) -> Judged:
    """The sheet of what is true beside what was found, over the same entities."""

    def compare(true: Change, found: Change, **told: Any) -> Sheet:
        return judged({"entities": ENTITIES} | true | told, {"entities": ENTITIES} | found)

    return compare


def outcome(sheet: Sheet, measure: str) -> tuple[int, ...]:
    return tuple(sheet.marks.counts[measure, one] for one in (TP, FP, FN))


def share(sheet: Sheet, measure: str) -> tuple[int, int]:
    return sheet.marks.counts[measure, RIGHT], sheet.marks.counts[measure, OF]


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"kind": "burglary"}, True),  # place and day are those of the case
        ({"date": "2025-01-17"}, True),
        ({"place": None, "date": None}, False),  # a robbery somewhere, some day
        ({"place": None}, True),
        ({"place": "station"}, False),  # another prefecture
        ({"place": "station", "kind": "fraud", "date": None}, False),
        ({"place": None, "date": "2025-01-17", "kind": "fraud"}, False),
    ],
)
def test_an_incident_is_known_by_what_it_shares(compared: Judged, change: Change, *, same: bool) -> None:
    sheet = compared({"incidents": [incident()]}, {"incidents": [incident() | change]})
    assert outcome(sheet, "incidents") == ((1, 0, 0) if same else (0, 1, 1))


def test_the_better_of_two_candidates_is_the_incident(compared: Judged) -> None:
    found = [incident("vague", place=None), incident("exact")]
    sheet = compared({"incidents": [incident()]}, {"incidents": found})
    assert sheet.matched.cases == {"exact": "i1"}
    assert outcome(sheet, "incidents") == (1, 1, 0)


def test_a_case_in_the_background_may_be_left_out_or_told(compared: Judged) -> None:
    true = {"incidents": [incident(background=True, participants=[part("hakoda", "executor")])]}
    assert outcome(compared(true, {}), "incidents") == (0, 0, 0)
    assert outcome(compared(true, {}), "roles") == (0, 0, 0)
    told = compared(true, {"incidents": [incident()]})
    assert outcome(told, "incidents") == (0, 0, 0)
    assert outcome(told, "roles") == (0, 0, 1)


def test_kind_place_and_day_are_right_or_wrong_apart(compared: Judged) -> None:
    found = {"incidents": [incident(kind="theft", date="2024-11")]}
    sheet = compared({"incidents": [incident()]}, found, published="2024-11-20")
    assert [share(sheet, f"incidents.{one}") for one in ("kind", "place", "date")] == [(0, 1), (1, 1), (0, 1)]
    (wrong,) = (f for f in sheet.findings if f.measure == "incidents")
    assert wrong.what.startswith("kind, date: theft 2024-11 place instead of robbery 2024-11-12 place")


@pytest.mark.parametrize(
    ("wanted", "said", "strictly", "leaders_as_one"),
    [
        (part("hakoda", "executor"), part("hakoda", "executor"), (1, 0, 0), (1, 0, 0)),
        (part("hakoda", "executor"), part("hakoda", "driver"), (0, 1, 1), (0, 1, 1)),
        (part("hakoda", "driver", alt_roles=["lookout"]), part("hakoda", "lookout"), (1, 0, 0), (1, 0, 0)),
        (part("kitakaze", "coordinator"), part("kitakaze", "mastermind"), (0, 1, 1), (1, 0, 0)),
        (part("kitakaze", "coordinator"), part("hakoda", "coordinator"), (0, 1, 1), (0, 1, 1)),
    ],
)
def test_roles(compared: Judged, wanted: Change, said: Change, strictly: Change, leaders_as_one: Change) -> None:
    true, found = ({"incidents": [incident(participants=[one])]} for one in (wanted, said))
    sheet = compared(true, found)
    assert outcome(sheet, "roles") == strictly
    assert outcome(sheet, "roles_leaders_as_one") == leaders_as_one


def test_a_part_in_an_incident_that_is_none_is_an_error(compared: Judged) -> None:
    found = {"incidents": [incident(participants=[part("hakoda", "executor")])]}
    assert outcome(compared({}, found), "roles") == (0, 1, 0)


def test_alias_and_bearer_are_one_end_but_in_their_own_relation(compared: Judged) -> None:
    true = {"relations": [tie("ALIAS_OF", "kitakaze", "haruno"), tie("DIRECTED", "haruno", "hakoda")]}
    found = {"relations": [tie("ALIAS_OF", "kitakaze", "hakoda"), tie("DIRECTED", "kitakaze", "hakoda")]}
    sheet = compared(true, found)
    assert outcome(sheet, "relations.ALIAS_OF") == (0, 1, 1)
    assert outcome(sheet, "relations.DIRECTED") == (1, 0, 0)
    assert outcome(sheet, "relations.micro") == (1, 1, 1)


def test_optional_relations_count_neither_way(compared: Judged) -> None:
    true = {"relations": [tie("LOCATED_IN", "hakoda", "place", optional=True)]}
    assert outcome(compared(true, {}), "relations.micro") == (0, 0, 0)
    assert outcome(compared(true, {"relations": true["relations"][:0]}), "relations.micro") == (0, 0, 0)
    found = {"relations": [tie("LOCATED_IN", "hakoda", "place")]}
    assert outcome(compared(true, found), "relations.micro") == (0, 0, 0)


def test_a_relation_reaches_an_incident(compared: Judged) -> None:
    true = {"incidents": [incident()], "relations": [tie("DIRECTED", "kitakaze", "i1")]}
    found = {
        "incidents": [incident("x")],
        "relations": [tie("DIRECTED", "kitakaze", "x"), tie("DIRECTED", "haruno", "x")],
    }
    assert outcome(compared(true, found), "relations.DIRECTED") == (1, 1, 0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (action("arrest", "hakoda"), (1, 0, 0)),
        (action("arrest", "hakoda", evidence=(21, 30)), (1, 0, 0)),  # another passage, the same person
        (action("arrest", "haruno"), (1, 0, 0)),  # the same passage
        (action("arrest", "haruno", evidence=(21, 30)), (0, 1, 1)),
        (action("release", "hakoda"), (0, 1, 1)),
    ],
)
def test_legal_actions(compared: Judged, said: Change, expected: tuple[int, ...]) -> None:
    sheet = compared({"legal_actions": [action("arrest", "hakoda")]}, {"legal_actions": [said]})
    assert outcome(sheet, "legal_actions.micro") == expected


def test_a_legal_action_has_a_day_and_persons(compared: Judged) -> None:
    true = {"legal_actions": [action("arrest", "hakoda", "haruno", date="2024-11-14")]}
    sheet = compared(true, {"legal_actions": [action("arrest", "haruno")]}, published="2024-11-15")
    assert share(sheet, "legal_persons") == (1, 2)
    assert share(sheet, "legal_dates") == (0, 1)


def test_certainty_is_compared_where_both_say_something(compared: Judged) -> None:
    roles = (
        ("hakoda", "executor", "reported"),
        ("kitakaze", "coordinator", "alleged"),
        ("haruno", "driver", "alleged"),
    )
    wanted = [part(person, role, certainty=value) for person, role, value in roles]
    said = [part("hakoda", "executor", certainty="alleged"), part("kitakaze", "accomplice", certainty="alleged")]
    sheet = compared({"incidents": [incident(participants=wanted)]}, {"incidents": [incident(participants=said)]})
    assert share(sheet, "certainty.right") == (1, 2)
    assert outcome(sheet, "certainty.alleged") == (1, 1, 0)
    assert outcome(sheet, "certainty.reported") == (0, 0, 1)
    wrong = [f for f in sheet.findings if f.measure == "certainty"]
    assert [(f.outcome, f.what.endswith("alleged instead of reported")) for f in wrong] == [(Outcome.WRONG, True)]
