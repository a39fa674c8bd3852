"""Who connects a ring in what is published, how sure that is, and who must not be named so."""

from collections.abc import Callable

import pytest

from graph.analyse.between import Between, articulation_points, sides
from graph.analyse.players import Players
from graph.analyse.projection import Projection, projection
from graph.analyse.surroundings import surroundings, told_among
from graph.bolt import BoltStore
from schemas.analysis import KeyPlayer

Draw = Callable[..., Projection]
# Two raids, each with two executors; one alias gave orders to both, and one executor took part in both perhaps.
RING = ("p1 i1 .9", "p2 i1 .9", "p3 i2 .9", "p4 i2 .9", "a1 i1 .9", "a1 i2 .9", "p1 i2 .1", "a1 h1 .9")


def players(picture: Projection, *incidents: str, seed: str = "ring") -> tuple[KeyPlayer, ...]:
    return Players(picture, picture.graph, incidents=incidents, seed=seed).found()


def test_who_connects_two_raids_comes_first_with_what_it_connects(drawn: Draw) -> None:
    first, second = players(drawn(*RING), "i1", "i2")[:2]
    assert (first.thing.id, first.rank) == ("a1", 1)
    assert [one.id for one in first.incidents] == ["i1", "i2"]
    assert [one.id for one in first.connects] == ["i2", "i1", "h1"]
    assert (second.thing.id, second.rank) == ("p1", 2)


def test_a_rank_that_stands_on_a_doubtful_report_has_a_wide_range(drawn: Draw) -> None:
    found = {one.thing.id: one for one in players(drawn(*RING), "i1", "i2")}
    assert (found["a1"].highest, found["a1"].lowest) == (1, 2)
    assert found["p1"].highest <= found["p1"].rank == 2
    assert found["p1"].lowest == 6  # last of all: on most pictures it lies on no way


def test_ranges_are_the_same_every_time_and_for_every_order(drawn: Draw) -> None:
    once = players(drawn(*RING), "i1", "i2")
    assert players(drawn(*RING), "i1", "i2") == once
    assert players(drawn(*reversed(RING)), "i1", "i2") == once


def test_who_holds_two_parts_together_is_said_to_be_alone_in_it(drawn: Draw) -> None:
    found = players(drawn("p1 i1 .9", "a1 i1 .9", "a1 i2 .9", "p2 i2 .9"), "i1", "i2")
    assert [(one.thing.id, one.alone) for one in found] == [("a1", True)]
    assert not any(one.alone for one in players(drawn(*RING), "i1", "i2"))


def test_who_lies_on_no_way_is_no_key_player(drawn: Draw) -> None:
    assert players(drawn("p1 i1 .9", "p2 i1 .9"), "i1") == ()


def test_betweenness_is_the_share_of_shortest_ways() -> None:
    between = Between(["a", "b", "c", "d"], [("a", "b"), ("b", "c"), ("c", "d")])
    assert between.shares().tolist() == pytest.approx([0, 2 / 3, 2 / 3, 0])


def test_sides_are_the_parts_that_a_thing_holds_together(drawn: Draw) -> None:
    picture = drawn("p1 i1 .9", "a1 i1 .9", "a1 i2 .9", "p9 i9 .9")
    assert sides(picture.graph, "a1") == [{"p1", "i1"}, {"i2"}]
    assert articulation_points(picture.open_ties()) == {"i1", "a1"}


def test_surroundings_leave_out_victims_generic_values_and_other_cases(two_raids: BoltStore) -> None:
    picture = projection(two_raids)
    raid = next(n for n, data in picture.graph.nodes(data="thing") if data.name == "2024-10-01 千葉県架空市 強盗")
    found = surroundings(two_raids, [raid])
    names = {found.thing(thing).name for thing in found.graph}
    assert names == {"2024-10-01 千葉県架空市 強盗", "架空太郎", "夜烏", "@kakuu_karasu"}


def test_surroundings_are_the_same_part_of_everything_as_the_whole_projection_has(two_raids: BoltStore) -> None:
    everything = projection(two_raids)
    raids = sorted(n for n, thing in everything.graph.nodes(data="thing") if thing.label == "Incident")
    found = surroundings(two_raids, raids)
    assert len(found.graph) > len(raids)
    for thing in found.graph:
        assert found.graph.nodes[thing] == everything.graph.nodes[thing]
    told = told_among(everything, found.graph)
    assert list(told.edges(data=True)) == list(told_among(found, found.graph).edges(data=True))
