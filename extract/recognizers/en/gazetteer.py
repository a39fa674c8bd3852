"""Places by their English names: what a name may stand for, and how large each reading is."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from extract.lexicon import lexicon, table

_LONG_VOWELS = (("ou", "o"), ("oo", "o"), ("uu", "u"), ("mb", "nb"), ("mp", "np"), ("'", ""), ("’", ""), ("-", ""))
_PRESS_SPELLING = {"Gumma": "Gunma"}
_FOREIGN_BONUS = 40  # thousands: a town of the gazetteer's own list outranks namesakes


class Level(IntEnum):
    """How large a place is by its kind; a place lies in one of a higher level."""

    FACILITY = 0
    QUARTER = 1
    WARD = 2
    CITY = 3
    PREFECTURE = 4
    REGION = 5
    COUNTRY = 6


@dataclass(frozen=True, slots=True)
class Place:
    """One reading of a place name; `size` is its population in thousands."""

    level: Level
    country: str | None
    pref: str | None = None
    city: str | None = None
    ward: str | None = None
    size: int = 0
    facility: str | None = None
    region: str | None = None

    def norm(self) -> dict[str, Any]:
        """The normalised value of the record form."""
        keys = ("country", "pref", "city", "ward", "facility", "region")
        return {k: v for k in keys if (v := getattr(self, k))}

    def lies_in(self, other: "Place") -> bool:
        """Whether this reading can be a part of another one."""
        if self.level >= other.level or (self.country and other.country and self.country != other.country):
            return False
        if other.level is Level.PREFECTURE:
            return self.pref in {other.pref, None} or self.country != "JP"
        if other.level is Level.CITY:
            return self.level <= Level.WARD and self.city in {other.city, None}
        return True


def fold(name: str) -> str:
    """A name as the gazetteer keys it: long vowels, macrons, n before b and letter case made equal."""
    plain = name.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    for long, short in _LONG_VOWELS:
        plain = plain.replace(long, short)
    return plain


def _ward(city: str, pref: str, ward: str) -> Place:
    return Place(Level.WARD, "JP", pref, city, f"{ward} Ward")


def _japanese() -> dict[str, set[Place]]:
    sizes = {(fold(name), pref): int(size) for name, pref, size in table("en/places_jp_size")}
    found: dict[str, set[Place]] = defaultdict(set)
    for row in table("shared/places_jp"):
        _, romaji, kanji, city, ward = (*row, "")[:5]
        pref = _PRESS_SPELLING.get(romaji, romaji)
        name = (city.removesuffix(" Mac").removesuffix(" Mu")).rsplit(" ", 1)[-1]
        found[fold(pref)].add(Place(Level.PREFECTURE, "JP", pref))
        if ward:
            found[fold(f"{ward} Ward")].add(_ward(name, pref, ward))
        elif kanji.endswith("区"):
            found[fold(f"{name} Ward")].add(Place(Level.WARD, "JP", pref, f"{name} Ward", size=300))
        else:
            found[fold(name)].add(Place(Level.CITY, "JP", pref, name, size=sizes.get((fold(name), pref), 50)))
    return found


def _bare_tokyo_wards() -> dict[str, set[Place]]:
    """Shinjuku, Shibuya and the like are written without “Ward” too, unless a city bears the name."""
    return {
        fold(row[3]): {Place(Level.WARD, "JP", row[1], f"{row[3]} Ward", size=300)}
        for row in table("shared/places_jp")
        if row[2].endswith("区") and row[1] == "Tokyo"
    }


def _foreign() -> dict[str, set[Place]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for name, country, size in table("en/places_world"):
        found[fold(name)].add(Place(Level.CITY, country, None, name.removesuffix(" City"), size=int(size)))
    for name, (country, pref, city) in lexicon("en/places")["towns"].items():
        level = Level.CITY if city else Level.PREFECTURE
        found[fold(name)] = {Place(level, country, pref or (None if city else name), city, size=_FOREIGN_BONUS)}
    for name, code in table("en/countries"):
        found[fold(name)] = {Place(Level.COUNTRY, code)}
    return found


def _special() -> dict[str, set[Place]]:
    words = lexicon("en/places")
    found: dict[str, set[Place]] = defaultdict(set)
    for name in words["regions"]:
        found[fold(name)].add(Place(Level.REGION, "JP", region=name))
    for name, (pref, city, ward) in words["quarters"].items():
        found[fold(name)].add(Place(Level.QUARTER, "JP", pref, city, ward))
    for name, (country, pref, city) in words["facilities"].items():
        found[fold(name)].add(Place(Level.FACILITY, country, pref, city, facility=name))
    return found


@cache
def gazetteer() -> dict[str, tuple[Place, ...]]:
    """Every known name with its readings, the likeliest first: cities before prefectures only if larger."""
    found: dict[str, set[Place]] = defaultdict(set)
    for source in (_japanese(), _foreign(), _special()):
        for key, places in source.items():
            found[key] |= places
    for key, places in _bare_tokyo_wards().items():
        found[key] |= places
    return {key: tuple(sorted(places, key=_likelihood)) for key, places in found.items()}


def _likelihood(place: Place) -> tuple[int, int, str, str]:
    japanese_first = 0 if place.country == "JP" else 1
    return -place.level if place.level >= Level.PREFECTURE else 0, -place.size, str(japanese_first), str(place)


@cache
def longest_name() -> int:
    """The most words a known name has."""
    return max(key.count(" ") + 1 for key in gazetteer())


@cache
def doubtful_names() -> frozenset[str]:
    """Names that are places only beside a larger place."""
    return frozenset(fold(name) for name in lexicon("en/places")["doubtful"])
