"""Incidents looked at anew: what their documents report of them, given what is known of all others."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from graph.link.growth import facts, posts
from graph.link.growth.memory import Memory, Sort
from graph.link.model import Custody, EvidenceType, Observations, Statement
from graph.link.observe.observing import observed_of, occurrences
from graph.link.observe.statements import meant, statements
from graph.link.observe.told import Told
from graph.link.resolve.hands import by_one_hand
from graph.link.resolve.relabel import NAMES, by_bearer, by_homonym, relabelled, without_idle_readings
from graph.link.resolve.tellings import person_tellings
from graph.link.wording import with_wordings
from schemas.records import Record

Records = Callable[[list[str]], Iterable[Record]]
"""Reads the records of documents, as they count in linking."""


class Library:
    """Documents, each read once in a pass."""

    def __init__(self, records: Records, fresh: Iterable[Told] = ()) -> None:
        self._records = records
        self._told = {told.record.document_id: told for told in fresh}

    def told(self, documents: Iterable[str]) -> list[Told]:
        """These documents, in the order of ids."""
        wanted = sorted(set(documents))
        missing = [document for document in wanted if document not in self._told]
        if missing:
            self._told |= {record.document_id: Told(record) for record in self._records(missing)}
        return [self._told[document] for document in wanted]


def observed(memory: Memory, library: Library, incidents: Iterable[str]) -> Observations:
    """Everything that is reported of resolved incidents, but for what sources say of two of them."""
    resolved = memory.members(Sort.INCIDENT, incidents)
    tolds = library.told(memory.documents_of(Sort.INCIDENT, resolved))
    people = person_tellings(tolds)
    clusters = memory.clusters(told.record.document_id for told in tolds)
    seen = [one for told in tolds for one in observed_of(told, clusters[told.record.document_id])]
    names = facts.names(memory, {one.key for one in seen if one.type in NAMES})
    first = facts.first_bearers(memory, {one.key for one in seen if one.type is EvidenceType.ALIAS})
    everything = Observations(observed=tuple(one for one in seen if one.incident in resolved))
    borne = by_bearer(everything, people, ids=memory.resolved(Sort.PERSON, (one.report for one in people)), first=first)
    days = tuple(one for told in tolds for one in occurrences(told) if one.id in resolved)
    told_apart = replace(by_homonym(borne, names.homonyms), occurrences=days)
    named = posts.noted(memory)
    worded = by_one_hand(with_wordings(told_apart, named.leads), named.hands)
    return without_idle_readings(relabelled(worded, resolved), names.asked)


def restate(memory: Memory, library: Library, documents: Iterable[str]) -> None:
    """Work out anew what documents say of incidents belonging together or not."""
    tolds = library.told(documents)
    clusters = memory.clusters(told.record.document_id for told in tolds)
    for told in tolds:
        there = facts.elsewhere(memory, meant(told))
        memory.state(told.record.document_id, statements(told, there, cluster=clusters[told.record.document_id]))


def said(memory: Memory) -> tuple[tuple[Statement, ...], tuple[Custody, ...]]:
    """All statements and custodies, of resolved incidents."""
    stated = sorted(memory.statements(), key=lambda one: (one.document, one.start, one.a, one.b, one.kind))
    held = memory.custodies()
    ends = {end for one in stated for end in (one.a, one.b)} | {one.incident for one in held}
    raw = Observations(statements=tuple(stated), custodies=tuple(held))
    resolved = relabelled(raw, memory.resolved(Sort.INCIDENT, ends))
    return resolved.statements, resolved.custodies
