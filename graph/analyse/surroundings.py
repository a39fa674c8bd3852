"""What lies around some incidents as sources tell it: the people, names and accounts among which a ring acts."""

from collections.abc import Iterable, Sequence

import networkx as nx

from graph.analyse.figures import figures
from graph.analyse.projection import Projection
from graph.queries import read_analysis
from graph.store import Store

_PASSED_BY = {"LegalAction", "Location", "Facility", "Organization"}  # they tie cases together, not people


def surroundings(store: Store, picture: Projection, incidents: Sequence[str]) -> "nx.Graph[str]":
    """The told ties among some incidents and what lies within a few steps of them.

    Other incidents, generic values, and persons without a part in the crime (victims, officials) are left out.
    """
    near = near_by(picture, incidents)
    aside = {
        row["id"]
        for row in store.read(read_analysis.ASIDE, ids=near, kinds=[kind.value for kind in figures().ring.aside])
    }
    return told_among(picture, {*incidents, *near} - aside)


def told_among(picture: Projection, things: Iterable[str]) -> "nx.Graph[str]":
    """Some things with the ties among them that a source tells of, in a fixed order."""
    kept = picture.graph.subgraph(things)
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(sorted(kept))
    found.add_edges_from(sorted((min(a, b), max(a, b), data) for a, b, data in kept.edges(data=True) if data["told"]))
    return found


def near_by(picture: Projection, incidents: Iterable[str]) -> list[str]:
    """Things within few steps of some incidents, the nearer first, as many as are looked at."""
    settings = figures().ring
    seen, edge = set(incidents), sorted(incidents)
    near: list[str] = []
    for _ in range(settings.steps):
        found = {near for thing in edge for near in picture.graph[thing] if _is_told(picture, thing, near)} - seen
        edge = sorted(thing for thing in found if _counts(picture, thing))[: settings.most - len(near)]
        near += edge
        seen.update(edge)
    return near


def _is_told(picture: Projection, one: str, other: str) -> bool:
    return bool(picture.graph[one][other]["told"])


def _counts(picture: Projection, thing: str) -> bool:
    return thing not in picture.closed and picture.thing(thing).label not in {"Incident", *_PASSED_BY}
