"""Bursts and sums of posts as pure functions."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.pages.posts.board import Board, Post
from graph.pages.posts.counting import counted, offer

MONDAY = date(2031, 1, 6)


def posted(days: Sequence[date | None]) -> list[Post]:
    return [
        Post(
            id=f"p{at}",
            score=1.0,
            label="recruitment",
            moment=day.isoformat() if day else "2031",
            platform="X",
            poster="",
            named={},
            clusters={},
            by_wording=False,
            identities=frozenset(),
            places=frozenset(),
        )
        for at, day in enumerate(days)
    ]


def weekly(*counts: int) -> list[date]:
    return [MONDAY + timedelta(weeks=week) for week, count in enumerate(counts) for _ in range(count)]


def bursts(days: Sequence[date | None]) -> list[int]:
    spells = counted(Board((), {}, {}), posted(days)).spells
    return [at for at, spell in enumerate(spells) if spell.burst]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((9, 1, 1, 1, 1, 1, 1, 1), []),  # nothing comes before the first week
        ((1, 0, 0, 1, 0, 0, 7, 0, 1), [6]),
        ((0, 0, 1, 0, 0, 0, 0, 3, 1), []),  # three come by chance more often
        ((5, 5, 5, 5, 5, 5, 5, 9, 5), []),
        ((5, 5, 5, 5, 5, 5, 5, 13, 5), [7]),
    ],
)
def test_a_week_with_more_posts_than_chance_brings_is_a_burst(counts: tuple[int, ...], expected: list[int]) -> None:
    days = weekly(*counts)
    first = next(at for at, count in enumerate(counts) if count)
    assert [at + first for at in bursts(days)] == expected


def test_few_days_are_counted_by_the_day_and_months_without_a_day_are_left_out() -> None:
    figures = counted(Board((), {}, {}), posted([MONDAY, MONDAY + timedelta(days=3), None]))
    assert figures.days == 1
    assert [spell.posts for spell in figures.spells] == [1, 0, 0, 1]
    assert figures.undated == 1


@given(st.lists(st.dates(date(2030, 1, 1), date(2031, 12, 31)), max_size=60))
def test_every_post_lies_in_one_spell_and_spells_follow_each_other(days: list[date]) -> None:
    figures = counted(Board((), {}, {}), posted(days))
    assert sum(spell.posts for spell in figures.spells) == len(days)
    starts = [spell.start for spell in figures.spells]
    assert all((later - sooner).days == figures.days for sooner, later in pairwise(starts))
    assert all(spell.last(figures.days) >= spell.start for spell in figures.spells)


@pytest.mark.parametrize(
    ("properties", "amount"),
    [
        ({"amount": 50_000, "currency": "JPY", "per": "day"}, 50_000),
        ({"amount_min": 30_000, "amount_max": 80_000, "currency": "JPY", "per": "job"}, 30_000),
        ({"amount_max": 80_000, "currency": "JPY", "bound": "max"}, 80_000),
        ({"word": "高収入"}, None),
    ],
)
def test_of_a_range_the_lower_end_is_the_amount(properties: dict[str, Any], amount: float | None) -> None:
    assert offer("written", properties).amount == amount
