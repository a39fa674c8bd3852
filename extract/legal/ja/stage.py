"""The legal actions of a Japanese document as the record has them."""

from extract.incidents.ja.stage import Telling
from extract.incidents.ja.story import Case
from extract.legal.ja.actions import IN_THE_ACT, Action
from schemas.records import LegalAction
from schemas.words import LegalKind


def legal_actions(telling: Telling) -> tuple[LegalAction, ...]:
    """All actions, each with the case it is about."""
    return tuple(_written(telling, number, action) for number, action in enumerate(telling.actions, 1))


def _case(telling: Telling, action: Action) -> Case | None:
    """The case an action is about: one its persons have a part in, of those the line tells of."""
    line = telling.reading.lines[action.line]
    told = telling.story.case_at(line, max(action.at, 0))
    taking_part = [c for c in told if any((p, role) in c.parts for p in action.persons for _, role in c.parts)]
    if taking_part:
        return taking_part[0]
    return told[0] if told and action.at >= 0 else None


def _written(telling: Telling, number: int, action: Action) -> LegalAction:
    case = _case(telling, action)
    day = action.day
    if day is None and case and action.kind is LegalKind.ARREST and _caught_in_the_act(telling, action):
        day = case.day
    count = action.count if action.count and action.count > len(action.persons) else None
    return LegalAction(
        id=f"l{number}",
        kind=action.kind,
        persons=action.persons,
        count=count,
        date=day,
        place=action.place,
        authority=action.authority,
        incident=telling.id_of(case) if case else None,
        status=action.status,
        evidence=action.evidence,
        rule=f"ja.law.{action.kind.value}",
    )


def _caught_in_the_act(telling: Telling, action: Action) -> bool:
    line = telling.reading.lines[action.line]
    return IN_THE_ACT in line.skeleton.text[max(0, action.at - 12) : action.at]
