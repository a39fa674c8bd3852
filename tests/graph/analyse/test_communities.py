"""Communities of drawn graphs whose groups are known."""

from itertools import combinations

import numpy as np
import pytest

from graph.analyse.communities import adjusted_rand, communities
from graph.analyse.projection import Tie

Edges = list[tuple[str, str]]


def cliques(count: int, size: int) -> Edges:
    groups = [[f"{group:03}-{n}" for n in range(size)] for group in range(count)]
    return [pair for group in groups for pair in combinations(group, 2)]


def chained(count: int, size: int) -> Edges:
    """Groups in a row, each tied to the next by one edge."""
    return [*cliques(count, size), *((f"{n:03}-0", f"{n + 1:03}-1") for n in range(count - 1))]


def ties(edges: Edges) -> list[Tie]:
    return [Tie(a, b, 0.9) for a, b in edges]


@pytest.mark.parametrize(("count", "size"), [(4, 5), (40, 6), (120, 4)])
def test_many_small_groups_are_not_melted_into_few(count: int, size: int) -> None:
    found = communities(ties(chained(count, size)))
    assert len(found.groups) == count
    assert {len(group) for group in found.groups} == {size}
    assert all(len({name.split("-")[0] for name in group}) == 1 for group in found.groups)


def test_order_of_edges_does_not_matter() -> None:
    edges = chained(12, 5)
    assert communities(ties(edges)) == communities(ties([(b, a) for a, b in reversed(edges)]))


def test_nothing_hangs_together_where_nothing_is_told() -> None:
    assert communities([]).groups == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([0, 0, 1, 1], [5, 5, 2, 2], 1.0),
        ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
        ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.24242424),
    ],
)
def test_adjusted_rand_index(one: list[int], other: list[int], expected: float) -> None:
    assert adjusted_rand(np.array(one), np.array(other)) == pytest.approx(expected)
