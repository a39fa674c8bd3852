"""What people decided of who bears an alias, as the memory carries it from pass to pass.

A rejected alias is taken from a person before reports are grouped, and whose alias it is follows from how reports would
be grouped without that decision. So each pass puts back what was taken away, groups, and takes it away again: the
documents concerned are few. A confirmed alias stands for the names that all documents of the person give him; where
these may have changed, whoever speaks of the alias is looked at again.
"""

import json
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from graph.link.growth.memory import Memory, Sort
from graph.link.growth.rows import Family, name_key
from graph.link.model import Bearing, EvidenceType
from graph.link.observe.told import Told
from graph.link.resolve.bearers import alias_key_set, without_rejected
from schemas.records import Record

_DENIED, _BORNE = "denied", "borne"
Reader = Callable[[Iterable[str]], list[Told]]
"""Reads documents, in the order of ids."""


def denied(memory: Memory) -> dict[str, frozenset[Bearing]]:
    """Document → the aliases that are not read there, each with the report of the person from whom it is taken."""
    return {document: frozenset(map(_bearing, json.loads(told))) for document, told in memory.facts(_DENIED).items()}


def put_back(memory: Memory) -> None:
    """Let every document say again whose alias is whose."""
    memory.drop_facts(_DENIED)


def take_away(memory: Memory, rejected: Iterable[Bearing], read: Reader) -> list[Told]:
    """Documents that give a person an alias which people say is not his, read without that.

    Args:
        memory: what is known, with the reports of persons grouped as if nothing had been rejected.
        rejected: alias and person; it holds for all reports of that person.
        read: reads documents as they are.
    """
    known = list(rejected)
    cores = memory.resolved(Sort.PERSON, {one.person for one in known})
    keys = {key for one in known for key in one.keys}
    theirs = (one for one in memory.members(Sort.PERSON, cores.values()) if memory.person(one).aliases & keys)
    said = memory.documents_of(Sort.PERSON, theirs)
    ids = memory.resolved(Sort.PERSON, memory.reports(Sort.PERSON, said)) | cores
    tolds = read(said)
    both = zip(tolds, without_rejected(tolds, known, ids), strict=True)
    changed = [(one, now) for one, now in both if now is not one]
    note_denied(memory, ((one.record, now) for one, now in changed))
    return [now for _, now in changed]


def note_denied(memory: Memory, documents: Iterable[tuple[Record, Told]]) -> None:
    """Keep what documents, each as it is and as it is read, are read without."""
    for record, told in documents:
        if told.record is record:
            continue
        lost = [one for one in record.relations if one not in told.record.relations]
        taken = {(told.report(one.to), *sorted(alias_key_set(told.entities[one.from_].canonical))) for one in lost}
        if taken:
            memory.set_fact(_DENIED, record.document_id, json.dumps(sorted(taken)))


def confirmed(memory: Memory, aliases: AbstractSet[str]) -> list[Bearing]:
    """Those of some aliases that people say are a person's."""
    borne = (_bearing(json.loads(key)) for key in memory.facts(_BORNE))
    return [one for one in borne if one.keys & aliases]


def told_of(memory: Memory, bearings: Iterable[Bearing]) -> set[str]:
    """The documents that tell of persons of whom people decided."""
    cores = memory.resolved(Sort.PERSON, {one.person for one in bearings})
    return memory.telling(Sort.PERSON, cores.values())


def spoken_anew(memory: Memory, borne: Iterable[Bearing], again: AbstractSet[str]) -> set[str]:
    """Documents that speak of an alias which may stand for another name now.

    Args:
        memory: of the last pass; it keeps what is confirmed now.
        borne: alias and person, as people confirmed them.
        again: documents that are looked at again anyway.
    """
    bearers = {json.dumps([one.person, *sorted(one.keys)]): _bearer(memory, one) for one in borne}
    now = {key: json.dumps([core, sorted(documents)]) for key, (core, documents) in bearers.items()}
    before = memory.facts(_BORNE)
    memory.drop_facts(_BORNE)
    for key, value in now.items():
        memory.set_fact(_BORNE, key, value)
    found = _speaking(memory, (key for key in before.keys() | now.keys() if before.get(key) != now.get(key)))
    while True:  # the name that an alias stands for may be told in a document that speaks of another such alias
        reached = (key for key, (_, told) in bearers.items() if not told.isdisjoint(again | found))
        further = _speaking(memory, reached) - found
        if not further:
            return found
        found |= further


def _bearer(memory: Memory, one: Bearing) -> tuple[str, set[str]]:
    """Who is said to bear an alias, and the documents that tell of him."""
    core = memory.resolved(Sort.PERSON, [one.person]).get(one.person, "")
    return core, memory.telling(Sort.PERSON, [core])


def _speaking(memory: Memory, bearings: Iterable[str]) -> set[str]:
    aliases = {key for one in bearings for key in _bearing(json.loads(one)).keys}
    return memory.holders(Family.NAMED, (name_key((EvidenceType.ALIAS, alias)) for alias in aliases))


def _bearing(told: list[str]) -> Bearing:
    person, *keys = told
    return Bearing(frozenset(keys), person)
