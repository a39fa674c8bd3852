"""Sums of money as Japanese texts write them: 3億5千万円, 八百六十万円, 数十万円, 5万~10万円, 月15万ペソ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extract.lexicon import lexicon
from extract.recognizers.ja.numerals import value_of
from extract.recognizers.shared.sums import Sum

WORDS = lexicon("ja/money")
_CURRENCIES: dict[str, str] = WORDS["currencies"]


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_DIGITS = r"[0-9][0-9,]{0,17}(?:\.[0-9]{1,4})?"  # bounded, as every part of a number, to stay linear
_NUMBER = rf"(?:(?:{_DIGITS}[兆億万千百]?){{1,5}}[兆億万千百十]{{0,3}}|[一二三四五六七八九十百千万億兆〇]{{1,12}})"
_CURRENCY = rf"(?:{_any([c for c in _CURRENCIES if c != '元'])}|元(?![一-龥]))"
_BEFORE: dict[str, list[str]] = WORDS["before"]
_AFTER: dict[str, list[str]] = WORDS["after"]
_ALL_BEFORE = _any(sorted({w for words in _BEFORE.values() for w in words}))
_ALL_AFTER = _any(sorted({w for words in _AFTER.values() for w in words}))
_TO = r"(?:\s?[~〜–—-]\s?|から|ないし|または|か)"
_VALUE = re.compile(
    rf"""(?=[数何0-9一二三四五六七八九十百千万億〇])(?<![0-9A-Za-z.,第#])
    (?P<vague1>数|何)?(?P<low>{_NUMBER}|(?<=[数何])[十百千万億]+)(?P<currency1>{_CURRENCY})?
    (?:{_TO}(?P<vague2>数)?(?P<high>{_NUMBER})(?P<currency2>{_CURRENCY}))?""",
    re.VERBOSE,
)
_HEAD = re.compile(rf"(?:{WORDS['job_clause']}|(?:{_ALL_BEFORE}){WORDS['each']})$")
_TAIL = re.compile(rf"(?:{_ALL_AFTER})(?!額)")
_UNIT = re.compile(r"(兆|億|万|千|百)[0-9,]*$")
_PER_BEHIND = re.compile(r"^/?(?:(?P<day>日|1日)|(?P<hour>時間?|h)|(?P<month>月))(?![0-9])")
_BARE_TEN_THOUSAND = re.compile(
    r"^(?![0-9人件台個本枚回口名社歳票部坪株字語羽頭匹点戸世軒通冊曲校種力年キメトkKmM%票])"
)
_COUNTED_MONTH = frozenset("0123456789カか箇ヶケ")  # 3カ月で2万円 is no 月2万円
_NOT_ANY = re.compile(r"[一1]円(?:も|たりとも)")
_LONGEST_HEAD = 20


@dataclass(frozen=True, slots=True)
class WrittenSum:
    """A sum with its place, words such as 約 and 月 included; `core` is where its number starts."""

    start: int
    end: int
    core: int
    value: Sum
    has_currency: bool


def _meanings(words: str, table: dict[str, list[str]]) -> set[str]:
    """What the words around a number say of it."""
    if not words:
        return set()
    return {key for key, forms in table.items() for form in forms if form in words}


def _vague(numeral: str) -> tuple[Decimal | None, Decimal | None]:
    """Least and most of 数十万: two to nine times its unit."""
    unit = value_of(numeral)
    return (None, None) if unit is None else (unit * 2, unit * 9)


def _scaled(low: str, high: str) -> Decimal | None:
    """The lower end of 50~100万, which has the unit of the upper one if it has none itself."""
    value, unit = value_of(low), _UNIT.search(high)
    top = value_of(high)
    if value is None or _UNIT.search(low) or not unit or (top is not None and value > top):
        return value
    scale = value_of(f"1{unit[1]}") or Decimal(1)
    return value * scale


def _per(head: str, tail: str) -> str | None:
    if re.search(WORDS["job_clause"] + "$", head):
        return "job"
    behind = _PER_BEHIND.match(tail)
    if behind:
        return behind.lastgroup
    found = _meanings(head, {k: v for k, v in _BEFORE.items() if k in {"day", "hour", "month", "job", "total"}})
    for key in ("hour", "day", "month", "job", "total"):
        if key in found:
            return key
    return None


def _bound(head: str, tail: str, *, ranged: bool, vague: bool, open_end: bool) -> str:
    if ranged or open_end:
        return "min"
    before, after = _meanings(head, _BEFORE), _meanings(tail, _AFTER)
    for bound in ("max", "min"):
        if bound in before or bound in after:
            return bound
    return "approx" if vague or "approx" in before or "approx" in after else "exact"


def _heads(text: str, start: int) -> int:
    """Where the words that belong to a sum begin (計約, 1口座につき, 月)."""
    begin = start
    while found := _HEAD.search(text, max(0, begin - _LONGEST_HEAD), begin):
        if found[0].startswith("月") and text[found.start() - 1 : found.start()] in _COUNTED_MONTH:
            break
        begin = found.start()
    return begin


def _tails(text: str, end: int) -> int:
    while found := _TAIL.match(text, end):
        end = found.end()
    return end


def _value(match: re.Match[str], *, head: str, tail: str, open_end: bool) -> Sum | None:
    currency = _CURRENCIES[match["currency2"] or match["currency1"] or "円"]
    per = _per(head, tail)
    vague = bool(match["vague1"])
    bound = _bound(head, tail, ranged=bool(match["high"]), vague=vague, open_end=open_end)
    if match["high"]:
        high = value_of(match["high"])
        if vague:
            return Sum(None, currency, "approx", per, _vague(match["low"])[0], high)
        return Sum(_scaled(match["low"], match["high"]), currency, bound, per, None, high)
    if vague:
        low, high = _vague(match["low"])
        return Sum(None, currency, bound, per, low, high)
    amount = value_of(match["low"])
    return Sum(amount, currency, bound, per) if amount is not None else None


def sums(text: str) -> Iterator[WrittenSum]:
    """Every sum of a plain text; one without a currency only as 万 or 億 that counts nothing else."""
    for match in _VALUE.finditer(text):
        currency = match["currency2"] or match["currency1"]
        if (
            currency is None
            and not (match["low"].endswith(("万", "億")) and _BARE_TEN_THOUSAND.match(text[match.end() :][:1]))
        ) or _NOT_ANY.match(text, match.start()):
            continue
        start = _heads(text, match.start())
        end = _tails(text, match.end())
        open_end = text[end : end + 1] in {"~", "〜"} and bool(currency)
        value = _value(match, head=text[start : match.start()], tail=text[match.end() : end + 3], open_end=open_end)
        if value:
            yield WrittenSum(start, end, match.start(), value, has_currency=currency is not None)
