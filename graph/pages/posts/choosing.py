"""Which posts filters let through, and what there is to filter by."""

from collections import Counter
from collections.abc import Callable, Iterable

from graph.pages.posts.board import Board, Post
from schemas.posts import Choice, PostChoices, PostFilters

_Condition = Callable[[Post], bool]


def chosen(board: Board, filters: PostFilters) -> list[Post]:
    """The posts that pass every filter, the most suspicious first."""
    conditions = list(_conditions(board, filters))
    return [post for post in board.posts if all(condition(post) for condition in conditions)]


def _conditions(board: Board, filters: PostFilters) -> Iterable[_Condition]:
    least, since, until = filters.least, filters.since, filters.until
    if least:
        yield lambda post: post.score >= least
    if since:
        yield lambda post: post.day is not None and post.day >= since
    if until:
        yield lambda post: post.day is not None and post.day <= until
    if filters.platforms:
        yield lambda post: post.platform in filters.platforms
    if filters.places:
        yield lambda post: not post.places.isdisjoint(filters.places)
    if filters.apps:
        yield lambda post: any(app in filters.apps for app in post.named.get("App", ()))
    if filters.cluster:
        yield lambda post: filters.cluster in post.clusters.values()
    if filters.account:
        value = board.values.get(filters.account)
        identity = value.identity if value else ""
        yield lambda post: identity in post.identities


def choices(board: Board) -> PostChoices:
    """Platforms, places and apps that occur, with how many posts each."""
    apps = Counter(app for post in board.posts for app in post.named.get("App", ()))
    return PostChoices(
        platforms=_listed(Counter(post.platform for post in board.posts if post.platform)),
        places=_listed(Counter(place for post in board.posts for place in post.places)),
        apps=tuple(Choice(key=app, name=board.values[app].ref.name, posts=count) for app, count in _ordered(apps)),
    )


def _listed(counts: Counter[str]) -> tuple[Choice, ...]:
    return tuple(Choice(key=key, name=key, posts=count) for key, count in _ordered(counts))


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
