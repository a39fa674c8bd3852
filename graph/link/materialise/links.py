"""Links and rings as nodes and relationships: a pure function of what linking found."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from graph.case.resolved import CaseNode
from graph.link.catalogue import catalogue
from graph.link.linking import Linked
from graph.link.model import LinkExplanation, Pair, Ring
from graph.link.resolve.model import Sameness
from graph.writing import Node
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


def link_rows(linked: Linked, told: Told) -> tuple[list[Node], list[EdgeRow]]:
    """Every link with both its ends; those that are asserted also tie the two incidents directly."""
    nodes: list[Node] = []
    edges: list[EdgeRow] = []
    core_disputes = {pair for ring in linked.rings for pair in ring.disputed}
    for link in linked.links:
        node = _incident_link(link, told, is_disputed=Pair.of(link.a, link.b) in core_disputes)
        nodes.append(node)
        edges += _ends(node)
        if link.p >= catalogue().thresholds.link:
            said = {"link_id": node.id, "p": link.p, "epoch": link.epoch}
            edges.append(("LINKED", node.properties["a"], node.properties["b"], said))
    for same in linked.perhaps_same_person:
        node = _person_link(same, told, epoch=linked.epoch.number)
        nodes.append(node)
        edges += _ends(node)
    return nodes, edges


def ring_rows(linked: Linked, told: Told, *, named: Mapping[str, str]) -> tuple[list[Node], list[EdgeRow]]:
    """Every ring with its members; those that people have named bear that name."""
    strong = _strongest_values(linked)
    nodes: list[Node] = []
    edges: list[EdgeRow] = []
    for ring in linked.rings:
        name = named.get(ring.id) or _name(ring, told, strong)
        nodes.append(_ring(ring, told, name))
        for membership, members in (("core", ring.core), ("possible", ring.possible)):
            edges += [("IN_RING", told.id(member), ring.id, {"membership": membership}) for member in members]
    return nodes, edges


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


def _ends(node: Node) -> Iterator[EdgeRow]:
    return (("LINKS", node.id, node.properties[end], {}) for end in ("a", "b"))


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


def _name(ring: Ring, told: Told, strong: Mapping[str, Counter[str]]) -> str:
    """What ties most of its core together; the first incident where nothing is shared by name."""
    values: Counter[str] = Counter()
    for member in ring.core:
        values.update(strong.get(member, Counter()))
    chief = sorted(values, key=lambda value: (-values[value], value))[:_NAMED_AFTER]
    return " · ".join(chief) or told.names.get(ring.core[0], ring.core[0])


def _strongest_values(linked: Linked) -> Mapping[str, Counter[str]]:
    """Identifying values as written that speak for links, counted at each incident."""
    strong = {str(kind) for kind, figures in catalogue().types.items() if figures.keys == "strong"}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in linked.links:
        for line in link.lines:
            if str(line.type) in strong and line.bits > 0 and line.value:
                for end in (link.a, link.b):
                    found[end][line.value] += 1
    return found
