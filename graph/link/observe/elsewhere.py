"""Incidents of other documents that a sentence speaks of by their town alone: 「茂原市の強盗も同じグループ」."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.link.observe.places import place_of
from graph.link.observe.told import Told, overlaps
from schemas.records import Entity, Sentence
from schemas.words import EntityType

_MONTH = len("2025-01")


class Scene(NamedTuple):
    """Where and when a report puts its incident."""

    report: str
    document: str
    month: str


Scenes = Mapping[str, tuple[Scene, ...]]
"""Town → the incidents there."""


def scenes(tolds: Iterable[Told]) -> Scenes:
    """The incidents of all documents by the keys of their towns."""
    found: defaultdict[str, list[Scene]] = defaultdict(list)
    for told in tolds:
        for town, scene in scenes_of(told):
            found[town].append(scene)
    return {town: tuple(there) for town, there in found.items()}


def scenes_of(told: Told) -> Iterator[tuple[str, Scene]]:
    """The incidents of one document, each under every key of its town."""
    for incident in told.record.incidents:
        place = told.entities.get(incident.place or "")
        for town in place_of(place).towns if place else ():
            month = (incident.date or "")[:_MONTH]
            yield town, Scene(told.report(incident.id), told.record.document_id, month)


def towns_named(told: Told, sentence: Sentence) -> frozenset[str]:
    """Keys of the towns that a sentence names and that are no scene of its own document."""
    return frozenset(town for entity in _places(told, sentence) for town in place_of(entity).towns)


def named_by_town(told: Told, sentence: Sentence, known: Scenes) -> set[str]:
    """Reports of the one incident in a town that the sentence names and that is no scene of its own document.

    Where reports put incidents of different months into the town, it is not told which is meant.
    """
    found: set[str] = set()
    for entity in _places(told, sentence):
        there = {one for town in place_of(entity).towns for one in known.get(town, ())}
        if len({one.month for one in there if len(one.month) == _MONTH}) <= 1:
            found |= {one.report for one in there if one.document != told.record.document_id}
    return found


def _places(told: Told, sentence: Sentence) -> Iterator[Entity]:
    own = {incident.place for incident in told.record.incidents}
    span = (sentence.start, sentence.end)
    for entity in told.record.entities:
        is_place = entity.type is EntityType.LOCATION and entity.id not in own
        if is_place and any(overlaps(span, mention) for mention in entity.mentions):
            yield entity
