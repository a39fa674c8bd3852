"""`posts_found`: what the page of posts shows under its filters."""

from collections.abc import Mapping, Sequence
from itertools import islice

from graph.pages.posts.board import FAMILY, RECRUITER, Board, Post, board
from graph.pages.posts.cards import cards, lines
from graph.pages.posts.choosing import chosen
from graph.pages.posts.clusters import family_cards, recruiter_card, within
from graph.pages.posts.counting import counted
from graph.store import Store
from schemas.posts import Listing, PostFilters, PostsFound, RecruiterCard
from schemas.views import DocumentLine


def posts_found(store: Store, filters: PostFilters, *, listing: Listing, limit: int) -> PostsFound:
    """Posts that pass the filters in numbers; at most `limit` of them, their families or recruiters in full."""
    every = board(store)
    posts = chosen(every, filters)
    families, recruiters = within(posts, FAMILY), within(posts, RECRUITER)
    view = PostsFound(
        total=len(every.posts),
        found=len(posts),
        families=len(families),
        recruiters=len(recruiters),
        figures=counted(every, posts),
        chosen=tuple(filter(None, map(every.thing, filter(None, [filters.cluster, filters.account])))),
    )
    match listing:
        case Listing.POSTS:
            view = view.model_copy(update={"cards": cards(store, every, posts[:limit])})
        case Listing.FAMILIES:
            view = view.model_copy(update={"family_cards": family_cards(store, every, _first(families, limit))})
        case Listing.RECRUITERS:
            view = view.model_copy(update={"recruiter_cards": _recruiters(every, _first(recruiters, limit))})
    return view.model_copy(update={"named_after": _named_after(store, every, view)})


def _named_after(store: Store, every: Board, view: PostsFound) -> tuple[DocumentLine, ...]:
    """The first post of each family that the view names without showing it: the name is in its words."""
    named = [*(one for card in view.recruiter_cards for one in card.families), *view.chosen]
    firsts = [min(every.members[one.id], key=lambda post: post.id) for one in named if one.id in every.members]
    return tuple(lines(store, firsts).values())


def _first(found: Mapping[str, Sequence[Post]], limit: int) -> dict[str, Sequence[Post]]:
    return dict(islice(found.items(), limit))


def _recruiters(every: Board, found: Mapping[str, Sequence[Post]]) -> tuple[RecruiterCard, ...]:
    return tuple(recruiter_card(every, one, posts) for one, posts in found.items())
