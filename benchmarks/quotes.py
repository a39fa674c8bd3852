"""How often a quoted passage finds the wording of posts that it repeats, and how often it finds one that it does not.

    python -m benchmarks.quotes --count 10000 --seeds 101 102

In the world of `posts.py` articles quote posts of the store word for word, templates of the store written anew (whole,
and the first six tenths of it), templates of recruiters of whom nothing is stored, and phrases that all recruiters use,
put together by chance. The figures were chosen on seeds 1 to 6 with 1,000 posts.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.posts import PHRASES, Template, Told, World
from graph.link.posts.grouping import group
from graph.link.posts.model import Post
from graph.link.posts.quoted import quoted
from graph.link.posts.wording import plain

_MOST = 1000  # passages of a sort
_LETTERS = 120  # of a post that is quoted word for word
_OTHER = 1000  # by which the seed of passages differs from that of posts


class Passage(NamedTuple):
    """What an article quotes, and the template that it is of; None where nothing of it is stored."""

    sort: str
    text: str
    template: int | None = None


class Share(NamedTuple):
    """Of passages of one sort those that found their wording, and those that found another."""

    passages: int
    found: float
    wrong: float


def passages(world: World, told: Sequence[Told], seed: int) -> Iterator[Passage]:
    """What articles quote from a world of posts, and what they do not."""
    draw = random.Random(seed + _OTHER)
    texts = {one.template: one.text for one in reversed(told)}
    known = [one for one in world.templates if one.number in texts]
    for one in draw.sample(known, min(len(known), _MOST)):
        part = one._replace(phrases=one.phrases[: max(3, len(one.phrases) * 6 // 10)])
        yield Passage("word for word", texts[one.number][:_LETTERS], one.number)
        yield Passage("written anew", world.filled(one), one.number)
        yield Passage("first part", world.filled(part), one.number)
    for _ in range(_MOST):
        middle = draw.sample(PHRASES["middle"], draw.randint(2, 5))
        ends = draw.choice(PHRASES["opening"]), draw.choice(PHRASES["closing"])
        yield Passage("of nobody stored", world.filled(world.template()))
        yield Passage("stock phrases", world.filled(Template(-1, [ends[0], *middle, ends[1]], "、")))


def measured(seed: int, *, count: int) -> dict[str, Share]:
    """Per sort of passages what they find among so many posts."""
    world = World(seed)
    told = world.posts(count)
    posts = [Post(id=f"{at:08d}", text=one.text, account=one.account) for at, one in enumerate(told)]
    asked = [(one, plain(one.text)) for one in passages(world, told, seed)]
    found = {
        one.passage: told[int(one.post.id)].template for one in quoted((key for _, key in asked), posts, group(posts))
    }
    right = Counter(one.sort for one, key in asked if key in found and found[key] == one.template)
    wrong = Counter(one.sort for one, key in asked if key in found and found[key] != one.template)
    of = Counter(one.sort for one, _ in asked)
    return {sort: Share(n, right[sort] / n, wrong[sort] / n) for sort, n in of.items()}


def main() -> None:
    """Print one line per seed and sort."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[101])
    given = parser.parse_args()
    for seed in given.seeds:
        start = time.process_time()
        for sort, share in measured(seed, count=given.count).items():
            shown = f"{share.passages:5} passages, found {share.found:.3f}, wrong {share.wrong:.4f}"
            print(f"seed {seed}, {given.count:,} posts: {sort:16} {shown}")
        print(f"{time.process_time() - start:.1f} CPU seconds with grouping")


if __name__ == "__main__":
    main()
