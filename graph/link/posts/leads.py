"""What leads from incidents to posts of one wording, and over it to each other: what posts name, and what is quoted."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.link.catalogue import catalogue
from graph.link.model import Constraints, EvidenceType, Value
from graph.link.posts.grouping import group
from graph.link.posts.model import Family, Post, PostGroups, figures
from graph.link.posts.quoted import quoted, said_in
from schemas.base import Frozen
from schemas.ids import fold
from schemas.records import Span
from schemas.words import PostLabel

_SURFACE = 40  # letters of a post by which it is called
_SORTS = {"account": EvidenceType.ACCOUNT, "phone": EvidenceType.PHONE}


class Lead(Frozen):
    """An account, number or alias in a post of a family, or words of it: an incident that reports it is tied to these.

    `sentence` is the one by which the post is quoted, and `surface` how it starts.
    """

    value: Value
    family: str
    rate: float
    post: str
    sentence: Span
    surface: str


Leads = tuple[Lead, ...]
_NO_CONSTRAINTS = Constraints()


class Posted(NamedTuple):
    """Posts with the families and recruiters found among them, and what leads to these."""

    posts: tuple[Post, ...]
    groups: PostGroups
    leads: Leads


def posted(
    posts: Iterable[Post],
    *,
    passages: Iterable[str] = (),
    constraints: Constraints = _NO_CONSTRAINTS,
    count: int | None = None,
) -> Posted:
    """Posts grouped, with what leads to each wording; `passages` as `leads_of` takes them, the rest as `group`."""
    known = tuple(posts)
    groups = group(known, constraints=constraints, count=count)
    return Posted(known, groups, leads_of(known, groups, passages))


def leads_of(posts: Iterable[Post], groups: PostGroups, passages: Iterable[str] = ()) -> Leads:
    """What leads from incidents to wordings of recruitment posts; of several posts that name one thing the first.

    Args:
        posts: all that are known.
        groups: found among these.
        passages: what articles quote, as `plain` gives it; what repeats no wording leads nowhere.
    """
    known = {post.id: post for post in posts}
    quotes = tuple(quoted(passages, known.values(), groups))
    looking = {one.id: one for one in groups.families if one.label is PostLabel.RECRUITMENT}
    families = (looking | {one.family.id: one.family for one in quotes}).values()
    leading = {one.id: _Leading(one, _rate(one, hands=groups.hands)) for one in families}
    found: dict[tuple[Value, str], Lead] = {}
    for family in families:
        for post in (known[one] for one in family.posts):
            for value in _named(post):
                found.setdefault((value, family.id), leading[family.id].to(value, post, said=post.opening))
    for one in quotes:
        value = Value(EvidenceType.WORDING, one.passage)
        found[value, one.family.id] = leading[one.family.id].to(value, one.post, said=said_in(one.post, one.passage))
    return tuple(found[key] for key in sorted(found))


def _rate(family: Family, *, hands: int) -> float:
    """How many other recruiters use a wording, the two that are compared left out, drawn to the external base rate."""
    rare = catalogue().types[EvidenceType.WORDING]
    others = max(family.hands - 2, 0) + rare.alpha * rare.unlisted
    rate = others / (max(hands - 2, 0) + rare.alpha)
    return max(rate, figures().copied) if family.circulating else rate


class _Leading(NamedTuple):
    """What leads to one wording."""

    family: Family
    rate: float

    def to(self, value: Value, post: Post, *, said: Span) -> Lead:
        """The lead of a value that stands in a post."""
        surface = beginning(post.text[slice(*said)])
        return Lead(value=value, family=self.family.id, rate=self.rate, post=post.id, sentence=said, surface=surface)


def beginning(text: str) -> str:
    """The first letters of a text on one line, by which it is called."""
    words = " ".join(text.split())
    return words if len(words) <= _SURFACE else f"{words[:_SURFACE]}…"


def _named(post: Post) -> Iterator[Value]:
    """What a post names, as incidents report it; an account that is one hand's on one service only ties nothing.

    What is reported of incidents does not say on which service an account is. Telegram and Signal, which such posts
    name most, hardly give names below five letters, so a shorter one is mostly misread, or a stranger's elsewhere.
    """
    for identity in post.identities:
        sort, _, name = identity.partition(" ")
        if ":" not in name:
            yield Value(_SORTS[sort], fold(name))
    for alias in post.aliases:
        yield Value(EvidenceType.ALIAS, alias)
