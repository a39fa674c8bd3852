"""One pass of linking over what has come in or gone: what it changes, and nothing else."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from graph.link.catalogue import Words
from graph.link.changes import due
from graph.link.corpus import Corpus
from graph.link.explain import Explainer
from graph.link.growth import acts, aliases, compared, facts, posts
from graph.link.growth.drawn import Drawn, IncidentTie
from graph.link.growth.exchange import Exchanged, cores_of, exchange
from graph.link.growth.groups import IncidentGroups, PersonGroups, settle_copies
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.observing import Library, Records, held, observed, restate, stated
from graph.link.growth.rows import Family
from graph.link.linking import on_incidents
from graph.link.model import Constraints, Epoch, LinkExplanation, Observation, Pair, Ring
from graph.link.observe.told import Told
from graph.link.posts.leads import Leads
from graph.link.posts.model import Post
from graph.link.resolve import incidents, persons
from graph.link.resolve.model import Sameness
from graph.link.resolve.relabel import IDENTIFYING, uncontradicted
from graph.link.rings import disputes
from graph.link.tying import Ties, ties
from schemas.records import Record


class Came(NamedTuple):
    """What has changed since the last pass.

    Attributes:
        fresh: documents that are new or read anew.
        gone: documents that count no longer.
        records: reads the records of documents.
        reports: reports of which people decided something else.
        leads: what posts of one wording name now; None where posts are as they were.
    """

    fresh: tuple[tuple[Record, Post | None], ...]
    gone: frozenset[str]
    records: Records
    reports: frozenset[str] = frozenset()
    leads: Leads | None = None


class Ruled(NamedTuple):
    """What a pass goes by: the epoch of the last pass, and what people decided."""

    epoch: Epoch
    rings: Constraints
    identity: Constraints


class Grown(NamedTuple):
    """What a pass has changed; links and rings elsewhere are as they were."""

    documents: frozenset[str]  # whose reports may be resolved otherwise now
    persons: frozenset[str]  # resolved persons that were looked at, or are no more
    explained: tuple[LinkExplanation, ...]  # links that are new or may say something else
    gone: frozenset[str]  # links of incidents that are no more, by the ids that they have in the graph
    around: frozenset[str]  # incidents of which all rings are given, also those that have gone
    rings: tuple[Ring, ...]
    open: tuple[Sameness, ...]  # persons looked at who may be one with others
    due: tuple[Words, ...]


def grow(memory: Memory, came: Came, ruled: Ruled) -> Grown:
    """Take in what came, take out what has gone, and settle what hangs together with either."""
    apart = ruled.identity.model_copy(update={"cannot": ruled.identity.cannot | ruled.rings.cannot})
    ruled = ruled._replace(identity=apart)
    library = Library(came.records)
    settled = _settle(memory, came, ruled, library=library)
    exchanged = settled.exchanged
    again = _documents_again(memory, settled, apart)
    restate(memory, library, exchanged.heard_by(memory) | again.copies)
    touched = {*exchanged.cores, *settled.cases, *cores_of(memory, Sort.INCIDENT, again.documents)}
    touched |= set(memory.resolved(Sort.INCIDENT, came.reports).values())
    before = compared.kept(memory, ruled.epoch)
    touched |= posts.exchange(memory, came.leads, decided=ruled.rings, before=before.corpus)
    corpus = _corpus(memory, before.corpus, touched, library=library)
    decided = decided_on(memory, ruled.rings)
    linked = before.after(corpus, touched | _restated(before.corpus, corpus), constraints=decided)
    tied = ties(linked)
    compared.keep_later(memory, replace(linked, parts=tied.parts), linked.parts.touched)
    known = Drawn(memory).around(tied.around)
    afresh = _afresh(tied, known, linked.parts.touched)
    explainer = Explainer(quoting(memory, corpus, afresh, library=library), linked.scorer, constraints=decided)
    looked_at = set(memory.resolved(Sort.PERSON, settled.looked_at).values())
    return Grown(
        documents=frozenset(again.documents | exchanged.fresh | settled.acts),
        persons=exchanged.people | settled.people | looked_at,
        explained=tuple(explainer.explain_all(sorted(afresh))),
        gone=frozenset(one.id for pair, one in known.items() if pair not in tied.pairs),
        around=tied.around,
        rings=tied.rings,
        open=settled.open,
        due=due(ruled.epoch, corpus),
    )


class _Settled(NamedTuple):
    """Documents exchanged and reports grouped anew.

    Attributes:
        exchanged: what came and went.
        moved: documents of reports that are resolved otherwise now, and `acts` those of legal actions.
        cases: what such reports of incidents were resolved as, and `people` those of persons.
        looked_at: reports of persons that were looked at.
        open: pairs of these that may be one person.
    """

    exchanged: Exchanged
    moved: frozenset[str]
    acts: frozenset[str]
    cases: frozenset[str]
    people: frozenset[str]
    looked_at: frozenset[str]
    open: tuple[Sameness, ...]


def _settle(memory: Memory, came: Came, ruled: Ruled, *, library: Library) -> _Settled:
    """Exchange documents and group reports; what people take from a person is taken once it is known who he is."""
    tolds = [(Told(record), post) for record, post in came.fresh]
    library.keep(told for told, _ in tolds)
    fresh = {told.record.document_id for told, _ in tolds}
    restored = (aliases.denied(memory).keys() & memory.documents()) - fresh - came.gone
    aliases.put_back(memory)
    tolds += _with_posts(memory, library.told(restored))
    first = _grouped(memory, exchange(memory, tolds, came.gone), ruled, reports=came.reports)
    taken = aliases.take_away(memory, ruled.identity.not_borne, library.told) if ruled.identity.not_borne else []
    if not taken:
        return first
    library.keep(taken)
    exchanged = exchange(memory, _with_posts(memory, taken))
    then = _grouped(memory, exchanged, ruled, reports=came.reports | first.looked_at)
    return then._replace(
        exchanged=first.exchanged.and_then(exchanged),
        moved=first.moved | then.moved,
        acts=first.acts | then.acts,
        cases=first.cases | then.cases,
        people=first.people | then.people,
    )


def _with_posts(memory: Memory, tolds: Iterable[Told]) -> list[tuple[Told, Post | None]]:
    return [(told, memory.post(told.record.document_id)) for told in tolds]


def _grouped(memory: Memory, exchanged: Exchanged, ruled: Ruled, *, reports: AbstractSet[str]) -> _Settled:
    """Group anew around what was exchanged and these reports."""
    of_incidents = IncidentGroups(memory, ruled.identity, incidents.prior_bits(ruled.epoch.reports))
    cases = of_incidents.settle(exchanged.incidents.union(memory.existing(Sort.INCIDENT, reports)))
    moved = memory.documents_of(Sort.INCIDENT, cases.before)
    of_persons = PersonGroups(memory, ruled.identity, persons.prior_bits(ruled.epoch.persons))
    judged = memory.existing(Sort.PERSON, reports)
    who = of_persons.settle({*exchanged.persons, *memory.reports(Sort.PERSON, moved), *judged})
    changed = {*filter(None, who.before.values()), *memory.resolved(Sort.PERSON, who.before).values()}
    return _Settled(
        exchanged=exchanged,
        moved=frozenset(moved | memory.documents_of(Sort.PERSON, who.before)),
        acts=frozenset(acts.settle(memory, exchanged.acts, changed)),
        cases=frozenset(filter(None, cases.before.values())),
        people=frozenset(filter(None, who.before.values())),
        looked_at=who.looked_at,
        open=tuple(of_persons.open_around(who.looked_at)),
    )


class _Again(NamedTuple):
    """Documents that are to be observed anew, and those that are of another source now."""

    documents: AbstractSet[str]
    copies: AbstractSet[str]


def _documents_again(memory: Memory, settled: _Settled, identity: Constraints) -> _Again:
    """The documents whose observations may be others now."""
    exchanged, moved = settled.exchanged, settled.moved
    borne = exchanged.aliases | {key for _, key in memory.keys_of(moved, Family.ALIAS)}
    copies = settle_copies(memory, exchanged.fresh, parted=exchanged.copies)
    spoken = memory.holders(Family.ALIAS, facts.changed_aliases(memory, borne))
    named = memory.naming(facts.changed_names(memory, exchanged.names))
    again = exchanged.fresh | moved | copies | spoken | named
    return _Again(again | aliases.spoken_anew(memory, identity.borne, again), copies)


def _corpus(memory: Memory, before: Corpus, touched: Iterable[str], *, library: Library) -> Corpus:
    """The corpus with these incidents as they are told now."""
    known = set(touched)
    seen = observed(memory, library, known)
    corpus = before.without(known & before.positions.keys()).extended(seen)
    columns = {evidence: column for evidence, column in corpus.columns.items() if evidence in IDENTIFYING}

    @cache
    def reported(incident: str) -> frozenset[str]:
        return frozenset(memory.telling(Sort.INCIDENT, [incident]))

    @cache
    def identified(incident: str) -> frozenset[tuple[str, str]]:
        at = corpus.positions[incident]
        codes = ((evidence, column, column.values_of(at)) for evidence, column in columns.items())
        return frozenset((str(of), column.vocabulary.keys[code]) for of, column, own in codes for code in own)

    kept = uncontradicted(stated(memory), reported=reported, identified=identified)
    return replace(corpus, statements=tuple(dict.fromkeys(kept)), custodies=held(memory, corpus))


def decided_on(memory: Memory, constraints: Constraints) -> Constraints:
    """Decisions on reports as decisions on what these are resolved as."""
    ends = {end for pair in (*constraints.must, *constraints.cannot) for end in pair}
    return on_incidents(constraints, memory.resolved(Sort.INCIDENT, ends))


def _restated(before: Corpus, now: Corpus) -> set[str]:
    """Incidents of which sources say something else now; what they say of custody changes with the documents."""
    said_then, said_now = set(before.statements), set(now.statements)
    return {end for one in said_then ^ said_now for end in (one.a, one.b)}


def _afresh(tied: Ties, known: Mapping[Pair, IncidentTie], touched: AbstractSet[str]) -> set[Pair]:
    """Pairs whose link is new or may say something else."""
    disputed = disputes(tied.rings)

    def stands(pair: Pair) -> bool:
        return pair in known and known[pair].is_disputed is (pair in disputed)

    return {pair for pair in tied.pairs if not touched.isdisjoint(pair) or not stands(pair)}


def quoting(memory: Memory, corpus: Corpus, pairs: Iterable[Pair], *, library: Library) -> Corpus:
    """The corpus with the passages behind these pairs."""
    ends = {end for pair in pairs for end in pair}
    told: dict[str, list[Observation]] = {end: [] for end in ends}
    for one in observed(memory, library, ends).observed if ends else ():
        told[one.incident].append(one)
    return replace(corpus, observations={end: tuple(dict.fromkeys(seen)) for end, seen in told.items()})
