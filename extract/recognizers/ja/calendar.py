"""Working out dates from the day of publication and from the date told before: 先月14日, 同29日, 令和7年."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from extract.recognizers.ja.numerals import small

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEARS = {
    "今年": 0, "ことし": 0, "本年": 0, "昨年": -1, "去年": -1, "前年": -1, "おととし": -2, "一昨年": -2,
    "さきおととし": -3, "来年": 1,
}  # fmt: skip
_MONTHS = {"今月": 0, "当月": 0, "先月": -1, "前月": -1, "先々月": -2, "来月": 1}
_TELLING_YEARS, _MONTHS_OF_YEAR = range(1900, 2101), range(1, 13)
_CENTURY = 100  # 23年12月 is 2023
_NUMBER = re.compile(r"[0-9]+|[一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is written, part by part.

    `near`: it stands close behind the date told before; `along`: within a few sentences of it.
    """

    year: str | None = None
    month: str | None = None
    day: str | None = None
    future: bool = False
    near: bool = False
    along: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date as far as it could be worked out."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def _number(words: str) -> int | None:
    found = _NUMBER.search(words)
    return small(found[0]) if found else None


class Calendar:
    """Remembers the date told last, which 同 and 翌 point back to."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._last: Resolved | None = None
        self._worded: Resolved | None = None  # the last one whose month was written out
        self._past = False  # whether the text has gone to a year by its number or to one before the last

    def resolve(self, moment: Moment) -> Resolved | None:
        """The date that is meant; None if nothing says in which year it lies, or if there is no such day."""
        year = self._year(moment)
        month = self._month(moment)
        day = _number(moment.day) if moment.day else None
        if moment.day and moment.day.startswith("翌") and self._last and self._last.day and not moment.month:
            return self._keep(self._next_day())
        if month is None and moment.day:
            return self._keep(self._bare_day(moment, day or 0))
        if moment.month and moment.month in _MONTHS and self._published:
            year, month = self._shifted(_MONTHS[moment.month])
        if month is not None and year is None:
            year = self._going_on(month, moment) or self._year_of(month, day or 1, future=moment.future)
        if moment.year and not moment.year.startswith(("同", "翌")):
            self._past = moment.year not in _YEARS or _YEARS[moment.year] < -1
        found = self._keep(self._no_day_to_come(moment, _valid(year, month, day)))
        self._worded = found if moment.month and found else self._worded
        return found

    def _no_day_to_come(self, moment: Moment, found: Resolved | None) -> Resolved | None:
        """The 20th 「同月20日」 of a report on the 12th is not of its month, but of the one written out before it."""
        same = (moment.month or moment.day or "").startswith("同")
        if not same or not found or not found.day or moment.future or not self._published or not self._worded:
            return found
        if (found.year, found.month, found.day) <= (self._published.year, self._published.month, self._published.day):
            return found
        return _valid(self._worded.year, self._worded.month, found.day)

    def _going_on(self, month: int, moment: Moment) -> int | None:
        """The year of a month that goes on from the date just told: 2022年11月に…、1月には…."""
        if not self._last or not self._published or self._last.year >= self._published.year:
            return None
        later = month >= (self._last.month or 13)
        if moment.near and later:
            return self._last.year
        return self._last.year + (not later) if moment.along and self._past and self._last.month else None

    def resolve_years_ago(self, years: int) -> Resolved | None:
        """The year so many years before publication."""
        return Resolved(self._published.year - years) if self._published else None

    def _keep(self, found: Resolved | None) -> Resolved | None:
        self._last = found or self._last
        return found

    def _year(self, moment: Moment) -> int | None:
        words = moment.year or ""
        if words in _YEARS:
            return self._published.year + _YEARS[words] if self._published else None
        for era, before in _ERAS.items():
            if words.startswith(era):
                return before + (1 if "元" in words else _number(words) or 0)
        if words.startswith("翌"):
            return self._last.year + 1 if self._last else None
        if words.startswith("同") or (moment.month or "").startswith("同"):
            return self._last.year if self._last else None
        year = _number(words)
        return 2000 + year if year is not None and year < _CENTURY and "年" in words else year

    def _month(self, moment: Moment) -> int | None:
        words = moment.month or ""
        if words.startswith(("同月", "同じ月")):
            return self._last.month if self._last else None
        if words.startswith("翌月") and self._last and self._last.month:
            return self._last.month % 12 + 1
        if words in _MONTHS:
            return self._shifted(_MONTHS[words])[1] if self._published else None
        return _number(words)

    def _shifted(self, months: int) -> tuple[int, int]:
        assert self._published
        index = self._published.year * 12 + self._published.month - 1 + months
        return index // 12, index % 12 + 1

    def _year_of(self, month: int, day: int, *, future: bool) -> int | None:
        """The year of a month that is named without one: the last one that has been, or the next if it is to come."""
        if self._published is None:
            return self._last.year if self._last else None
        now = (self._published.month, self._published.day)
        if future:
            return self._published.year + (1 if (month, day) < now and month < now[0] else 0)
        return self._published.year - (1 if (month, day) > now and month != now[0] else 0)

    def _bare_day(self, moment: Moment, day: int) -> Resolved | None:
        """A day without a month: of the month told before after 同, else the one next to publication."""
        if (moment.day or "").startswith("同") and self._last and self._last.month:
            return self._no_day_to_come(moment, _valid(self._last.year, self._last.month, day))
        if self._published is None:
            return _valid(self._last.year, self._last.month, day) if self._last else None
        year, month = self._shifted(0)
        if day > self._published.day and not moment.future:
            year, month = self._shifted(-1)
            last = self._last
            if last and last.month and last.day and moment.along and (last.year, last.month) < (year, month):
                year, month = last.year, last.month  # 4月10日に…。12日に…, in a report of August
        elif day < self._published.day - 20 and moment.future:
            year, month = self._shifted(1)
        return _valid(year, month, day)

    def _next_day(self) -> Resolved | None:
        assert self._last
        assert self._last.month
        assert self._last.day
        after = date(self._last.year, self._last.month, self._last.day) + timedelta(days=1)
        return Resolved(after.year, after.month, after.day)


def _valid(year: int | None, month: int | None, day: int | None) -> Resolved | None:
    """The date, if there is such a day."""
    if year is None:
        return None
    if year not in _TELLING_YEARS or (month is not None and month not in _MONTHS_OF_YEAR):
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year, month)[1]):
        return None
    return Resolved(year, month, day)
