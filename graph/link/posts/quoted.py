"""Passages that articles quote, laid beside posts: which wording does a passage repeat, if any."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from scipy import sparse

from graph.link.posts.model import Family, Post, PostGroups, figures
from graph.link.posts.wording import wordings, words
from schemas.ids import case_id
from schemas.records import Span
from schemas.words import PostLabel

_NUMBER = "0"


class Quoted(NamedTuple):
    """A passage, the wording that it repeats, and the post that has most of it."""

    passage: str
    family: Family
    post: Post


def quoted(passages: Iterable[str], posts: Iterable[Post], groups: PostGroups) -> Iterator[Quoted]:
    """The passages that repeat a wording of recruiters; a post that repeats no other is a wording of its own.

    What is made of stock phrases says nothing, nor what strangers write, too, or nearly so.

    Args:
        passages: as `plain` gives them.
        posts: in any order.
        groups: found among these.
    """
    telling = sorted(filter(is_telling, set(passages)))
    looking = sorted((post for post in posts if post.label is PostLabel.RECRUITMENT), key=lambda post: post.id)
    if telling and looking:
        wall = _Wall(looking, groups, passages=telling)
        yield from filter(None, map(wall.repeated, telling))


def is_telling(passage: str) -> bool:
    """Whether a passage is long enough, stock phrases and numbers aside, to tell whose words it repeats."""
    rules = figures().quoted
    own = [word for word in words(_stock().sub(" ", passage)) if word != _NUMBER]
    return len(words(passage)) >= rules["words"] and len(own) >= rules["own"]


def said_in(post: Post, passage: str) -> Span:
    """The sentence of a post that has most of a passage, the first of equals."""
    wanted = _pairs(passage)
    return max(post.sentences or (post.opening,), key=lambda span: len(wanted & _pairs(post.text[slice(*span)])))


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(words(text)))


@cache
def _stock() -> re.Pattern[str]:
    read: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("stock.yaml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{one})" for phrases in read.values() for one in phrases))


class _Wall:
    """Posts, with the word pairs that passages have in common with them."""

    def __init__(self, posts: Sequence[Post], groups: PostGroups, *, passages: Sequence[str]) -> None:
        self._posts = posts
        self._homes = _Homes(groups)
        self._place = {passage: at for at, passage in enumerate(passages)}
        matrix = wordings([*passages, *(post.text for post in posts)]).matrix
        self._wanted, self._known = matrix[: len(passages)], matrix[len(passages) :]
        self._holders = sparse.csc_array(self._known)
        self._common = np.diff(self._holders.indptr)

    def repeated(self, passage: str) -> Quoted | None:
        """The wording that a passage repeats, and the post that has most of it; none where strangers have it, too."""
        rules, at = figures().quoted, self._place[passage]
        found = self._sharing(at, rules["contained"])
        if not found:
            return None
        best = max(found.values())
        family = self._homes.chief(self._posts[one].id for one in found)
        near = self._sharing(at, best - rules["apart"])
        if self._homes.are_strangers(family, (self._posts[one].id for one in near)):
            return None
        own = {one: share for one, share in found.items() if self._posts[one].id in family.posts}
        return Quoted(passage, family, self._posts[min(own, key=lambda one: (-own[one], one))])

    def _sharing(self, at: int, least: float) -> dict[int, float]:
        """The posts, by their places, that have so large a share of the pairs of a passage.

        Who has a share of them has one of the rarest, whichever are missing: only posts with one of these are compared.
        """
        pairs = self._wanted.indices[self._wanted.indptr[at] : self._wanted.indptr[at + 1]]
        needed = max(ceil(least * len(pairs)), 1)
        rarest = pairs[np.argsort(self._common[pairs], kind="stable")][: len(pairs) - needed + 1]
        spans = (slice(*self._holders.indptr[one : one + 2]) for one in rarest)
        near = np.unique(np.concatenate([self._holders.indices[span] for span in spans]))
        shared = np.asarray(self._known[near][:, pairs].sum(axis=1)).ravel()
        return {int(near[one]): float(shared[one] / len(pairs)) for one in np.flatnonzero(shared >= needed).tolist()}


class _Homes:
    """The wording and the recruiter of each post."""

    def __init__(self, groups: PostGroups) -> None:
        looking = (family for family in groups.families if family.label is PostLabel.RECRUITMENT)
        self._family = {post: family for family in looking for post in family.posts}
        self._hand = {post: one.id for one in groups.recruiters for post in one.posts}

    def chief(self, posts: Iterable[str]) -> Family:
        """The wording of most of these posts, of equals the first by id."""
        homes = [self._family.get(post) or _alone(post) for post in posts]
        used = Counter(home.id for home in homes)
        return min(homes, key=lambda home: (-used[home.id], home.id))

    def are_strangers(self, family: Family, posts: Iterable[str]) -> bool:
        """Whether one of these posts is neither of a wording nor of who uses it."""
        hands = {self._hand.get(post, post) for post in family.posts}
        return any(self._hand.get(post, post) not in hands for post in posts)


def _alone(post: str) -> Family:
    """A wording of which one post is known; it bears the id that a family with this post first would have."""
    return Family(id=case_id("PostCluster", post), label=PostLabel.RECRUITMENT, posts=(post,))
