"""What posts that repeat one wording name: by these, incidents are tied to the wording, and over it to each other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.link.catalogue import catalogue
from graph.link.model import Constraints, EvidenceType, Value
from graph.link.posts.grouping import group
from graph.link.posts.model import Family, Post, PostGroups, figures
from schemas.base import Frozen
from schemas.ids import fold
from schemas.records import Span
from schemas.words import PostLabel

_SURFACE = 40  # letters of a post by which it is called
_SORTS = {"account": EvidenceType.ACCOUNT, "phone": EvidenceType.PHONE}


class Lead(Frozen):
    """An account, number or alias in a post of a family: an incident that reports it is tied to the wording."""

    value: Value
    family: str
    rate: float
    post: str
    opening: Span
    surface: str


Leads = tuple[Lead, ...]
_NO_CONSTRAINTS = Constraints()


class Posted(NamedTuple):
    """Posts with the families and recruiters found among them, and what leads to these."""

    posts: tuple[Post, ...]
    groups: PostGroups
    leads: Leads


def posted(posts: Iterable[Post], *, constraints: Constraints = _NO_CONSTRAINTS, count: int | None = None) -> Posted:
    """Posts grouped, with what leads to each wording; arguments as `group` takes them."""
    known = tuple(posts)
    groups = group(known, constraints=constraints, count=count)
    return Posted(known, groups, leads_of(known, groups))


def leads_of(posts: Iterable[Post], groups: PostGroups) -> Leads:
    """What leads from incidents to families of recruitment posts; of several posts that name one thing the first."""
    known = {post.id: post for post in posts}
    found: dict[tuple[Value, str], Lead] = {}
    for family in groups.families:
        if family.label is PostLabel.RECRUITMENT:
            rate = _rate(family, hands=groups.hands)
            for post in (known[one] for one in family.posts):
                for value in _named(post):
                    found.setdefault((value, family.id), _lead(value, post, family=family.id, rate=rate))
    return tuple(found[key] for key in sorted(found))


def _rate(family: Family, *, hands: int) -> float:
    """How many other recruiters use a wording, the two that are compared left out, drawn to the external base rate."""
    rare = catalogue().types[EvidenceType.WORDING]
    others = max(family.hands - 2, 0) + rare.alpha * rare.unlisted
    rate = others / (max(hands - 2, 0) + rare.alpha)
    return max(rate, figures().copied) if family.circulating else rate


def _lead(value: Value, post: Post, *, family: str, rate: float) -> Lead:
    words = " ".join(post.text[slice(*post.opening)].split())
    surface = words if len(words) <= _SURFACE else f"{words[:_SURFACE]}…"
    return Lead(value=value, family=family, rate=rate, post=post.id, opening=post.opening, surface=surface)


def _named(post: Post) -> Iterator[Value]:
    """What a post names, as incidents report it; an account that is one hand's on one service only ties nothing."""
    for identity in post.identities:
        sort, _, name = identity.partition(" ")
        if ":" not in name:
            yield Value(_SORTS[sort], fold(name))
    for alias in post.aliases:
        yield Value(EvidenceType.ALIAS, alias)
