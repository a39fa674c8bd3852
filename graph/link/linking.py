"""`link`: records in, resolved incidents and persons, explained links and rings out. Needs no store."""

from collections.abc import Iterable
from itertools import combinations

import numpy as np
import numpy.typing as npt
from pydantic import Field

from graph.link.candidates import Pairs, candidates
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.explain import explain
from graph.link.model import (
    Constraints,
    Epoch,
    EvidenceType,
    LineKind,
    Linking,
    LinkExplanation,
    Observations,
    Pair,
    Ring,
)
from graph.link.observe.observing import observed_in
from graph.link.observe.told import Told
from graph.link.resolve.incidents import incidents
from graph.link.resolve.model import Resolution, Sameness
from graph.link.resolve.persons import persons
from graph.link.resolve.relabel import by_bearer, relabelled, without_idle_readings
from graph.link.resolve.tellings import incident_tellings, person_tellings
from graph.link.rings import rings, with_statements
from graph.link.score import Scored, Scorer
from schemas.base import Frozen
from schemas.records import Record

_NO_CONSTRAINTS = Constraints()
_HELP = 0.8  # bits that common features may add to an alias; judgement: less than a popular alias lacks


class Resolved(Frozen):
    """Reports resolved into incidents and persons, and what was observed of the incidents."""

    incidents: Resolution
    persons: Resolution


class Linked(Linking):
    """One run of linking, with the reasons behind its resolved incidents and persons."""

    same_incidents: tuple[Sameness, ...] = ()
    same_persons: tuple[Sameness, ...] = ()
    perhaps_same_person: tuple[Sameness, ...] = Field(default=(), description="for people to judge")


def resolve(tolds: list[Told], *, constraints: Constraints = _NO_CONSTRAINTS) -> tuple[Resolved, Observations]:
    """Incidents and persons across documents, and the observations under resolved ids."""
    people = person_tellings(tolds)
    told = incidents(incident_tellings(tolds), constraints)
    known = persons(people, told.resolved, constraints)
    seen = by_bearer(observed_in(tolds), people, known.resolved)
    return Resolved(incidents=told, persons=known), without_idle_readings(relabelled(seen, told.resolved))


def link(
    records: Iterable[Record], *, constraints: Constraints = _NO_CONSTRAINTS, epoch: Epoch | None = None
) -> Linked:
    """Link the incidents of records; a pure function of records, decisions and epoch, whatever the order.

    Args:
        records: of any number of documents; the same document twice counts once.
        constraints: what people decided, on report ids.
        epoch: frozen figures to score under; a first one is opened on these records if none is given.
    """
    once = {one.document_id: one for one in sorted(records, key=lambda one: (one.document_id, one.id))}
    tolds = [Told(record) for record in once.values()]
    resolved, observations = resolve(tolds, constraints=constraints)
    decided = _on_incidents(constraints, resolved.incidents)
    corpus = Corpus.of(observations)
    epoch = epoch or open_epoch(corpus, number=1)
    kept = with_statements(decided, corpus.statements)
    scored = _anchored(Scorer(corpus, epoch, constraints=decided), candidates(corpus, decided))
    found = rings(scored, kept)
    asserted = {scored.pair(at) for at, p in enumerate(scored.p) if p >= catalogue().thresholds.link}
    shown = _allowed(asserted, found, kept.cannot) | {pair for ring in found for pair in _pairs_of(ring)}
    return Linked(
        epoch=epoch,
        incidents=resolved.incidents.resolved,
        persons=resolved.persons.resolved,
        links=tuple(_explained(corpus, pair, epoch=epoch, constraints=decided) for pair in sorted(shown)),
        rings=found,
        same_incidents=resolved.incidents.joined,
        same_persons=resolved.persons.joined,
        perhaps_same_person=resolved.persons.suggested,
    )


def _anchored(scorer: Scorer, pairs: Pairs) -> Scored:
    """The scored pairs for which something identifying speaks; method, app and place alone never tie two incidents.

    An alias is a name that several people may use: where nothing else identifies, it must carry the link with next to
    no help from features that half of all such incidents have.
    """
    lines, scored = scorer.lines(pairs), scorer.score(pairs)
    kinds = catalogue().types
    strong = {str(of) for of, figures in kinds.items() if figures.keys == "strong"} | {str(LineKind.STATEMENT)}
    features = {str(of) for of, figures in kinds.items() if figures.keys != "strong" and of is not EvidenceType.PLACE}
    for_it = np.maximum(lines.counted, 0.0)
    by = {name: for_it[:, at] for at, name in enumerate(lines.names)}
    identified = sum((by[name] > 0 for name in by if name in strong and name != EvidenceType.ALIAS), _none(pairs))
    alias = by.get(EvidenceType.ALIAS, np.zeros(pairs.size))
    helped = sum((by[name] for name in by if name in features), np.zeros(pairs.size))
    by_alias = (alias > 0) & (scored.total - np.maximum(helped - _HELP, 0.0) >= 0)
    return scored.kept((identified > 0) | by_alias)


def _none(pairs: Pairs) -> npt.NDArray[np.int64]:
    return np.zeros(pairs.size, np.int64)


def _allowed(asserted: set[Pair], found: tuple[Ring, ...], cannot: frozenset[Pair]) -> set[Pair]:
    """Without pairs that would tie a ring to an incident which is kept apart from one of its members."""
    core = {incident: ring.core for ring in found for incident in ring.core}

    def clash(pair: Pair) -> bool:
        return any(Pair.of(a, b) in cannot for a in core.get(pair.a, (pair.a,)) for b in core.get(pair.b, (pair.b,)))

    return {pair for pair in asserted if not clash(pair)}


def _pairs_of(ring: Ring) -> Iterable[Pair]:
    return (Pair.of(a, b) for a, b in combinations((*ring.core, *ring.possible), 2))


def _explained(corpus: Corpus, pair: Pair, *, epoch: Epoch, constraints: Constraints) -> LinkExplanation:
    return explain(corpus, pair, epoch=epoch, constraints=constraints)


def _on_incidents(constraints: Constraints, resolution: Resolution) -> Constraints:
    """Decisions on reports as decisions on the incidents they were resolved into."""

    def moved(pairs: frozenset[Pair]) -> frozenset[Pair]:
        ends = ((resolution.of(pair.a), resolution.of(pair.b)) for pair in pairs)
        return frozenset(Pair.of(a, b) for a, b in ends if a != b)

    return constraints.model_copy(update={"must": moved(constraints.must), "cannot": moved(constraints.cannot)})
