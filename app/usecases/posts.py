"""Posts: suspicious ones, their wordings, the recruiters behind them, and whether a post is one of a recruiter's."""

from app.usecases.masking import Reader
from app.usecases.review import Matter
from graph.bolt import BoltStore
from graph.pages.posts import cluster_view, post_choices, posts_found
from graph.review import answered, history
from schemas.base import Frozen
from schemas.decisions import PairQuestion
from schemas.posts import ClusterView, Listing, PostCard, PostChoices, PostFilters, PostsFound
from schemas.review import Asked, Decisions
from schemas.views import ThingRef

MOST = {Listing.POSTS: 25, Listing.FAMILIES: 10, Listing.RECRUITERS: 20}  # at a time
_MEMBERS = 50
_HISTORY = 20
_HANDS = {"Account", "Phone"}


class Member(Frozen):
    """A post of a recruiter beside the one that it is compared with, and what can be decided of the two."""

    post: PostCard
    beside: PostCard
    matter: Matter


def choices(store: BoltStore, *, reader: Reader) -> PostChoices:
    """How many posts there are, and what to filter them by."""
    return reader.careful(store, post_choices(store))


def posts(store: BoltStore, filters: PostFilters, *, listing: Listing, limit: int, reader: Reader) -> PostsFound:
    """Posts that pass the filters in numbers; at most `limit` of them, their families or recruiters in full."""
    return reader.careful(store, posts_found(store, filters, listing=listing, limit=limit))


def cluster(store: BoltStore, cluster_id: str, *, reader: Reader) -> ClusterView | None:
    """All about a family of wording or a recruiter; None where the graph has no such cluster of posts."""
    found = cluster_view(store, cluster_id, limit=_MEMBERS)
    return found and reader.careful(store, found)


def member(store: BoltStore, view: ClusterView, post_id: str) -> Member | None:
    """A post of a recruiter to be judged: the one asked for, else the one that least ties to the others.

    It is compared with the post that shares most with it.
    """
    if view.recruiter is None or not view.cards[1:]:
        return None
    asked = (card for card in view.cards if card.document.id == post_id)
    post = next(asked, None) or min(view.cards, key=lambda card: (_ties(card, _likest(card, view)), card.document.id))
    beside = _likest(post, view)
    stands = answered.of(answered.answered(store), Asked.POST, (post.document.id, beside.document.id))
    matter = Matter(
        things=(_thing(post), _thing(beside)), possible=(PairQuestion.POST,), stands=(stands,) if stands else ()
    )
    return Member(post=post, beside=beside, matter=matter)


def _likest(post: PostCard, view: ClusterView) -> PostCard:
    """The other post of a cluster that shares most with one."""
    return max((card for card in view.cards if card is not post), key=lambda card: _ties(post, card))


def _ties(one: PostCard, other: PostCard) -> tuple[int, bool]:
    """How many accounts and numbers two posts share, and whether they share their wording."""
    return len(_hands(one) & _hands(other)), one.family is not None and one.family == other.family


def _hands(card: PostCard) -> set[str]:
    named = {thing.id for thing in card.named if thing.label in _HANDS}
    return named | ({card.poster.id} if card.poster else set())


def _thing(card: PostCard) -> ThingRef:
    return ThingRef(id=card.document.id, label="Document", name=card.document.title)


def judged(store: BoltStore, view: ClusterView, *, reader: Reader) -> Decisions:
    """What was decided on posts of a cluster, the newest first."""
    targets = [card.document.id for card in view.cards]
    return reader.careful(store, history.among(store, targets, limit=_HISTORY))
