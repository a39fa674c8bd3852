"""How values read in each language: dates as precise as they are known, money in its usual unit, names of words."""

import re
from datetime import date

from app.i18n import Lang, Words
from schemas.ontology import Labelled, ontology
from schemas.timeline import Period
from schemas.words import Certainty

MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY_FIRST = re.compile(r"\d{4}(?:-\d{2}){0,2}(?= )")
_SYMBOLS = {"JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "PHP": "₱", "CNY": "CN¥", "KRW": "₩", "THB": "฿"}
_UNITS = {
    "JPY": "円",
    "USD": "ドル",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "PHP": "ペソ",
    "CNY": "元",
    "KRW": "ウォン",
    "THB": "バーツ",
}
CURRENCIES = tuple(_UNITS)
_MAN, _OKU = 10_000, 100_000_000
_MILLION, _BILLION = 1_000_000, 1_000_000_000
_THOUSAND = 1000
_SIZES = ((1, "B"), (_THOUSAND, "kB"), (_THOUSAND**2, "MB"), (_THOUSAND**3, "GB"))
_NEARLY_CERTAIN = 0.995
_LEAST = 0.01

Value = str | float | int | bool | None


def day(iso: str | date | None, lang: Lang) -> str:
    """A date, month or year in words, no more precise than it was given; anything else as it stands."""
    if iso is None:
        return ""
    first, _, last = str(iso).partition("/")
    if last:
        return f"{day(first, lang)}–{day(last, lang)}"
    match = _ISO.match(first)
    if not match:
        return first
    year, month, number = match.groups()
    if lang == "ja":
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(number)}日" if number else "")
    named = MONTHS[int(month) - 1] if month and 1 <= int(month) <= len(MONTHS) else ""
    return f"{named} {int(number)}, {year}" if named and number else f"{named} {year}".strip()


def dated(name: str, lang: Lang) -> str:
    """The name of an incident or a legal action, which is stored with its ISO day first, as a reader writes days."""
    found = _DAY_FIRST.match(name)
    return f"{day(found[0], lang)}{name[found.end() :]}" if found else name


def span_of_days(first: str | None, last: str | None, *, lang: Lang) -> str:
    """A period; one date where both are equal."""
    if first and last and first != last:
        return f"{day(first, lang)} – {day(last, lang)}"
    return day(first or last, lang)


def of_when(period: Period, say: Words) -> str:
    """A period that may be open at either end."""
    first, last = (one and one.isoformat() for one in (period.first, period.last))
    if first and last:
        return span_of_days(first, last, lang=say.lang)
    return say("timeline.since", day=day(first, say.lang)) if first else say("timeline.until", day=day(last, say.lang))


def _number(amount: float) -> str:
    return f"{amount:,.2f}".rstrip("0").rstrip(".")


def _japanese_number(amount: float) -> str:
    if amount < _MAN or amount % 1:
        return _number(amount)
    oku, rest = divmod(int(amount), _OKU)
    man, ones = divmod(rest, _MAN)
    parts = ((oku, "億"), (man, "万"), (ones, ""))
    return "".join(f"{count:,}{unit}" for count, unit in parts if count)


def money(amount: float, currency: str | None, *, lang: Lang) -> str:
    """An amount as readers of the language write it: 300万円, ¥3 million."""
    currency = currency or ""
    if lang == "ja":
        return f"{_japanese_number(amount)}{_UNITS.get(currency, f' {currency}')}".strip()
    symbol = _SYMBOLS.get(currency, f"{currency} " if currency else "")
    for unit, name in ((_BILLION, "billion"), (_MILLION, "million")):
        if amount >= unit and amount % (unit / 100) == 0:
            return f"{symbol}{_number(amount / unit)} {name}"
    return f"{symbol}{_number(amount)}"


def _amount(values: dict[str, Value], key: str) -> float | None:
    value = values.get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def payment(values: dict[str, Value], say: Words) -> str:
    """Pay, loss or another sum with its upper end, bound and period, from the keys of a normalised amount."""
    low = _amount(values, "amount") or _amount(values, "amount_min")
    high = _amount(values, "amount_max")
    currency = str(values.get("currency") or "")
    if low is None:
        low = high
    if low is None:
        return ""
    written = money(low, currency, lang=say.lang)
    if high is not None and high != low:
        written = f"{written}–{money(high, currency, lang=say.lang)}"
    bound, per = values.get("bound"), values.get("per")
    if bound in {"min", "max", "approx"}:
        written = say(f"bound.{bound}", amount=written)
    if per in {"day", "job", "month", "total", "hour", "person"}:
        written = say(f"per.{per}", amount=written)
    return written


def size(count: int) -> str:
    """A number of bytes in the unit in which disks are sold."""
    unit = next((one for one in _SIZES if count < one[0] * _THOUSAND), _SIZES[-1])
    return f"{count / unit[0]:,.1f} {unit[1]}" if unit[0] > 1 else f"{count} {unit[1]}"


def probability(p: float) -> str:
    """A probability as part of a sentence; none is ever said to be certain."""
    return "> 0.99" if p >= _NEARLY_CERTAIN else f"= {max(p, _LEAST):.2f}"


def certainty(value: Certainty, lang: Lang) -> str:
    """A certainty by its name."""
    return ontology().certainties[value].label(lang)


def _vocabulary(key: str) -> dict[str, Labelled]:
    words = ontology()
    match key:
        case "role":
            return dict(words.roles.items())
        case "OF_KIND" | "offence":
            return dict(words.incident_kinds.items())
        case "kind" | "legal_kind":
            return dict(words.legal_kinds.items())
    return {}


def part(role: str, say: Words, *, presumed: bool = False) -> str:
    """A part by its name; one that no source tells is marked as presumed."""
    name = worded("role", role, say.lang)
    return say("cast.presumed", role=name) if presumed else name


def worded(key: str, value: Value, lang: Lang) -> str:
    """A value of a qualifier or property in words, where its vocabulary has them."""
    if isinstance(value, bool):
        return {"ja": ("いいえ", "はい"), "en": ("no", "yes")}[lang][value]
    if isinstance(value, int | float):
        return _japanese_number(value) if lang == "ja" else _number(value)
    written = value or ""
    if named := _vocabulary(key).get(written):
        return named.label(lang)
    return day(written, lang) if "-" in written and _ISO.fullmatch(written) else written
