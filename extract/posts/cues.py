"""Cues of a post: what speaks for recruitment, for a warning or for neither, each with the words that say so."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.posts.disclosure import missing_items
from extract.posts.undisguise import undisguised
from schemas.records import Entity, Span
from schemas.words import EntityType

_QUOTE = re.compile(r"「[^」]{8,400}」|『[^』]{8,400}』|“[^”]{12,400}”|\"[^\"]{12,400}\"|(?:^|\n)> .*")
_SECRET_APPS = frozenset({"Telegram", "Signal", "WhatsApp", "WeChat", "Wickr", "Session", "Viber", "Zalo", "Messenger"})
_HOTLINE = re.compile(r"^(?:#?9110|110|188)$|^#")
_AUTHORITY = re.compile(
    r"警|署$|検察|地裁|消費生活|庁$|省$|労働局|市役所|学校|[Pp]olice|Ministry|Agency|警视|大使馆|公安"
)
# Yen from which on pay is more than honest work without training brings.
_FAR_ABOVE = {"hour": 5_000, "day": 30_000, "job": 30_000, "month": 600_000}
_NEVER = float("inf")
_A_WAGE = 2_500  # yen an hour
_DAY_WAGE = 26_000
_MANY_MISSING = 4  # of the six items that a job post must state
_SHORT = 22  # characters


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that a post shows, and where."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Post:
    draft: Draft
    quotes: tuple[Span, ...]

    def of_type(self, kind: EntityType) -> tuple[Entity, ...]:
        return tuple(self.draft.of_type(kind))

    def quoted(self, span: Span) -> bool:
        at = bisect_right(self.quotes, span[0], key=lambda quote: quote[0]) - 1
        return at >= 0 and span[1] <= self.quotes[at][1]


def names() -> tuple[str, ...]:
    """Every cue there is."""
    return tuple(lexicon("posts/cues"))


def toward(name: str) -> str:
    """The label that a cue speaks for."""
    return str(lexicon("posts/cues")[name]["toward"])


def found_in(draft: Draft) -> tuple[Found, ...]:
    """The cues of a post, each once, with the first words that show it.

    What a post only quotes is no offer of its own: cues of recruitment inside long quotes count as one cue, the quote.
    """
    reading = undisguised(draft.text.plain)
    post = _Post(draft, tuple(reading.to_plain(match.span()) for match in _QUOTE.finditer(reading.text)))
    own: list[Found] = []
    quoted: Span | None = None
    for name, pattern in _patterns().items():
        spans = [reading.to_plain(match.span()) for match in pattern.finditer(reading.text) if match[0]]
        free = [span for span in spans if toward(name) != "recruitment" or not post.quoted(span)]
        if free:
            own.append(Found(name, free[0]))
        elif spans:
            quoted = quoted or spans[0]
    if quoted:
        own.append(Found("quotes_an_advert", quoted))
    own.extend(Found(name, span) for name, measure in _MEASURES.items() for span in measure(post))
    missing = missing_items(draft, {cue.name for cue in own})
    if len(missing) >= _MANY_MISSING:
        own.append(Found("leaves_out_required_items"))
    return tuple(own)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    entries = lexicon("posts/cues").items()
    return {
        name: re.compile("|".join(f"(?:{words})" for words in entry["any"]), re.IGNORECASE | re.MULTILINE)
        for name, entry in entries
        if "any" in entry
    }


_Measure = Callable[[_Post], Iterator[Span | None]]


def _yen(entity: Entity) -> float:
    return float(entity.norm.get("amount") or 0) if entity.norm.get("currency") == "JPY" else 0.0


def _first(entities: Iterator[Entity]) -> Iterator[Span | None]:
    first = next(entities, None)
    if first:
        yield first.mentions[0]


def _free(post: _Post, kind: EntityType) -> Iterator[Entity]:
    """Entities that stand outside quotes, so that they are the poster's own words."""
    return (e for e in post.of_type(kind) if not post.quoted(e.mentions[0]))


def _pay_far_above(post: _Post) -> Iterator[Span | None]:
    pay = _free(post, EntityType.PAYOUT)
    return _first(e for e in pay if _yen(e) >= _FAR_ABOVE.get(str(e.norm.get("per")), _NEVER))


def _pay_by_hour(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.PAYOUT) if e.norm.get("per") == "hour")


def _pay_like_a_wage(post: _Post) -> Iterator[Span | None]:
    pay = post.of_type(EntityType.PAYOUT)
    return _first(e for e in pay if 0 < _yen(e) <= (_A_WAGE if e.norm.get("per") == "hour" else _DAY_WAGE))


def _pay_without_yen(post: _Post) -> Iterator[Span | None]:
    plain = post.draft.text.plain
    pay = (e for e in _free(post, EntityType.PAYOUT) if e.norm.get("currency") == "JPY")
    return _first(
        e for e in pay if not re.search(r"円|¥|yen|yên|日元|ienes?", plain[e.mentions[0][0] : e.mentions[0][1] + 2])
    )


def _secret_app(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in _free(post, EntityType.APP) if e.canonical in _SECRET_APPS)


def _account(post: _Post) -> Iterator[Span | None]:
    return _first(_free(post, EntityType.HANDLE))


def _term_offered(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in _free(post, EntityType.JARGON) if e.canonical not in {"闇バイト", "トクリュウ"})


def _term_explained(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.JARGON) if e.canonical in {"闇バイト", "トクリュウ", "裏バイト"})


def _disguised(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in post.draft.entities if e.rule.endswith(".disguised"))


def _who_hires(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.ORG) if not _AUTHORITY.search(e.canonical))


def _authority(post: _Post) -> Iterator[Span | None]:
    return _first(e for e in post.of_type(EntityType.ORG) if _AUTHORITY.search(e.canonical))


def _hotline(post: _Post) -> Iterator[Span | None]:
    plain = post.draft.text.plain
    phones = post.of_type(EntityType.PHONE)
    return _first(e for e in phones if _HOTLINE.match(plain[e.mentions[0][0] : e.mentions[0][1]]))


def _short_and_bare(post: _Post) -> Iterator[Span | None]:
    if len(post.draft.text.plain) <= _SHORT:
        yield None


_MEASURES: Mapping[str, _Measure] = {
    "pay_far_above_a_wage": _pay_far_above,
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
    "short_and_bare": _short_and_bare,
}
