"""All posts of a graph in memory, once per revision: what filters, counts and lists of posts are made of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from graph.link.observe.places import prefecture, prefectures
from graph.link.posts.told import account_key
from graph.queries import read_posts
from graph.remembering import Remembered
from graph.store import Store
from schemas.views import ThingRef
from schemas.words import PostLabel

_JAPAN = "JP"
_DAY = 10  # letters of an ISO day
IDENTITIES = ("Account", "Phone")
FAMILY, RECRUITER = "family", "recruiter"
WORDING = "wording"  # what alone ties a post to its recruiter


class Post(NamedTuple):
    """A post as the page of posts needs it, without its text."""

    id: str
    score: float
    label: str
    moment: str
    platform: str
    poster: str
    named: Mapping[str, tuple[str, ...]]  # label -> ids of values
    clusters: Mapping[str, str]  # kind -> id
    by_wording: bool
    identities: frozenset[str]
    places: frozenset[str]

    @property
    def day(self) -> date | None:
        """The day on which it was posted, where that is known to the day."""
        return date.fromisoformat(self.moment[:_DAY]) if len(self.moment) >= _DAY else None


class Value(NamedTuple):
    """A value that posts name, with the properties that make it up."""

    ref: ThingRef
    properties: Mapping[str, Any]

    @property
    def identity(self) -> str:
        """What stands for whoever uses it: one name of an account is one hand's on every service."""
        said = self.properties
        if self.ref.label == "Phone":
            return f"phone {said['number']}"
        return account_key(platform=said.get("platform"), handle=said["handle"])

    @property
    def place(self) -> str:
        """The prefecture in Japanese, or the code of a country abroad; empty where it is neither."""
        said = self.properties
        if said.get("country") and said["country"] != _JAPAN:
            return str(said["country"])
        named = prefecture(said["pref"]) if said.get("pref") else ""
        return named if named in prefectures() else ""


@dataclass(frozen=True)
class Board:
    """Every post, the most suspicious first, with what they name and the clusters they are in."""

    posts: tuple[Post, ...]
    values: Mapping[str, Value]
    clusters: Mapping[str, Mapping[str, Any]]

    @cached_property
    def recruiting(self) -> int:
        """How many posts recruit."""
        return sum(post.label == PostLabel.RECRUITMENT for post in self.posts)

    @cached_property
    def by_id(self) -> dict[str, Post]:
        """Every post by its id."""
        return {post.id: post for post in self.posts}

    @cached_property
    def by_identity(self) -> dict[str, list[Post]]:
        """The recruiting posts that share an account or a number."""
        found: defaultdict[str, list[Post]] = defaultdict(list)
        for post in self.posts:
            if post.label == PostLabel.RECRUITMENT:
                for identity in post.identities:
                    found[identity].append(post)
        return dict(found)

    @cached_property
    def values_by_identity(self) -> dict[str, list[str]]:
        """The accounts and numbers that stand for one hand, on whatever platform they are named."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one, value in self.values.items():
            if value.ref.label in IDENTITIES:
                found[value.identity].append(one)
        return dict(found)

    @cached_property
    def members(self) -> dict[str, list[Post]]:
        """The posts of each cluster."""
        found: defaultdict[str, list[Post]] = defaultdict(list)
        for post in self.posts:
            for cluster in post.clusters.values():
                found[cluster].append(post)
        return dict(found)

    def shared(self, thing_id: str) -> list[Post]:
        """The recruiting posts that share a value's identity, or are in a cluster."""
        if thing_id in self.clusters:
            return self.members[thing_id]
        return self.by_identity[self.values[thing_id].identity]

    def cluster(self, cluster_id: str) -> ThingRef:
        """A cluster as a thing."""
        return ThingRef(id=cluster_id, label="PostCluster", name=str(self.clusters[cluster_id].get("name") or ""))

    def thing(self, thing_id: str) -> ThingRef | None:
        """A cluster or a value by its id; None for anything else."""
        if thing_id in self.clusters:
            return self.cluster(thing_id)
        return self.values[thing_id].ref if thing_id in self.values else None


def _made(store: Store) -> Board:
    posters: dict[str, str] = dict(store.read(read_posts.POSTERS)[0]["ties"])
    named = {label: _tied(store.read(read_posts.named(label))[0]["ties"]) for label in read_posts.KEYS}
    known = {label: {one for of_post in of_posts.values() for one in of_post} for label, of_posts in named.items()}
    known["Account"] |= set(posters.values())
    values = {value.ref.id: value for label, ids in known.items() for value in _values(store, label, ids)}
    clusters = {
        row[0]: dict(zip(read_posts.CLUSTER, row, strict=True))
        for row in store.read(read_posts.CLUSTERS)[0]["clusters"]
    }
    ties: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for post, cluster, by in store.read(read_posts.CLUSTERED)[0]["ties"]:
        ties[post].append((cluster, by))
    reading = _Reading(posters, named, values, clusters, ties)
    posts = [reading.post(row) for row in store.read(read_posts.POSTS)[0]["posts"]]
    return Board(tuple(sorted(posts, key=lambda post: (-post.score, post.moment, post.id))), values, clusters)


def _values(store: Store, label: str, ids: Collection[str]) -> Iterator[Value]:
    for found, name, *known in store.read(read_posts.values(label), ids=sorted(ids))[0]["things"]:
        properties = dict(zip(read_posts.KEYS[label], known, strict=True))
        yield Value(ThingRef(id=found, label=label, name=name or ""), properties)


def _tied(ties: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for post, value in ties:
        found[post].add(value)
    return {post: tuple(sorted(values)) for post, values in found.items()}


class _Reading(NamedTuple):
    """Puts posts together from the tables of a graph."""

    posters: Mapping[str, str]
    named: Mapping[str, Mapping[str, tuple[str, ...]]]
    values: Mapping[str, Value]
    clusters: Mapping[str, Mapping[str, Any]]
    ties: Mapping[str, list[tuple[str, str]]]

    def post(self, row: tuple[str, float | None, str | None, str, str]) -> Post:
        post_id, score, label, moment, platform = row
        poster = self.posters.get(post_id, "")
        named = {kind: of_posts[post_id] for kind, of_posts in self.named.items() if post_id in of_posts}
        ties = self.ties.get(post_id, ())
        kinds = {str(self.clusters[cluster]["kind"]): (cluster, by) for cluster, by in ties}
        accounts = [*(one for kind in IDENTITIES for one in named.get(kind, ())), *filter(None, [poster])]
        return Post(
            id=post_id,
            score=score or 0.0,
            label=label or PostLabel.BENIGN,
            moment=moment,
            platform=platform,
            poster=poster,
            named=named,
            clusters={kind: cluster for kind, (cluster, _) in kinds.items()},
            by_wording=kinds.get(RECRUITER, ("", ""))[1] == WORDING,
            identities=frozenset(self.values[one].identity for one in accounts),
            places=frozenset(filter(None, (self.values[one].place for one in named.get("Location", ())))),
        )


_remembered = Remembered(_made)


def board(store: Store) -> Board:
    """The posts as they stand; read again only after the store was written to."""
    return _remembered.of(store)
