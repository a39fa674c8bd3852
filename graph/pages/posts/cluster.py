"""`cluster_view`: why the posts of a cluster belong together, and what is told of whoever uses its accounts."""

from collections.abc import Iterator, Sequence
from math import log2

from graph.lines import thing_ref
from graph.pages.claims import claim_rows
from graph.pages.posts.board import FAMILY, Board, Post, board
from graph.pages.posts.cards import cards
from graph.pages.posts.clusters import accounts, family_cards, recruiter_card, within
from graph.pages.posts.counting import apps_in, counted, most_first
from graph.pages.posts.settings import figures
from graph.queries import read_posts
from graph.store import Row, Store
from schemas.ontology import ontology
from schemas.posts import ClusterView, CountedThing, PostCard, Tie, Use
from schemas.views import ClaimRow


def cluster_view(store: Store, cluster_id: str, *, limit: int) -> ClusterView | None:
    """A family of wording or a recruiter, with at most `limit` posts in full; None where there is no such cluster."""
    every = board(store)
    posts = every.members.get(cluster_id)
    if not posts:
        return None
    kind = str(every.clusters[cluster_id]["kind"])
    view = ClusterView(
        kind=kind,
        of=len(posts),
        figures=counted(every, posts),
        apps=_apps(every, posts),
        cards=cards(store, every, sorted(posts, key=lambda post: (post.moment, post.id))[:limit]),
        compared=every.recruiting,
    )
    if kind == FAMILY:
        (family,) = family_cards(store, every, {cluster_id: posts})
        return view.model_copy(update={"family": family})
    users = _uses(store, read_posts.USERS, ids=_accounts(every, posts))
    return view.model_copy(
        update={
            "recruiter": recruiter_card(every, cluster_id, posts),
            "family_cards": family_cards(store, every, within(posts, FAMILY)),
            "ties": tuple(_ties(store, every, posts)),
            "users": users,
            "incidents": _uses(store, read_posts.PARTS, ids=sorted({use.who.id for use in users})),
        }
    )


def _apps(every: Board, posts: Sequence[Post]) -> tuple[CountedThing, ...]:
    return tuple(CountedThing(thing=every.values[app].ref, posts=count) for app, count in most_first(apps_in(posts)))


def _accounts(every: Board, posts: Sequence[Post]) -> list[str]:
    """All accounts and numbers that posts share an identity with, on whatever platform they are named."""
    identities = {identity for post in posts for identity in post.identities}
    return sorted(one for identity in identities for one in every.values_by_identity.get(identity, ()))


def _ties(store: Store, every: Board, posts: Sequence[Post]) -> Iterator[Tie]:
    """What two posts and more share, the most surprising first."""
    shared: dict[str, tuple[str, list[Post]]] = {}
    for post in posts:
        for one in accounts(every, post):
            shared.setdefault(every.values[one].identity, (one, []))[1].append(post)
    pairs = [pair for pair in (*shared.values(), *within(posts, FAMILY).items()) if len(pair[1]) > 1]
    first = figures().shown["sources"]
    told = {post.id: post for _, members in pairs for post in members[:first]}
    known = {card.document.id: card for card in cards(store, every, tuple(told.values()))}
    found = [
        _tie(every, one, members, sources=[known[post.id] for post in members[:first] if post.id in known])
        for one, members in pairs
    ]
    return iter(sorted(found, key=lambda tie: (-tie.bits, -tie.posts, tie.thing.id)))


def _tie(every: Board, shared: str, posts: Sequence[Post], *, sources: Sequence[PostCard]) -> Tie:
    """Of N posts n share a value: two posts do by chance in n(n-1) of N(N-1) pairs."""
    thing, everywhere = every.thing(shared), len(every.shared(shared))
    assert thing is not None, "a value or a cluster of the board"
    one_of = max(1.0, every.recruiting * (every.recruiting - 1) / (everywhere * (everywhere - 1)))
    return Tie(
        thing=thing,
        posts=len(posts),
        everywhere=everywhere,
        bits=log2(one_of),
        one_of=one_of,
        sources=tuple(sources),
    )


def _uses(store: Store, query: str, *, ids: Sequence[str]) -> tuple[Use, ...]:
    """Relationships, one between any two things, each with the claim whose sentence says most of it."""
    between: dict[tuple[str, str], Row] = {}
    for row in store.read(query, ids=list(ids)):
        between.setdefault((row["who"]["id"], row["what"]["id"]), row)
    rows = list(between.values())[: figures().shown["parts"]]
    claims = {claim.id: claim for claim in claim_rows(store, [one for row in rows for one in _claims(row)])}
    return tuple(_use(row, [claims[one] for one in _claims(row) if one in claims]) for row in rows)


def _claims(row: Row) -> list[str]:
    claims: list[str] = row["claims"][: figures().shown["claims"]]
    return claims


def _use(row: Row, claims: Sequence[ClaimRow]) -> Use:
    who, what = thing_ref(row["who"]), thing_ref(row["what"])

    def telling(claim: ClaimRow) -> tuple[bool, bool, int]:
        text = claim.evidence.text
        return who.name in text, what.name in text, ontology().certainties[claim.certainty].rank

    return Use(who=who, what=what, claim=max(claims, key=telling))
