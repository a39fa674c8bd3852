"""What has gone forgotten and what came learned, and what either may concern."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from typing import NamedTuple

from graph.link.growth import acts, facts
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.rows import DocumentRows, Family, rows_of
from graph.link.observe.told import Told
from graph.link.posts.model import Post
from graph.link.resolve import incidents, persons

_CAPPED = (Family.INCIDENT, Family.PERSON)
_Counts = Mapping[tuple[Family, str], int]


@dataclass(frozen=True)
class Exchanged:
    """What was known of documents that went, and what of those that came.

    Attributes:
        fresh: documents that came.
        cores: resolved incidents, and `people` resolved persons, of which documents went that told of them.
        incidents: reports of incidents, `persons` of persons, and `acts` of legal actions, to be settled anew.
        copies: documents of sources to which some belonged that went.
        aliases: aliases of those documents, `names` the keys of their names, `heard` what statements may speak of.
    """

    fresh: frozenset[str]
    cores: frozenset[str]
    people: frozenset[str]
    incidents: frozenset[str]
    persons: frozenset[str]
    acts: frozenset[str]
    copies: frozenset[str]
    aliases: frozenset[str]
    names: frozenset[str]
    heard: frozenset[str]

    def and_then(self, later: "Exchanged") -> "Exchanged":
        """What both of two exchanges concern."""
        return Exchanged(**{one.name: getattr(self, one.name) | getattr(later, one.name) for one in fields(self)})

    def heard_by(self, memory: Memory) -> AbstractSet[str]:
        """The documents whose statements may speak of other incidents now."""
        return self.fresh | memory.holders(Family.MEANT, self.heard)


def exchange(memory: Memory, fresh: Sequence[tuple[Told, Post | None]], gone: Iterable[str] = ()) -> Exchanged:
    """Forget what has gone, learn what came, and say what that may concern."""
    rows = [rows_of(told, post) for told, post in fresh]
    came = frozenset(one.document for one in rows)
    dropped = (came | set(gone)) & memory.documents()
    told_then = _Told.of(memory, dropped)
    cases, people = (cores_of(memory, sort, dropped) for sort in (Sort.INCIDENT, Sort.PERSON))
    copies = set(memory.copies(memory.clusters(dropped).values())) - dropped
    counts = _counts(memory, memory.keys_of(dropped, *_CAPPED) | _capped(rows))
    near = acts.around(memory, dropped)
    memory.forget(dropped)
    for one in rows:
        memory.learn(one)
    told_now = _Told.of(memory, came)
    turned = _turned(memory, counts)
    return Exchanged(
        fresh=came,
        cores=frozenset(cases),
        people=frozenset(people),
        incidents=frozenset(
            {*memory.reports(Sort.INCIDENT, came), *memory.members(Sort.INCIDENT, cases), *turned[Family.INCIDENT]}
        ),
        persons=frozenset(
            {*memory.reports(Sort.PERSON, came), *memory.members(Sort.PERSON, people), *turned[Family.PERSON]}
        ),
        acts=frozenset({*memory.reports(Sort.ACTION, came), *near}),
        copies=frozenset(copies),
        aliases=frozenset(told_then.aliases | told_now.aliases),
        names=frozenset(told_then.names | told_now.names),
        heard=frozenset(told_then.heard | told_now.heard),
    )


class _Told(NamedTuple):
    """Aliases, names, and what statements may speak of, in some documents."""

    aliases: set[str]
    names: set[str]
    heard: set[str]

    @classmethod
    def of(cls, memory: Memory, documents: Iterable[str]) -> "_Told":
        known = list(documents)
        aliases = {key for _, key in memory.keys_of(known, Family.ALIAS)}
        return cls(aliases, memory.name_keys(known), facts.heard(memory, known))


def cores_of(memory: Memory, sort: Sort, documents: Iterable[str]) -> set[str]:
    """The resolved incidents or persons of which documents tell."""
    return set(memory.resolved(sort, memory.reports(sort, documents)).values())


def _capped(rows: Iterable[DocumentRows]) -> set[tuple[Family, str]]:
    return {(family, key) for one in rows for family, key, _ in one.keys if family in _CAPPED}


def _counts(memory: Memory, keys: Iterable[tuple[Family, str]]) -> _Counts:
    return {key: memory.count(*key) for key in keys}


def _turned(memory: Memory, before: _Counts) -> Mapping[Family, set[str]]:
    """Reports under keys that have become too common to meet under, or are so no longer."""
    found: dict[Family, set[str]] = {family: set() for family in _CAPPED}
    for (family, key), count in before.items():
        cap = incidents.cap_of(key) if family is Family.INCIDENT else persons.MOST_PER_KEY
        if (count > cap) != (memory.count(family, key) > cap):
            found[family].update(memory.owners(family, key))
    return found
