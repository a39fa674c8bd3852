"""Who lies between others: betweenness, and what falls apart where one thing is taken out."""

from collections.abc import Iterable, Iterator, Sequence

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

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


def sides(graph: "nx.Graph[str]", thing: str) -> Iterator[set[str]]:
    """The parts that a thing holds together, the largest first; one part where it does not."""
    rest = graph.subgraph(node for node in graph if node != thing)
    near = set(graph[thing])
    parts = [part for part in nx.connected_components(rest) if part & near]
    yield from sorted(parts, key=lambda part: (-len(part), min(part)))
