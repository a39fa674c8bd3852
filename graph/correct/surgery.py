"""Records changed without a loose end: whatever pointed at a thing that is gone goes with it or points elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schemas.ontology import ontology
from schemas.records import Claim, Entity, Incident, LegalAction, Participant, Record, Relation, Statement
from schemas.words import EntityType

_Moves = Mapping[str, str | None]  # thing -> the one that takes its place; None: it is gone
_NAMING = ("entity", "authority", "place")  # qualifiers that name an entity of the record
_PARTS: Mapping[type[Entity | Incident | LegalAction], str] = {
    Entity: "entities",
    Incident: "incidents",
    LegalAction: "legal_actions",
}
_SUM = "LOST"  # its loss stands in a qualifier, not at an end


def moved(record: Record, moves: _Moves) -> Record:
    """A record in which some things are gone or have become others."""
    return record.model_copy(
        update={
            "entities": tuple(one for one in record.entities if one.id not in moves),
            "incidents": tuple(_incident(one, moves) for one in record.incidents if one.id not in moves),
            "legal_actions": tuple(_legal_action(one, moves) for one in record.legal_actions if one.id not in moves),
            "relations": tuple(_relations(record.relations, moves)),
            "statements": tuple(_statements(record.statements, moves)),
            "claims": tuple(_claims(record.claims, moves)),
        }
    )


def with_thing(record: Record, now: Entity | Incident | LegalAction) -> Record:
    """A record with one of its things as it is now."""
    part = _PARTS[type(now)]
    return record.model_copy(update={part: tuple(now if one.id == now.id else one for one in getattr(record, part))})


def label_of(record: Record, thing_id: str) -> str | None:
    """What kind of node a thing of a record becomes; None for a loss or a date."""
    if any(one.id == thing_id for one in record.incidents):
        return "Incident"
    if any(one.id == thing_id for one in record.legal_actions):
        return "LegalAction"
    if any(one.id == thing_id for one in record.statistics):
        return "Statistic"
    entity = record.entity(thing_id)
    kind = ontology().entity_types[entity.type]
    return kind.unnamed if kind.unnamed and entity.norm.get("anonymous") else kind.node


def may_be_said(predicate: str, subject: str | None, object_: str | None) -> bool:
    """Whether the ontology has such a statement about two kinds of thing."""
    known = ontology().predicates.get(predicate)
    if known is None or known.edge is None:
        return False
    ends = ontology().relationships[known.edge]
    source, target = (object_, subject) if known.reversed else (subject, object_)
    return source in ends.from_ and target in ends.to


def with_entity(record: Record, entity: Entity) -> Record:
    """A record in which one entity is another now; what cannot be said of such a thing is said no longer."""
    return _fitting(with_thing(record, entity), entity)


def _fitting(record: Record, entity: Entity) -> Record:
    def may(predicate: str, subject: str, object_: str | None) -> bool:
        if entity.id not in (subject, object_):
            return True
        return object_ is not None and may_be_said(predicate, label_of(record, subject), label_of(record, object_))

    lost = entity.type is not EntityType.LOSS
    kept = [one for one in record.claims if may(one.predicate, one.subject, one.object)]
    claims = [one for one in kept if not (lost and _loss_of(one) == entity.id)]
    return record.model_copy(
        update={
            "relations": tuple(one for one in record.relations if may(one.type, one.from_, one.to)),
            "incidents": tuple(_incident_fitting(one, record, entity) for one in record.incidents),
            "legal_actions": tuple(_legal_action_fitting(one, record, entity) for one in record.legal_actions),
            "claims": tuple(_undisputing(claims)),
        }
    )


def _incident_fitting(incident: Incident, record: Record, entity: Entity) -> Incident:
    gone: dict[str, str | None] = {entity.id: None}
    label = label_of(record, entity.id)
    said: dict[str, Any] = {}
    if entity.type is not EntityType.LOCATION:
        said["place"] = _to(incident.place, gone)
    if entity.type is not EntityType.LOSS:
        said["loss"] = _to(incident.loss, gone)
        said["loss_also"] = tuple(one for one in incident.loss_also if one != entity.id)
    if not may_be_said("PARTICIPATED_IN", label, "Incident"):
        said["participants"] = tuple(one for one in incident.participants if one.entity != entity.id)
    return incident.model_copy(update=said)


def _legal_action_fitting(action: LegalAction, record: Record, entity: Entity) -> LegalAction:
    gone: dict[str, str | None] = {entity.id: None}
    said: dict[str, Any] = {}
    if not may_be_said("SUBJECT_OF", label_of(record, entity.id), "LegalAction"):
        said["persons"] = tuple(one for one in action.persons if one != entity.id)
    if entity.type is not EntityType.LOCATION:
        said["place"] = _to(action.place, gone)
    if entity.type is not EntityType.ORG:
        said["authority"] = _to(action.authority, gone)
    return action.model_copy(update=said)


def _to(thing: str | None, moves: _Moves) -> str | None:
    return moves.get(thing, thing) if thing else None


def _distinct(things: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(thing for thing in things if thing))


def _incident(incident: Incident, moves: _Moves) -> Incident:
    part_of = _to(incident.part_of, moves)
    return incident.model_copy(
        update={
            "place": _to(incident.place, moves),
            "loss": _to(incident.loss, moves),
            "loss_also": _distinct(_to(one, moves) for one in incident.loss_also),
            "participants": distinct_parts(_parts(incident.participants, moves)),
            "part_of": None if part_of == incident.id else part_of,
        }
    )


def _parts(parts: Iterable[Participant], moves: _Moves) -> Iterator[Participant]:
    for part in parts:
        who = _to(part.entity, moves)
        if who:
            yield part.model_copy(update={"entity": who})


def distinct_parts(parts: Iterable[Participant]) -> tuple[Participant, ...]:
    """The first of those who have the same part twice."""
    return tuple({(one.entity, one.role): one for one in reversed(list(parts))}.values())[::-1]


def _legal_action(action: LegalAction, moves: _Moves) -> LegalAction:
    named = {key: _to(getattr(action, key), moves) for key in ("place", "authority", "incident")}
    return action.model_copy(update={**named, "persons": _distinct(_to(one, moves) for one in action.persons)})


def _relations(relations: Iterable[Relation], moves: _Moves) -> Iterator[Relation]:
    for one in relations:
        ends = _to(one.from_, moves), _to(one.to, moves)
        if all(ends) and ends[0] != ends[1]:
            yield one.model_copy(update={"from_": ends[0], "to": ends[1]})


def _statements(statements: Iterable[Statement], moves: _Moves) -> Iterator[Statement]:
    for one in statements:
        a, b = _to(one.a, moves), _to(one.b, moves)
        if a and (b or not one.b) and a != b:
            yield one.model_copy(update={"a": a, "b": b})


def _claims(claims: Iterable[Claim], moves: _Moves) -> Iterator[Claim]:
    """What is left to say, each statement once: a merge may make two of them equal."""
    said: dict[str, Claim] = {}
    now_in: dict[str, str] = {}
    for claim in claims:
        now = _claim(claim, moves)
        if now is not None:
            first = said.setdefault(now.model_dump_json(exclude={"id", "rule", "trigger", "confidence"}), now)
            now_in[claim.id] = first.id
    for claim in said.values():
        yield claim.model_copy(update={"disputes": now_in.get(claim.disputes or "")})


def _claim(claim: Claim, moves: _Moves) -> Claim | None:
    subject, object_ = _to(claim.subject, moves), _to(claim.object, moves)
    if not subject or subject == object_ or (claim.object and not object_):
        return None
    loss = _loss_of(claim)
    if loss and _to(loss, moves) is None:
        return None
    named = {key: _to(value, moves) if key in _NAMING else value for key, value in claim.qualifiers.items()}
    given = {key: value for key, value in named.items() if value is not None or claim.qualifiers[key] is None}
    return claim.model_copy(update={"subject": subject, "object": object_, "qualifiers": given})


def _loss_of(claim: Claim) -> str | None:
    named = claim.qualifiers.get("entity") if claim.predicate == _SUM else None
    return named if isinstance(named, str) else None


def _undisputing(claims: list[Claim]) -> Iterator[Claim]:
    """Claims that dispute none that is gone."""
    left = {one.id for one in claims}
    return (one if one.disputes in left | {None} else one.model_copy(update={"disputes": None}) for one in claims)
