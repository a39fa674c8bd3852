"""Communities: what hangs together more closely than with the rest, by the constant Potts model."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import graspologic_native
import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.analyse.figures import figures
from graph.analyse.projection import Tie
from schemas.base import Frozen

_SMALLEST = 2  # things that make a community
_NEAR = 2  # steps around each thing of the sample
_Edge = tuple[str, str, float]


class Communities(Frozen):
    """Groups of things, the largest first, and how they were found.

    Attributes:
        gamma: the density that tells inside from outside.
        stability: how alike the groups of resampled graphs were (adjusted Rand index), 1 for equal.
        groups: ids of things; what hangs together with nothing is in none.
    """

    gamma: float
    stability: float
    groups: tuple[tuple[str, ...], ...]


def communities(ties: Iterable[Tie]) -> Communities:
    """The communities of what some ties hold together, at the density that resampling disturbs least.

    The same ties give the same communities in any order.
    """
    settings = figures().communities
    edges = sorted((min(tie.a, tie.b), max(tie.a, tie.b), tie.p) for tie in ties)
    if not edges:
        return Communities(gamma=settings.grid[0], stability=0.0, groups=())
    sample = _sampled(edges, settings.sample)
    scored = [(_stability(sample, gamma), gamma) for gamma in settings.grid]
    stability, gamma = max(scored, key=lambda one: (round(one[0], 6), -one[1]))
    groups: dict[int, list[str]] = defaultdict(list)
    for thing, group in _partition(edges, gamma, seed=settings.seed).items():
        groups[group].append(thing)
    found = [tuple(sorted(members)) for members in groups.values() if len(members) >= _SMALLEST]
    return Communities(
        gamma=gamma,
        stability=round(stability, 3),
        groups=tuple(sorted(found, key=lambda members: (-len(members), members))),
    )


def _sampled(edges: list[_Edge], size: int) -> list[_Edge]:
    """The edges among so many things: whole neighbourhoods, begun at things spread over the graph."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from(edges)
    if len(graph) <= size:
        return edges
    starts = np.random.default_rng(figures().communities.seed).permutation(len(graph)).tolist()
    things = sorted(graph)
    found: set[str] = set()
    for start in starts:
        found.update(nx.single_source_shortest_path_length(graph, things[start], cutoff=_NEAR))
        if len(found) >= size:
            break
    return [edge for edge in edges if edge[0] in found and edge[1] in found]


def _partition(edges: Sequence[_Edge], gamma: float, *, seed: int) -> dict[str, int]:
    _, found = graspologic_native.leiden(
        edges=list(edges), resolution=gamma, iterations=2, use_modularity=False, seed=seed
    )
    return dict(found)


def _stability(edges: Sequence[_Edge], gamma: float) -> float:
    """How alike communities are when each edge is kept by its chance; 0 where there are none worth the name."""
    settings = figures().communities
    things = sorted({thing for a, b, _ in edges for thing in (a, b)})
    chances = np.array([p for _, _, p in edges])
    random = np.random.default_rng(settings.seed)
    found: list[NDArray[np.int64]] = []
    for seed in range(settings.resamples):
        kept = np.flatnonzero(random.random(len(edges)) < chances)
        partition = _partition([edges[n] for n in kept.tolist()], gamma, seed=seed) if len(kept) else {}
        found.append(_numbered(partition, things))
    if any(_is_trivial(groups) for groups in found):
        return 0.0
    return float(np.mean([adjusted_rand(a, b) for a, b in combinations(found, 2)]))


def _numbered(partition: dict[str, int], things: Iterable[str]) -> NDArray[np.int64]:
    """The number of each thing's group; what lost all its edges is alone."""
    beyond = len(partition)
    return np.array([partition.get(thing, beyond + n) for n, thing in enumerate(things)], dtype=np.int64)


def _is_trivial(groups: NDArray[np.int64]) -> bool:
    different = len(np.unique(groups))
    return different in {1, len(groups)}


def adjusted_rand(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """How far two groupings of the same things agree beyond chance (Hubert and Arabie 1985)."""
    _, a = np.unique(one, return_inverse=True)
    _, b = np.unique(other, return_inverse=True)
    _, both = np.unique(a * (b.max() + 1) + b, return_counts=True)
    together, first, second = (_pairs(counts) for counts in (both, np.bincount(a), np.bincount(b)))
    expected = first * second / max(_pairs(np.array([len(a)])), 1.0)
    most = (first + second) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def _pairs(counts: NDArray[np.int64]) -> float:
    return float((counts * (counts - 1) // 2).sum())
