"""Dates and moments as metadata has them: front matter, table cells, JSON values."""

import re
import unicodedata
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"^(?P<year>\d{4})\s?[年/.\-]\s?(?P<month>\d{1,2})\s?[月/.\-]\s?(?P<day>\d{1,2})日?(?!\d)")
_ERA = re.compile(r"^(?P<era>令和|平成)(?P<year>\d{1,2}|元)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_ERA_BEGINS_AFTER = {"令和": 2018, "平成": 1988}
_CLOCK = re.compile(
    r"^[\sT,(月火水木金土日)曜]*(?P<hour>\d{1,2})[:時](?P<minute>\d{1,2})分?(?::?(?P<second>\d{1,2})秒?)?$"
)
_EPOCH = re.compile(r"^(\d{10})(?:\d{3})?(?:\.\d+)?$")
_ENGLISH = ("%B %d, %Y", "%b %d, %Y", "%b. %d, %Y", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%A, %B %d, %Y")


def day_of(value: object) -> date | None:
    """The day that a value names, or None where it names none that exists."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    moment = moment_of(value)
    return moment.date() if moment else None


def moment_of(value: object) -> datetime | None:
    """The moment that a value names, with its offset if it gives one; a day alone is its midnight.

    ISO 8601, 2024/10/2 9:05, 2024年10月2日 9時5分, era years, English month names, mail dates and seconds or
    milliseconds since 1970 are understood.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  no offset is given and none is made up
    text = unicodedata.normalize("NFKC", str(value)).strip()
    readers = (_iso, _epoch, _numeric, _era, _english, _mail)
    return next((moment for moment in (reader(text) for reader in readers) if moment), None)


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if "-" in text else None
    except ValueError:
        return None


def _epoch(text: str) -> datetime | None:
    found = _EPOCH.match(text)
    return datetime.fromtimestamp(int(found.group(1)), UTC) if found else None


def _numeric(text: str) -> datetime | None:
    found = _DAY.match(text)
    return _at(found, int(found.group("year")), text[found.end() :]) if found else None


def _era(text: str) -> datetime | None:
    found = _ERA.match(text)
    if not found:
        return None
    year = 1 if found.group("year") == "元" else int(found.group("year"))
    return _at(found, _ERA_BEGINS_AFTER[found.group("era")] + year, text[found.end() :])


def _at(found: re.Match[str], year: int, rest: str) -> datetime | None:
    clock = _CLOCK.match(rest)
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    try:
        return datetime(year, int(found.group("month")), int(found.group("day")), hour, minute, second)  # noqa: DTZ001  no offset is given and none is made up
    except ValueError:
        return None


def _english(text: str) -> datetime | None:
    for form in _ENGLISH:
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007  a day has no offset
        except ValueError:
            continue
    return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text) if "," in text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
