"""Which posts filters let through, and what there is to filter by."""

from collections import Counter
from collections.abc import Callable, Iterable

from graph.pages.posts.board import Board, Post, board
from graph.pages.posts.counting import apps_in, most_first, places
from graph.store import Store
from schemas.posts import Choice, PostChoices, PostFilters

_Condition = Callable[[Post], bool]


def chosen(every: Board, filters: PostFilters) -> list[Post]:
    """The posts that pass every filter, the most suspicious first."""
    conditions = list(_conditions(every, filters))
    return [post for post in every.posts if all(condition(post) for condition in conditions)]


def _conditions(every: Board, filters: PostFilters) -> Iterable[_Condition]:
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
        value = every.values.get(filters.account)
        identity = value.identity if value else ""
        yield lambda post: identity in post.identities


def post_choices(store: Store) -> PostChoices:
    """Platforms, places and apps that occur, with how many posts each."""
    every = board(store)
    apps = apps_in(every.posts)
    return PostChoices(
        posts=len(every.posts),
        platforms=_listed(Counter(post.platform for post in every.posts if post.platform)),
        places=places(every.posts),
        apps=tuple(Choice(key=app, name=every.values[app].ref.name, posts=count) for app, count in most_first(apps)),
    )


def _listed(counts: Counter[str]) -> tuple[Choice, ...]:
    return tuple(Choice(key=key, name=key, posts=count) for key, count in most_first(counts))
