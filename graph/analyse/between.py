"""Who lies between others: betweenness, and what falls apart where one thing is taken out."""

from collections.abc import Iterable, Sequence

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.analyse.projection import Tie

_DIGITS = 12  # sums in another order must not part equals


class Between:
    """Betweenness of things over any choice of the ties between them, exact; built once, asked often."""

    def __init__(self, things: Sequence[str], ties: Iterable[tuple[str, str]]) -> None:
        self._things = things
        place = {thing: n for n, thing in enumerate(things)}
        self._ties = [(place[a], place[b], None) for a, b in ties]

    def shares(self, kept: NDArray[np.bool_] | None = None) -> NDArray[np.float64]:
        """For each thing the share of shortest ways that run through it, when only these ties are kept."""
        graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(len(self._things)))
        ties = self._ties if kept is None else [self._ties[n] for n in np.flatnonzero(kept).tolist()]
        graph.add_edges_from(ties)
        found = rx.betweenness_centrality(graph, normalized=True)
        return np.round([found[n] for n in range(len(self._things))], _DIGITS)


def articulation_points(ties: Sequence[Tie]) -> set[str]:
    """Things without which what hangs together would fall apart."""
    things = sorted({thing for tie in ties for thing in (tie.a, tie.b)})
    place = {thing: n for n, thing in enumerate(things)}
    graph: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(things)
    graph.add_edges_from([(place[tie.a], place[tie.b], None) for tie in ties])
    return {things[n] for n in rx.articulation_points(graph)}


def sides(graph: "nx.Graph[str]", thing: str) -> list[set[str]]:
    """The parts that a thing holds together, the largest first; one part where it does not."""
    parts: list[set[str]] = []
    for start in sorted(graph[thing]):
        if not any(start in part for part in parts):
            parts.append(_reached(graph, start, without=thing))
    return sorted(parts, key=lambda part: (-len(part), min(part)))


def _reached(graph: "nx.Graph[str]", start: str, *, without: str) -> set[str]:
    """Everything that hangs together with a thing when another is taken out."""
    seen, edge = {start, without}, [start]
    while edge:
        edge = [near for thing in edge for near in graph[thing] if near not in seen]
        seen.update(edge)
    return seen - {without}
