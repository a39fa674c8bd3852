"""What a report tells that says which incident or person it is of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.link.names.reading import NameForm
from graph.link.observe.people import incidents_of, is_named, name_of, person_keys
from graph.link.observe.places import Place, place_of
from graph.link.observe.told import Told
from graph.link.observe.values import alias_keys
from graph.values import entity_value
from schemas.records import Entity, Incident
from schemas.words import EntityType, RelationType, Role

_LARGE_GROUP = 5


@dataclass(frozen=True, slots=True)
class IncidentTelling:
    """One incident as one document tells it. `actors` and `victims` are keys of full names."""

    report: str
    document: str
    name: str
    kind: str
    lang: str = ""
    date: str = ""
    place: Place = field(default_factory=Place)
    actors: frozenset[frozenset[str]] = frozenset()
    victims: frozenset[frozenset[str]] = frozenset()
    victim_ages: frozenset[int] = frozenset()
    victim_decades: frozenset[int] = frozenset()
    losses: frozenset[tuple[str, float]] = frozenset()
    aliases: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    legal: frozenset[tuple[str, str, str]] = frozenset()
    counts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonTelling:
    """One person, named or not, as one document tells of him."""

    report: str
    document: str
    written: str
    form: NameForm
    age: int | None = None
    told_year: int | None = None
    incidents: frozenset[str] = frozenset()
    roles: frozenset[tuple[str, str]] = frozenset()
    homes: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    is_named: bool = True


def incident_tellings(tolds: Iterable[Told]) -> tuple[IncidentTelling, ...]:
    """The incidents of the documents as each tells them."""
    return tuple(_incident(told, one) for told in tolds for one in told.record.incidents)


def person_tellings(tolds: Iterable[Told]) -> tuple[PersonTelling, ...]:
    """The persons of the documents as each tells of them."""
    return tuple(
        _person(told, entity) for told in tolds for entity in told.record.entities if entity.type is EntityType.PERSON
    )


def _incident(told: Told, incident: Incident) -> IncidentTelling:
    tied = {entity for entity, incidents in told.ties.items() if incident.id in incidents}
    victims = [told.entities[p.entity] for p in incident.participants if p.role is Role.VICTIM]
    actors = tied - {victim.id for victim in victims}
    scene = told.entities.get(incident.place or "")
    return IncidentTelling(
        report=told.report(incident.id),
        document=told.record.document_id,
        name=f"{told.record.id}:{incident.id}",
        kind=str(incident.kind),
        lang=told.record.lang,
        date=incident.date or "",
        place=place_of(scene) if scene else Place(),
        actors=frozenset(_names(told, actors)),
        victims=frozenset(_names(told, {victim.id for victim in victims})),
        victim_ages=frozenset(int(v.norm["age"]) for v in victims if v.norm.get("age")),
        victim_decades=frozenset(int(v.norm["age_decade"]) for v in victims if v.norm.get("age_decade")),
        losses=frozenset(_losses(told, incident)),
        aliases=frozenset(_alias_keys(told, tied)),
        accounts=frozenset(_account_keys(told, tied)),
        legal=frozenset(_legal(told, incident)),
        counts=frozenset(_counts(told, incident)),
    )


def _of_type(told: Told, tied: Iterable[str], kind: EntityType) -> list[Entity]:
    return [told.entities[one] for one in tied if one in told.entities and told.entities[one].type is kind]


def _names(told: Told, tied: Iterable[str]) -> Iterator[frozenset[str]]:
    for entity in _of_type(told, tied, EntityType.PERSON):
        keys = person_keys(told, entity.id)
        if keys:
            yield frozenset(keys)


def _alias_keys(told: Told, tied: Iterable[str]) -> Iterator[str]:
    for entity in _of_type(told, tied, EntityType.ALIAS):
        yield from (key for key, _, _ in alias_keys(entity.canonical))


def _account_keys(told: Told, tied: Iterable[str]) -> Iterator[str]:
    for entity in _of_type(told, tied, EntityType.HANDLE):
        yield str(entity_value(entity).key["handle"])


def _losses(told: Told, incident: Incident) -> Iterator[tuple[str, float]]:
    for one in (incident.loss, *incident.loss_also):
        norm = told.entities[one].norm if one in told.entities else {}
        if norm.get("amount"):
            yield str(norm.get("currency") or ""), float(norm["amount"])


def _legal(told: Told, incident: Incident) -> Iterator[tuple[str, str, str]]:
    for action in told.record.legal_actions:
        if action.incident == incident.id and action.date:
            for person in action.persons:
                for key in person_keys(told, person) if person in told.entities else ():
                    yield key, str(action.kind), action.date


def _counts(told: Told, incident: Incident) -> Iterator[int]:
    """How many persons an authority acted on in a group: outlets repeat the number."""
    alone = len(told.incidents) == 1
    for action in told.record.legal_actions:
        if action.count and action.count >= _LARGE_GROUP and (action.incident == incident.id or alone):
            yield action.count


def _person(told: Told, entity: Entity) -> PersonTelling:
    named = is_named(entity)
    published = told.record.published
    roles = {
        (told.report(i.id), str(p.role)) for i in told.record.incidents for p in i.participants if p.entity == entity.id
    }
    tied = {r.from_ for r in told.relations if r.type is RelationType.ALIAS_OF and r.to == entity.id} | {
        r.to for r in told.relations if r.type is RelationType.USES_HANDLE and r.from_ == entity.id
    }
    return PersonTelling(
        report=told.report(entity.id),
        document=told.record.document_id,
        written=entity.canonical,
        form=name_of(told, entity.id) if named else NameForm(written=entity.canonical, is_full=False),
        age=int(entity.norm["age"]) if entity.norm.get("age") else None,
        told_year=int(published[:4]) if published else None,
        incidents=frozenset(told.report(one) for one in incidents_of(told, entity.id)) if named else frozenset(),
        roles=frozenset(roles),
        homes=frozenset(_homes(told, entity)),
        aliases=frozenset(_alias_keys(told, tied)),
        accounts=frozenset(_account_keys(told, tied)),
        is_named=named,
    )


def _homes(told: Told, entity: Entity) -> Iterator[str]:
    for relation in told.relations:
        place = told.entities.get(relation.to)
        if relation.type is RelationType.LOCATED_IN and relation.from_ == entity.id and place is not None:
            yield from place_of(place).towns


def told_of(telling: IncidentTelling, what: str) -> str:
    """What a report says of one feature, in the form in which values are shown side by side."""
    place = telling.place
    if what in {"town", "area"}:
        return " ".join(part for part in (place.prefecture, place.town) if part) or place.country
    if what == "loss":
        return ", ".join(f"{amount:,.0f} {currency}".strip() for currency, amount in sorted(telling.losses))
    if what == "victim":
        ages = [str(age) for age in sorted(telling.victim_ages)]
        return ", ".join([*ages, *(f"{decade}s" for decade in sorted(telling.victim_decades))])
    return {"kind": telling.kind, "date": telling.date}.get(what, "")
