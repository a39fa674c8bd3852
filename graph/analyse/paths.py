"""Evidence paths: how two things hang together, every step with the sentences that it stands on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from graph.analyse.figures import figures
from graph.analyse.linked import links_among
from graph.analyse.projection import Projection, projection
from graph.analyse.ways import Way, probability, ways
from graph.pages.claims import claim_rows
from graph.pages.neighbourhood import edges_among
from graph.queries.read_any import NO_TIE
from graph.store import Store
from schemas.analysis import Apart, EvidencePath, EvidencePaths, LinkView, PathStep
from schemas.network import NeighbourEdge
from schemas.views import ClaimRow

_Ties = dict[frozenset[str], list[NeighbourEdge]]


def evidence_paths(
    store: Store, start: str, goal: str, *, count: int | None = None, apart: Apart = Apart.THINGS
) -> EvidencePaths:
    """The most probable ways between two things of the graph, with their sentences.

    Args:
        store: the graph.
        start: id of one thing.
        goal: id of the other.
        count: at most so many ways.
        apart: whether two ways may share things, or only no step.

    Raises:
        UnknownThingError: the graph has no thing with one of the ids.
    """
    picture = projection(store)
    ends = picture.thing(start), picture.thing(goal)
    found = tuple(islice(ways(picture, start, goal, apart=apart), count or figures().paths.count))
    evidence = _Evidence(store, picture, found)
    return EvidencePaths(start=ends[0], goal=ends[1], paths=tuple(evidence.path(way) for way in found))


class _Evidence:
    """Relationships and sentences for all steps of some ways, read at once."""

    def __init__(self, store: Store, picture: Projection, found: Sequence[Way]) -> None:
        self._picture = picture
        self._ties = _ties_between(store, picture, found)
        self._links = {frozenset((link.a.id, link.b.id)): link for link in _links_between(store, found)}
        wanted = [claim for ties in self._ties.values() for claim in _some_claims(ties)]
        self._claims = {claim.id: claim for claim in claim_rows(store, wanted)}

    def path(self, way: Way) -> EvidencePath:
        """A way as it can be read."""
        p = probability(self._picture, way)
        steps = tuple(self._step(a, b) for a, b in pairwise(way))
        return EvidencePath(p=p, likelihood=figures().in_words(p), steps=steps)

    def _step(self, a: str, b: str) -> PathStep:
        ties = self._ties.get(frozenset((a, b)), [])
        claims = tuple(self._claims[claim] for claim in _some_claims(ties) if claim in self._claims)
        p = self._picture.p(a, b)
        return PathStep(
            source=self._picture.thing(a),
            target=self._picture.thing(b),
            p=p,
            likelihood=figures().in_words(p),
            ties=tuple(ties),
            claims=_readable(claims),
            of=len({claim for tie in ties for claim in tie.claim_ids}),
            link=self._links.get(frozenset((a, b))),
        )


def _ties_between(store: Store, picture: Projection, found: Sequence[Way]) -> _Ties:
    """The relationships of every step; what a source denies is none."""
    steps = {frozenset(step) for way in found for step in pairwise(way)}
    things = [picture.thing(thing) for thing in sorted({thing for way in found for thing in way})]
    ties: _Ties = defaultdict(list)
    for edge in edges_among(store, things):
        step = frozenset((edge.source, edge.target))
        if step in steps and edge.type != NO_TIE:
            ties[step].append(edge)
    return ties


def _links_between(store: Store, found: Sequence[Way]) -> tuple[LinkView, ...]:
    """The links that are steps; of two things that are linked and told to be tied, both are shown."""
    things = {thing for way in found for thing in way}
    return links_among(store, sorted(things)) if things else ()


def _some_claims(ties: Iterable[NeighbourEdge]) -> list[str]:
    """The first claims of every relationship, so that none goes without a sentence."""
    return [claim for tie in ties for claim in tie.claim_ids[: figures().paths.claims]]


def _readable(claims: Iterable[ClaimRow]) -> tuple[ClaimRow, ...]:
    """One claim for each sentence that says the same."""
    seen = {(claim.predicate, claim.evidence.sentence_id): claim for claim in reversed(tuple(claims))}
    return tuple(reversed(seen.values()))
