"""Links and rings as nodes and relationships: a pure function of what linking found."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from graph.case.resolved import CaseNode
from graph.decisions.desk import Desk
from graph.link.catalogue import catalogue
from graph.link.growth.drawn import DrawnLink, Speaking
from graph.link.linking import Linked
from graph.link.model import EvidenceType, LinkExplanation, Pair, Ring
from graph.link.resolve.model import Sameness
from graph.link.resolve.persons import strength
from graph.link.rings import disputes
from graph.writing import Node
from schemas.decisions import Verdict
from schemas.ids import digest, fold

EdgeRow = tuple[str, str, str, Mapping[str, Any]]
_INCIDENT, _PERSON = "incident", "person"
_NAMED_AFTER = 2  # values after which a ring is called


class Told(NamedTuple):
    """What the case layer says of incidents: their names, and the documents that tell of them."""

    nodes: Mapping[str, CaseNode]
    names: Mapping[str, str]
    documents: Mapping[str, frozenset[str]]
    apart: Mapping[Pair, str]  # two case ids -> what people said who keep them apart

    def id(self, report: str) -> str:
        """The case id of a report."""
        return self.nodes[report].id


def link_id(scope: str, a: str, b: str) -> str:
    """Id of the link between two things."""
    return f"link-{digest('link', scope, *Pair.of(a, b))}"


def incident_links(
    explained: Iterable[LinkExplanation], told: Told, *, disputed: Collection[Pair]
) -> Iterator[tuple[DrawnLink, Node]]:
    """Links between incidents, each as a node."""
    for link in explained:
        node = _incident_link(link, told, is_disputed=Pair.of(link.a, link.b) in disputed)
        ends = {told.id(link.a): link.a, told.id(link.b): link.b}
        yield _drawn(node, ends, values=_identifying(link)), node


def person_links(
    open_pairs: Iterable[Sameness], told: Told, *, epoch: int, cores: Mapping[str, str]
) -> Iterator[tuple[DrawnLink, Node]]:
    """Pairs of persons that may be one, each as a node; of several reports of the two the pair that says most."""
    seen: set[str] = set()
    for same in sorted(open_pairs, key=strength):
        node = _person_link(same, told, epoch=epoch)
        if node.id not in seen:
            seen.add(node.id)
            ends = {told.id(end): cores.get(end, end) for end in same.pair}
            yield _drawn(node, ends), node


def _drawn(node: Node, ends: Mapping[str, str], *, values: tuple[str, ...] = ()) -> DrawnLink:
    said = node.properties
    return DrawnLink(
        id=node.id,
        scope=said["scope"],
        a=said["a"],
        b=said["b"],
        one=ends[said["a"]],
        other=ends[said["b"]],
        p=said["p"],
        disputed=said["disputed"],
        rejected=said["decided"] == Verdict.REJECT,
        values=values,
    )


def link_edges(link: DrawnLink, *, epoch: int) -> Iterator[EdgeRow]:
    """What a link ties: both its ends; where it is asserted, and people do not deny it, the two incidents directly."""
    yield from (("LINKS", link.id, end, {}) for end in (link.a, link.b))
    if link.scope == _INCIDENT and not link.rejected and link.p >= catalogue().thresholds.link:
        yield ("LINKED", link.a, link.b, {"link_id": link.id, "p": link.p, "epoch": epoch})


def links_of(linked: Linked, told: Told) -> list[tuple[DrawnLink, Node]]:
    """Every link that was found."""
    disputed = disputes(linked.rings)
    epoch = linked.epoch.number
    of_persons = person_links(linked.perhaps_same_person, told, epoch=epoch, cores=linked.persons)
    return [*incident_links(linked.links, told, disputed=disputed), *of_persons]


def ring_rows(
    rings: Iterable[Ring], told: Told, *, named: Mapping[str, str], values: Mapping[str, Counter[str]]
) -> tuple[list[Node], list[EdgeRow]]:
    """Every ring with its members; those that people have named bear that name.

    Args:
        rings: as they were found.
        told: what is told of their members.
        named: ring → the name that people gave it.
        values: incident → identifying values that speak for its links.
    """
    nodes: list[Node] = []
    edges: list[EdgeRow] = []
    for ring in rings:
        name = named.get(ring.id) or _name(ring, told, values)
        nodes.append(_ring(ring, told, name))
        for membership, members in (("core", ring.core), ("possible", ring.possible)):
            edges += [("IN_RING", told.id(member), ring.id, {"membership": membership}) for member in members]
    return nodes, edges


def values_at(links: Iterable[Speaking]) -> Mapping[str, Counter[str]]:
    """Identifying values as written that speak for links, counted at each incident."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for *ends, values in links:
        for end in ends:
            found[end].update(values)
    return found


def apart(nodes: Mapping[str, CaseNode], decided: Desk) -> dict[Pair, str]:
    """Two things → what people said who keep them apart."""
    return {
        Pair.of(nodes[pair.a].id, nodes[pair.b].id): "unsure" if pair in decided.unsure else "reject"
        for pair in sorted(decided.identity.cannot)
        if pair.a in nodes and pair.b in nodes
    }


def _incident_link(link: LinkExplanation, told: Told, *, is_disputed: bool) -> Node:
    a, b = Pair.of(told.id(link.a), told.id(link.b))
    moved = {link.a: told.id(link.a), link.b: told.id(link.b)}
    lines = [
        line.model_copy(
            update={
                "sources": tuple(
                    s.model_copy(update={"incident": moved.get(s.incident, s.incident)}) for s in line.sources
                )
            }
        )
        for line in link.lines
    ]
    explained = link.model_copy(update={"a": a, "b": b, "lines": tuple(lines)})
    bits: defaultdict[str, float] = defaultdict(float)
    for line in link.lines:
        bits[str(line.type)] += line.bits
    said = {
        "p": link.p,
        "prior": link.prior,
        "total": link.total,
        "epoch": link.epoch,
        "bits": json.dumps({name: round(value, 3) for name, value in sorted(bits.items())}),
        "explanation": explained.model_dump_json(exclude_defaults=True),
        "decided": link.decided,
        "disputed": is_disputed,
    }
    return Node("Link", link_id(_INCIDENT, a, b), {"scope": _INCIDENT, "a": a, "b": b, **said})


def _person_link(same: Sameness, told: Told, *, epoch: int) -> Node:
    """Two persons that may be one: for people to decide."""
    a, b = Pair.of(told.id(same.pair.a), told.id(same.pair.b))
    reasons = {reason.what: round(reason.bits, 3) for reason in same.reasons}
    said = {
        "p": same.p,
        "prior": round(same.total - sum(reasons.values()), 3),
        "total": same.total,
        "epoch": epoch,
        "bits": json.dumps(reasons, sort_keys=True),
        "explanation": same.model_copy(update={"pair": Pair(a, b)}).model_dump_json(),
        "decided": told.apart.get(Pair(a, b), ""),
        "disputed": False,
    }
    return Node("Link", link_id(_PERSON, a, b), {"scope": _PERSON, "a": a, "b": b, **said})


def _ring(ring: Ring, told: Told, name: str) -> Node:
    documents = {document for member in ring.core for document in told.documents.get(told.id(member), ())}
    said = {
        "name": name,
        "n_incidents": len(ring.core),
        "n_possible": len(ring.possible),
        "n_documents": len(documents),
        "cohesion": ring.cohesion,
        "disputed": bool(ring.disputed),
    }
    names = [name, *sorted({told.names.get(member, "") for member in ring.core})]
    return Node("Ring", ring.id, {**said, "search": fold(" ".join(names))})


def _name(ring: Ring, told: Told, values_of: Mapping[str, Counter[str]]) -> str:
    """What ties most of its core together; the first incident where nothing is shared by name."""
    values: Counter[str] = Counter()
    for member in ring.core:
        values.update(values_of.get(member, Counter()))
    chief = sorted(values, key=lambda value: (-values[value], value))[:_NAMED_AFTER]
    return " · ".join(chief) or told.names.get(ring.core[0], ring.core[0])


def _identifying(link: LinkExplanation) -> tuple[str, ...]:
    """Identifying values as written that speak for a link; the words of a post are nobody's name."""
    strong = catalogue().strong - {EvidenceType.WORDING}
    return tuple(line.value for line in link.lines if line.type in strong and line.bits > 0 and line.value)
