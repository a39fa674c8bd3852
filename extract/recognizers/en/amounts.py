"""Sums of money in English text and their values; what a sum is for is judged in `money`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.lexicon import lexicon

_WORDS = lexicon("en/money")
_SCALES: dict[str, int] = _WORDS["scales"]


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SCALE = r"(?:hundred |hundreds of )?(?:thousand|million|mil|billion|trillion)\b"
_NUMBER = rf"\d[\d,]*(?:\.\d+)?(?:[ -]?(?:{_SCALE}|(?:mn|bn|m|b|k|K|man)\b))?"
_SPELT = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20, "thirty": 30, "fifty": 50, "half a": 0.5,
}  # fmt: skip
_VAGUE = (
    r"(?:several|a few|tens of|hundreds of|dozens of|several tens of|several dozen)"
    r" ?(?:thousands?|millions?|billions?|hundreds?|tens)?(?: of)?"
    r"(?: thousands?| millions?| hundreds?| tens)?(?: of)?(?: thousands?| millions?)?(?: of)?"
)
_SIGN = rf"(?:{_any(list(_WORDS['signs']))})"
_NAME = rf"(?:{_any(list(_WORDS['names']))})"
_TO = r"(?: to | and | or |-|–|—|~| ?~ ?|/)"
_SIGNED = rf"(?<![\w$¥€£₱]){_SIGN} ?(?P<a>{_NUMBER})(?:(?:{_TO})(?:{_SIGN})? ?(?P<b>{_NUMBER}))?(?![\d%])"
_NAMED = (
    rf"(?<![\w$¥€£₱.,])(?P<c>{_NUMBER})(?: (?P<cn>{_NAME}))?(?:{_TO}(?P<d>{_NUMBER}))?[ -](?P<n>{_NAME})\b"
    rf"|\b(?P<s>{_any(list(_SPELT))}) (?P<sc>{_SCALE})(?:(?:{_TO})(?P<s2>{_any(list(_SPELT))}"
    rf"|\d+) (?P<sc2>{_SCALE}))? (?P<sn>{_NAME})\b"
    rf"|\b(?P<v>{_VAGUE}) (?P<vn>{_NAME})\b"
)
_AMOUNT = re.compile(rf"{_SIGNED}|{_NAMED}", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from) (?:[a-z]+ )?$")
_CURRENCY_BY_NAME = {name.lower(): code for name, code in _WORDS["names"].items()}
_UNITS = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "hundred": 100, "ten": 10, "dozen": 12}
_SMALLEST_PLAIN = 1000  # below it the first number of a range shares the scale of the second


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum with its value; `low` is None where the text is vague, then `least` and `most` frame it."""

    start: int
    end: int
    currency: str
    low: float | None
    high: float | None = None
    least: float | None = None
    most: float | None = None


def amounts(text: str) -> Iterator[Amount]:
    """All sums of money, in order."""
    for match in _AMOUNT.finditer(text):
        amount = _signed(match) or _named(match) or _spelt(match) or _vague(match)
        if amount:
            yield amount


def _signed(match: re.Match[str]) -> Amount | None:
    if not match["a"]:
        return None
    sign = re.match(_SIGN, match[0])
    code = _WORDS["signs"].get(sign[0]) if sign else None
    return _ranged(match, match["a"], match["b"], code=code) if code else None


def _named(match: re.Match[str]) -> Amount | None:
    return _ranged(match, match["c"], match["d"], code=_CURRENCY_BY_NAME[match["n"].lower()]) if match["c"] else None


def _ranged(match: re.Match[str], first: str, second: str | None, *, code: str) -> Amount | None:
    low, high = _value(first), _value(second) if second else None
    if low is None:
        return None
    scale = _scale(second) if second else 1
    if second and _scale(first) == 1 and scale > 1 and low < _SMALLEST_PLAIN:
        low *= scale
    if high is not None and high <= low:
        high = None
    return Amount(match.start(), match.end(), code, _whole(low), _whole(high) if high else None)


def _value(number: str | None) -> float | None:
    digits = re.match(r"[\d,]+(?:\.\d+)?", number or "")
    if not digits or not (plain := digits[0].replace(",", "")):
        return None
    return float(plain) * _scale(number or "")


def _scale(number: str) -> int:
    words = re.findall(r"[A-Za-z]+", number)
    total = 1
    for word in words:
        total *= _SCALES.get(word, _SCALES.get(word.lower().rstrip("s"), 1))
    return total


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _spelt(match: re.Match[str]) -> Amount | None:
    if not match["s"]:
        return None
    code = _CURRENCY_BY_NAME[match["sn"].lower()]
    low = _SPELT[match["s"].lower()] * _scale(match["sc"])
    second = match["s2"]
    high = (float(second) if second.isdigit() else _SPELT[second.lower()]) * _scale(match["sc2"]) if second else None
    return Amount(match.start(), match.end(), code, _whole(low), _whole(high) if high else None)


def _vague(match: re.Match[str]) -> Amount | None:
    """Several million yen: two to nine million; tens of thousands: ten to ninety-nine thousand and so on."""
    if not match["v"]:
        return None
    words = match["v"].lower()
    unit = 1
    for word, factor in _UNITS.items():
        if re.search(rf"\b{word}s?\b", words):
            unit *= factor
    if unit == 1:
        return None
    several = words.startswith(("several", "a few"))
    least, most = (2 * unit, 9 * unit) if several else (unit, 9 * unit)
    return Amount(match.start(), match.end(), _CURRENCY_BY_NAME[match["vn"].lower()], None, None, least, most)
