"""Sums of money as posts write them, in any of their languages, also without their unit or currency."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from extract.lexicon import lexicon
from extract.recognizers.en.amounts import amounts
from extract.recognizers.ja.numerals import value_of

_WORDS = lexicon("posts/sums")
_TEN_THOUSAND = 10_000
_YEN = "JPY"
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)|\d+(?:[.,]\d{1,2})?(?!\d)|[一二三四五六七八九十百千]{1,4}"
_LONE_DIGIT = re.compile(r"[\d一二三四五六七八九]")  # 1万5: the next unit below is meant
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_TO = re.compile(rf"\s?(?:{_WORDS['to']})\s?")
_COUNTED = re.compile(_WORDS["counted"])
_NEGATIVE = re.compile(r"(?:^|[^\d万千円kK])[-−▲]")
_NOTES = re.compile(_WORDS["notes"])
_IN_TEN_THOUSANDS = re.compile(_WORDS["in_ten_thousands"])
_HEADED = re.compile(_WORDS["headed"])
_BY_PIECE = re.compile(_WORDS["by_piece"])
_BY_PART = re.compile(_WORDS["by_part"])
_BARE_RANGE = re.compile(_WORDS["bare_range"], re.MULTILINE)
_IN_CODED_WORK = re.compile(_WORDS["in_coded_work"])
_BEHIND_PAY = re.compile(_WORDS["behind_pay"])
_VAGUE = re.compile(_WORDS["vague"], re.IGNORECASE)
_LEAST_IN_YEN = 1_000  # smaller numbers behind a word for pay count in ten thousands


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum where it stands; `high` ends a range, `told` is whether it says itself that it is money."""

    start: int
    end: int
    low: Decimal | None
    currency: str = _YEN
    high: Decimal | None = None
    told: bool = True

    @property
    def norm(self) -> dict[str, int | float | str | None]:
        """Amount and currency in the form of records."""
        amount = None if self.low is None else _number(self.low)
        values: dict[str, int | float | str | None] = {"amount": amount, "currency": self.currency}
        return values | ({"amount_max": _number(self.high)} if self.high else {})


@dataclass(frozen=True, slots=True)
class _Atom:
    """A number with the unit and currency that stand with it; without either it is no money on its own."""

    start: int
    end: int
    number: Decimal
    factor: Decimal
    currency: str
    measured: bool
    signed: bool


def sums(plain: str, *, lang: str) -> list[Sum]:
    """Every sum of a post in order; none overlap."""
    taken: list[Sum] = []
    covered = bytearray(len(plain))
    english = _english(plain) if lang == "en" else ()
    for found in (*_vague(plain), *_written(plain, lang), *_unwritten(plain), *english):
        if not any(covered[found.start : found.end]):
            covered[found.start : found.end] = b"\x01" * (found.end - found.start)
            taken.append(found)
    return sorted(taken, key=lambda found: found.start)


def _written(plain: str, lang: str) -> Iterator[Sum]:
    """Sums with a unit or a currency, ranges as one."""
    before: _Atom | None = None
    for atom in _atoms(plain, lang):
        ends_range = atom.measured or (before is not None and before.signed and atom.number > before.number)
        if before and ends_range and _TO.fullmatch(plain, before.end, atom.start):
            low = before if before.measured else replace(before, factor=atom.factor)
            currency = atom.currency if atom.measured else before.currency
            yield Sum(low.start, atom.end, low.number * low.factor, currency, atom.number * atom.factor)
            before = None
            continue
        if before and before.measured:
            yield Sum(before.start, before.end, before.number * before.factor, before.currency)
        before = atom
    if before and before.measured:
        yield Sum(before.start, before.end, before.number * before.factor, before.currency)


def _atoms(plain: str, lang: str) -> Iterator[_Atom]:
    pattern, factors, currencies = _atom_pattern(lang)
    for match in pattern.finditer(plain):
        groups = {name for name, text in match.groupdict().items() if text}
        unit = next((name for name in factors if name in groups), None)
        code = next((currencies[name] for name in currencies if name in groups), None)
        sign = _WORDS["signs"].get(match["sign"]) if match["sign"] else None
        counted = not code and not sign and _COUNTED.match(plain, match.end())
        number, factor = _value(match, factors[unit] if unit else 1)
        negative = _NEGATIVE.fullmatch(plain, max(0, match.start() - 2), match.start()) is not None
        measured = bool(unit or code or sign) and not counted and not negative
        yield _Atom(*match.span(), number, factor, sign or code or _implied(unit), measured, signed=sign is not None)


def _implied(unit: str | None) -> str:
    return str(_unit(unit).get("currency", _YEN)) if unit else _YEN


def _value(match: re.Match[str], factor: int) -> tuple[Decimal, Decimal]:
    """Number and factor; a compound numeral such as 4万8千 is a number of ones."""
    if match["rest"] and _LONE_DIGIT.fullmatch(match["rest"]):
        whole, tenth = (value_of(match[part]) or Decimal(0) for part in ("number", "rest"))
        return (whole + tenth / 10) * factor, Decimal(1)
    if match["rest"]:
        return value_of(match["number"] + match["scale"] + match["rest"]) or Decimal(0), Decimal(1)
    text = match["number"]
    if _GROUPED.fullmatch(text):
        return Decimal(re.sub("[.,]", "", text)), Decimal(factor)
    if text[0].isdigit():
        return Decimal(text.replace(",", ".")), Decimal(factor)
    return value_of(text) or Decimal(0), Decimal(factor)


def _unit(name: str) -> dict[str, str | int]:
    found: dict[str, str | int] = _WORDS["units"][int(name[1:])]
    return found


@lru_cache(maxsize=16)
def _atom_pattern(lang: str) -> tuple[re.Pattern[str], dict[str, int], dict[str, str]]:
    """The pattern of a number with unit and currency; the factors and currencies that its groups stand for."""
    spoken = [
        (f"u{index}", unit)
        for index, unit in enumerate(_WORDS["units"])
        if lang in unit.get("in", (lang,)) and lang not in unit.get("not_in", ())
    ]
    units = "|".join(f"(?P<{name}>{unit['forms']})" for name, unit in spoken)
    currencies = "|".join(f"(?P<{code}>{forms})" for code, forms in _WORDS["currencies"].items())
    signs = "|".join(re.escape(sign) for sign in sorted(_WORDS["signs"], key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![A-Za-z0-9.@#_])(?<!\d,)(?:(?P<sign>{signs})\s?)?(?P<number>{_NUMBER})"
        rf"(?:\s?(?P<scale>{units})(?P<rest>(?<=[億万千萬])(?:\d{{1,4}}[千百]?万?|[一二三四五六七八九](?![百张张套单單天次个個件晚月台趟份])千?)|(?<=千)万)?)?(?:\s?(?:{currencies}))?",
        0 if lang in {"ja", "zh"} else re.IGNORECASE,
    )
    return pattern, {name: int(unit["factor"]) for name, unit in spoken}, {code: code for code in _WORDS["currencies"]}


def _unwritten(plain: str) -> Iterator[Sum]:
    """Sums that leave out what they count in, mostly ten thousands of yen."""
    for match in _NOTES.finditer(plain):
        yield _of_notes(match, match.end())
    headed = _HEADED.finditer(plain) if _IN_TEN_THOUSANDS.search(plain) else ()
    for match in headed:
        yield _of_notes(match, match.end("number"))
    for match in _BEHIND_PAY.finditer(plain):
        yield _behind_pay(match)
    for match in _BY_PIECE.finditer(plain):
        yield replace(_of_notes(match, match.end("number")), told=False)
    for match in _BY_PART.finditer(plain):
        yield replace(_of_notes(match, match.end("number")), told=False)
    for match in _BARE_RANGE.finditer(plain) if _IN_CODED_WORK.search(plain) else ():
        yield replace(_of_notes(match, match.end("high")), high=Decimal(match["high"]) * _TEN_THOUSAND, told=False)


def _behind_pay(match: re.Match[str]) -> Sum:
    group = "number" if match["number"] else "rate"
    number = Decimal(match[group].replace(",", ""))
    factor = 1 if number >= _LEAST_IN_YEN else _TEN_THOUSAND
    if match["high"] and factor > 1:
        high = Decimal(match["high"]) * factor
        return Sum(match.start(group), match.end("high"), number * factor, high=high, told=False)
    return Sum(*match.span(group), number * factor, told=False)


def _vague(plain: str) -> Iterator[Sum]:
    """Sums of which only the size is told."""
    for match in _VAGUE.finditer(plain):
        yield Sum(*match.span(), None, _vague_currency(match))


def _of_notes(match: re.Match[str], end: int) -> Sum:
    return Sum(match.start("number"), end, Decimal(match["number"]) * _TEN_THOUSAND)


def _english(plain: str) -> Iterator[Sum]:
    """Sums that English spells out."""
    for amount in amounts(plain):
        low, high = (None if value is None else Decimal(str(value)) for value in (amount.low, amount.high))
        yield Sum(amount.start, amount.end, low, amount.currency, high)


def _vague_currency(match: re.Match[str]) -> str:
    named = match["currency"] or match["en_currency"] or match["vi_scale"] or ""
    return next((str(code) for word, code in _WORDS["vague_currencies"].items() if word == named.casefold()), _YEN)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
