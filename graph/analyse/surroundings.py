"""What lies around some incidents as sources tell it: the people, names and accounts among which a ring acts.

It is asked for step by step: a ring is looked at after every decision, and the whole graph takes seconds to read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import networkx as nx

from graph.analyse.figures import figures
from graph.analyse.projection import Projection, Thing, Tie, leads_nowhere, may_be_crowded, told_ties
from graph.queries import read_analysis, read_links
from graph.store import Row, Store

_PASSED_BY = {"Incident", "LegalAction", "Location", "Facility", "Organization"}  # they tie cases together, not people

Beside = Callable[[Sequence[str]], Iterable[str]]


def surroundings(store: Store, incidents: Sequence[str]) -> Projection:
    """Some incidents and what lies within a few steps of them, as the projection of everything has it.

    Other incidents, generic values, and persons without a part in the crime (victims, officials) are left out.
    """
    asked = _Asked(store, incidents)
    near = near_by(asked.beside, incidents)
    aside = {
        row["id"]
        for row in store.read(read_analysis.ASIDE, ids=near, kinds=[kind.value for kind in figures().ring.aside])
    }
    things = [asked.things[one] for one in {*incidents, *near} - aside if one in asked.things]
    return Projection.of(things, _ties_among(store, [thing.id for thing in things]))


def told_among(picture: Projection, things: Iterable[str]) -> "nx.Graph[str]":
    """Some things with the ties among them that a source tells of, in a fixed order."""
    kept = picture.graph.subgraph(things)
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(sorted(kept))
    found.add_edges_from(sorted((min(a, b), max(a, b), data) for a, b, data in kept.edges(data=True) if data["told"]))
    return found


def near_by(beside: Beside, incidents: Iterable[str]) -> list[str]:
    """Things within few steps of some incidents, the nearer first, as many as are looked at.

    Args:
        beside: what of those around a ring lies next to some things as a source tells.
        incidents: at which it begins.
    """
    settings = figures().ring
    seen, edge = set(incidents), sorted(incidents)
    near: list[str] = []
    for _ in range(settings.steps):
        edge = sorted({*beside(edge)} - seen)[: settings.most - len(near)]
        near += edge
        seen.update(edge)
    return near


def acts(thing_label: str) -> bool:
    """Whether a thing of this kind may be among those around a ring."""
    return thing_label not in _PASSED_BY


class _Asked:
    """The graph asked for what lies beside things, and what came back."""

    def __init__(self, store: Store, incidents: Sequence[str]) -> None:
        self._store = store
        self.things = {thing.id: thing for thing in _things(store.read(read_analysis.THINGS, ids=list(incidents)))}

    def beside(self, things: Sequence[str]) -> list[str]:
        """What lies beside some things and was not met before, as far as it leads on."""
        seen = dict.fromkeys(self.things, True)
        met = {
            thing.id: thing for thing in _things(self._store.read(read_analysis.BESIDE, ids=list(things), seen=seen))
        }
        self.things |= met
        leading = [thing for thing in met.values() if acts(thing.label) and not leads_nowhere(thing)]
        values = [thing.id for thing in leading if may_be_crowded(thing)]
        crowded = self._store.read(read_analysis.CROWDED, ids=values, crowd=figures().crowd)
        return sorted({thing.id for thing in leading} - {row["id"] for row in crowded})


def _things(rows: Iterable[Row]) -> Iterator[Thing]:
    for row in rows:
        thing = row["thing"]
        yield Thing(thing["id"], thing["label"], thing["name"] or "", row["generic"])


def _ties_among(store: Store, ids: Sequence[str]) -> Iterator[Tie]:
    among = {"ids": list(ids), "among": dict.fromkeys(ids, True)}
    yield from told_ties(store.read(read_analysis.TIES_AMONG, **among))
    for query in (read_links.LINKED_AMONG, read_links.PERHAPS_ONE_AMONG):
        for row in store.read(query, **among):
            yield Tie(row["source"], row["target"], row["p"], told=False)
