"""Who stands behind posts: accounts, numbers and invitations decide, and a wording that one hand uses."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from graph.link.model import Constraints, Pair
from graph.link.partition import Partition
from graph.link.posts.model import Family, Post, Recruiter, figures
from graph.link.posts.told import account_key
from schemas.ids import case_id

_BUSIEST = 20  # hands of one family that are compared with each other


class Found(NamedTuple):
    """Recruiters of two posts and more, which wordings are in circulation, and how many hands use each of all hands."""

    recruiters: list[Recruiter]
    circulating: set[str]
    using: Mapping[str, int]
    hands: int


def recruiters(posts: Sequence[Post], families: Sequence[Family], constraints: Constraints) -> Found:
    """Who stands behind posts.

    Args:
        posts: in the order of their ids.
        families: posts that repeat one wording.
        constraints: what people decided, on post ids and on accounts.
    """
    place = {post.id: at for at, post in enumerate(posts)}
    cannot, must = (_placed(pairs, place) for pairs in (constraints.cannot, constraints.must))
    first = _first(posts)
    two_hands, one_hand = (
        _placed(map(_of_accounts, pairs), first) for pairs in (constraints.two_hands, constraints.one_hand)
    )
    partition = Partition(len(posts), apart=[*cannot, *two_hands])
    refused = [Pair(posts[a].id, posts[b].id) for a, b in [*must, *one_hand] if not partition.merge(a, b)]
    _tie_by_identity(posts, partition, first)
    names = partition.names().tolist()
    hands = _Hands(families, {post.id: name for post, name in zip(posts, names, strict=True)})
    tied = {hand for chief, hand in hands.ties() if partition.merge(chief, hand)}
    naming = _Naming(posts, [name in tied for name in names], refused)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at, name in enumerate(partition.names().tolist()):
        groups[name].append(at)
    made = [naming.recruiter(members) for members in groups.values() if len(members) > 1]
    return Found(sorted(made, key=lambda one: one.id), hands.circulating(), hands.using(), len(set(names)))


def _placed(pairs: Iterable[Pair], place: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(place[pair.a], place[pair.b]) for pair in sorted(pairs) if pair.a in place and pair.b in place]


def _first(posts: Sequence[Post]) -> dict[str, int]:
    """Where each identity is used first."""
    first: dict[str, int] = {}
    for at, post in enumerate(posts):
        for identity in post.identities:
            first.setdefault(identity, at)
    return first


def _of_accounts(pair: Pair) -> Pair:
    return Pair.of(*(account_key(platform=None, handle=account) for account in pair))


def _tie_by_identity(posts: Sequence[Post], partition: Partition, first: Mapping[str, int]) -> None:
    for at, post in enumerate(posts):
        for identity in post.identities:
            partition.merge(first[identity], at)


class _Hands:
    """The hands that use each wording, as identities tell them apart; read before any wording counts."""

    def __init__(self, families: Sequence[Family], of: Mapping[str, int]) -> None:
        self.of = of
        self._families = families
        self._using = [Counter(of[post] for post in family.posts) for family in families]

    def ties(self) -> list[tuple[int, int]]:
        """Hands that are taken as one: the chief one of a wording and another, the most used wording first."""
        found = []
        together = self._used_together()
        for family, using in zip(self._families, self._using, strict=True):
            chief = self._chief(family, using)
            is_one = _is_one(using)
            found += [
                (-using[chief], chief, hand)
                for hand in using
                if hand != chief and (is_one or together[min(hand, chief), max(hand, chief)] > 1)
            ]
        return [(chief, hand) for _, chief, hand in sorted(found)]

    def circulating(self) -> set[str]:
        """Ids of families that several unrelated hands use."""
        least = figures().recruiters["circulating"]
        pairs = zip(self._families, self._using, strict=True)
        return {family.id for family, using in pairs if len(using) >= least and not _is_one(using)}

    def using(self) -> dict[str, int]:
        """How many hands use each wording."""
        return {family.id: len(using) for family, using in zip(self._families, self._using, strict=True)}

    def _chief(self, family: Family, using: Mapping[int, int]) -> int:
        """The hand that uses a wording most; of equals that of the smallest post."""
        return self.of[min(family.posts, key=lambda post: (-using[self.of[post]], post))]

    def _used_together(self) -> Counter[tuple[int, int]]:
        """How many wordings two hands both use."""
        busiest = (sorted(using, key=lambda hand: (-using[hand], hand))[:_BUSIEST] for using in self._using)
        return Counter((min(a, b), max(a, b)) for hands in busiest for a, b in combinations(hands, 2))


def _is_one(using: Counter[int]) -> bool:
    rules = figures().recruiters
    return len(using) <= rules["hands"] or max(using.values()) >= rules["dominant"] * using.total()


class _Naming(NamedTuple):
    """Makes the recruiter of a group of posts."""

    posts: Sequence[Post]
    by_wording: list[bool]
    refused: list[Pair]

    def recruiter(self, members: list[int]) -> Recruiter:
        ids = [self.posts[at].id for at in members]
        return Recruiter(
            id=case_id("Recruiter", ids[0]),
            posts=tuple(ids),
            identities=tuple(sorted({identity for at in members for identity in self.posts[at].identities})),
            by_wording=tuple(self.posts[at].id for at in members if self.by_wording[at]),
            disputed=tuple(pair for pair in self.refused if {*pair} & {*ids}),
        )
