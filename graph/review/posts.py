"""Questions on posts: whether a post that only its wording ties to a recruiter is of the same hand."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.queries import read_review
from graph.review.figures import reason
from graph.review.names import chance, odds
from graph.review.pairs import waiting
from graph.store import Store
from schemas.ids import digest
from schemas.review import Asked, Reason, Waiting

_UNTOLD = 0.5


class _Families(NamedTuple):
    """Which family of wording each post is of, and how alike its posts are."""

    of: dict[str, str]
    likeness: dict[str, float]

    def between(self, post: str) -> float:
        """How alike a post is to the others of its family."""
        return self.likeness.get(self.of.get(post, ""), _UNTOLD)


def of_posts(store: Store) -> Iterator[Waiting]:
    """Each post tied by wording, beside one of the recruiter's own; what hangs on it are the recruiter's posts."""
    rows = store.read(read_review.CLUSTERS)
    families = _families(store)
    for row in rows:
        if row["kind"] == "recruiter":
            own = sorted(post for post, by in row["posts"] if by != "wording")
            for post in sorted(post for post, by in row["posts"] if by == "wording"):
                near = [one for one in own if families.of.get(one) == families.of.get(post)] or own
                if near:
                    bits = sum(one.bits for one in _reasons(families.between(post)))
                    basis = digest(*sorted((post, near[0])))
                    stake = len(row["posts"])
                    yield waiting(Asked.POST, post, near[0], p=chance(bits), stake=stake, basis=basis)


def post_reasons(store: Store, posts: Iterable[str]) -> tuple[Reason, ...]:
    """What speaks for two posts being of one recruiter and against it, by the one that only its wording ties."""
    rows = store.read(read_review.GROUPED, ids=list(posts))
    tied = {row["id"] for row in rows if row["kind"] == "recruiter" and row["by"] == "wording"}
    likeness = [row["cohesion"] for row in rows if row["kind"] == "family" and row["id"] in tied]
    return tuple(_reasons(float(likeness[0] or _UNTOLD) if likeness else _UNTOLD))


def _reasons(likeness: float) -> Iterator[Reason]:
    yield reason("wording", odds(likeness), likeness=f"{likeness:.2f}")
    yield reason("other_account", -1.0)


def _families(store: Store) -> _Families:
    rows = [row for row in store.read(read_review.CLUSTERS) if row["kind"] == "family"]
    of = {post: row["id"] for row in rows for post, _ in row["posts"]}
    return _Families(of, {row["id"]: float(row["cohesion"] or _UNTOLD) for row in rows})
