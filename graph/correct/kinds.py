"""What each kind of correction does to a record; None where nothing in it answers to what was corrected."""

from collections.abc import Callable, Iterable, Mapping

from graph.correct.additions import with_claim, with_mention
from graph.correct.law import Acted, with_legal_action
from graph.correct.marks import Solid, thing_at, touch, words_of
from graph.correct.surgery import distinct_parts, moved, with_entity, with_thing
from graph.correct.values import with_value
from schemas.corrections import Correction, CorrectionKind, Mark
from schemas.records import Claim, Entity, Incident, Participant, Record, Span
from schemas.words import EntityType, Role

RULE = "analyst"  # the rule of whatever a person added or changed
_PART, _HARM = "PARTICIPATED_IN", "VICTIM_OF"


class Laying:
    """One correction and the record it is laid over."""

    def __init__(self, record: Record, correction: Correction, text: Solid) -> None:
        self.record = record
        self.correction = correction
        self.text = text

    def thing(self, mark: Mark | None) -> str | None:
        """What a mark points at."""
        return thing_at(self.record, mark, self.text) if mark else None

    def entity(self, mark: Mark | None) -> Entity | None:
        """The entity at which a mark points."""
        thing = self.thing(mark)
        return next((one for one in self.record.entities if one.id == thing), None)

    def incident(self, mark: Mark | None) -> Incident | None:
        """The incident at which a mark points."""
        thing = self.thing(mark)
        return next((one for one in self.record.incidents if one.id == thing), None)

    def span(self, mark: Mark | None) -> Span | None:
        """Where the words of a mark stand."""
        return words_of(self.text, mark) if mark else None


def laid(record: Record, correction: Correction, text: Solid) -> Record | None:
    """The record with one correction; None where it no longer fits."""
    return _KINDS[correction.kind](Laying(record, correction, text))


def _reject(laying: Laying) -> Record | None:
    entity, span = laying.entity(laying.correction.at), laying.span(laying.correction.at)
    if entity is None or span is None:
        return None
    if laying.correction.everywhere:
        return moved(laying.record, {entity.id: None})
    left = {
        "mentions": _without(entity.mentions, span),
        "anaphora": _without(entity.anaphora, span),
    }
    if not any(left.values()):
        return moved(laying.record, {entity.id: None})
    return with_entity(laying.record, entity.model_copy(update=left))


def _without(places: Iterable[Span], span: Span) -> tuple[Span, ...]:
    return tuple(one for one in places if not touch(one, span))


def _retype(laying: Laying) -> Record | None:
    entity, correction = laying.entity(laying.correction.at), laying.correction
    if entity is None or correction.type is None:
        return None
    named = correction.name or entity.canonical
    person = entity.person_kind if correction.type is EntityType.PERSON else None
    update = {"type": correction.type, "canonical": named, "norm": correction.norm, "person_kind": person, "rule": RULE}
    return with_entity(laying.record, entity.model_copy(update=update))


def _role(laying: Laying) -> Record | None:
    who, incident, role = (
        laying.thing(laying.correction.at),
        laying.incident(laying.correction.other),
        laying.correction.role,
    )
    if incident is None or role is None or all(part.entity != who for part in incident.participants):
        return None
    parts = distinct_parts(
        part.model_copy(update={"role": role, "rule": RULE, "presumed": False}) if part.entity == who else part
        for part in incident.participants
    )
    told = with_thing(laying.record, incident.model_copy(update={"participants": parts}))
    claims = tuple(
        _cast(claim, role) if claim.predicate in (_PART, _HARM) and (claim.subject, claim.object) == (who, incident.id)
        else claim
        for claim in laying.record.claims
    )  # fmt: skip
    return moved(told.model_copy(update={"claims": claims}), {})


def _cast(claim: Claim, role: Role) -> Claim:
    predicate = _HARM if role is Role.VICTIM else _PART
    qualifiers = {key: value for key, value in claim.qualifiers.items() if key != "presumed"} | {"role": role.value}
    return claim.model_copy(update={"predicate": predicate, "qualifiers": qualifiers, "rule": RULE})


def _merge(laying: Laying) -> Record | None:
    at, other = laying.correction.at, laying.correction.other
    entities = laying.entity(at), laying.entity(other)
    if entities[0] and entities[1]:
        return _one_entity(laying.record, entities[0], entities[1])
    incidents = laying.incident(at), laying.incident(other)
    if incidents[0] and incidents[1]:
        return _one_incident(laying.record, incidents[0], incidents[1])
    return None


def _one_entity(record: Record, kept: Entity, gone: Entity) -> Record | None:
    if kept.type is not gone.type:
        return None
    if kept.id == gone.id:
        return record
    named, other = (gone, kept) if kept.norm.get("anonymous") else (kept, gone)
    norm = {**other.norm, **named.norm}
    if not named.norm.get("anonymous"):
        norm.pop("anonymous", None)
    update = {
        "mentions": _in_order(kept.mentions, gone.mentions),
        "anaphora": _in_order(kept.anaphora, gone.anaphora),
        "canonical": named.canonical,
        "norm": norm,
        "person_kind": kept.person_kind or gone.person_kind,
    }
    return moved(with_thing(record, kept.model_copy(update=update)), {gone.id: kept.id})


def _in_order(*places: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted({place for several in places for place in several}))


def _one_incident(record: Record, kept: Incident, gone: Incident) -> Record:
    if kept.id == gone.id:
        return record
    losses = [one for one in (gone.loss, *gone.loss_also) if one and one != kept.loss]
    update = {
        "date": kept.date or gone.date,
        "place": kept.place or gone.place,
        "loss": kept.loss or gone.loss,
        "loss_also": tuple(dict.fromkeys([*kept.loss_also, *(losses if kept.loss else gone.loss_also)])),
        "participants": distinct_parts([*kept.participants, *_grounded(gone)]),
        "background": kept.background and gone.background,
    }
    return moved(with_thing(record, kept.model_copy(update=update)), {gone.id: kept.id})


def _grounded(incident: Incident) -> Iterable[Participant]:
    """Its participants, each with the passage that says so, which so far may be the incident's own."""
    return (one.model_copy(update={"evidence": one.evidence or incident.evidence}) for one in incident.participants)


def _mention(laying: Laying) -> Record | None:
    span, correction = laying.span(laying.correction.at), laying.correction
    if span is None or correction.type is None:
        return None
    known = laying.entity(correction.other)
    if correction.other is not None and known is None:
        return None
    return with_mention(laying.record, correction, span, known=known, rule=RULE)


def _claim(laying: Laying) -> Record | None:
    subject, object_ = laying.thing(laying.correction.at), laying.thing(laying.correction.other)
    span = laying.span(laying.correction.passage)
    if subject is None or object_ is None or span is None:
        return None
    return with_claim(laying.record, laying.correction, span, ends=(subject, object_), rule=RULE)


def _legal_action(laying: Laying) -> Record | None:
    correction = laying.correction
    named = (correction.at, correction.other, correction.place, correction.authority)
    found = [laying.thing(mark) for mark in named]
    span = laying.span(correction.passage)
    if span is None or any(mark and not thing for mark, thing in zip(named, found, strict=True)):
        return None
    return with_legal_action(laying.record, correction, span, acted=Acted(*found), rule=RULE)


def _value(laying: Laying) -> Record | None:
    thing, span = laying.thing(laying.correction.at), laying.span(laying.correction.passage)
    if thing is None or span is None:
        return None
    return with_value(laying.record, laying.correction, span, thing=thing, rule=RULE)


_KINDS: Mapping[CorrectionKind, Callable[[Laying], Record | None]] = {
    CorrectionKind.REJECT: _reject,
    CorrectionKind.RETYPE: _retype,
    CorrectionKind.ROLE: _role,
    CorrectionKind.MERGE: _merge,
    CorrectionKind.MENTION: _mention,
    CorrectionKind.CLAIM: _claim,
    CorrectionKind.LEGAL_ACTION: _legal_action,
    CorrectionKind.VALUE: _value,
}
