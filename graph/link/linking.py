"""`link`: records in, resolved incidents and persons, explained links and rings out. Needs no store."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import Field

from graph.link.catalogue import Words
from graph.link.changes import due
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.explain import Explainer
from graph.link.growing import LinkedCorpus
from graph.link.model import Bearing, Constraints, Epoch, Linking, Observations, Pair, Weights
from graph.link.observe.copies import clusters
from graph.link.observe.observing import observed_in
from graph.link.observe.quotes import quoted_by
from graph.link.observe.told import Told
from graph.link.posts.leads import Leads, posted
from graph.link.posts.told import post_of
from graph.link.resolve.actions import action_tellings, actions
from graph.link.resolve.bearers import by_confirmed, without_rejected
from graph.link.resolve.hands import by_one_hand
from graph.link.resolve.incidents import incidents
from graph.link.resolve.model import Resolution, Sameness
from graph.link.resolve.persons import persons
from graph.link.resolve.relabel import (
    bearers,
    by_bearer,
    by_homonym,
    homonyms,
    names_told,
    relabelled,
    without_contradicted,
    without_idle_readings,
)
from graph.link.resolve.tellings import incident_tellings, person_tellings
from graph.link.tying import Ties, ties
from graph.link.wording import with_wordings
from schemas.base import Frozen
from schemas.documents import DocumentKind
from schemas.records import Record

_NO_CONSTRAINTS = Constraints()
_UNWEIGHTED = Weights()


class Resolved(Frozen):
    """Reports resolved into incidents, persons and legal actions."""

    incidents: Resolution
    persons: Resolution
    actions: dict[str, str] = Field(default_factory=dict)


class Linked(Linking):
    """One run of linking, with the reasons behind its resolved incidents and persons, and the callers' names."""

    same_incidents: tuple[Sameness, ...] = ()
    same_persons: tuple[Sameness, ...] = ()
    perhaps_same_person: tuple[Sameness, ...] = Field(default=(), description="for people to judge")
    due: tuple[Words, ...] = Field(default=(), description="why the next epoch should be opened, if it should")
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict, description="report -> DOC:INCIDENT, one per copy")
    documents: dict[str, str] = Field(default_factory=dict, description="document id -> the caller's id")


def resolve(
    tolds: list[Told],
    *,
    identity: Constraints = _NO_CONSTRAINTS,
    epoch: Epoch | None = None,
    leads: Leads = (),
    sources: Mapping[str, str],
) -> tuple[Resolved, Observations]:
    """Incidents and persons across documents, and the observations under resolved ids.

    Args:
        tolds: the documents.
        identity: what people decided of reports being of one incident or one person, of who bears an alias, and of
            accounts being one hand's.
        epoch: frozen figures, if there are any.
        leads: what posts of one wording name.
        sources: document -> the one of which it is a reprint, or itself.
    """
    people = person_tellings(tolds)
    told = incidents(incident_tellings(tolds), identity, corpus=epoch.reports if epoch else None)
    known = persons(people, told.resolved, identity, corpus=epoch.persons if epoch else None)
    borne = by_bearer(observed_in(tolds, sources), people, ids=known.resolved, first=bearers(people, known.resolved))
    seen = by_homonym(borne, homonyms(names_told(borne, people)))
    named = by_confirmed(seen, people, ids=known.resolved, confirmed=identity.borne)
    worded = by_one_hand(with_wordings(named, leads), identity)
    observations = without_contradicted(relabelled(worded, told.resolved))
    acts = actions(action_tellings(tolds), known.resolved)
    return Resolved(incidents=told, persons=known, actions=dict(acts)), without_idle_readings(observations)


class Seen(NamedTuple):
    """Records as scores see them: resolved, in columns, with what people decided of their incidents."""

    given: list[Record]
    tolds: list[Told]
    resolved: Resolved
    corpus: Corpus
    decided: Constraints
    borne: frozenset[Bearing]  # aliases that people say are a person's
    leads: Leads
    sources: dict[str, str]  # document -> the one of which it is a reprint, or itself


def see(
    records: Iterable[Record],
    *,
    constraints: Constraints = _NO_CONSTRAINTS,
    identity: Constraints = _NO_CONSTRAINTS,
    epoch: Epoch | None = None,
    leads: Leads = (),
) -> Seen:
    """Resolve the reports of records and lay out what they report; the rest as `link` takes it."""
    given = sorted(records, key=lambda one: (one.document_id, one.id))
    tolds = list({one.document_id: Told(one) for one in reversed(given)}.values())
    sources = clusters(told.record for told in tolds)
    apart = identity.model_copy(update={"cannot": identity.cannot | constraints.cannot})
    resolved, observations = resolve(tolds, identity=apart, epoch=epoch, leads=leads, sources=sources)
    if apart.not_borne:  # it holds for a person, so who is one must be known before
        tolds = without_rejected(tolds, apart.not_borne, resolved.persons.resolved)
        resolved, observations = resolve(tolds, identity=apart, epoch=epoch, leads=leads, sources=sources)
    decided = on_incidents(constraints, resolved.incidents.resolved)
    return Seen(given, tolds, resolved, Corpus.of(observations), decided, identity.borne, leads, sources)


def link(
    records: Iterable[Record],
    *,
    constraints: Constraints = _NO_CONSTRAINTS,
    identity: Constraints = _NO_CONSTRAINTS,
    epoch: Epoch | None = None,
    weights: Weights = _UNWEIGHTED,
) -> Linked:
    """Link the incidents of records; a pure function of records, decisions and epoch, whatever the order.

    Args:
        records: of any number of documents; the same document twice counts once.
        constraints: what people decided of incidents being of one ring, on report ids.
        identity: what people decided of reports being of one incident or one person. What is not of one ring is not
            one incident either.
        epoch: frozen figures to score under; one is opened on these records if none is given.
        weights: of the epoch that is opened.
    """
    known = list(records)
    posts = (post_of(record) for record in known if record.kind is DocumentKind.POST)
    leads = posted(posts, passages=quoted_by(known)).leads
    seen = see(known, constraints=constraints, identity=identity, epoch=epoch, leads=leads)
    return link_seen(seen, epoch=epoch, weights=weights)


def link_seen(seen: Seen, *, epoch: Epoch | None = None, weights: Weights = _UNWEIGHTED) -> Linked:
    """Link what was seen of records, as `link` does."""
    scored = scored_of(seen, epoch=epoch, weights=weights)
    return link_tied(seen, scored, ties(scored))


def scored_of(seen: Seen, *, epoch: Epoch | None = None, weights: Weights = _UNWEIGHTED) -> LinkedCorpus:
    """The candidates of what was seen, scored; an epoch is opened on these records if none is given."""
    reports, persons = len(seen.resolved.incidents.resolved), len(seen.resolved.persons.resolved)
    epoch = epoch or open_epoch(seen.corpus, number=1, weights=weights, reports=reports, persons=persons)
    return LinkedCorpus.of(seen.corpus, epoch, constraints=seen.decided)


def link_tied(seen: Seen, scored: LinkedCorpus, tied: Ties) -> Linked:
    """Link what was seen of records by what belongs together of its scored candidates."""
    given, tolds, resolved, corpus, decided, *_ = seen
    explainer = Explainer(corpus, scored.scorer, constraints=decided)
    return Linked(
        epoch=scored.epoch,
        incidents=resolved.incidents.resolved,
        persons=resolved.persons.resolved,
        actions=resolved.actions,
        links=tuple(explainer.explain_all(sorted(tied.pairs))),
        rings=tied.rings,
        same_incidents=resolved.incidents.joined,
        same_persons=resolved.persons.joined,
        perhaps_same_person=resolved.persons.suggested,
        due=due(scored.epoch, corpus),
        names=_names(given, tolds),
        documents={one.document_id: one.id for one in reversed(given)},
    )


def _names(given: list[Record], tolds: list[Told]) -> dict[str, tuple[str, ...]]:
    """How the caller calls each report of an incident; a document that came twice has two names for it."""
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for record in given:
        copies[record.document_id].append(record.id)
    return {
        told.report(incident): tuple(f"{name}:{incident}" for name in dict.fromkeys(copies[told.record.document_id]))
        for told in tolds
        for incident in told.incidents
    }


def on_incidents(constraints: Constraints, resolved: Mapping[str, str]) -> Constraints:
    """Decisions on reports as decisions on the incidents they were resolved into."""

    def moved(pairs: frozenset[Pair]) -> frozenset[Pair]:
        ends = ((resolved.get(pair.a, pair.a), resolved.get(pair.b, pair.b)) for pair in pairs)
        return frozenset(Pair.of(a, b) for a, b in ends if a != b)

    return constraints.model_copy(update={"must": moved(constraints.must), "cannot": moved(constraints.cannot)})
