"""Gates on a small generated world of posts: families of one wording and the recruiters behind them."""

import pytest

from benchmarks.posts import World, b_cubed, labels
from benchmarks.quotes import measured
from graph.link.posts.grouping import group
from graph.link.posts.model import Post

POSTS = 4_000  # more than are compared pair by pair, so the bands are measured, too


@pytest.mark.parametrize("seed", [104, 105])
def test_families_and_recruiters_of_a_generated_world(seed: int) -> None:
    told = World(seed).posts(POSTS)
    groups = group(Post(id=f"{at:06d}", text=one.text, account=one.account) for at, one in enumerate(told))
    families = b_cubed(labels([one.posts for one in groups.families], POSTS), [one.template for one in told])
    hands = b_cubed(labels([one.posts for one in groups.recruiters], POSTS), [one.recruiter for one in told])
    assert families[2] >= 0.95
    assert hands[2] >= 0.92


def test_passages_that_articles_quote_find_their_posts_and_no_others() -> None:
    shares = measured(104, count=POSTS)
    assert shares["word for word"].found >= 0.88
    assert shares["written anew"].found >= 0.82
    assert all(one.wrong <= 0.002 for one in shares.values())
