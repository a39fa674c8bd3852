"""Identifiers and features as observations: accounts, numbers, aliases, groups, apps, pay, offence, place, method."""

import re
from collections.abc import Callable, Iterator

import jaconv

from graph.link.catalogue import catalogue
from graph.link.model import EvidenceType, Observation
from graph.link.names import lexicon
from graph.link.names.romaji import key_of_kana
from graph.link.names.split import has_kanji, is_kana
from graph.link.observe.lexicon import words
from graph.link.observe.places import base_key, place_keys, place_of
from graph.link.observe.told import Told
from graph.values import entity_value
from schemas.ids import fold
from schemas.records import Entity, Span
from schemas.words import EntityType, RelationType, Role

Keys = tuple[tuple[str, float, float | None], ...]
"""Key, share and base rate of each form under which a value meets others."""

_PATTERNS = {
    EvidenceType.URL: re.compile(r"https?://[A-Za-z0-9._/?=&%~#-]+[A-Za-z0-9/]"),
    EvidenceType.WALLET: re.compile(
        r"(?<![A-Za-z0-9])(?:bc1[a-z0-9]{20,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}"
        r"|T[1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-z0-9])"
    ),
    EvidenceType.PLATE: re.compile(
        r"[一-龠]{2,4}\s?[0-9０-９]{2,3}\s?[あ-んア-ンa-zA-Z]\s?[0-9０-９]{2}\s?[-－・‐]\s?[0-9０-９]{2}"
    ),
}


def observed(told: Told, cluster: str) -> Iterator[Observation]:
    """Everything but persons that a document reports of its incidents."""
    make = _Maker(told, cluster)
    for entity in told.record.entities:
        rule = _RULES.get(entity.type)
        if rule is not None:
            yield from make.of_entity(entity, rule)
    yield from _patterns(make)
    yield from _features(make)
    yield from _bases(make)


class _Maker:
    """Makes observations of one document."""

    def __init__(self, told: Told, cluster: str) -> None:
        self.told = told
        self._cluster = cluster

    def of_entity(self, entity: Entity, rule: "Callable[[Told, Entity], _Found | None]") -> Iterator[Observation]:
        """The observations of an entity, for each incident it belongs to."""
        found = rule(self.told, entity)
        if found is None:
            return
        kind, keys, incidents = found
        span = entity.mentions[0] if entity.mentions else (0, 0)
        for incident in sorted(incidents):
            for key in keys:
                yield self.one(kind, incident, key=key, where=(entity.canonical, span))

    def one(
        self, kind: EvidenceType, incident: str, *, key: tuple[str, float, float | None], where: tuple[str, Span]
    ) -> Observation:
        """One observation; `where` is how it is written, and the place."""
        surface, (start, end) = where
        return Observation(
            type=kind, incident=self.told.report(incident), key=fold(key[0]), surface=surface,
            document=self.told.record.document_id, sentence=self.told.sentence_id(start), start=start, end=end,
            cluster=self._cluster, share=key[1], base_rate=key[2],
        )  # fmt: skip


_Found = tuple[EvidenceType, Keys, frozenset[str] | set[str]]


def alias_keys(alias: str) -> Keys:
    """The alias as written, and its reading in Latin letters, as common as the writing is."""
    written = fold(alias)
    rate = catalogue().base_rate(EvidenceType.ALIAS, written)
    readings = [written] if is_kana(written) else list(lexicon.word_readings(written)) if has_kanji(written) else []
    spoken = sorted({key_of_kana(jaconv.kata2hira(reading)) for reading in readings if is_kana(reading)})
    return ((written, 1.0, None), *((key, 1 / len(spoken), rate) for key in spoken if key and key != written))


def _alias(told: Told, entity: Entity) -> _Found | None:
    """An alias of an actor; or the name of the group whose doing a sentence calls its incident."""
    incidents = told.ties.get(entity.id) or _of_group(told, entity)
    return EvidenceType.ALIAS, alias_keys(entity.canonical), incidents


def _of_group(told: Told, entity: Entity) -> set[str]:
    text, found = told.record.text, set[str]()
    for start, end in entity.mentions:
        sentence = told.sentence_at(start)
        denied = sentence and words().unrelated.search(text[sentence.start : sentence.end])
        if sentence and not denied and words().group_of.match(text, end):
            found |= at_place(told, start)
    return found


def _account(told: Told, entity: Entity) -> _Found | None:
    """An account of an actor, or one that stands where an incident is told; others are for readers to turn to."""
    key = str(entity_value(entity).key["handle"])
    incidents = told.ties.get(entity.id) or _by_sentence(told, entity)
    return EvidenceType.ACCOUNT, ((key, 1.0, None),), incidents


def _phone(told: Told, entity: Entity) -> _Found | None:
    key = str(entity_value(entity).key["number"])
    return EvidenceType.PHONE, ((key, 1.0, None),), _by_sentence(told, entity)


def _app(told: Told, entity: Entity) -> _Found | None:
    return EvidenceType.APP, ((fold(entity.canonical), 1.0, None),), told.ties.get(entity.id, frozenset())


def _gang(told: Told, entity: Entity) -> _Found | None:
    """An organisation to which actors of an incident belong, unless it is their firm or school."""
    if not any(one.type is RelationType.MEMBER_OF and one.to == entity.id for one in told.relations):
        return None
    if words().lawful.search(entity.canonical):
        return None
    incidents = told.ties.get(entity.id) or set(told.main if len(told.main) == 1 else ())
    return EvidenceType.GANG, ((fold(entity.canonical), 1.0, None),), incidents


def _payout(told: Told, entity: Entity) -> _Found | None:
    norm = entity.norm
    if norm.get("amount") is None:
        return None
    key = "/".join(str(norm.get(part) or "") for part in ("currency", "amount", "per"))
    return EvidenceType.PAYOUT, ((key, 1.0, None),), told.ties.get(entity.id, frozenset())


_RULES: dict[EntityType, Callable[[Told, Entity], _Found | None]] = {
    EntityType.ALIAS: _alias,
    EntityType.HANDLE: _account,
    EntityType.PHONE: _phone,
    EntityType.APP: _app,
    EntityType.ORG: _gang,
    EntityType.PAYOUT: _payout,
}


def _by_sentence(told: Told, entity: Entity) -> set[str]:
    """Incidents of the sentences that name a value, unless it is named for readers to turn to."""
    found: set[str] = set()
    for start, _ in entity.mentions:
        found |= at_place(told, start)
    return found


def at_place(told: Told, start: int) -> set[str]:
    """The incident of which a place in the text tells; none where it speaks to readers or tells of several."""
    return incident_of(told, start, aside=(start, start))


def incident_of(told: Told, start: int, *, aside: Span) -> set[str]:
    """The incident of which the sentence around a place tells, as `at_place`; what is quoted `aside` asks nobody."""
    sentence = told.sentence_at(start)
    if sentence is None or not told.in_body(start):
        return set()
    span, text = (sentence.start, sentence.end), told.record.text
    said = text[span[0] : min(aside[0], span[1])] + text[max(aside[1], span[0]) : span[1]]
    if words().contact.search(said):
        return set()
    here = told.told_by(span) or told.named_by(span) or told.carried_to(sentence) or set(told.main)
    return here if len(here) == 1 else set()


def _patterns(make: _Maker) -> Iterator[Observation]:
    """Addresses, wallets and number plates, which records do not list."""
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(make.told.record.text):
            key = re.sub(r"\s", "", found[0])
            for incident in at_place(make.told, found.start()):
                yield make.one(kind, incident, key=(key, 1.0, None), where=(found[0], found.span()))


def _bases(make: _Maker) -> Iterator[Observation]:
    """Where people of an incident were abroad: a town, or the place they were held in."""
    told = make.told
    for relation in told.relations:
        place = told.entities.get(relation.to) if relation.type is RelationType.LOCATED_IN else None
        key = base_key(place) if place else None
        if place is None or key is None:
            continue
        where = (place.canonical, place.mentions[0] if place.mentions else relation.evidence)
        for incident in sorted(told.ties.get(relation.from_, ())):
            yield make.one(EvidenceType.BASE, incident, key=(key, 1.0, None), where=where)


def _features(make: _Maker) -> Iterator[Observation]:
    """Offence, roles, place and method of each incident."""
    told = make.told
    for incident in told.record.incidents:
        passage = (told.record.text[slice(*incident.evidence)], incident.evidence)
        roles = sorted({str(one.role) for one in incident.participants if one.role is not Role.VICTIM})
        coded = [
            (EvidenceType.OFFENCE, str(incident.kind)),
            *((EvidenceType.ROLE, role) for role in roles),
            *words().methods_in(passage[0]),
        ]
        for kind, code in coded:
            yield make.one(kind, incident.id, key=(code, 1.0, None), where=passage)
        scene = told.entities.get(incident.place or "")
        if scene is not None:
            where = (scene.canonical, scene.mentions[0] if scene.mentions else incident.evidence)
            for key in place_keys(place_of(scene)):
                yield make.one(EvidenceType.PLACE, incident.id, key=(key, 1.0, None), where=where)
