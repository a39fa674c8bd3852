"""Which reports are of one incident, one person or one source, settled anew around what has changed.

Reports that could be joined hang together in small clumps; what happens in one clump does not depend on any other. So
a clump is walked through from each report that came, lost a neighbour or is compared by something that changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.link.growth.memory import Memory, Sort
from graph.link.growth.rows import Family, part_key
from graph.link.model import Constraints, Pair
from graph.link.observe.copies import alike, marks
from graph.link.resolve import incidents, persons
from graph.link.resolve.model import Sameness


@dataclass(frozen=True)
class Regrouped:
    """What settling anew has changed.

    Attributes:
        before: report → what it was resolved as; only reports that are resolved otherwise now. New ones are "".
        looked_at: every report that was looked at.
    """

    before: Mapping[str, str]
    looked_at: frozenset[str]


def clump(seeds: Iterable[str], neighbours: Callable[[str], Iterable[str]]) -> set[str]:
    """Everything that hangs together with the seeds."""
    found: set[str] = set()
    left = list(seeds)
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += (other for other in neighbours(one) if other not in found)
    return found


def _decided(constraints: Constraints) -> Mapping[str, set[str]]:
    """Who was joined to whom by people."""
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for pair in constraints.must:
        joined[pair.a].add(pair.b)
        joined[pair.b].add(pair.a)
    return joined


@dataclass
class IncidentGroups:
    """Reports of incidents, grouped anew."""

    memory: Memory
    constraints: Constraints
    prior: float
    totals: dict[Pair, float | None] = field(default_factory=dict)

    def settle(self, seeds: Iterable[str]) -> Regrouped:
        """Group anew around these reports."""
        reports = with_mates(self.memory, Sort.INCIDENT, seeds)
        decided = _decided(self.constraints)
        found = clump(reports, lambda one: {*self._alike(one), *_known(self.memory, Sort.INCIDENT, decided[one])})
        tellings = {report: self.memory.incident(report) for report in sorted(found)}
        inside = {pair: total for pair, total in self.totals.items() if total is not None and pair.a in found}
        resolved, _ = incidents.joined_by(tellings, inside, self.constraints)
        return settled(self.memory, Sort.INCIDENT, resolved)

    def _alike(self, report: str) -> Iterator[str]:
        telling = self.memory.incident(report)
        met: set[str] = set()
        for key in incidents.keys_of(telling):
            owners = self.memory.owners(Family.INCIDENT, key)
            met.update(owners if len(owners) <= incidents.cap_of(key) else ())
        for other in met:
            there = self.memory.incident(other)
            if there.document != telling.document:
                pair = Pair.of(report, other)
                if pair not in self.totals:
                    self.totals[pair] = incidents.likeness(telling, there, prior=self.prior)
                if self.totals[pair] is not None:
                    yield other


@dataclass
class PersonGroups:
    """Reports of persons, grouped anew. `compared` holds whoever may be one, joined or not."""

    memory: Memory
    constraints: Constraints
    prior: float
    compared: dict[Pair, Sameness | None] = field(default_factory=dict)
    parts: dict[Pair, Sameness] = field(default_factory=dict)

    def settle(self, seeds: Iterable[str]) -> Regrouped:
        """Group anew around these reports."""
        reports = with_mates(self.memory, Sort.PERSON, seeds)
        decided = _decided(self.constraints)

        def neighbours(one: str) -> set[str]:
            return {*self._joinable(one), *_known(self.memory, Sort.PERSON, decided[one])}

        found = clump(reports, neighbours)
        tellings = {report: self.memory.person(report) for report in sorted(found)}
        pairs = [one for one in (*self.compared.values(), *self.parts.values()) if one and one.pair.a in found]
        inside = [one for one in pairs if one.pair.b in found]
        resolved, _ = persons.joined_by(tellings, inside, self.constraints)
        return settled(self.memory, Sort.PERSON, resolved)

    def open_around(self, reports: Iterable[str]) -> Iterator[Sameness]:
        """Pairs that may be one person and were not taken as one, in which one of the settled reports takes part."""
        pairs = [one for one in self.compared.values() if one is not None and persons.is_open(one)]
        resolved = self.memory.resolved(Sort.PERSON, {end for one in pairs for end in one.pair})
        wanted = set(reports)
        for one in pairs:
            if not wanted.isdisjoint(one.pair) and resolved[one.pair.a] != resolved[one.pair.b]:
                yield one

    def _joinable(self, report: str) -> Iterator[str]:
        for other in self._meet(report):
            one = self.compared[Pair.of(report, other)]
            if one is not None and persons.is_sure(one):
                yield other
        yield from self._of_one_part(report)

    def _meet(self, report: str) -> set[str]:
        """Compare a person with all who share a key with him."""
        telling = self.memory.person(report)
        met: set[str] = set()
        for key in persons.keys_of(telling):
            owners = self.memory.owners(Family.PERSON, key)
            met.update(owners if len(owners) <= persons.MOST_PER_KEY else ())
        others = {other for other in met if self.memory.person(other).document != telling.document}
        for other in others:
            pair = Pair.of(report, other)
            if pair not in self.compared:
                self.compared[pair] = self._compare(pair)
        return others

    def _compare(self, pair: Pair) -> Sameness | None:
        a, b = self.memory.person(pair.a), self.memory.person(pair.b)
        if persons.ages_contradict(a, b):
            return None
        cases = self.memory.resolved(Sort.INCIDENT, a.incidents | b.incidents)
        one = persons.compare(a, b, incidents=cases, prior=self.prior)
        return one if persons.is_open(one) else None

    def _of_one_part(self, report: str) -> Iterator[str]:
        """Unnamed persons of one age and part in one incident."""
        for incident, role, age in persons.parts_of(self.memory.person(report)):
            core = self.memory.resolved(Sort.INCIDENT, [incident])[incident]
            cases = self.memory.members(Sort.INCIDENT, [core])
            keys = [part_key(case, role, age) for case in sorted(cases)]
            there = {owner for key in keys for owner in self.memory.owners(Family.PART, key)}
            for one in persons.of_one_part(self.memory.person(other) for other in sorted(there)):
                self.parts[one.pair] = one
                yield from one.pair


def settle_copies(memory: Memory, fresh: Iterable[str], *, parted: Iterable[str]) -> set[str]:
    """Settle anew which documents are one source.

    Args:
        memory: what is known.
        fresh: documents that came.
        parted: documents of sources to which some belonged that have gone.

    Returns:
        The documents that are of another source now.
    """
    sources = _Sources(memory)
    changed: set[str] = set()
    left = set(parted)
    while left:
        together = clump([min(left)], sources.alike)
        changed |= sources.unite(together)
        left -= together
    for document in sorted(fresh):
        changed |= sources.unite({document, *sources.copies(document)})
    return changed


class _Sources:
    """Which documents are one source; what many of them have in common is read once."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._wordings: dict[str, frozenset[int]] = {}
        self._owners: dict[int, frozenset[str]] = {}
        self._source = memory.sources()

    def alike(self, document: str) -> Iterator[str]:
        """The documents of which one is a copy, or that are copies of it."""
        wording = self._wording(document)
        return (other for other in self._near(document) if alike(wording, self._wording(other)))

    def copies(self, document: str) -> Iterable[str]:
        """All documents of the sources of which a document that came is a copy."""
        wording = self._wording(document)
        found: set[str] = set()
        for other in sorted(self._near(document) & self._source.keys()):
            if self._source[other] not in found and alike(wording, self._wording(other)):
                found.add(self._source[other])
        return self._memory.copies(found)

    def unite(self, documents: set[str]) -> set[str]:
        """Let documents be one source; gives those that were of another."""
        source = min(documents)
        changed = {document for document in documents if self._source.get(document) != source}
        self._source |= dict.fromkeys(changed, source)
        self._memory.set_clusters((document, source) for document in changed)
        return changed

    def _near(self, document: str) -> set[str]:
        """Documents that share a mark of a document's wording."""
        return set[str]().union(*map(self._bearing, marks(self._wording(document))))

    def _bearing(self, mark: int) -> frozenset[str]:
        if mark not in self._owners:
            self._owners[mark] = frozenset(self._memory.owners(Family.COPY, str(mark)))
        return self._owners[mark]

    def _wording(self, document: str) -> frozenset[int]:
        if document not in self._wordings:
            self._wordings[document] = self._memory.wording(document)
        return self._wordings[document]


def _known(memory: Memory, sort: Sort, reports: Iterable[str]) -> Iterable[str]:
    wanted = list(reports)
    return memory.existing(sort, wanted) if wanted else ()


def with_mates(memory: Memory, sort: Sort, seeds: Iterable[str]) -> set[str]:
    """Reports, and all that were resolved as one with any of them."""
    known = set(seeds)
    return known | set(memory.members(sort, set(memory.resolved(sort, known).values())))


def settled(memory: Memory, sort: Sort, resolved: Mapping[str, str]) -> Regrouped:
    """Keep what reports are resolved as now."""
    known = memory.resolved(sort, resolved)
    before = {report: known.get(report, "") for report, core in resolved.items() if known.get(report) != core}
    memory.resolve(sort, [(report, resolved[report]) for report in before])
    return Regrouped(before, frozenset(resolved))
