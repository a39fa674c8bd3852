"""`observe`: the observations of records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from graph.link.model import Custody, Observation, Observations, Occurrence
from graph.link.observe import people, quotes, values
from graph.link.observe.copies import clusters
from graph.link.observe.statements import elsewhere, statements
from graph.link.observe.told import Told
from schemas.records import Incident, Record
from schemas.towns import middle_of_town
from schemas.words import LegalKind

_HELD = frozenset({LegalKind.ARREST, LegalKind.REARREST, LegalKind.DETENTION})
_DAY = len("2025-01-31")


def observe(records: Iterable[Record]) -> Observations:
    """What the records report of their incidents, under report ids; the order of records is no matter."""
    tolds = [Told(record) for record in sorted(records, key=lambda one: (one.document_id, one.id))]
    return observed_in(tolds, clusters(told.record for told in tolds))


def observed_in(tolds: list[Told], sources: Mapping[str, str]) -> Observations:
    """The observations of records that have been looked at already, each document with the source that it is."""
    found = tuple(chain.from_iterable(observed_of(told, sources[told.record.document_id]) for told in tolds))
    there = elsewhere(tolds, found)
    said = (statements(told, there, cluster=sources[told.record.document_id]) for told in tolds)
    return Observations(
        occurrences=tuple(chain.from_iterable(map(occurrences, tolds))),
        observed=found,
        statements=tuple(chain.from_iterable(said)),
        custodies=tuple(chain.from_iterable(map(custodies, tolds))),
    )


def observed_of(told: Told, cluster: str) -> Iterator[Observation]:
    """The observations of one document, which is the source `cluster`."""
    seen: set[tuple[object, ...]] = set()
    for one in chain.from_iterable(of.observed(told, cluster) for of in (people, values, quotes)):
        key = (one.type, one.incident, one.key, one.surface, one.start)
        if key not in seen:
            seen.add(key)
            yield one


def day_of(iso: str | None) -> int | None:
    """The day of a date that is given to the day."""
    try:
        return date.fromisoformat(iso).toordinal() if iso and len(iso) == _DAY else None
    except ValueError:
        return None


def may_be_one_day(one: str, other: str, *, apart: int) -> bool:
    """Whether two dates, as precise as they are told, may be of one day, or of days no further apart than that."""
    days = day_of(one), day_of(other)
    if days[0] is not None and days[1] is not None:
        return abs(days[0] - days[1]) <= apart
    return one.startswith(other) or other.startswith(one)


def occurrences(told: Told) -> Iterator[Occurrence]:
    """When and where the incidents of one document happened."""
    return (
        Occurrence(id=told.report(one.id), day=day_of(one.date), at=_scene(told, one)) for one in told.record.incidents
    )


def _scene(told: Told, incident: Incident) -> tuple[float, float] | None:
    """The middle of the town, which is all that is known of a scene; none where no town is told."""
    scene = told.entities.get(incident.place or "")
    norm = scene.norm if scene else {}
    town = str(norm.get("city") or "")
    middle = middle_of_town(str(norm.get("country") or ""), str(norm.get("pref") or ""), town) if town else None
    return (middle.latitude, middle.longitude) if middle else None


def custodies(told: Told) -> Iterator[Custody]:
    """From an arrest until a release that the same document dates; how long it lasts otherwise is not told."""
    released: defaultdict[str, list[int]] = defaultdict(list)
    for action in told.record.legal_actions:
        day = day_of(action.date)
        if action.kind is LegalKind.RELEASE and day is not None:
            for person in action.persons:
                released[person].append(day)
    for action in told.record.legal_actions:
        since = day_of(action.date)
        if action.kind not in _HELD or since is None:
            continue
        for person in action.persons:
            entity = told.entities.get(person)
            for incident in told.ties.get(person, ()) if entity else ():
                for key in people.person_keys(told, person):
                    yield Custody(
                        incident=told.report(incident), key=key, since=since,
                        until=min((day for day in released[person] if day >= since), default=None),
                        document=told.record.document_id, sentence=told.sentence_id(action.evidence[0]),
                    )  # fmt: skip
