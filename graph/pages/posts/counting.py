"""Posts in numbers: what they pay, which places they name, when they come."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import exp
from statistics import median
from typing import Any

from graph.link.observe.places import prefectures
from graph.pages.posts.board import Board, Post
from graph.pages.posts.settings import figures
from schemas.posts import Offer, PayBar, PaySummary, PlaceCount, PostFigures, Spell

_YEN = "JPY"
_WEEK = 7


def counted(board: Board, posts: Sequence[Post]) -> PostFigures:
    """What some posts have in common in numbers."""
    pay, without_yen = _pay(board, posts)
    dated = sorted(day for post in posts if (day := post.day))
    step = _step(dated)
    return PostFigures(
        pay=pay,
        without_yen=without_yen,
        places=places(posts),
        without_place=sum(not post.places for post in posts),
        days=step,
        spells=tuple(_spells(dated, step)),
        undated=len(posts) - len(dated),
    )


def offer(name: str, properties: Any) -> Offer:  # noqa: ANN401  properties of a node
    """Pay as it is offered, from the properties of its node; of two ends the lower one is the amount."""
    low = next((properties[key] for key in ("amount", "amount_min", "amount_max") if properties.get(key)), None)
    said = {key: properties.get(key) for key in ("amount_max", "currency", "per", "bound")}
    return Offer(amount=low, name=name, **said)


def pay(board: Board, posts: Iterable[Post]) -> tuple[PaySummary, ...]:
    """What posts offer, apart for each sort of period."""
    return _pay(board, posts)[0]


def _pay(board: Board, posts: Iterable[Post]) -> tuple[tuple[PaySummary, ...], int]:
    amounts: defaultdict[str, list[float]] = defaultdict(list)
    offering: Counter[str] = Counter()
    others = 0
    for post in posts:
        offers = [offer("", board.values[one].properties) for one in post.named.get("PayoutOffer", ())]
        counts = [one for one in offers if one.amount and one.currency == _YEN and one.per in figures().periods]
        others += len(offers) - len(counts)
        for one in counts:
            amounts[str(one.per)].append(float(one.amount or 0))
        offering.update({str(one.per) for one in counts})
    summed = (_summary(per, amounts[per], posts=offering[per]) for per in figures().periods if amounts[per])
    return tuple(summed), others


def _summary(per: str, amounts: Sequence[float], *, posts: int) -> PaySummary:
    edges = figures().pay
    counts = Counter(bisect_right(edges, amount) - 1 for amount in amounts)
    bars = (
        PayBar(least=least, below=edges[at + 1] if at + 1 < len(edges) else None, offers=counts[at])
        for at, least in enumerate(edges)
    )
    return PaySummary(
        per=per,
        offers=len(amounts),
        posts=posts,
        median=median(amounts),
        lowest=min(amounts),
        highest=max(amounts),
        bars=tuple(bars),
    )


def places(posts: Iterable[Post]) -> tuple[PlaceCount, ...]:
    """Prefectures and countries that posts name, those of most posts first."""
    counts = Counter(place for post in posts for place in post.places)
    return tuple(PlaceCount(name=name, en=prefectures().get(name), posts=count) for name, count in most_first(counts))


def apps_in(posts: Iterable[Post]) -> Counter[str]:
    """In how many posts each app is named."""
    return Counter(app for post in posts for app in post.named.get("App", ()))


def most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    """Counts with those of most first; of such as many, by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _step(dated: Sequence[date]) -> int:
    short = bool(dated) and (dated[-1] - dated[0]).days < figures().spells.daily
    return 1 if short else _WEEK


def _spells(dated: Sequence[date], step: int) -> Iterable[Spell]:
    """Every spell from the first post to the last, also those without any; a week begins on Monday."""
    if not dated:
        return
    rules = figures().spells
    counts = Counter(_begin(day, step) for day in dated)
    first, last = _begin(dated[0], step), _begin(dated[-1], step)
    before: list[int] = []
    for at in range((last - first).days // step + 1):
        start = first + timedelta(days=at * step)
        near = before[-rules.before :]
        usual = sum(near) / len(near) if near else 0.0
        posts = counts[start]
        yield Spell(start=start, posts=posts, usual=usual, burst=_is_burst(posts, usual, known=bool(near)))
        before.append(posts)


def _begin(day: date, step: int) -> date:
    return day - timedelta(days=day.weekday()) if step == _WEEK else day


def _is_burst(posts: int, usual: float, *, known: bool) -> bool:
    rules = figures().spells
    return known and posts >= rules.least and _at_least(posts, max(usual, rules.usual)) < rules.chance


def _at_least(count: int, mean: float) -> float:
    """The chance of so many posts and more where so many come on average."""
    term, below = exp(-mean), 0.0
    for at in range(count):
        below += term
        term *= mean / (at + 1)
    return max(0.0, 1 - below)
