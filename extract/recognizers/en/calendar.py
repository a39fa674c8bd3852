"""Dates in English text, worked out from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH_WORD = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_ALONE = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASONS = {"spring": 4, "summer": 7, "fall": 10, "autumn": 10, "winter": 1}
_YEAR = r"(?:19|20)\d\d"
_PART = r"(?:early|late|mid|the (?:beginning|middle|end) of|around)"
_SHIFT = r"(?:last year|this year|the previous year|the year before|the same year|next year|two years (?:ago|earlier))"
_EXPRESSION = re.compile(
    r"\b(?=[\dADFJMNOSTWabefilmnopstuwy])(?:"
    rf"(?P<md>(?P<m1>{_MONTH_WORD}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:\d| (?:million|billion|percent|people|men"
    rf"|women|yen))(?:(?:,| of)? (?P<y1>{_YEAR}|{_SHIFT}))?)"
    rf"|(?P<dm>(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{_MONTH_WORD})\b(?:,? (?P<y2>{_YEAR}|{_SHIFT}))?)"
    rf"|(?P<iso>{_YEAR}-\d\d-\d\d\b)"
    rf"|(?P<nth>the (?P<d3>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:century|time|anniversary|floor|district|street|person"
    rf"|case)))"
    rf"|(?P<mon>(?:(?P<lead>last|this past|this|next|{_PART})[ -])?(?P<m3>{_MONTH_ALONE})\b(?:,? (?:of "
    rf")?(?P<y3>{_YEAR}|{_SHIFT}))?)"
    rf"|(?P<season>(?:(?P<sl>last|this|the previous) )(?P<s>spring|summer|fall|autumn|winter)\b)"
    rf"|(?P<week>(?:(?P<wl>last|this|next|the previous|the following|this past) )?(?P<w>{_DAY})\b)"
    rf"|(?P<rel>(?:(?:earlier|later|late|early) )?(?:last month|this month|the previous month|last week|this week"
    rf"|last year|this year|the previous year|yesterday|today|the previous day|the day before|the next day"
    rf"|the following day|the month before last"
    rf"|two months ago)\b)"
    rf"|(?P<year>(?:in|since|of|from|until|and|by|between|to) (?P<y4>{_YEAR})\b(?!-|,000)))"
)
_RANGE = re.compile(r"^(?: to | and | through | until |-|–| - )(?:the )?(?:early |late |mid-)?$")
_BETWEEN = re.compile(r"\b[Bb]etween $")
_PAREN_DAY = re.compile(r"^ ?\((?:[A-Z][a-z]+day,? )?$")


@dataclass(frozen=True, slots=True)
class When:
    """A date as it stands in the text; `iso` is None where neither text nor publication gives the year."""

    start: int
    end: int
    iso: str | None
    range_end: str | None = None
    weekday: bool = False

    @property
    def value(self) -> str | None:
        """The date or interval in the record form."""
        return f"{self.iso}/{self.range_end}" if self.iso and self.range_end else self.iso


@lru_cache(maxsize=8)
def dates(text: str, published: date | None) -> tuple[When, ...]:
    """All dates of a text in order, ranges joined."""
    found: list[When] = []
    day = published or _guessed_day(text)
    for match in _EXPRESSION.finditer(text):
        when = _resolved(text, match, day, before=found)
        if when is None:
            continue
        if found and _is_range(text, found[-1], when):
            first = _of_that_year(found[-1].iso, when.iso, told=bool(re.search(_YEAR, match[0])))
            found[-1] = When(found[-1].start, when.end, first or when.iso, when.iso)
        else:
            found.append(when)
    return tuple(found)


def _of_that_year(first: str | None, second: str | None, *, told: bool) -> str | None:
    """The year that is told only at the end of a range: between May and September 2024."""
    if not first or not second or first <= second or not told:
        return first
    return second[:4] + first[4:]


def _guessed_day(text: str) -> date | None:
    """Without a publication date: the year from a weekday that stands beside its date, else from a full date."""
    for match in re.finditer(
        rf"({_DAY}) \(({_MONTH_WORD}) (\d{{1,2}})\)|({_DAY}), ({_MONTH_WORD}) (\d{{1,2}})\b", text
    ):
        day, month, number = (g for g in match.groups() if g)
        if found := _year_of(day, _month(month), int(number)):
            return found
    full = re.search(rf"\b({_MONTH_WORD}) (\d{{1,2}}), ({_YEAR})", text)
    return _day(int(full[3]), _month(full[1]), int(full[2])) if full else None


def _year_of(day: str, month: int, number: int) -> date | None:
    """The latest year up to 2026 in which the date falls on that weekday: such reports are of these years."""
    for year in range(2026, 2019, -1):
        found = _day(year, month, number)
        if found and found.weekday() == _DAYS.index(day.lower()):
            return found
    return None


def _is_range(text: str, first: When, second: When) -> bool:
    gap = text[first.end : second.start]
    if not _RANGE.match(gap) or not second.iso or first.weekday or second.weekday:
        return False
    if gap.strip().startswith("and") and not _BETWEEN.search(text, max(0, first.start - 10), first.start):
        return bool(first.iso) and len(first.iso or "") == len(second.iso) == len("2022")
    return first.iso is None or second.iso >= first.iso or bool(re.search(_YEAR, text[second.start : second.end]))


def _resolved(text: str, match: re.Match[str], published: date | None, *, before: list[When]) -> When | None:
    start, end = match.span()
    if match["md"] or match["dm"]:
        month, day, year = _parts(match)
        return _day_of(text, (start, end), (month, day, year), published=published, before=before)
    if match["iso"]:
        return When(start, end, match[0])
    if match["mon"]:
        return _month_of(text, match, published)
    if match["week"]:
        return _weekday(text, match, published)
    return _relative(match, published, before)


def _parts(match: re.Match[str]) -> tuple[int, int, str | None]:
    if match["md"]:
        return _month(match["m1"]), int(match["d1"]), match["y1"]
    return _month(match["m2"]), int(match["d2"]), match["y2"]


def _day_of(
    text: str, span: tuple[int, int], parts: tuple[int, int, str | None], *, published: date | None, before: list[When]
) -> When | None:
    month, day, year_word = parts
    if not 1 <= day <= 31:  # noqa: PLR2004  days of a month
        return None
    if not year_word and before and _LATER.search(text, max(0, span[0] - 30), span[0]):
        year_word = (before[-1].iso or "")[:4]  # ten days later, on June 13
    if not year_word and before and _SAME_YEAR.match(text, span[1]):
        year_word = (before[-1].iso or "")[:4]
    year = (
        _year(year_word, published) if year_word else _nearest_year(month, day, published, ahead=_is_ahead(text, span))
    )
    iso = f"{year:04d}-{month:02d}-{day:02d}" if year else None
    return When(*span, iso)


_SAME_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
_LATER = re.compile(r"\b(?:days?|weeks?|months?) (?:later|before|earlier),?(?: on)? $|\b[Tt]hen,? on $")


def _is_ahead(text: str, span: tuple[int, int]) -> bool:
    """Whether the sentence speaks of what is to come."""
    before = text[max(0, span[0] - 60) : span[0]]
    return bool(
        re.search(
            r"\b(?:will|is to|are to|scheduled|due|set for|planned|expected|opens? on|starts? on|begins? on"
            r"|opening on)\b[^.]*$",
            before,
        )
    )


def _nearest_year(month: int, day: int, published: date | None, *, ahead: bool) -> int | None:
    """The latest year in which that day was past, or the next one for what is to come."""
    if published is None:
        return None
    past = (month, day) <= (published.month, published.day)
    if ahead:
        return published.year + (1 if past and (month, day) != (published.month, published.day) else 0)
    return published.year if past or _tomorrow(month, day, published) else published.year - 1


def _tomorrow(month: int, day: int, published: date) -> bool:
    """A date line may be a day ahead of the publication date where time zones differ."""
    following = published + timedelta(days=1)
    return (month, day) == (following.month, following.day)


def _month(word: str) -> int:
    prefix = word.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(prefix))


def _year(word: str, published: date | None) -> int | None:
    if word.isdigit():
        return int(word)
    if published is None:
        return None
    shift = {"last year": -1, "the previous year": -1, "the year before": -1, "next year": 1}.get(word, 0)
    return published.year + (-2 if word.startswith("two") else shift)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_of(text: str, match: re.Match[str], published: date | None) -> When | None:
    month, lead, year_word = _month(match["m3"]), (match["lead"] or "").strip(), match["y3"]
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    if match["m3"] == "May" and not (lead or year_word) and not _PREPOSED.search(text[max(0, start - 14) : start]):
        return None  # the verb
    if year_word:
        year = _year(year_word, published)
    elif published is None:
        year = None
    elif lead == "last":
        year = published.year if month < published.month else published.year - 1
    elif lead == "next" or _is_ahead(text, (start, match.end())):
        year = published.year + (1 if month < published.month else 0)
    else:
        year = published.year if month <= published.month else published.year - 1
    return When(start, match.end(), f"{year:04d}-{month:02d}" if year else None)


_PREPOSED = re.compile(r"(?:\b(?:in|since|of|last|this|by|until|from|to|between|and|during|through|early|late) |mid-)$")


def _weekday(text: str, match: re.Match[str], published: date | None) -> When | None:
    if _PAREN_DAY.match(text[match.end() : match.end() + 3]) and re.match(
        r" ?\((?:[A-Z][a-z]{2,8}\.? \d)", text[match.end() : match.end() + 14]
    ):
        return None  # Wednesday (April 23): the date itself follows
    if published is None:
        return When(*match.span(), None, weekday=True)
    back = (published.weekday() - _DAYS.index(match["w"].lower())) % 7
    day = published - timedelta(days=back)
    if match["wl"] == "last" and back == 0:
        day -= timedelta(days=7)
    if match["wl"] in {"next", "the following"} or re.search(
        r"\b(?:will|is to|are to)\b[^.]{0,60}$", text[max(0, match.start() - 70) : match.start()]
    ):
        day += timedelta(days=7)
    return When(*match.span(), day.isoformat(), weekday=True)


def _relative(match: re.Match[str], published: date | None, before: list[When]) -> When | None:
    if match["year"]:
        start = match.start("y4")
        return When(start, match.end("y4"), match["y4"])
    if published is None:
        return When(*match.span(), None)
    if match["nth"]:
        return _nth(match, published)
    if match["season"]:
        year = published.year - (1 if _SEASONS[match["s"]] >= published.month and match["sl"] != "this" else 0)
        return When(*match.span(), f"{year:04d}")
    return _by_phrase(match, published, before)


def _nth(match: re.Match[str], published: date) -> When | None:
    """“The 27th” is of this month, or of the last if that day is yet to come."""
    number = int(match["d3"])
    first = published.replace(day=1)
    month = first if number <= published.day else first - timedelta(days=1)
    found = _day(month.year, month.month, number)
    return When(*match.span(), found.isoformat()) if found else None


def _by_phrase(match: re.Match[str], published: date, before: list[When]) -> When | None:
    words = match["rel"]
    last_month = published.replace(day=1) - timedelta(days=1)
    values = {
        "last month": f"{last_month:%Y-%m}",
        "this month": f"{published:%Y-%m}",
        "last year": f"{published.year - 1}",
        "this year": f"{published.year}",
        "today": published.isoformat(),
        "yesterday": (published - timedelta(days=1)).isoformat(),
        "two months ago": f"{last_month.replace(day=1) - timedelta(days=1):%Y-%m}",
        "the month before last": f"{last_month.replace(day=1) - timedelta(days=1):%Y-%m}",
    }
    for phrase, value in values.items():
        if words.endswith(phrase):
            return When(*match.span(), value)
    days = [w.iso for w in before if w.iso and len(w.iso) == len("2025-01-01") and not w.weekday]
    if words in {"the previous day", "the day before"} and days:
        return When(*match.span(), (date.fromisoformat(days[-1]) - timedelta(days=1)).isoformat())
    if words in {"the next day", "the following day"} and days:
        return When(*match.span(), (date.fromisoformat(days[-1]) + timedelta(days=1)).isoformat())
    return None
