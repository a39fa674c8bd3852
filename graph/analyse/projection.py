"""The case layer in memory, for questions about the graph as a whole; one picture per store and revision."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log
from typing import NamedTuple

import networkx as nx

from graph.analyse.figures import figures
from graph.queries import read_analysis, read_any, read_links
from graph.remembering import Remembered
from graph.store import Row, Store
from schemas.errors import UnknownThingError
from schemas.ontology import ontology
from schemas.views import ThingRef
from schemas.words import Certainty

_LEAST = 1e-6  # a chance of nothing would make a way endlessly long


class Thing(NamedTuple):
    """A thing of the case layer as analysis needs it."""

    id: str
    label: str
    name: str
    generic: bool = False


class Tie(NamedTuple):
    """That two things have to do with each other, and the chance that it is so; told by a source, or a link of ours."""

    a: str
    b: str
    p: float
    told: bool = True


@dataclass(frozen=True, eq=False)
class Projection:
    """Things and the strongest tie between any two of them, as a graph.

    Edges bear `p`, `cost` and whether any source has `told` of the tie. The cost of a way is the negative logarithm of
    its probability, once half of what passing each of its ends costs is taken off. `closed` things are no way: they
    are generic, or a crowd meets in them.
    """

    graph: "nx.Graph[str]"
    closed: frozenset[str]

    @classmethod
    def of(cls, things: Iterable[Thing], ties: Iterable[Tie]) -> "Projection":
        """The graph of some things; the same things and ties give the same graph in any order."""
        graph: nx.Graph[str] = nx.Graph()
        for thing in sorted(things):
            graph.add_node(thing.id, thing=thing)
        for (a, b), (p, told) in sorted(_strongest(graph, ties).items()):
            cost = -log(p) + (_toll(_thing(graph, a)) + _toll(_thing(graph, b))) / 2
            graph.add_edge(a, b, p=p, told=told, cost=cost)
        return cls(graph, frozenset(_closed(graph)))

    def thing(self, thing_id: str) -> ThingRef:
        """A thing by its id.

        Raises:
            UnknownThingError: the graph has no such thing.
        """
        if thing_id not in self.graph:
            raise UnknownThingError(thing_id)
        thing = _thing(self.graph, thing_id)
        return ThingRef(id=thing.id, label=thing.label, name=thing.name)

    def toll(self, thing_id: str) -> float:
        """What it costs to pass a thing: the less that meeting in it means, the more."""
        return _toll(_thing(self.graph, thing_id))

    def p(self, one: str, other: str) -> float:
        """The chance that two things have to do with each other as told."""
        return float(self.graph[one][other]["p"])

    def open_ties(self) -> list[Tie]:
        """All ties that ways may lead over, in order."""
        ties = ((a, b, data) for a, b, data in self.graph.edges(data=True) if not self.closed & {a, b})
        return sorted(Tie(min(a, b), max(a, b), data["p"], data["told"]) for a, b, data in ties)


def _strongest(graph: "nx.Graph[str]", ties: Iterable[Tie]) -> dict[tuple[str, str], tuple[float, bool]]:
    """For any two things the best chance, and whether any source tells of a tie."""
    found: dict[tuple[str, str], tuple[float, bool]] = {}
    for tie in ties:
        if tie.a != tie.b and tie.a in graph and tie.b in graph:
            ends = (tie.a, tie.b) if tie.a < tie.b else (tie.b, tie.a)
            p, told = found.get(ends, (_LEAST, False))
            found[ends] = max(tie.p, p), tie.told or told
    return found


def _thing(graph: "nx.Graph[str]", thing_id: str) -> Thing:
    found = graph.nodes[thing_id]["thing"]
    assert isinstance(found, Thing)
    return found


def _toll(thing: Thing) -> float:
    return -log(max(figures().through[thing.label], _LEAST))


def _closed(graph: "nx.Graph[str]") -> Iterator[str]:
    crowd = figures().crowd
    for node in graph:
        thing = _thing(graph, node)
        if leads_nowhere(thing) or (may_be_crowded(thing) and graph.degree(node) > crowd):
            yield node


def leads_nowhere(thing: Thing) -> bool:
    """Whether meeting in a thing means nothing by its kind, or because it is generic."""
    return thing.generic or not figures().through[thing.label]


def may_be_crowded(thing: Thing) -> bool:
    """Whether a thing is a value, which means little where many meet in it."""
    return ontology().nodes[thing.label].value


_remembered = Remembered(lambda store: Projection.of(_things(store), _ties(store)))


def projection(store: Store) -> Projection:
    """The case layer as it stands; made again only after the store was written to."""
    return _remembered.of(store)


def project_ahead(store: Store) -> None:
    """Begin to read the case layer: somebody looks at what may lead to a question about all of it."""
    _remembered.ahead(store)


def _things(store: Store) -> Iterator[Thing]:
    for label in ontology().case_labels():
        for thing_id, name, generic in store.read(read_analysis.things(label))[0]["things"]:
            yield Thing(thing_id, label, name or "", generic)


def _ties(store: Store) -> Iterator[Tie]:
    for relationship in read_any.TIES:
        yield from told_ties(store.read(read_analysis.ties(relationship)))
    for query in (read_links.LINKED, read_links.PERHAPS_ONE):
        for a, b, p in store.read(query)[0]["ties"]:
            yield Tie(a, b, p, told=False)


def told_ties(rows: Iterable[Row]) -> Iterator[Tie]:
    """The ties that bare lists of relationships tell of."""
    for row in rows:
        for tie in row["ties"]:
            said = dict(zip(read_analysis.TIE, tie, strict=True))
            yield Tie(said["source"], said["target"], _chance(said))


def _chance(said: Row) -> float:
    return figures().chance(
        Certainty(said["certainty"]),
        confidence=said["confidence"],
        n_sources=said["n_sources"],
        disputed=bool(said["disputed"]),
    )
