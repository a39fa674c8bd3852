"""Anniversaries: a day that a text names for the time that has passed since a deed, and the day of that deed."""

from calendar import monthrange
from datetime import date

_FULL = len("2024-11-12")
_AROUND = 45  # days: a text of an anniversary is written around it; another day is that of the deed itself
_MONTHS = 12


def is_around(iso: str | None, published: date | None) -> bool:
    """Whether a day is near enough to publication to be an anniversary that a text is written for."""
    if iso is None or len(iso) != _FULL:
        return False
    return published is None or abs((date.fromisoformat(iso) - published).days) <= _AROUND


def before(iso: str, months: int) -> str:
    """The day so many months before another; the last of its month where it has no such day."""
    if len(iso) != _FULL or not months:
        return iso
    day = date.fromisoformat(iso)
    index = day.year * _MONTHS + day.month - 1 - months
    year, month = index // _MONTHS, index % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])).isoformat()
