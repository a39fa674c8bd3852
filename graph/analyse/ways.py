"""The most probable ways through a projection, apart from each other."""

from collections.abc import Iterator
from itertools import pairwise
from math import exp
from typing import Any

import networkx as nx

from graph.analyse.projection import Projection
from schemas.analysis import Apart

Way = tuple[str, ...]


class _Open:
    """The cost of a step; None where there is no way. What is used up by one way is closed to the next."""

    def __init__(self, projection: Projection, start: str, goal: str) -> None:
        self._things = set(projection.closed) - {start, goal}
        self._ties: set[frozenset[str]] = set()

    def __call__(self, one: str, other: str, tie: dict[str, Any]) -> float | None:
        """What this step costs."""
        if one in self._things or other in self._things or frozenset((one, other)) in self._ties:
            return None
        return float(tie["cost"])

    def use_up(self, way: Way, apart: Apart) -> None:
        """Keep later ways apart from this one."""
        ties = {frozenset(step) for step in pairwise(way)}
        if apart is Apart.TIES or len(way) == 2:  # noqa: PLR2004  a direct tie has nothing in between
            self._ties |= ties
        else:
            self._things.update(way[1:-1])


def ways(projection: Projection, start: str, goal: str, *, apart: Apart) -> Iterator[Way]:
    """Ways from one thing to another, the most probable first, each apart from all before it.

    No way leads through what is generic, though it may begin or end there.
    """
    step = _Open(projection, start, goal)
    while start != goal:
        try:
            _, found = nx.bidirectional_dijkstra(projection.graph, start, goal, weight=step)
        except nx.NetworkXNoPath:
            return
        way = tuple(found)
        yield way
        step.use_up(way, apart)


def probability(projection: Projection, way: Way) -> float:
    """The chance that every step of a way is as told, and that what meets in each thing on it belongs together."""
    cost = sum(float(projection.graph[a][b]["cost"]) for a, b in pairwise(way))
    return exp((projection.toll(way[0]) + projection.toll(way[-1])) / 2 - cost)
