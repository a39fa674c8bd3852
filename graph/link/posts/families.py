"""Families of posts that repeat one wording: connected likenesses, with a guard against chains of chance ones."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.link.posts.model import figures
from graph.link.posts.similar import Alike, alike, threshold
from graph.link.posts.wording import wordings

Ints = npt.NDArray[np.int64]


class Wording(NamedTuple):
    """One family by the places of its members, with the mean likeness of the pairs that hold it together."""

    members: list[int]
    cohesion: float


def families_of(texts: Sequence[str], *, count: int) -> list[Wording]:
    """Families of two and more among texts, in the order of their first member.

    Args:
        texts: in a fixed order, that of their ids: it decides which pairs are compared.
        count: number of posts that says how alike two must be.
    """
    least = threshold(count)
    pairs = alike(wordings(texts), least=least)
    groups = _components(pairs, len(texts))
    whole = [part for members in groups for part in _guarded(members, pairs, least=least)]
    cohesion = _cohesion(whole, pairs, len(texts))
    return sorted((Wording(m, round(c, 3)) for m, c in zip(whole, cohesion, strict=True)), key=lambda one: one.members)


def _components(pairs: Alike, count: int) -> list[list[int]]:
    graph = sparse.coo_array((np.ones(len(pairs.a), np.int8), (pairs.a, pairs.b)), shape=(count, count))
    _, label = connected_components(graph, directed=False)
    order = np.argsort(label, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(label[order])) + 1)
    return [part.tolist() for part in parts if len(part) > 1]


def _guarded(members: list[int], pairs: Alike, *, least: float) -> list[list[int]]:
    """A family, or the parts that hold together at a stricter value where it is too large to be believed.

    What does not fall apart up to the strictest value is one wording after all.
    """
    guard = figures().guard
    if len(members) <= guard["largest"]:
        return [members]
    inside = np.isin(pairs.a, members)
    own = Alike(pairs.a[inside], pairs.b[inside], pairs.share[inside])
    stricter = least + guard["step"]
    if stricter > figures().most:
        return [members]
    place = np.array(members)
    local = own.above(stricter)
    moved = Alike(np.searchsorted(place, local.a), np.searchsorted(place, local.b), local.share)
    parts = [place[part].tolist() for part in _components(moved, len(members))]
    return [whole for part in parts for whole in _guarded(part, own, least=stricter)]


def _cohesion(groups: list[list[int]], pairs: Alike, count: int) -> list[float]:
    group_of = np.full(count, -1, np.int64)
    for number, members in enumerate(groups):
        group_of[members] = number
    inside = (group_of[pairs.a] == group_of[pairs.b]) & (group_of[pairs.a] >= 0)
    where = group_of[pairs.a[inside]]
    total = np.bincount(where, weights=pairs.share[inside], minlength=len(groups))
    mean: list[float] = (total / np.maximum(np.bincount(where, minlength=len(groups)), 1)).tolist()
    return mean
