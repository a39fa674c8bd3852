"""Which ways are found through a picture, and which must not be."""

from collections.abc import Callable
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analyse.projection import Projection, Thing, Tie
from graph.analyse.ways import probability, ways
from schemas.analysis import Apart

Draw = Callable[..., Projection]


def found(picture: Projection, start: str, goal: str, *, apart: Apart = Apart.THINGS) -> list[str]:
    return [" ".join(way) for way in ways(picture, start, goal, apart=apart)]


def test_the_most_probable_way_comes_first_even_when_it_is_longer(drawn: Draw) -> None:
    picture = drawn("p1 i1 .3", "p1 i2 .9", "i2 p2 .9", "p2 i1 .9")
    assert found(picture, "p1", "i1") == ["p1 i2 p2 i1", "p1 i1"]


def test_no_way_leads_through_what_is_generic_but_one_may_end_there(drawn: Draw) -> None:
    picture = drawn("p1 l* .9", "l* p2 .9", "p2 i1 .9")
    assert found(picture, "p1", "p2") == []
    assert found(picture, "p1", "l*") == ["p1 l*"]
    assert found(picture, "l*", "i1") == ["l* p2 i1"]


def test_no_way_leads_through_a_sum_that_two_cases_offered(drawn: Draw) -> None:
    assert found(drawn("i1 o1 .9", "o1 i2 .9"), "i1", "i2") == []


def test_a_value_in_which_a_crowd_meets_is_no_way(drawn: Draw) -> None:
    few = [f"i{n} a1 .9" for n in range(60)]
    assert found(drawn(*few), "i1", "i2") == ["i1 a1 i2"]
    assert found(drawn(*few, "i60 a1 .9"), "i1", "i2") == []


def test_an_account_is_a_better_way_than_a_name_that_others_may_use(drawn: Draw) -> None:
    picture = drawn("i1 a1 .9", "a1 i2 .9", "i1 h1 .9", "h1 i2 .9")
    assert found(picture, "i1", "i2") == ["i1 h1 i2", "i1 a1 i2"]
    assert probability(picture, ("i1", "h1", "i2")) == pytest.approx(0.9 * 0.95 * 0.9)


def test_ways_share_no_thing_or_only_no_tie(drawn: Draw) -> None:
    picture = drawn("p1 i1 .9", "i1 p2 .9", "i1 p3 .8", "p3 p2 .9", "p1 i2 .5", "i2 i1 .5")
    assert found(picture, "p1", "p2") == ["p1 i1 p2"]
    assert found(picture, "p1", "p2", apart=Apart.TIES) == ["p1 i1 p2", "p1 i2 i1 p3 p2"]


def test_nothing_leads_from_a_thing_to_itself(drawn: Draw) -> None:
    assert found(drawn("p1 i1 .9"), "p1", "p1") == []


def test_order_of_what_is_drawn_does_not_matter(drawn: Draw) -> None:
    ties = ("p1 i1 .9", "p1 i2 .9", "i1 p2 .9", "i2 p2 .9")
    assert len({tuple(found(drawn(*order), "p1", "p2")) for order in permutations(ties)}) == 1


chances = st.floats(min_value=0.01, max_value=1)
pictures = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), chances), min_size=1, max_size=24)


@given(pictures)
def test_ways_are_ways_fall_in_probability_and_meet_at_their_ends_only(ties: list[tuple[int, int, float]]) -> None:
    things = [Thing(f"x{n}", "Person" if n % 2 else "Alias", "", n == 7) for n in range(8)]
    picture = Projection.of(things, [Tie(f"x{a}", f"x{b}", p) for a, b, p in ties])
    seen = list(ways(picture, "x0", "x1", apart=Apart.THINGS))
    assert all(picture.graph.has_edge(a, b) for way in seen for a, b in pairwise(way))
    inner = [thing for way in seen for thing in way[1:-1]]
    assert len(inner) == len(set(inner))
    assert "x7" not in inner
    held = [probability(picture, way) for way in seen]
    assert all(a >= b - 1e-9 for a, b in pairwise(held))
    assert all(0 < p <= 1 for p in held)
