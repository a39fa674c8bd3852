"""PAYOUT in posts: any pay that is offered or quoted for work, told from prices, fares and savings."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.posts.sums import Sum, sums
from extract.recognizers.ja.numerals import value_of
from extract.text import PreparedText
from schemas.records import Span
from schemas.words import EntityType

_WORDS = lexicon("posts/pay")
_PRIORITY = 70
_REACH = 16  # characters looked at on either side of a sum
_SHARE_REACH = 12
_PLAINLY_WORK = 1.0
_SHARE = re.compile(_WORDS["share"])
_HUNDRED = 100
_TENTH = 10


def _any(key: str) -> re.Pattern[str]:
    return re.compile(_WORDS[key], re.IGNORECASE)


_WORK, _SALE, _ELSEWHERE = _any("work"), _any("sale"), _any("elsewhere")
_BEFORE, _AFTER = _any("pay_before"), _any("pay_after")
_NOT_BEFORE = re.compile(rf"(?:{_WORDS['not_pay_before']})$", re.IGNORECASE)
_NOT_AFTER = _any("not_pay_after")
_SHARE_BEFORE, _SHARE_AFTER, _SHARE_NOT = _any("share_before"), _any("share_after"), _any("share_not")
_SAME_TERMS = _any("same_terms")


def _by_meaning(key: str, form: str = "{}") -> list[tuple[str, re.Pattern[str]]]:
    """Words by what they mean for a sum, each as an expression of the given form."""
    return [(name, re.compile(form.format(f"(?:{words})"), re.IGNORECASE)) for name, words in _WORDS[key].items()]


_TASK = "job"
_OTHER = "other"
_PER_BEFORE, _PER_AFTER = _by_meaning("per_before"), _by_meaning("per_after")
_BOUND_BEFORE, _BOUND_AFTER = _by_meaning("bound_before", r"{}\s?$"), _by_meaning("bound_after", r"\s?{}")


def pay(text: PreparedText) -> Iterator[Candidate]:
    """Sums and shares that are pay."""
    found = sums(text.plain, lang=text.lang)
    topic = _topic(text.plain)
    last: str | None = None
    for index, money in enumerate(found):
        left = found[index - 1].end if index else 0
        right = found[index + 1].start if index + 1 < len(found) else len(text.plain)
        before, after = _around(text.plain, money, (left, right))
        if _is_pay(money, topic, before=before, after=after):
            terms = _terms(money, before, after)
            if last and _SAME_TERMS.search(before):
                terms["per"] = last
            last = terms["per"]
            yield _candidate(text, (money.start, money.end), {**money.norm, **terms})
    yield from _shares(text, offers=topic >= _PLAINLY_WORK)


def _around(plain: str, money: Sum, borders: tuple[int, int]) -> tuple[str, str]:
    """What stands around a sum on its line, up to the next sums."""
    before = plain[max(borders[0], money.start - _REACH) : money.start]
    after = plain[money.end : min(borders[1], money.end + _REACH)]
    return before.rpartition("\n")[2], after.partition("\n")[0]


def _topic(plain: str) -> float:
    """What a post is about, in favour of pay: work, something for sale, or neither."""
    against = (0.75 if _SALE.search(plain) else 0.0) + (3.5 if _ELSEWHERE.search(plain) else 0.0)
    return (1.0 if _WORK.search(plain) else 0.5) - against


def _is_pay(money: Sum, topic: float, *, before: str, after: str) -> bool:
    if not money.told:
        return topic >= _PLAINLY_WORK
    score = topic
    score += 2.0 * (bool(_BEFORE.search(before)) + bool(_AFTER.match(after.lstrip(" +"))))
    score -= 3.0 * (bool(_NOT_BEFORE.search(before)) + bool(_NOT_AFTER.match(after.lstrip())))
    return score > 0


def _terms(money: Sum, before: str, after: str) -> dict[str, str | None]:
    bound = next((b for b, p in _BOUND_BEFORE if p.search(before)), None)
    bound = bound or next((b for b, p in _BOUND_AFTER if p.match(after)), None)
    return {"per": _per(before, after), "bound": "min" if money.high else bound or "exact"}


def _per(before: str, after: str) -> str | None:
    """What the sum is for: the word behind it decides, else the nearest before; a task where nothing is said.

    Weeks and years are none of the terms of a record: then nothing is said.
    """
    behind = next((per for per, words in _PER_AFTER if words.match(after.lstrip(" 〜~～+、,"))), None)
    if behind:
        return None if behind == _OTHER else behind
    found = [(match.end(), per) for per, words in _PER_BEFORE for match in words.finditer(before)]
    nearest = max(found)[1] if found else _TASK
    return None if nearest == _OTHER else nearest


def _shares(text: PreparedText, *, offers: bool) -> Iterator[Candidate]:
    """Pay as a share of what is taken or sold."""
    for match in _SHARE.finditer(text.plain):
        before, after = (
            text.plain[max(0, match.start() - _REACH) : match.start()],
            text.plain[match.end() : match.end() + _REACH],
        )
        close = before[-_SHARE_REACH:]
        if _SHARE_NOT.search(close + after) or not (_SHARE_BEFORE.search(close) or _SHARE_AFTER.match(after) or offers):
            continue
        share = value_of(match["share"]) or 0
        norm = {"share": float(share * (_TENTH if match["unit"] == "割" else 1)), "per": "job"}
        yield _candidate(text, match.span(), norm)


def _candidate(text: PreparedText, span: Span, norm: Mapping[str, Any]) -> Candidate:
    rule = "posts.pay.share" if "share" in norm else "posts.pay.sum"
    surface = text.plain[slice(*span)]
    return Candidate(EntityType.PAYOUT, *span, rule, 0.9, _PRIORITY, canonical=surface, norm=norm)
