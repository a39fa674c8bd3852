"""Rings: firm cores, possible members, and decisions that no automatic link overrules."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.link.candidates import Pairs
from graph.link.model import Constraints, Pair, Ring, SourceClass, StatedLink, Statement
from graph.link.partition import Partition
from graph.link.rings import rings, with_statements
from graph.link.score import Scored

NAMES = [f"rep-{letter}" for letter in "abcdefghij"]


def scored(*links: tuple[str, str, float], names: Sequence[str] = NAMES) -> Scored:
    """Pairs of incidents, by their last letters, with totals in bits."""
    places = {name[-1]: at for at, name in enumerate(names)}
    ends = np.array([sorted((places[a], places[b])) for a, b, _ in links], np.int32).reshape(-1, 2)
    return Scored(names, Pairs(ends[:, 0], ends[:, 1]), np.array([bits for *_, bits in links]))


def pair(a: str, b: str) -> Pair:
    return Pair.of(f"rep-{a}", f"rep-{b}")


def cores(found: Sequence[Ring]) -> set[str]:
    return {"".join(name[-1] for name in ring.core) for ring in found}


def test_strong_links_make_a_core_and_weaker_ones_possible_members() -> None:
    (ring,) = rings(scored(("a", "b", 5), ("b", "c", 4), ("c", "d", 1), ("d", "e", -4), ("e", "f", 0.2)))
    assert ring.core == ("rep-a", "rep-b", "rep-c")
    assert ring.possible == ("rep-d",)
    assert ring.cohesion == pytest.approx(4.5)


def test_a_ring_keeps_its_id_while_its_first_incident_stays() -> None:
    (small,) = rings(scored(("a", "b", 5)))
    (grown,) = rings(scored(("a", "b", 5), ("b", "c", 5)))
    assert small.id == grown.id


def test_what_is_possible_for_two_rings_is_with_one_family_only_by_what_speaks_more() -> None:
    found = rings(scored(("a", "b", 6), ("c", "d", 6), ("b", "e", 2.5), ("c", "e", 1.0)))
    assert {ring.core: ring.possible for ring in found} == {
        ("rep-a", "rep-b"): ("rep-c", "rep-d", "rep-e"),
        ("rep-c", "rep-d"): ("rep-a", "rep-b", "rep-e"),
    }


def test_one_misread_value_does_not_tie_two_rings() -> None:
    left = [(a, b, 6.0) for a, b in ("ab", "bc", "cd", "ad")]
    right = [(a, b, 6.0) for a, b in ("fg", "gh", "hi", "fi")]
    bridge = [("d", "f", 5.0)]
    assert cores(rings(scored(*left, *right, *bridge))) == {"abcd", "fghi"}
    assert cores(rings(scored(*left, *right, *bridge, ("a", "g", 1.0)))) == {"abcdfghi"}


def test_a_rejected_pair_cuts_the_weakest_link_between_the_two() -> None:
    links = scored(("a", "b", 8), ("b", "c", 4), ("c", "d", 9))
    (ring,) = rings(links)
    assert ring.core == ("rep-a", "rep-b", "rep-c", "rep-d")
    assert cores(rings(links, Constraints(cannot=frozenset({pair("a", "d")})))) == {"ab", "cd"}


def test_a_confirmed_pair_is_one_ring_whatever_its_score() -> None:
    (ring,) = rings(scored(("a", "b", -9)), Constraints(must=frozenset({pair("a", "b"), pair("b", "c")})))
    assert ring.core == ("rep-a", "rep-b", "rep-c")


def test_decisions_that_contradict_each_other_are_shown() -> None:
    must = frozenset({pair("a", "b"), pair("b", "c")})
    (ring,) = rings(scored(("a", "b", 5)), Constraints(must=must, cannot=frozenset({pair("a", "c")})))
    assert ring.core == ("rep-a", "rep-b")
    assert ring.disputed == (pair("b", "c"),)


def test_a_decision_on_an_incident_that_is_gone_harms_nothing() -> None:
    gone = Constraints(must=frozenset({pair("a", "z")}), cannot=frozenset({pair("y", "z")}))
    assert cores(rings(scored(("a", "b", 5)), gone)) == {"ab"}


def test_a_denial_keeps_apart_unless_people_confirmed() -> None:
    denied = (Statement(StatedLink.UNRELATED, "rep-a", "rep-b", SourceClass.PRESS),)
    links = scored(("a", "b", 8))
    assert not rings(links, with_statements(Constraints(), denied))
    confirmed = Constraints(must=frozenset({pair("a", "b")}))
    assert cores(rings(links, with_statements(confirmed, denied))) == {"ab"}


letters = st.sampled_from("abcdefghij")
some_pairs = st.frozensets(st.tuples(letters, letters).filter(lambda ends: ends[0] < ends[1]), max_size=6)
some_links = st.dictionaries(
    st.tuples(letters, letters).filter(lambda ends: ends[0] < ends[1]),
    st.integers(-12, 40).map(lambda quarter: quarter / 4),
    max_size=30,
)


def constraints_of(must: frozenset[tuple[str, str]], cannot: frozenset[tuple[str, str]]) -> Constraints:
    return Constraints(must=frozenset(pair(*ends) for ends in must), cannot=frozenset(pair(*ends) for ends in cannot))


@given(some_links, some_pairs, some_pairs)
def test_a_rejected_pair_never_shares_a_ring(
    links: dict[tuple[str, str], float], must: frozenset[tuple[str, str]], cannot: frozenset[tuple[str, str]]
) -> None:
    decided = constraints_of(must - cannot, cannot)
    found = rings(scored(*((*ends, bits) for ends, bits in links.items())), decided)
    for ring in found:
        for rejected in decided.cannot:
            assert not set(rejected) <= set(ring.core)
            assert not (set(rejected) & set(ring.core) and set(rejected) & set(ring.possible))


@given(some_links, some_pairs, some_pairs, st.randoms(use_true_random=False))
def test_neither_the_order_of_pairs_nor_of_incidents_matters(
    links: dict[tuple[str, str], float],
    must: frozenset[tuple[str, str]],
    cannot: frozenset[tuple[str, str]],
    order: object,
) -> None:
    decided = constraints_of(must, cannot)
    given_links = [(*ends, bits) for ends, bits in links.items()]
    shuffled_links, shuffled_names = list(given_links), list(NAMES)
    order.shuffle(shuffled_links)  # type: ignore[attr-defined]
    order.shuffle(shuffled_names)  # type: ignore[attr-defined]
    assert rings(scored(*given_links), decided) == rings(scored(*shuffled_links, names=shuffled_names), decided)


@given(some_links, some_pairs, some_pairs)
def test_undoing_a_decision_restores_what_was(
    links: dict[tuple[str, str], float], must: frozenset[tuple[str, str]], cannot: frozenset[tuple[str, str]]
) -> None:
    all_links = scored(*((*ends, bits) for ends, bits in links.items()))
    before = rings(all_links)
    rings(all_links, constraints_of(must, cannot))
    assert rings(all_links, Constraints()) == before


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7))), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)))
)
def test_a_partition_keeps_apart_what_it_must(merges: list[tuple[int, int]], apart: list[tuple[int, int]]) -> None:
    kept_apart = [(a, b) for a, b in apart if a != b]
    partition = Partition(8, apart=kept_apart)
    for a, b in merges:
        allowed = not partition.are_kept_apart(a, b)
        assert partition.merge(a, b) == (allowed or partition.name(a) == partition.name(b))
    names = partition.names()
    assert all(names[a] != names[b] for a, b in kept_apart)
    assert all(names[member] == min(np.flatnonzero(names == names[member])) for member in range(8))
    assert [partition.size(member) for member in range(8)] == np.bincount(names, minlength=8)[names].tolist()
