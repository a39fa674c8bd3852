"""Legal actions that people add to a record, or tell more exactly: who did what to whom, when, where and over what."""

from typing import Any, NamedTuple

from graph.correct.additions import new_thing, unused
from graph.correct.marks import touch
from graph.correct.surgery import label_of, may_be_said, with_thing
from schemas.corrections import Correction
from schemas.records import Claim, LegalAction, Record, Span
from schemas.words import EntityType

_SUBJECT, _CASE = "SUBJECT_OF", "CONCERNS"


class Acted(NamedTuple):
    """Things of a record with which an authority acted."""

    person: str | None
    incident: str | None = None
    place: str | None = None
    authority: str | None = None


def with_legal_action(record: Record, correction: Correction, span: Span, *, acted: Acted, rule: str) -> Record | None:
    """A record that tells of a legal action; one that the passage tells of the same person already is told anew.

    None where the things cannot have such parts in one.
    """
    person = acted.person
    if person is None or correction.legal is None or not _may_act(record, acted):
        return None
    known = next((one for one in record.legal_actions if _is_it(one, correction, span, person=person)), None)
    action = known or LegalAction(id=new_thing(record), kind=correction.legal, evidence=span, rule=rule)
    now = action.model_copy(
        update={
            "persons": tuple(dict.fromkeys([*action.persons, person])),
            "date": correction.date or action.date,
            "incident": acted.incident or action.incident,
            "place": acted.place or action.place,
            "authority": acted.authority or action.authority,
        }
    )
    more = {"legal_actions": (*record.legal_actions, now)}
    said = Claim(
        id="", predicate=_SUBJECT, subject=person, object=now.id, certainty=correction.certainty, event_time=now.date,
        stated_at=record.published, evidence=span, rule=rule,
    )  # fmt: skip
    return _claimed(with_thing(record, now) if known else record.model_copy(update=more), now, said)


def _may_act(record: Record, acted: Acted) -> bool:
    kinds = {one.id: one.type for one in record.entities}
    return (
        may_be_said(_SUBJECT, label_of(record, acted.person or ""), "LegalAction")
        and (not acted.incident or label_of(record, acted.incident) == "Incident")
        and (not acted.place or kinds.get(acted.place) is EntityType.LOCATION)
        and (not acted.authority or kinds.get(acted.authority) is EntityType.ORG)
    )


def _is_it(action: LegalAction, correction: Correction, span: Span, *, person: str) -> bool:
    """One passage may tell of two arrests: only that of the same person is meant."""
    return action.kind is correction.legal and person in action.persons and touch(action.evidence, span)


def _claimed(record: Record, action: LegalAction, said: Claim) -> Record:
    """The record with what its claims say of a legal action, those that it had and those that it lacked, as `said`."""
    given = {"kind": action.kind.value, "status": action.status.value}
    given |= {key: value for key in ("authority", "place") if (value := getattr(action, key))}
    claims = [_as_it_is(one, action, given) for one in record.claims if not _elsewhere(one, action)]
    of_case = {"predicate": _CASE, "subject": action.id, "object": action.incident}
    made = {(one.predicate, one.subject, one.object) for one in claims}
    for one in (said, *([said.model_copy(update=of_case)] if action.incident else [])):
        if (one.predicate, one.subject, one.object) not in made:
            fresh = {"id": unused(claim.id for claim in claims), "qualifiers": given}
            claims.append(one.model_copy(update=fresh))
    return record.model_copy(update={"claims": tuple(claims)})


def _elsewhere(claim: Claim, action: LegalAction) -> bool:
    """Whether a claim says that the legal action concerns an incident that it does not."""
    return claim.predicate == _CASE and claim.subject == action.id and claim.object != action.incident


def _as_it_is(claim: Claim, action: LegalAction, given: dict[str, Any]) -> Claim:
    if action.id not in (claim.subject, claim.object):
        return claim
    qualifiers = {**claim.qualifiers, **given}
    return claim.model_copy(update={"qualifiers": qualifiers, "event_time": action.date})
