"""Incidents of other documents that a sentence speaks of by their town alone: 「茂原市の強盗も同じグループ」."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.link.observe.places import place_of
from graph.link.observe.told import Told, overlaps
from schemas.records import Sentence
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
        for incident in told.record.incidents:
            place = told.entities.get(incident.place or "")
            for town in place_of(place).towns if place else ():
                month = (incident.date or "")[:_MONTH]
                found[town].append(Scene(told.report(incident.id), told.record.document_id, month))
    return {town: tuple(there) for town, there in found.items()}


def named_by_town(told: Told, sentence: Sentence, known: Scenes) -> set[str]:
    """Reports of the one incident in a town that the sentence names and that is no scene of its own document.

    Where reports put incidents of different months into the town, it is not told which is meant.
    """
    own = {incident.place for incident in told.record.incidents}
    span = (sentence.start, sentence.end)
    found: set[str] = set()
    for entity in told.record.entities:
        if entity.type is not EntityType.LOCATION or entity.id in own:
            continue
        if any(overlaps(span, mention) for mention in entity.mentions):
            there = {one for town in place_of(entity).towns for one in known.get(town, ())}
            if len({one.month for one in there if len(one.month) == _MONTH}) <= 1:
                found |= {one.report for one in there if one.document != told.record.document_id}
    return found
