"""Questions on posts: whether a post that only its wording ties to a recruiter is of the same hand.

Where both posts have accounts that post them, that is asked of the accounts (`accounts`).
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.pages.posts.board import FAMILY, RECRUITER, WORDING
from graph.queries import read_review
from graph.review.families import UNTOLD, Families
from graph.review.figures import reason
from graph.review.names import chance, odds
from graph.review.pairs import waiting
from graph.store import Store
from schemas.ids import digest
from schemas.review import Asked, Reason, Waiting


def of_posts(store: Store) -> Iterator[Waiting]:
    """Each post tied by wording, beside one of the recruiter's own; what hangs on it are the recruiter's posts."""
    rows = store.read(read_review.CLUSTERS)
    families = Families.told(rows)
    posted = {row["post"] for row in store.read(read_review.POSTERS)}
    for row in rows:
        if row["kind"] == RECRUITER:
            found = _of_recruiter(row["posts"], families)
            yield from (one for one in found if not posted.issuperset(one.things))


def _of_recruiter(posts: Sequence[tuple[str, str]], families: Families) -> Iterator[Waiting]:
    own = sorted(post for post, by in posts if by != WORDING)
    first = {families.of.get(one): one for one in reversed(own)}
    for post in sorted(post for post, by in posts if by == WORDING) if own else ():
        near = first.get(families.of.get(post), own[0])
        bits = sum(one.bits for one in _reasons(families.between(post)))
        yield waiting(Asked.POST, post, near, p=chance(bits), stake=len(posts), basis=digest(*sorted((post, near))))


def post_reasons(store: Store, posts: Iterable[str]) -> tuple[Reason, ...]:
    """What speaks for two posts being of one recruiter and against it, by the one that only its wording ties."""
    rows = store.read(read_review.GROUPED, ids=list(posts))
    tied = {row["id"] for row in rows if row["kind"] == RECRUITER and row["by"] == WORDING}
    likeness = [row["cohesion"] for row in rows if row["kind"] == FAMILY and row["id"] in tied]
    return tuple(_reasons(float(likeness[0] or UNTOLD) if likeness else UNTOLD))


def _reasons(likeness: float) -> Iterator[Reason]:
    yield reason("wording", odds(likeness), likeness=f"{likeness:.2f}")
    yield reason("other_account", -1.0)
