"""Which reports of legal actions are of one: the same step against the same person on the same day."""

import pytest

from graph.link.resolve.actions import ActionTelling, actions

PERSONS = {"a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B"}


def told(report: str, day: str = "", *persons: str, kind: str = "arrest", status: str = "done") -> ActionTelling:
    document = f"doc-{report[-1]}"
    return ActionTelling(report, document, kind, status, date=day, persons=frozenset(persons))


def groups(*tellings: ActionTelling) -> set[frozenset[str]]:
    resolved = actions(tellings, PERSONS)
    assert actions(tellings[::-1], PERSONS) == resolved
    assert all(core == min(one for one in resolved if resolved[one] == core) for core in resolved.values())
    return {frozenset(one for one in resolved if resolved[one] == core) for core in resolved.values()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-11-14", "a2")),
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-11-15", "a2")),
        (told("x1", "2024-11", "a1"), told("x2", "2024-11-14", "a2")),
        (told("x1", "", "a1"), told("x2", "2024-11-14", "a2")),
        (told("x1", "", "a1"), told("x2", "", "a2")),
        (told("x1", "2024-11-14", "a1", "b1"), told("x2", "2024-11-14", "b2")),
    ],
    ids=["same day", "next day", "month only", "no day in one", "no day at all", "a group and one of it"],
)
def test_two_outlets_tell_one_step(one: ActionTelling, other: ActionTelling) -> None:
    assert groups(one, other) == {frozenset({"x1", "x2"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-12-05", "a2")),
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-11-14", "a2", kind="rearrest")),
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-11-14", "b2")),
        (told("x1", "2024-11-14", "a1"), told("x2", "2024-11-14", "a2", status="planned")),
        (told("x1", "2024-11-14"), told("x2", "2024-11-14")),
        (told("x1", "2024-11-14", "a1"), told("y1", "2024-11-14", "a1")),
    ],
    ids=["weeks later", "arrested again", "another person", "not done yet", "nobody told", "two in one text"],
)
def test_two_steps_stay_two(one: ActionTelling, other: ActionTelling) -> None:
    assert len(groups(one, other)) == 2


def test_of_two_arrests_one_without_a_day_is_neither() -> None:
    dated = told("x1", "2024-11-14", "a1"), told("x2", "2024-12-05", "a2")
    assert groups(*dated, told("x3", "", "a3")) == {frozenset({"x1"}), frozenset({"x2"}), frozenset({"x3"})}


def test_days_do_not_chain_into_a_week() -> None:
    found = groups(told("x1", "2024-11-14", "a1"), told("x2", "2024-11-15", "a2"), told("x3", "2024-11-16", "a3"))
    assert len(found) == 2
