"""Persons as observations: full names by writing and readings, victims, and legal actions on them."""

import re
from collections.abc import Iterator
from functools import cache

from graph.link.model import EvidenceType, Observation
from graph.link.names.reading import NameForm, read_name
from graph.link.names.variants import fold_writing
from graph.link.observe.told import Told
from schemas.records import Entity, Incident, LegalAction, Span
from schemas.words import EntityType, PersonKind, RelationType, Role

_PRESENT = frozenset({Role.EXECUTOR, Role.DRIVER, Role.LOOKOUT, Role.CASH_COURIER})
_ACCUSED = frozenset({PersonKind.SUSPECT, PersonKind.DEFENDANT, PersonKind.CONVICTED})
_TITLE = re.compile(r"(?:ら)?(?:容疑者|被告|受刑者|死刑囚)")
_PRINTED = re.compile(r"\s*[（(]([ぁ-ゖァ-ヺー]{1,8}[・･\s]?[ぁ-ゖァ-ヺー]{1,8})(?=[）)、,・\s])")
_LEAST_SHARE = 0.05
_FEW = 2  # a sentence about more incidents is about none of them


def is_named(entity: Entity) -> bool:
    """Whether an entity is a person with a name."""
    return entity.type is EntityType.PERSON and not entity.norm.get("anonymous")


def printed_reading(text: str, mentions: tuple[Span, ...]) -> str | None:
    """The reading that a report prints in brackets behind a name: 山田太郎（やまだ・たろう）."""
    for _, end in mentions:
        found = _PRINTED.match(text, end)
        if found:
            return found[1]
    return None


def name_of(told: Told, person: str) -> NameForm:
    """The name of a person as the document gives it, with the reading that it prints."""
    entity = told.entities[person]
    return read_name(entity.canonical, reading=printed_reading(told.record.text, entity.mentions))


@cache
def _cached_keys(form_key: tuple[str, str | None]) -> tuple[tuple[str, float], ...]:
    form = read_name(form_key[0], reading=form_key[1])
    if not form.is_full:
        return ()
    own = ((fold_writing(form.surname + form.given), 1.0),) if form.in_kanji else ()
    return (*own, *((key, share) for key, share in sorted(form.keys.items()) if share >= _LEAST_SHARE))


def _keys(told: Told, person: str) -> tuple[tuple[str, float], ...]:
    entity = told.entities[person]
    return _cached_keys((entity.canonical, printed_reading(told.record.text, entity.mentions)))


def person_keys(told: Told, person: str) -> tuple[str, ...]:
    """All keys of a named person; none for a surname alone, which identifies nobody."""
    entity = told.entities[person]
    return tuple(key for key, _ in _keys(told, person)) if is_named(entity) else ()


def is_accused(told: Told, person: str) -> bool:
    """Whether the document speaks of somebody as suspect, defendant or convict, by kind, title, action or group."""
    entity = told.entities[person]
    if entity.person_kind not in {None, PersonKind.OTHER}:
        return entity.person_kind in _ACCUSED
    titled = any(_TITLE.match(told.record.text, end) for _, end in entity.mentions)
    acted_on = any(person in action.persons for action in told.record.legal_actions)
    joined = any(
        person in {one.from_, one.to} and one.type in {RelationType.ALIAS_OF, RelationType.MEMBER_OF}
        for one in told.relations
    )
    return titled or acted_on or joined


def incidents_of(told: Told, person: str) -> dict[str, bool]:
    """Incident → whether he acted on the spot; an accused without a part belongs to what his sentence tells."""
    tied = told.ties.get(person, frozenset())
    if not tied and is_accused(told, person):
        tied = frozenset(_nearest(told, person))
    return {one: _is_present(told.incidents[one], person) for one in sorted(tied)}


def _nearest(told: Told, person: str) -> set[str]:
    """What his sentence tells, or for the head of a group that the text is about, what the text tells."""
    for start, _ in told.entities[person].mentions:
        sentence = told.sentence_at(start)
        if sentence and told.in_body(start):
            span = (sentence.start, sentence.end)
            here = told.told_by(span) or told.carried_to(sentence) or told.named_by(span)
            if 0 < len(here) <= _FEW:
                return here
    of_group = any(one.type is RelationType.MEMBER_OF and one.from_ == person for one in told.relations)
    return set(told.main) if of_group and len(told.main) == 1 else set()


def _is_present(incident: Incident, person: str) -> bool:
    """Whether somebody is told to have been at the scene; a part that only a charge suggests is none there."""
    told = (one.role for one in incident.participants if one.entity == person and not one.presumed)
    return not _PRESENT.isdisjoint(told)


def _is_victim(told: Told, person: str) -> bool:
    roles = {p.role for i in told.record.incidents for p in i.participants if p.entity == person}
    return roles == {Role.VICTIM}


def observed(told: Told, cluster: str) -> Iterator[Observation]:
    """The persons of a document's incidents, and legal actions on them."""
    for entity in told.record.entities:
        if is_named(entity):
            yield from _person(told, entity, cluster)
    for action in told.record.legal_actions:
        yield from _legal(told, action, cluster)


def _person(told: Told, entity: Entity, cluster: str) -> Iterator[Observation]:
    kind = EvidenceType.VICTIM if _is_victim(told, entity.id) else EvidenceType.PERSON
    rate = name_of(told, entity.id).share
    start, end = entity.mentions[0] if entity.mentions else (0, 0)
    suspect = kind is EvidenceType.PERSON and is_accused(told, entity.id)
    for incident, present in incidents_of(told, entity.id).items():
        for key, share in _keys(told, entity.id):
            yield Observation(
                type=kind, incident=told.report(incident), key=key, surface=entity.canonical,
                document=told.record.document_id, sentence=told.sentence_id(start), start=start, end=end,
                cluster=cluster, share=share, base_rate=rate, present=present, suspect=suspect,
            )  # fmt: skip


def _legal(told: Told, action: LegalAction, cluster: str) -> Iterator[Observation]:
    """The same step on the same person on the same day, told of both incidents."""
    if not action.date or not action.incident or action.incident not in told.incidents:
        return
    for person in action.persons:
        for key in person_keys(told, person) if person in told.entities else ():
            yield Observation(
                type=EvidenceType.LEGAL, incident=told.report(action.incident),
                key=f"{key}|{action.kind}|{action.date}",
                surface=f"{told.entities[person].canonical} {action.date}", document=told.record.document_id,
                sentence=told.sentence_id(action.evidence[0]), start=action.evidence[0], end=action.evidence[1],
                cluster=cluster,
            )  # fmt: skip
