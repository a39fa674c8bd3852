"""Incidents looked at anew: what their documents report of them, given what is known of all others."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from graph.link.corpus import Corpus
from graph.link.growth import aliases, facts, posts
from graph.link.growth.memory import Memory, Sort
from graph.link.model import Bearing, Custody, EvidenceType, Observation, Observations, Statement
from graph.link.observe.observing import observed_of, occurrences
from graph.link.observe.statements import meant, statements
from graph.link.observe.told import Told
from graph.link.resolve.bearers import by_confirmed, without_rejected
from graph.link.resolve.hands import by_one_hand
from graph.link.resolve.relabel import NAMES, by_bearer, by_homonym, relabelled, without_idle_readings
from graph.link.resolve.tellings import person_tellings
from graph.link.wording import with_wordings
from schemas.records import Record

Records = Callable[[list[str]], Iterable[Record]]
"""Reads the records of documents, as they count in linking."""


class Library:
    """Documents, each read once in a pass."""

    def __init__(self, records: Records, *, denied: Mapping[str, frozenset[Bearing]] | None = None) -> None:
        """Read documents when they are asked for.

        Args:
            records: reads their records.
            denied: document → aliases that are not read there.
        """
        self._records = records
        self._denied = denied or {}
        self._told: dict[str, Told] = {}

    def keep(self, tolds: Iterable[Told]) -> None:
        """Have documents at hand that were read already."""
        self._told |= {told.record.document_id: told for told in tolds}

    def told(self, documents: Iterable[str]) -> list[Told]:
        """These documents, in the order of ids."""
        wanted = sorted(set(documents))
        missing = [document for document in wanted if document not in self._told]
        if missing:
            self.keep(self._read(Told(record)) for record in self._records(missing))
        return [self._told[document] for document in wanted]

    def _read(self, told: Told) -> Told:
        lost = self._denied.get(told.record.document_id)
        return without_rejected([told], lost, {})[0] if lost else told


def observed(memory: Memory, library: Library, incidents: Iterable[str]) -> Observations:
    """Everything that is reported of resolved incidents, but for what sources say of two of them."""
    resolved = memory.members(Sort.INCIDENT, incidents)
    tolds, seen, borne = _seen(memory, library, memory.documents_of(Sort.INCIDENT, resolved))
    people = person_tellings(tolds)
    ids = memory.resolved(Sort.PERSON, (one.report for one in people))
    names = facts.names(memory, {one.key for one in seen if one.type in NAMES})
    first = facts.first_bearers(memory, _aliases(seen))
    told_apart = by_homonym(by_bearer(Observations(observed=seen), people, ids=ids, first=first), names.homonyms)
    named = by_confirmed(told_apart, people, ids=ids, confirmed=borne)
    own = tuple(one for one in named.observed if one.incident in resolved)
    days = tuple(one for told in tolds for one in occurrences(told) if one.id in resolved)
    told_of = posts.noted(memory)
    worded = by_one_hand(with_wordings(replace(named, observed=own, occurrences=days), told_of.leads), told_of.hands)
    return without_idle_readings(relabelled(worded, resolved), names.asked)


def _seen(
    memory: Memory, library: Library, documents: Iterable[str]
) -> tuple[list[Told], tuple[Observation, ...], list[Bearing]]:
    """What documents report, with all that is told of those who, people say, bear an alias that is spoken of there."""
    wanted = set(documents)
    while True:
        tolds = library.told(wanted)
        clusters = memory.clusters(wanted)
        seen = tuple(one for told in tolds for one in observed_of(told, clusters[told.record.document_id]))
        borne = aliases.confirmed(memory, _aliases(seen))
        further = aliases.told_of(memory, borne) - wanted
        if not further:
            return tolds, seen, borne
        wanted |= further


def _aliases(seen: Iterable[Observation]) -> set[str]:
    return {one.key for one in seen if one.type is EvidenceType.ALIAS}


def restate(memory: Memory, library: Library, documents: Iterable[str]) -> None:
    """Work out anew what documents say of incidents belonging together or not."""
    tolds = library.told(documents)
    clusters = memory.clusters(told.record.document_id for told in tolds)
    for told in tolds:
        there = facts.elsewhere(memory, meant(told))
        memory.state(told.record.document_id, statements(told, there, cluster=clusters[told.record.document_id]))


def stated(memory: Memory) -> tuple[Statement, ...]:
    """All statements, of resolved incidents."""
    told = sorted(memory.statements(), key=lambda one: (one.document, one.start, one.a, one.b, one.kind))
    ends = {end for one in told for end in (one.a, one.b)}
    return relabelled(Observations(statements=tuple(told)), memory.resolved(Sort.INCIDENT, ends)).statements


def held(memory: Memory, corpus: Corpus) -> tuple[Custody, ...]:
    """Custodies, of resolved incidents, of persons who are named in other incidents as well."""
    people = corpus.columns.get(EvidenceType.PERSON)
    if people is None:
        return ()
    told_of = dict(zip(people.rows.values.tolist(), people.rows.incidents.tolist(), strict=True))
    counts = people.counts.tolist()

    def concerns(incident: str, key: str) -> bool:
        code = people.vocabulary.find(key)
        known = code is not None and code in told_of
        return known and (counts[code] > 1 or told_of[code] != corpus.positions.get(incident))

    return tuple(memory.custodies(concerns))
