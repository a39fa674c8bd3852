"""The few posts that are shown: text, cues with their places, items that are missing."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph.lines import document_line
from graph.pages.posts.board import FAMILY, RECRUITER, Board, Post
from graph.pages.posts.counting import offer
from graph.queries import read_posts, read_search
from graph.store import Row, Store
from schemas.posts import CueMark, PostCard
from schemas.views import DocumentLine, ThingRef

_NAMED = ("Account", "Phone", "App", "Location")


def cards(store: Store, board: Board, posts: Sequence[Post]) -> tuple[PostCard, ...]:
    """Posts in full, in their order."""
    rows = {row["document"]["id"]: row for row in store.read(read_posts.CARDS, ids=[post.id for post in posts])}
    return tuple(_card(board, post, rows[post.id]) for post in posts if post.id in rows)


def lines(store: Store, posts: Iterable[Post]) -> dict[str, DocumentLine]:
    """Posts as lines of a list, by id."""
    rows = store.read(read_search.DOCUMENTS, ids=[post.id for post in posts])
    return {row["document"]["id"]: document_line(row["document"]) for row in rows}


def _card(board: Board, post: Post, row: Row) -> PostCard:
    record: dict[str, Any] = json.loads(row["json"])
    offered = (board.values[one] for one in post.named.get("PayoutOffer", ()))
    return PostCard(
        document=document_line(row["document"]),
        text=row["text"],
        platform=post.platform,
        poster=board.thing(post.poster),
        posted=post.moment,
        label=post.label,
        score=post.score,
        cues=tuple(_cues(record)),
        missing=tuple(record.get("missing_items", ())),
        offers=tuple(offer(one.ref.name, one.properties) for one in offered),
        named=tuple(_named(board, post)),
        family=_cluster(board, post, FAMILY),
        recruiter=_cluster(board, post, RECRUITER),
    )


def _cues(record: dict[str, Any]) -> Iterator[CueMark]:
    for cue in record.get("cues", ()):
        start, end = cue.get("span") or (None, None)
        yield CueMark(name=cue["name"], weight=cue["weight"], start=start, end=end)


def _named(board: Board, post: Post) -> Iterator[ThingRef]:
    for kind in _NAMED:
        for one in post.named.get(kind, ()):
            if one != post.poster:
                yield board.values[one].ref


def _cluster(board: Board, post: Post, kind: str) -> ThingRef | None:
    return board.cluster(post.clusters[kind]) if kind in post.clusters else None
