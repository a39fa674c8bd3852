"""What people add to a record: a mention that was not seen, a statement that was not read."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import count
from typing import NamedTuple

from graph.correct.marks import places_of, touch
from graph.correct.surgery import distinct_parts, label_of, may_be_said, with_thing
from graph.load.passages import Passages
from schemas.corrections import Correction
from schemas.ids import fold
from schemas.records import Claim, Entity, Incident, LegalAction, Participant, Record, Relation, Span, Statement
from schemas.words import Certainty, EntityType, RelationType, Role, StatementKind

_CAST = {"PARTICIPATED_IN", "VICTIM_OF"}
_STATED = {"SAME_GROUP": StatementKind.SAME_GROUP, "NOT_LINKED": StatementKind.UNRELATED}


def with_mention(
    record: Record, correction: Correction, span: Span, *, known: Entity | None, rule: str
) -> Record | None:
    """A record in which words name a thing: the one they are said to name, one of that name, or a new one."""
    kind = correction.type
    assert kind is not None, "a mention has a type"
    words = record.text[slice(*span)]
    spans = (span, *_free(record, words)) if correction.everywhere else (span,)
    name = correction.name or words
    entity = known or _alike(record, kind, name) or _alike(record, kind, words)
    if entity is None:
        new = Entity(
            id=new_thing(record),
            type=kind,
            mentions=tuple(sorted(set(spans))),
            canonical=name,
            norm=correction.norm,
            rule=rule,
        )
        return record.model_copy(update={"entities": (*record.entities, new)})
    if entity.type is not kind:
        return None
    mentions = tuple(sorted({*entity.mentions, *spans}))
    anaphora = tuple(one for one in entity.anaphora if one not in spans)
    return with_thing(record, entity.model_copy(update={"mentions": mentions, "anaphora": anaphora}))


def _free(record: Record, words: str) -> list[Span]:
    """Wherever else the same words stand by themselves and name nothing yet."""
    taken = [place for entity in record.entities for place in places_of(entity)]
    passages = Passages(record)
    found = (one.span() for one in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(words)}(?![A-Za-z0-9])", record.text))
    return [span for span in found if passages.touched(span) and not any(touch(span, place) for place in taken)]


def _alike(record: Record, kind: EntityType, name: str) -> Entity | None:
    same = (one for one in record.entities if one.type is kind and fold(one.canonical) == fold(name))
    return next(same, None)


def new_thing(record: Record) -> str:
    """An id for a thing that a person adds to a record."""
    things = (record.entities, record.incidents, record.legal_actions, record.statistics)
    return unused(one.id for several in things for one in several)


def unused(taken: Iterable[str]) -> str:
    """An id for what a person adds to a record, beside those of its kind."""
    used = set(taken)
    return next(name for name in (f"a{n}" for n in count(1)) if name not in used)


class _Said(NamedTuple):
    """A statement that a person adds, on the things that the record has."""

    predicate: str
    ends: tuple[str, str]
    role: Role
    certainty: Certainty
    evidence: Span
    rule: str


def with_claim(
    record: Record, correction: Correction, span: Span, *, ends: tuple[str, str], rule: str
) -> Record | None:
    """A record that says one thing more; None where the ontology has no such statement about such things."""
    labels = [label_of(record, end) for end in ends]
    if ends[0] == ends[1] or not may_be_said(correction.predicate, *labels):
        return None
    usual = Role.VICTIM if correction.predicate == "VICTIM_OF" else Role.ACCOMPLICE
    said = _Said(correction.predicate, ends, correction.role or usual, correction.certainty, span, rule)
    if any(_says(one, said) for one in record.claims):
        return record
    told = _told_elsewhere(record, said)
    return told.model_copy(update={"claims": (*told.claims, _claim(record, said))})


def _claim(record: Record, said: _Said) -> Claim:
    days = {one.id: one.date for one in record.incidents} | {one.id: one.date for one in record.legal_actions}
    return Claim(
        id=unused(one.id for one in record.claims),
        predicate=said.predicate,
        subject=said.ends[0],
        object=said.ends[1],
        qualifiers={"role": said.role.value} if said.predicate in _CAST else {},
        certainty=said.certainty,
        event_time=days.get(said.ends[0]) or days.get(said.ends[1]),
        stated_at=record.published,
        evidence=said.evidence,
        rule=said.rule,
    )


def _says(claim: Claim, said: _Said) -> bool:
    same = (claim.predicate, claim.subject, claim.object) == (said.predicate, *said.ends)
    return same and touch(claim.evidence, said.evidence)


def _told_elsewhere(record: Record, said: _Said) -> Record:
    """The parts of the record, beside its claims, in which linking looks for such a statement."""
    if said.predicate in _CAST:
        return _with_incident(record, said.ends[1], partial(_with_part, said=said))
    if said.predicate in _STATED:
        kind = _STATED[said.predicate]
        statement = Statement(kind=kind, a=said.ends[0], b=said.ends[1], evidence=said.evidence, rule=said.rule)
        return record.model_copy(update={"statements": (*record.statements, statement)})
    if said.predicate in ("SUBJECT_OF", "CONCERNS"):
        return _with_legal_action(record, said)
    relation = Relation.model_validate(
        {
            "type": RelationType(said.predicate),
            "from": said.ends[0],
            "to": said.ends[1],
            "certainty": said.certainty,
            "evidence": said.evidence,
            "rule": said.rule,
        }
    )
    related = record.model_copy(update={"relations": (*record.relations, relation)})
    if relation.type is not RelationType.OCCURRED_AT:
        return related
    return _with_incident(
        related, relation.from_, lambda one: one.model_copy(update={"place": one.place or relation.to})
    )


def _with_part(incident: Incident, *, said: _Said) -> Incident:
    part = Participant(
        entity=said.ends[0], role=said.role, certainty=said.certainty, evidence=said.evidence, rule=said.rule
    )
    return incident.model_copy(update={"participants": distinct_parts([*incident.participants, part])})


def _with_incident(record: Record, incident: str, change: Callable[[Incident], Incident]) -> Record:
    changed = tuple(change(one) if one.id == incident else one for one in record.incidents)
    return record.model_copy(update={"incidents": changed})


def _with_legal_action(record: Record, said: _Said) -> Record:
    subject, object_ = said.ends

    def told(action: LegalAction) -> LegalAction:
        if said.predicate == "SUBJECT_OF" and action.id == object_:
            return action.model_copy(update={"persons": tuple(dict.fromkeys([*action.persons, subject]))})
        if said.predicate == "CONCERNS" and action.id == subject:
            return action.model_copy(update={"incident": action.incident or object_})
        return action

    return record.model_copy(update={"legal_actions": tuple(map(told, record.legal_actions))})
