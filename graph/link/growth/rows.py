"""What one document puts into the memory of linking, told by itself alone."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from graph.link.model import Custody, Observations
from graph.link.observe.copies import marks, shingles
from graph.link.observe.elsewhere import Scene, scenes_of
from graph.link.observe.observing import custodies, observed_of
from graph.link.observe.quotes import passages_in
from graph.link.observe.statements import Name, meant, names_in
from graph.link.observe.told import Told
from graph.link.posts.model import Post
from graph.link.resolve import incidents, persons
from graph.link.resolve.actions import ActionTelling, action_tellings
from graph.link.resolve.relabel import NameTold, names_told
from graph.link.resolve.tellings import IncidentTelling, PersonTelling, incident_tellings, person_tellings


class Family(StrEnum):
    """Sorts of keys by which documents meet; each key stands for an owner."""

    INCIDENT = "incident"  # owner: a report of an incident
    PERSON = "person"  # owner: a report of a person
    ACTION = "action"  # a report of a person; owner: a report of a legal action against him
    PART = "part"  # age and part in a report of an incident; owner: a report of an unnamed person
    COPY = "copy"  # wording; owner: a document
    ALIAS = "alias"  # owner: a report of a named person who bears it
    NAMED = "named"  # a name; owner: a report of an incident of which it is told
    MEANT = "meant"  # a name or town by which statements may speak of incidents elsewhere; owner: their document
    QUOTE = "quote"  # words of a post that an article quotes; owner: the article


QUOTES = "quote|"  # how the keys of quoted passages begin


class DocumentRows(NamedTuple):
    """What linking remembers of a document."""

    document: str
    wording: frozenset[int]
    post: Post | None
    called: Mapping[str, str]
    incidents: tuple[IncidentTelling, ...]
    persons: tuple[PersonTelling, ...]
    actions: tuple[ActionTelling, ...]
    keys: frozenset[tuple[Family, str, str]]
    names: tuple[NameTold, ...]
    scenes: frozenset[tuple[str, Scene]]
    custodies: tuple[Custody, ...]


def rows_of(told: Told, post: Post | None) -> DocumentRows:
    """The rows of one document."""
    document = told.record.document_id
    observed = tuple(observed_of(told, document))
    cases, people, acts = incident_tellings([told]), person_tellings([told]), action_tellings([told])
    wording = shingles(told.record.text)
    keys = [
        *_keys_of(cases, people),
        *((Family.ACTION, person, act.report) for act in acts for person in act.persons),
        *((Family.COPY, str(mark), document) for mark in marks(wording)),
        *((Family.NAMED, name_key(name), incident) for name, incident in names_in(observed)),
        *((Family.MEANT, key, document) for key in meant_keys(told)),
        *((Family.QUOTE, quote_key(passage), document) for passage in passages_in(told.record)),
    ]
    return DocumentRows(
        document=document,
        wording=wording,
        post=post,
        called={report.id: report.name for report in told.reports.values()},
        incidents=cases,
        persons=people,
        actions=acts,
        keys=frozenset(keys),
        names=tuple(names_told(Observations(observed=observed), people)),
        scenes=frozenset(scenes_of(told)),
        custodies=tuple(custodies(told)),
    )


def name_key(name: Name) -> str:
    """A name with its type as one key."""
    return "|".join(name)


def town_key(town: str) -> str:
    """A town as a key that is none of a name."""
    return f"town|{town}"


def quote_key(passage: str) -> str:
    """A quoted passage as a key that stands together with all others of its sort."""
    return f"{QUOTES}{passage}"


def part_key(incident: str, role: str, age: int) -> str:
    """Part and age in an incident as one key."""
    return f"{incident}|{role}|{age}"


def meant_keys(told: Told) -> set[str]:
    """The names and towns by which the statements of a document may speak of incidents elsewhere."""
    spoken = meant(told)
    return {*map(name_key, spoken.names), *map(town_key, spoken.towns)}


def _keys_of(
    cases: tuple[IncidentTelling, ...], people: tuple[PersonTelling, ...]
) -> Iterator[tuple[Family, str, str]]:
    for case in cases:
        yield from ((Family.INCIDENT, key, case.report) for key in incidents.keys_of(case))
    for person in people:
        yield from ((Family.PERSON, key, person.report) for key in persons.keys_of(person))
        yield from ((Family.PART, part_key(*part), person.report) for part in persons.parts_of(person))
        if person.is_named:
            yield from ((Family.ALIAS, alias, person.report) for alias in person.aliases)
