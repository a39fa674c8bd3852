"""Cues that are measured on what was found in a post: its pay, its apps and accounts, its names, its sentences."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from extract.draft import Draft
from extract.lexicon import lexicon
from schemas.records import Entity, Span
from schemas.words import EntityType

_WORDS = lexicon("posts/measures")
_SECRET_APPS = frozenset(_WORDS["secret_apps"])
_TALKED_ABOUT = frozenset(_WORDS["talked_about"])
_HOTLINE = re.compile(_WORDS["hotline"])
_AUTHORITY = re.compile(_WORDS["authority"])
_YEN = re.compile(_WORDS["yen"])
_BY_MESSAGE = re.compile(_WORDS["by_message"], re.IGNORECASE)
_PAST = re.compile(_WORDS["ends_in_the_past"], re.MULTILINE)
_SENTENCE_END = re.compile(r"[。.!！?？\n…]+")
# Yen from which on pay is more than honest work without training brings.
_FAR_ABOVE = {"hour": 5_000, "day": 30_000, "job": 30_000, "month": 600_000}
_NEVER = float("inf")
# Yen up to which pay is what such work brings; a task is no measure of time, so small pay for one says nothing.
_A_WAGE = {"hour": 2_500, "day": 26_000, "month": 450_000}
_SHORT = 22  # characters
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Post:
    """What was found in a post, and where it quotes."""

    draft: Draft
    quotes: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """The text that spans count in."""
        return self.draft.text.plain

    def of_type(self, kind: EntityType) -> tuple[Entity, ...]:
        """Entities of a type."""
        return tuple(self.draft.of_type(kind))

    def own(self, kind: EntityType) -> tuple[Entity, ...]:
        """Entities that stand outside quotes, so that they are the poster's own words."""
        return tuple(entity for entity in self.of_type(kind) if not self.quoted(entity.mentions[0]))

    def quoted(self, span: Span) -> bool:
        """Whether a stretch lies inside a quote."""
        at = bisect_right(self.quotes, span[0], key=lambda quote: quote[0]) - 1
        return at >= 0 and span[1] <= self.quotes[at][1]


Measure = Callable[[Post], Iterator[Span | None]]


def _yen(entity: Entity) -> float:
    return float(entity.norm.get("amount") or 0) if entity.norm.get("currency") == "JPY" else 0.0


def _per(entity: Entity) -> str:
    return str(entity.norm.get("per"))


def _first(entities: Iterator[Entity]) -> Iterator[Span | None]:
    first = next(entities, None)
    if first:
        yield first.mentions[0]


def _pay_far_above(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.own(EntityType.PAYOUT) if _yen(e) >= _FAR_ABOVE.get(_per(e), _NEVER))


def _pay_by_hour(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.PAYOUT) if _per(e) == "hour")


def _pay_like_a_wage(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.PAYOUT) if 0 < _yen(e) <= _A_WAGE.get(_per(e), 0))


def _pay_without_yen(post: Post) -> Iterator[Span | None]:
    pay = (e for e in post.own(EntityType.PAYOUT) if e.norm.get("currency") == "JPY")
    return _first(e for e in pay if not _YEN.search(post.plain[e.mentions[0][0] : e.mentions[0][1] + 2]))


def _pay_and_a_private_contact(post: Post) -> Iterator[Span | None]:
    """Pay that is not by the hour, nobody who hires by name, and a way to write that only the two will see."""
    firms = (e for e in post.of_type(EntityType.ORG) if not _AUTHORITY.search(e.canonical))
    pay = next((e for e in post.own(EntityType.PAYOUT) if _per(e) != "hour"), None)
    if pay is None or next(firms, None):
        return
    contact = next(_secret_app(post), None) or next(_account(post), None) or _by_message(post)
    if contact:
        yield contact


def _by_message(post: Post) -> Span | None:
    found = (match.span() for match in _BY_MESSAGE.finditer(post.plain))
    return next((span for span in found if not post.quoted(span)), None)


def _share_of_the_take(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.own(EntityType.PAYOUT) if e.norm.get("share"))


def _secret_app(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.own(EntityType.APP) if e.canonical in _SECRET_APPS)


def _account(post: Post) -> Iterator[Span | None]:
    return _first(iter(post.own(EntityType.HANDLE)))


def _term_offered(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.own(EntityType.JARGON) if e.canonical not in _TALKED_ABOUT)


def _term_explained(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.JARGON) if e.canonical in _TALKED_ABOUT)


def _disguised(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.draft.entities if e.rule.endswith(".disguised"))


def _who_hires(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.ORG) if not _AUTHORITY.search(e.canonical))


def _authority(post: Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.ORG) if _AUTHORITY.search(e.canonical))


def _hotline(post: Post) -> Iterator[Span | None]:
    phones = post.of_type(EntityType.PHONE)
    return _first(e for e in phones if _HOTLINE.match(post.plain[slice(*e.mentions[0])]))


def _ends_in_the_past(post: Post) -> Iterator[Span | None]:
    """At least half of the sentences tell what was: adverts speak of what is to come."""
    sentences = sum(1 for piece in _SENTENCE_END.split(post.plain) if piece.strip())
    told = [match.span() for match in _PAST.finditer(post.plain) if not post.quoted(match.span())]
    if told and len(told) >= sentences * _HALF:
        yield told[0]


def _short_and_bare(post: Post) -> Iterator[Span | None]:
    if len(post.plain) <= _SHORT:
        yield None


MEASURES: Mapping[str, Measure] = {
    "pay_far_above_a_wage": _pay_far_above,
    "pay_and_a_private_contact": _pay_and_a_private_contact,
    "share_of_the_take": _share_of_the_take,
    "pay_by_the_hour": _pay_by_hour,
    "pay_like_a_wage": _pay_like_a_wage,
    "pay_without_yen": _pay_without_yen,
    "secret_app": _secret_app,
    "account_on_a_secret_app": _account,
    "coded_term_offered": _term_offered,
    "coded_term_explained": _term_explained,
    "disguised_words": _disguised,
    "names_who_hires": _who_hires,
    "names_an_authority": _authority,
    "hotline": _hotline,
    "ends_in_the_past": _ends_in_the_past,
    "short_and_bare": _short_and_bare,
}
