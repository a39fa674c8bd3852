"""One pass of linking over what has come in or gone: what it changes, and nothing else."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from graph.link.catalogue import Words
from graph.link.changes import due
from graph.link.corpus import Corpus
from graph.link.explain import Explainer
from graph.link.growth import facts, posts
from graph.link.growth.drawn import Drawn
from graph.link.growth.groups import IncidentGroups, PersonGroups, settle_copies
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.observing import Library, Records, observed, restate, said
from graph.link.growth.rows import DocumentRows, Family, rows_of
from graph.link.linking import Ties, on_incidents, ties
from graph.link.model import Constraints, Epoch, LinkExplanation, Observation, Pair, Ring, Value
from graph.link.observe.told import Told
from graph.link.posts.leads import Leads
from graph.link.posts.model import Post
from graph.link.resolve import incidents, persons
from graph.link.resolve.model import Sameness
from graph.link.resolve.relabel import IDENTIFYING, uncontradicted
from graph.link.rings import disputes
from graph.link.snapshot import packed, unpacked
from schemas.records import Record

CORPUS = "corpus"


class Came(NamedTuple):
    """What has changed since the last pass.

    Attributes:
        fresh: documents that are new or read anew.
        gone: documents that count no longer.
        records: reads the records of documents.
        reports: reports of which people decided something else.
        values: values that people have marked as generic, or no longer.
        leads: what posts of one wording name now; None where posts are as they were.
    """

    fresh: tuple[tuple[Record, Post | None], ...]
    gone: frozenset[str]
    records: Records
    reports: frozenset[str] = frozenset()
    values: frozenset[Value] = frozenset()
    leads: Leads | None = None


class Ruled(NamedTuple):
    """What a pass goes by: the epoch of the last pass, and what people decided."""

    epoch: Epoch
    rings: Constraints
    identity: Constraints


class Grown(NamedTuple):
    """What a pass has changed, and the rings as they are now."""

    documents: frozenset[str]  # whose reports may be resolved otherwise now
    persons: frozenset[str]  # resolved persons that were looked at, or are no more
    explained: tuple[LinkExplanation, ...]  # links that are new or may say something else
    shown: frozenset[Pair]  # every pair that is shown as linked
    rings: tuple[Ring, ...]
    open: tuple[Sameness, ...]  # persons looked at who may be one with others
    due: tuple[Words, ...]


def grow(memory: Memory, came: Came, ruled: Ruled) -> Grown:
    """Take in what came, take out what has gone, and settle what hangs together with either."""
    apart = ruled.identity.model_copy(update={"cannot": ruled.identity.cannot | ruled.rings.cannot})
    ruled = ruled._replace(identity=apart)
    exchanged = _exchange(memory, came)
    library = Library(came.records, exchanged.tolds)
    cases = IncidentGroups(memory, apart, incidents.prior_bits(ruled.epoch.reports)).settle(
        exchanged.incidents.union(memory.existing(Sort.INCIDENT, came.reports))
    )
    moved = memory.documents_of(Sort.INCIDENT, cases.before)
    people = PersonGroups(memory, apart, persons.prior_bits(ruled.epoch.persons))
    judged = memory.existing(Sort.PERSON, came.reports)
    who = people.settle({*exchanged.persons, *memory.reports(Sort.PERSON, moved), *judged})
    again = _documents_again(memory, exchanged, moved | memory.documents_of(Sort.PERSON, who.before))
    restate(memory, library, exchanged.heard_by(memory) | again.copies)
    touched = {*exchanged.cores, *filter(None, cases.before.values())}
    touched |= _cores(memory, Sort.INCIDENT, again.documents)
    touched |= set(memory.resolved(Sort.INCIDENT, came.reports).values())
    before = unpacked(memory.noted(CORPUS))
    touched |= _reporting(before, came.values)
    touched |= posts.exchange(memory, came.leads, decided=ruled.rings, before=before)
    corpus = _corpus(memory, before, touched, library=library)
    memory.note(CORPUS, packed(replace(corpus, custodies=())))
    decided = decided_on(memory, ruled.rings)
    tied = ties(corpus, ruled.epoch, decided)
    afresh = _afresh(memory, tied, touched | _restated(before, corpus))
    explainer = Explainer(quoting(memory, corpus, afresh, library=library), ruled.epoch, constraints=decided)
    known = {*exchanged.people, *filter(None, who.before.values())}
    return Grown(
        documents=frozenset(again.documents | exchanged.fresh),
        persons=frozenset(known | set(memory.resolved(Sort.PERSON, who.looked_at).values())),
        explained=tuple(explainer.explain_all(sorted(afresh))),
        shown=tied.pairs,
        rings=tied.rings,
        open=tuple(people.open_around(who.looked_at)),
        due=due(ruled.epoch, corpus),
    )


@dataclass(frozen=True)
class _Exchanged:
    """What was known of documents that went, and what of those that came.

    Attributes:
        tolds: documents that came.
        fresh: their ids.
        cores: resolved incidents, and `people` resolved persons, of which documents went that told of them.
        incidents: reports of incidents, and `persons` of persons, that must be settled anew.
        copies: documents of sources to which some belonged that went.
        aliases: aliases of those documents, `names` the keys of their names, `heard` what statements may speak of.
    """

    tolds: tuple[Told, ...]
    fresh: frozenset[str]
    cores: frozenset[str]
    people: frozenset[str]
    incidents: frozenset[str]
    persons: frozenset[str]
    copies: frozenset[str]
    aliases: frozenset[str]
    names: frozenset[str]
    heard: frozenset[str]

    def heard_by(self, memory: Memory) -> AbstractSet[str]:
        """The documents whose statements may speak of other incidents now."""
        return self.fresh | memory.holders(Family.MEANT, self.heard)


class _Again(NamedTuple):
    """Documents that are to be observed anew, and those that are of another source now."""

    documents: AbstractSet[str]
    copies: AbstractSet[str]


def _exchange(memory: Memory, came: Came) -> _Exchanged:
    """Forget what has gone, learn what came, and say what that may concern."""
    tolds = tuple(Told(record) for record, _ in came.fresh)
    rows = [rows_of(told, post) for told, (_, post) in zip(tolds, came.fresh, strict=True)]
    fresh = frozenset(one.document for one in rows)
    dropped = (came.gone | fresh) & memory.documents()
    told_then = _Told.of(memory, dropped)
    cases, people = (_cores(memory, sort, dropped) for sort in (Sort.INCIDENT, Sort.PERSON))
    copies = set(memory.copies(memory.clusters(dropped).values())) - dropped
    counts = _counts(memory, memory.keys_of(dropped, *_CAPPED) | _capped(rows))
    memory.forget(dropped)
    for one in rows:
        memory.learn(one)
    told_now = _Told.of(memory, fresh)
    turned = _turned(memory, counts)
    return _Exchanged(
        tolds=tolds,
        fresh=fresh,
        cores=frozenset(cases),
        people=frozenset(people),
        incidents=frozenset(
            {*memory.reports(Sort.INCIDENT, fresh), *memory.members(Sort.INCIDENT, cases), *turned[Family.INCIDENT]}
        ),
        persons=frozenset(
            {*memory.reports(Sort.PERSON, fresh), *memory.members(Sort.PERSON, people), *turned[Family.PERSON]}
        ),
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


_CAPPED = (Family.INCIDENT, Family.PERSON)
_Counts = Mapping[tuple[Family, str], int]


def _cores(memory: Memory, sort: Sort, documents: Iterable[str]) -> set[str]:
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


def _documents_again(memory: Memory, exchanged: _Exchanged, moved: set[str]) -> _Again:
    """The documents whose observations may be others now."""
    aliases = exchanged.aliases | {key for _, key in memory.keys_of(moved, Family.ALIAS)}
    copies = settle_copies(memory, exchanged.fresh, parted=exchanged.copies)
    spoken = memory.holders(Family.ALIAS, facts.changed_aliases(memory, aliases))
    named = memory.naming(facts.changed_names(memory, exchanged.names))
    return _Again(exchanged.fresh | moved | copies | spoken | named, copies)


def _corpus(memory: Memory, before: Corpus, touched: Iterable[str], *, library: Library) -> Corpus:
    """The corpus with these incidents as they are told now."""
    known = set(touched)
    seen = observed(memory, library, known)
    corpus = before.without(known & before.positions.keys()).extended(seen)
    stated, held = said(memory)
    columns = {evidence: column for evidence, column in corpus.columns.items() if evidence in IDENTIFYING}

    @cache
    def reported(incident: str) -> frozenset[str]:
        return frozenset(memory.telling(Sort.INCIDENT, [incident]))

    @cache
    def identified(incident: str) -> frozenset[tuple[str, str]]:
        at = corpus.positions[incident]
        codes = ((evidence, column, column.values_of(at)) for evidence, column in columns.items())
        return frozenset((str(of), column.vocabulary.keys[code]) for of, column, own in codes for code in own)

    kept = uncontradicted(stated, reported=reported, identified=identified)
    return replace(corpus, statements=tuple(dict.fromkeys(kept)), custodies=tuple(dict.fromkeys(held)))


def _reporting(corpus: Corpus, values: Iterable[Value]) -> set[str]:
    """Incidents that report one of these values."""
    found: set[str] = set()
    for value in values:
        column = corpus.columns.get(value.type)
        code = column.vocabulary.find(value.key) if column else None
        if column and code is not None:
            found.update(corpus.ids[at] for at in column.rows.incidents[column.rows.values == code].tolist())
    return found


def decided_on(memory: Memory, constraints: Constraints) -> Constraints:
    """Decisions on reports as decisions on what these are resolved as."""
    ends = {end for pair in (*constraints.must, *constraints.cannot) for end in pair}
    return on_incidents(constraints, memory.resolved(Sort.INCIDENT, ends))


def _restated(before: Corpus, now: Corpus) -> set[str]:
    """Incidents of which sources say something else now; what they say of custody changes with the documents."""
    said_then, said_now = set(before.statements), set(now.statements)
    return {end for one in said_then ^ said_now for end in (one.a, one.b)}


def _afresh(memory: Memory, tied: Ties, touched: set[str]) -> set[Pair]:
    """Pairs whose link is new or may say something else."""
    disputed = disputes(tied.rings)
    known = Drawn(memory).disputes()
    return {pair for pair in tied.pairs if not touched.isdisjoint(pair) or known.get(pair) is not (pair in disputed)}


def quoting(memory: Memory, corpus: Corpus, pairs: Iterable[Pair], *, library: Library) -> Corpus:
    """The corpus with the passages behind these pairs."""
    ends = {end for pair in pairs for end in pair}
    told: dict[str, list[Observation]] = {end: [] for end in ends}
    for one in observed(memory, library, ends).observed if ends else ():
        told[one.incident].append(one)
    return replace(corpus, observations={end: tuple(dict.fromkeys(seen)) for end, seen in told.items()})
