"""Values that people put right: the age of a person, the day of an incident, what was lost in it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from graph.correct.additions import new_thing, unused
from graph.correct.marks import touch
from graph.correct.surgery import with_thing
from schemas.corrections import Correction
from schemas.records import Claim, Entity, Incident, Record, Span
from schemas.words import EntityType

_AGE, _SUM, _DAY = "AGED", "LOST", "OCCURRED_ON"
_OLDEST = 130
_YEN = "JPY"
_Norm = Mapping[str, Any]


def with_value(record: Record, correction: Correction, span: Span, *, thing: str, rule: str) -> Record | None:
    """A record in which a thing has another value, and no other; None where it cannot have such a one."""
    change = _VALUES.get(correction.predicate)
    if change is None:
        return None
    said = Claim(
        id=unused(one.id for one in record.claims),
        predicate=correction.predicate,
        subject=thing,
        value=correction.value,
        certainty=correction.certainty,
        stated_at=record.published,
        evidence=span,
        rule=rule,
    )
    return change(record, said, correction.norm)


def _age(record: Record, said: Claim, _: _Norm) -> Record | None:
    age = said.value
    person = next((one for one in record.entities if one.id == said.subject and one.type is EntityType.PERSON), None)
    if person is None or not isinstance(age, int) or not 0 < age < _OLDEST:
        return None
    aged = person.model_copy(update={"norm": {**person.norm, "age": age}})
    return _claimed(with_thing(record, aged), said)


def _day(record: Record, said: Claim, _: _Norm) -> Record | None:
    day, incident = said.value, _incident(record, said.subject)
    if incident is None or not isinstance(day, str) or not _is_day(day):
        return None

    def moved(claim: Claim) -> Claim:
        its_own = incident.id in (claim.subject, claim.object) and claim.event_time == incident.date
        return claim.model_copy(update={"event_time": day}) if its_own else claim

    dated = with_thing(record, incident.model_copy(update={"date": day}))
    dated = dated.model_copy(update={"claims": tuple(map(moved, dated.claims))})
    return _claimed(dated, said.model_copy(update={"event_time": day}))


def _is_day(day: str) -> bool:
    """A year, a month or a day that the calendar has."""
    try:
        date.fromisoformat(f"{day}-01-01"[:10])
    except ValueError:
        return False
    return True


def _sum(record: Record, said: Claim, norm: _Norm) -> Record | None:
    amount, incident = said.value, _incident(record, said.subject)
    if incident is None or not isinstance(amount, int) or amount <= 0:
        return None
    worth = {"amount": amount, "currency": norm.get("currency") or _YEN}
    lost, told = _loss(record, said, worth)
    beside = tuple(one for one in incident.loss_also if one != lost.id)
    told = with_thing(told, incident.model_copy(update={"loss": lost.id, "loss_also": beside}))
    qualifiers = {"currency": worth["currency"], "entity": lost.id, "part": False}
    return _claimed(told, said.model_copy(update={"qualifiers": qualifiers, "event_time": incident.date}))


def _loss(record: Record, said: Claim, norm: _Norm) -> tuple[Entity, Record]:
    """The sum that stands at some words, with another amount; a new one where none was seen there."""
    sums = (one for one in record.entities if one.type is EntityType.LOSS)
    seen = next((one for one in sums if any(touch(said.evidence, place) for place in one.mentions)), None)
    if seen is not None:
        worth = seen.model_copy(update={"norm": dict(norm)})
        return worth, with_thing(record, worth)
    new = Entity(
        id=new_thing(record),
        type=EntityType.LOSS,
        mentions=(said.evidence,),
        canonical=record.text[slice(*said.evidence)],
        norm=dict(norm),
        rule=said.rule,
    )
    return new, record.model_copy(update={"entities": (*record.entities, new)})


def _incident(record: Record, thing: str) -> Incident | None:
    return next((one for one in record.incidents if one.id == thing), None)


def _claimed(record: Record, said: Claim) -> Record:
    """The record with a value in the place of whatever it gave before; parts of a sum stay."""
    kept = [
        one
        for one in record.claims
        if (one.predicate, one.subject) != (said.predicate, said.subject) or one.qualifiers.get("part")
    ]
    return record.model_copy(update={"claims": (*kept, said)})


_VALUES: Mapping[str, Callable[[Record, Claim, _Norm], Record | None]] = {
    _AGE: _age,
    _SUM: _sum,
    _DAY: _day,
}
