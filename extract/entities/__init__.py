"""From candidates to entities: one per real thing in a document, with all its mentions, a canonical name and an id."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from extract.candidates import Candidate
from extract.draft import Draft
from extract.entities import aliases, money, organisations, persons, places
from extract.entities.anaphora import add_anaphora
from extract.entities.group import Group, Grouping, by_key, ordered, surface
from extract.text import PreparedText
from schemas.records import Entity
from schemas.words import EntityType


def _folded(candidate: Candidate, text: PreparedText) -> str:
    return surface(candidate, text).casefold()


def _digits(candidate: Candidate, text: PreparedText) -> str:
    return str(candidate.norm.get("digits") or surface(candidate, text))


def _day(candidate: Candidate, text: PreparedText) -> str:
    return str(candidate.norm.get("iso") or surface(candidate, text))


_GROUPINGS: Mapping[EntityType, Grouping] = MappingProxyType(
    {
        EntityType.PERSON: persons.grouped,
        EntityType.ALIAS: aliases.grouped,
        EntityType.HANDLE: by_key(_folded),
        EntityType.APP: by_key(_folded),
        EntityType.LOCATION: places.grouped,
        EntityType.PAYOUT: money.grouped,
        EntityType.LOSS: money.grouped,
        EntityType.PHONE: by_key(_digits),
        EntityType.ORG: organisations.grouped,
        EntityType.JARGON: by_key(_folded),
        EntityType.DATE: by_key(_day),
    }
)


def _entity(group: Group, number: int) -> Entity:
    return Entity(
        id=f"e{number}",
        type=group.type,
        mentions=tuple(sorted(set(group.mentions))),
        canonical=group.canonical,
        norm=group.norm,
        anaphora=tuple(sorted(set(group.anaphora))),
        rule=group.rule,
        confidence=group.confidence,
    )


def entities(draft: Draft) -> Draft:
    """The stage that turns settled candidates into entities; ids count in order of first mention."""
    found: dict[EntityType, list[Candidate]] = {}
    for candidate in draft.candidates:
        found.setdefault(candidate.type, []).append(candidate)
    groups = ordered(g for kind, members in found.items() for g in _GROUPINGS[kind](members, draft.text))
    add_anaphora(groups, draft.text)
    return replace(draft, entities=tuple(_entity(group, i) for i, group in enumerate(groups, 1)))
