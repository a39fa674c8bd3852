"""Questions on accounts: whether two that post for one recruiter, as linking has it, are used by one hand."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.pages.posts.board import RECRUITER, WORDING
from graph.queries import read_review
from graph.remembering import Remembered
from graph.review.families import Families
from graph.review.figures import reason
from graph.review.names import chance, odds
from graph.review.pairs import waiting
from graph.store import Store
from schemas.ids import digest
from schemas.review import Asked, Reason, Waiting

_CONTACT = 0.9  # that whoever names a recruiter's contact is of the same hand; judgement
_OTHER_NAME = -1.0  # bits


class Beside(NamedTuple):
    """Two accounts that post for one recruiter: the one that does so most, and another.

    Attributes:
        things: both accounts.
        posts: a post of each, those of one wording before any other.
        likeness: how alike posts of the wording are that both use; None where they use none in common.
        contact: whether what posts name ties them, and not their wording alone.
        stake: posts of both.
    """

    things: tuple[str, str]
    posts: tuple[str, str]
    likeness: float | None
    contact: bool
    stake: int


def of_accounts(store: Store) -> Iterator[Waiting]:
    """Each account of a recruiter beside his chief one; what hangs on it are the posts of both."""
    return map(asked, _remembered.of(store))


def asked(one: Beside) -> Waiting:
    """Whether two accounts are of one hand, as a question."""
    bits = sum(told.bits for told in account_reasons(one))
    return waiting(Asked.ACCOUNT, *one.things, p=chance(bits), stake=one.stake, basis=digest(*sorted(one.posts)))


def beside(store: Store, account: str) -> tuple[Beside, ...]:
    """The accounts that are taken to be of one hand with this one."""
    return tuple(one for one in _remembered.of(store) if account in one.things)


def account_reasons(one: Beside) -> Iterator[Reason]:
    """What speaks for two accounts being of one hand and against it."""
    if one.contact:
        yield reason("contact", odds(_CONTACT))
    if one.likeness is not None:
        yield reason("wording", odds(one.likeness), likeness=f"{one.likeness:.2f}")
    yield reason("other_name", _OTHER_NAME)


def _pairs(store: Store) -> tuple[Beside, ...]:
    rows = store.read(read_review.CLUSTERS)
    wall = _Wall({row["post"]: row["account"] for row in store.read(read_review.POSTERS)}, Families.told(rows))
    recruiters = (row["posts"] for row in rows if row["kind"] == RECRUITER)
    return tuple(one for posts in recruiters for one in wall.of_recruiter(posts))


_remembered = Remembered(_pairs)


class _Wall(NamedTuple):
    """Who posted what, and which family of wording each post is of."""

    posters: Mapping[str, str]
    families: Families

    def of_recruiter(self, posts: list[tuple[str, str]]) -> Iterator[Beside]:
        """The chief account of a recruiter beside each of his others."""
        own: defaultdict[str, list[str]] = defaultdict(list)
        for post, _ in sorted(posts):
            if post in self.posters:
                own[self.posters[post]].append(post)
        tied = {self.posters[post] for post, by in posts if by != WORDING and post in self.posters}
        used = Counter({account: len(of) for account, of in own.items()})
        order = sorted(own, key=lambda account: (account not in tied, -used[account], account))
        for other in order[1:]:
            yield self._beside(order[0], other, own, contact=other in tied)

    def _beside(self, chief: str, other: str, own: Mapping[str, list[str]], *, contact: bool) -> Beside:
        family = min(self.families.of_all(own[chief]) & self.families.of_all(own[other]), default=None)
        return Beside(
            things=(chief, other),
            posts=(self._first(own[chief], family), self._first(own[other], family)),
            likeness=self.families.likeness[family] if family else None,
            contact=contact,
            stake=len(own[chief]) + len(own[other]),
        )

    def _first(self, posts: list[str], family: str | None) -> str:
        """The first post of a family; of all where there is none."""
        return next((post for post in posts if family and self.families.of.get(post) == family), posts[0])
