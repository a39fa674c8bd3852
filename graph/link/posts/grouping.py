"""`group`: posts in, families of wording and the recruiters behind them out."""

from collections.abc import Iterable, Sequence

from graph.link.model import Constraints
from graph.link.posts.families import families_of
from graph.link.posts.model import Family, Post, PostGroups
from graph.link.posts.recruiters import recruiters
from schemas.ids import case_id
from schemas.words import PostLabel

_NO_CONSTRAINTS = Constraints()


def group(posts: Iterable[Post], *, constraints: Constraints = _NO_CONSTRAINTS, count: int | None = None) -> PostGroups:
    """Which posts repeat one wording and which have one recruiter; a pure function of its arguments.

    Args:
        posts: in any order. Those of each label are grouped apart: a warning quotes a wording that is not its own.
        constraints: what people decided, on post ids.
        count: number of posts of the epoch, which says how alike two must be; that of `posts` if not given.
    """
    known = [post for _, post in sorted({post.id: post for post in posts}.items())]
    families = [f for label in PostLabel for f in _families(known, label, count=count or len(known))]
    looking = [post for post in known if post.label is PostLabel.RECRUITMENT]
    found = recruiters(looking, [f for f in families if f.label is PostLabel.RECRUITMENT], constraints)
    marked = [
        f.model_copy(update={"circulating": f.id in found.circulating, "hands": found.using.get(f.id, 1)})
        for f in families
    ]
    ordered = tuple(sorted(marked, key=lambda one: one.id))
    return PostGroups(families=ordered, recruiters=tuple(found.recruiters), hands=found.hands)


def _families(posts: Sequence[Post], label: PostLabel, *, count: int) -> list[Family]:
    own = [post for post in posts if post.label is label]
    found = []
    for wording in families_of([post.text for post in own], count=count):
        ids = tuple(own[at].id for at in wording.members)
        found.append(Family(id=case_id("PostCluster", ids[0]), label=label, posts=ids, cohesion=wording.cohesion))
    return found
