"""Families of wording and recruiters among some posts, as cards."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.link.posts.model import figures
from graph.pages.posts.board import FAMILY, RECRUITER, Board, Post
from graph.pages.posts.cards import lines
from graph.pages.posts.counting import pay
from graph.store import Store
from schemas.posts import CountedThing, FamilyCard, Piece, RecruiterCard
from schemas.views import DocumentLine


def within(posts: Iterable[Post], kind: str) -> dict[str, list[Post]]:
    """The clusters of a kind that some posts are in, those of most of them first."""
    found: dict[str, list[Post]] = {}
    for post in posts:
        if kind in post.clusters:
            found.setdefault(post.clusters[kind], []).append(post)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def family_cards(store: Store, board: Board, found: Mapping[str, Sequence[Post]]) -> tuple[FamilyCard, ...]:
    """Families with their templates; `found` are the posts looked at in each."""
    compared = int(figures().template["compared"])
    typical = {one: sorted(board.members[one], key=lambda post: post.id)[:compared] for one in found}
    known = lines(store, (post for posts in typical.values() for post in posts))
    return tuple(
        _family(board, one, posts, examples=[known[post.id] for post in typical[one] if post.id in known])
        for one, posts in found.items()
    )


def _family(board: Board, family: str, posts: Sequence[Post], *, examples: Sequence[DocumentLine]) -> FamilyCard:
    said = board.clusters[family]
    first, last = _period(posts)
    posters = Counter(post.poster for post in posts if post.poster)
    hands = sorted({post.clusters[RECRUITER] for post in posts if RECRUITER in post.clusters})
    return FamilyCard(
        cluster=board.cluster(family),
        label=said["label"],
        template=tuple(Piece.model_validate(piece) for piece in json.loads(said["template"])),
        likeness=said["cohesion"],
        circulating=bool(said.get("circulating")),
        posts=len(posts),
        of=len(board.members[family]),
        first=first,
        last=last,
        posters=tuple(_counted(board, posters)),
        recruiters=tuple(board.cluster(one) for one in hands),
        examples=tuple(examples),
    )


def recruiter_card(board: Board, recruiter: str, posts: Sequence[Post]) -> RecruiterCard:
    """A recruiter, by the posts looked at."""
    first, last = _period(posts)
    families = sorted({post.clusters[FAMILY] for post in posts if FAMILY in post.clusters})
    return RecruiterCard(
        cluster=board.cluster(recruiter),
        posts=len(posts),
        of=len(board.members[recruiter]),
        by_wording=sum(post.by_wording for post in posts),
        first=first,
        last=last,
        identities=tuple(_counted(board, Counter(one for post in posts for one in accounts(board, post)))),
        pay=pay(board, posts),
        families=tuple(board.cluster(one) for one in families),
        disputed=bool(board.clusters[recruiter].get("disputed")),
    )


def accounts(board: Board, post: Post) -> list[str]:
    """One account or number for each hand behind a post: who posted, and whom readers are told to write to."""
    ids = [*post.named.get("Account", ()), *post.named.get("Phone", ()), *filter(None, [post.poster])]
    return list({board.values[one].identity: one for one in ids}.values())


def _counted(board: Board, counts: Counter[str]) -> Iterator[CountedThing]:
    """Things by their identity, in most posts first."""
    merged: dict[str, tuple[str, int]] = {}
    for one, count in sorted(counts.items()):
        identity = board.values[one].identity
        known, so_far = merged.get(identity, (one, 0))
        merged[identity] = (known, so_far + count)
    for one, count in sorted(merged.values(), key=lambda item: (-item[1], item[0])):
        yield CountedThing(thing=board.values[one].ref, posts=count)


def _period(posts: Iterable[Post]) -> tuple[str, str]:
    """The first and the last day; empty where none is known."""
    days = sorted(str(post.day) for post in posts if post.day)
    return (days[0], days[-1]) if days else ("", "")
