"""Lines of links: every pair of incident reports that is one incident or belongs to one ring, with its reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise, product
from typing import Literal

import networkx as nx

from graph.link.catalogue import catalogue
from graph.link.linking import Linked
from graph.link.model import EvidenceLine, Pair
from graph.link.resolve.model import Sameness
from graph.link.resolve.phrases import said
from schemas.base import Frozen
from schemas.decisions import Verdict

_ROUND = 4


class Passage(Frozen):
    """Where a document says so."""

    document: str
    start: int
    end: int
    surface: str


class LinkReason(Frozen):
    """One reason for or against a link, in bits and in words."""

    type: str
    value: str = ""
    bits: float
    rarity: float | None = None
    ja: str
    en: str
    sources: tuple[Passage, ...] = ()


class LinkLine(Frozen):
    """One line: two incidents as "DOC:INCIDENT". A score from one half on asserts the link.

    `via` ring: no link of their own ties the two, other incidents of the ring do; then the score is that of the weakest
    link on the strongest chain between them.
    """

    a: str
    b: str
    score: float
    bits: float
    relation: Literal["same_incident", "same_ring"]
    via: Literal["direct", "ring"]
    ring: str | None = None
    evidence: tuple[LinkReason, ...] = ()


def link_lines(linked: Linked) -> Iterator[LinkLine]:
    """All lines of a run, in order."""
    lines = [*_same_incidents(linked), *_same_rings(linked)]
    yield from sorted(lines, key=lambda line: (line.a, line.b, line.relation))


def _members(linked: Linked) -> dict[str, list[str]]:
    """Incident → its reports."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for report, incident in sorted(linked.incidents.items()):
        members[incident].append(report)
    return members


def _line(names: tuple[str, str], **of: object) -> LinkLine:
    a, b = sorted(names)
    return LinkLine.model_validate({"a": a, "b": b, **of})


def _same_incidents(linked: Linked) -> Iterator[LinkLine]:
    joined = {one.pair: one for one in linked.same_incidents}
    for reports in _members(linked).values():
        chain = _chain((one.pair, one.p) for one in joined.values() if {one.pair.a, one.pair.b} <= set(reports))
        for a, b in combinations(reports, 2):
            known = joined.get(Pair.of(a, b))
            score = known.p if known else _weakest(chain, a, b)
            for names in product(linked.names[a], linked.names[b]):
                yield _line(
                    names, score=round(score, _ROUND), bits=round(known.total, _ROUND) if known else 0.0,
                    relation="same_incident", via="direct" if known else "ring",
                    evidence=tuple(_reasons(known)) if known else (),
                )  # fmt: skip
    for copies in linked.names.values():
        for names in combinations(copies, 2):
            yield _line(names, score=1.0, bits=0.0, relation="same_incident", via="direct")


def _reasons(known: Sameness) -> Iterator[LinkReason]:
    for reason in known.reasons:
        words = said(reason)
        value = " / ".join(one or "–" for one in reason.told) if any(reason.told) else ""
        yield LinkReason(type=reason.what, value=value, bits=round(reason.bits, _ROUND), ja=words.ja, en=words.en)


def _same_rings(linked: Linked) -> Iterator[LinkLine]:
    members = _members(linked)
    links = [one for one in linked.links if one.decided != Verdict.REJECT]
    chain = _chain((Pair(one.a, one.b), one.p) for one in links)
    ring_of = {incident: ring.id for ring in linked.rings for incident in (*ring.core, *ring.possible)}
    together = {incident: {*ring.core, *ring.possible} for ring in linked.rings for incident in ring.core}
    for one in links:
        confirmed = one.decided == Verdict.CONFIRM
        direct = confirmed or one.p >= catalogue().thresholds.link
        in_ring = one.b in together.get(one.a, set()) or one.a in together.get(one.b, set())
        own = 1.0 if confirmed else one.p
        score = own if direct else max(_weakest(chain, one.a, one.b), catalogue().thresholds.link)
        evidence = tuple(_reason(line, linked.documents) for line in one.lines)
        for a, b in product(members[one.a], members[one.b]):
            for names in product(linked.names[a], linked.names[b]):
                yield _line(
                    names, score=round(score, _ROUND), bits=round(one.total, _ROUND), relation="same_ring",
                    via="direct" if direct else "ring", ring=ring_of.get(one.a) if in_ring else None, evidence=evidence,
                )  # fmt: skip


def _reason(line: EvidenceLine, documents: Mapping[str, str]) -> LinkReason:
    """A line of an explanation, its documents under the names that the caller gave them."""
    places = tuple(
        Passage(document=documents.get(one.document, one.document), start=one.start, end=one.end, surface=one.surface)
        for one in line.sources
    )
    return LinkReason(
        type=line.type, value=line.value, bits=line.bits, rarity=line.rarity, ja=line.ja, en=line.en, sources=places
    )


def _chain(pairs: Iterable[tuple[Pair, float]]) -> "nx.Graph[str]":
    """The strongest chains between incidents: a maximum spanning forest."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from((pair.a, pair.b, p) for pair, p in pairs)
    return nx.maximum_spanning_tree(graph)


def _weakest(chain: "nx.Graph[str]", a: str, b: str) -> float:
    """The weakest link on the way between two incidents; 0 where there is none."""
    if a not in chain or b not in chain or not nx.has_path(chain, a, b):
        return 0.0
    way = nx.shortest_path(chain, a, b)
    return min(float(chain[x][y]["weight"]) for x, y in pairwise(way))
