"""Whereabouts: whether two places of a story may be one, and how exactly a place is told."""

from extract.discourse.en.reading import Reading

_LEVELS = ("country", "pref", "city", "ward", "facility")
A_TOWN = 2  # levels told of a place that is more than a country


def norm_of(reading: Reading, place: str) -> dict[str, str]:
    """Country, prefecture, city and so on of a place."""
    return reading.draft.entity(place).norm


def depth(reading: Reading, place: str | None) -> int:
    """How many levels of a place are told; -1 for no place."""
    return sum(bool(norm_of(reading, place).get(k)) for k in _LEVELS) if place else -1


def one_country(reading: Reading, one: str | None, other: str | None) -> bool:
    """Whether two places may be in one country."""
    return not one or not other or norm_of(reading, one).get("country") == norm_of(reading, other).get("country")


def same_place(reading: Reading, one: str | None, other: str | None) -> bool:
    """Whether two places may be one: the same, or one within the other."""
    if one is None or other is None or one == other:
        return True
    a, b = norm_of(reading, one), norm_of(reading, other)
    return all(not a.get(k) or not b.get(k) or a[k] == b[k] for k in (*_LEVELS, "region"))


def one_ring(reading: Reading, one: str | None, other: str | None) -> bool:
    """Whether two bases may be one: in one country, and not in two towns of it."""
    return one_country(reading, one, other) and (
        min(depth(reading, one), depth(reading, other)) < A_TOWN or same_place(reading, one, other)
    )
