"""The stage that writes the legal actions of an English report: one per kind, day and group acted on together."""

from collections.abc import Iterable
from dataclasses import replace

from extract.discourse.en.reading import Reading
from extract.discourse.en.shorten import ONE_OF
from extract.incidents.en.weave import Story
from extract.legal.en.actions import Action, actions
from extract.legal.en.charges import case_of
from extract.lexicon import lexicon
from extract.rules import compiled
from schemas.records import LegalAction
from schemas.words import EntityType, LegalKind, LegalStatus

_AT_ONCE = compiled(lexicon("en/law")["at_once"])
_SOON = 3  # lines within which what was done at once was done on the day of the raid
_AMONG = compiled(
    r"\b[Aa]mong (?:those|the) (?:\w+ )?(?:arrested|detained|rescued|freed|nabbed|deported|held|caught)\b"
)
_COURT = {LegalKind.TRIAL, LegalKind.VERDICT, LegalKind.ACQUITTAL}
_POLICE_KINDS = {LegalKind.ARREST, LegalKind.REARREST, LegalKind.WARRANT}


def merged(reading: Reading) -> list[Action]:
    """Actions told several times as one, with the fullest persons, date and number."""
    kept: list[Action] = []
    for told in actions(reading):
        action = _with_defendant(told, kept)
        some = _AMONG.search(reading.lines[action.line].whole.text)
        at = next(
            (i for i, known in enumerate(kept) if _same(known, action) or (some and _counts(known, action))), None
        )
        if at is None and not action.persons and not action.count:
            at = _last_told(kept, action)
        if at is None:
            kept.append(action)
        else:
            kept[at] = _together(kept[at], action)
    full = _alike([_with_members(reading, a) for a in kept if not _covered(a, kept) and _is_told(a)])
    return [a for a in full if not _is_headline(a, full) and not _is_way_home(a, full)]


def _is_way_home(action: Action, full: list[Action]) -> bool:
    """Whether those who are brought home had been freed: no deportation."""
    if action.kind is not LegalKind.DEPORTATION:
        return False
    freed = [a for a in full if a.kind is LegalKind.RESCUE]
    return any(
        (action.persons and set(action.persons) <= set(a.persons))
        or (not action.persons and action.count is not None and action.count == a.count)
        for a in freed
    )


def _last_told(kept: list[Action], action: Action) -> int | None:
    """Police made the arrests on Thursday: those told of last, which had no day."""
    if not kept or kept[-1].kind is not action.kind or action.kind is not LegalKind.ARREST or kept[-1].date:
        return None
    return len(kept) - 1


def _counts(known: Action, action: Action) -> bool:
    """Whether those named are some of those who were only counted."""
    return known.kind is action.kind and not known.persons and (known.count or 0) > len(action.persons)


def _alike(full: list[Action]) -> list[Action]:
    """What is done to the same number of people is done to the same people."""
    members = {a.count: a.persons for a in full if a.count and a.persons}
    return [replace(a, persons=members.get(a.count, ())) if a.count and not a.persons else a for a in full]


def _is_headline(action: Action, full: list[Action]) -> bool:
    """Whether an action on nobody in particular is told with names further on."""
    return (
        not action.persons
        and action.count is None
        and any(a.kind is action.kind and a.persons and a.line > action.line for a in full)
    )


def _is_told(action: Action) -> bool:
    """Whether it has somebody or something to it: persons, a number, a court's word, a demand."""
    return bool(action.persons or action.count or action.kind in _COURT or action.kind is LegalKind.DEPORTATION_REQUEST)


def _with_defendant(action: Action, kept: list[Action]) -> Action:
    """A demand of the prosecution is part of the trial of whoever was spoken of last in court."""
    if action.persons or action.count or action.kind not in _COURT:
        return action
    last = next((a for a in reversed(kept) if a.kind in _COURT and a.persons), None)
    return replace(action, persons=last.persons) if last else action


def _with_members(reading: Reading, action: Action) -> Action:
    """A counted group whose members are named later: as a list of that many, or one of them at a time."""
    if not action.count:
        return action
    have = set(action.persons)
    full = next(
        (ids for size, ids in reading.cast.groups if size == action.count == len(ids) and have <= set(ids)), None
    )
    if full:
        return replace(action, persons=full, count=None)
    near = reading.lines[action.line : action.line + 2]
    singled = [i for line in near for _, t in line.whole.marked("P") if t.title == ONE_OF for i in t.ids]
    return replace(action, persons=tuple(dict.fromkeys((*action.persons, *singled))))


def _same(one: Action, other: Action) -> bool:
    statuses = {one.status, other.status}
    if (
        not _one_kind(one, other)
        or (len(statuses) > 1 and one.kind is not LegalKind.TRIAL)
        or not _days_agree(one.date, other.date)
    ):
        return False
    if other.count == 1 and not other.persons and other.kind is LegalKind.RESCUE and len(one.persons) == 1:
        return True
    if one.persons and other.persons:
        return bool(set(one.persons) & set(other.persons))
    return one.count == other.count if one.count or other.count else one.line == other.line


def _one_kind(one: Action, other: Action) -> bool:
    """Equal kinds, or being picked up beside the detention it led to."""
    if one.kind is other.kind:
        return True
    return (
        {one.kind, other.kind} == {LegalKind.DETENTION, LegalKind.ARREST}
        and any(a.rule == "en.legal.arrest.of" for a in (one, other))
        and other.line - one.line <= 1
    )


def _days_agree(one: str | None, other: str | None) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)


def _together(one: Action, other: Action) -> Action:
    persons = tuple(dict.fromkeys((*one.persons, *other.persons)))
    counts = [c for c in (one.count, other.count) if c and c > len(persons)]
    date = max((d for d in (one.date, other.date) if d), key=len, default=None)
    return replace(
        one,
        status=LegalStatus.PLANNED if LegalStatus.PLANNED in {one.status, other.status} else one.status,
        persons=persons,
        count=max(counts, default=None),
        date=date,
        place=one.place or other.place,
        authority=one.authority or other.authority,
    )


def _covered(action: Action, kept: list[Action]) -> bool:
    """An arrest that is told again as detention in the same breath, a warrant carried out in the same text."""
    if action.kind is LegalKind.WARRANT and action.status is LegalStatus.DONE:
        return any(
            a.kind in {LegalKind.ARREST, LegalKind.REARREST}
            and set(action.persons) & set(a.persons)
            and a.line == action.line
            for a in kept
        )
    return False


def legal_actions(reading: Reading, story: Story, found: list[Action]) -> tuple[LegalAction, ...]:
    """Number the actions and tie them to their cases."""
    return tuple(
        _record(reading, story, a, number=i, day_of_raid=_day_of_raid(a, found)) for i, a in enumerate(found, 1)
    )


def _day_of_raid(action: Action, found: list[Action]) -> str | None:
    """The day of what was done to others just before it."""
    return next((a.date for a in reversed(found) if a.date and 0 <= action.line - a.line <= _SOON), None)


def _record(reading: Reading, story: Story, action: Action, *, number: int, day_of_raid: str | None) -> LegalAction:
    case = case_of(reading, story, action)
    line = reading.lines[action.line]
    at_once = case is not None and action.date is None and _AT_ONCE.search(line.whole.text)
    return LegalAction(
        id=f"l{number}",
        kind=action.kind,
        persons=action.persons,
        count=action.count,
        date=(case.date or day_of_raid) if at_once and case else action.date,
        place=action.place,
        authority=action.authority or _likely_authority(reading, action.kind),
        incident=case.id if case else None,
        status=action.status,
        evidence=action.evidence,
        rule=action.rule,
    )


def _likely_authority(reading: Reading, kind: LegalKind) -> str | None:
    """The court or force that the text names first, where the clause names none."""
    if kind in _COURT:
        return _first(reading, ("Court",))
    return _first(reading, ("Police", "police")) if kind in _POLICE_KINDS else None


def _first(reading: Reading, words: Iterable[str]) -> str | None:
    return next(
        (
            e.id
            for e in reading.draft.of_type(EntityType.ORG)
            if any(w in e.canonical for w in words) and "National" not in e.canonical
        ),
        None,
    )
