"""Places by their English names: what a name may stand for, and how large each reading is."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
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
        if other.level is Level.CITY and self.level is not Level.FACILITY:
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


def _tables_of_the_world() -> dict[str, set[Place]]:
    """Towns and provinces abroad; the shared list of what such reports name wins over the large table."""
    found: dict[str, set[Place]] = defaultdict(set)
    for name, kind, country, pref, size in table("en/places_world"):
        city = name.removesuffix(" City") if kind == "city" else None
        found[fold(name)].add(Place(_level(city), country, pref or None, city, size=int(size)))
    for kind, _, names, country, *rest in table("shared/places_world"):
        _, pref, _, city = (*rest, "", "", "", "")[:4]
        for name in names.split(","):
            place = _abroad(kind, name, (country, pref or None, city or None))
            found[fold(name)] = {p for p in found[fold(name)] if p.country != country} | {place}
    return found


def _level(city: str | None) -> Level:
    return Level.CITY if city else Level.PREFECTURE


def _abroad(kind: str, name: str, where: tuple[str, str | None, str | None]) -> Place:
    country, pref, city = where
    if kind == "country":
        return Place(Level.COUNTRY, country)
    if kind == "province":
        return Place(Level.PREFECTURE, country, pref)
    if kind in {"airport", "site"}:
        return Place(Level.FACILITY, country, pref, city, facility=name)
    return Place(Level.CITY, country, pref, city or name.removesuffix(" City"), size=_FOREIGN_BONUS)


def _own() -> dict[str, set[Place]]:
    """Countries, regions, and towns that the tables lack."""
    words = lexicon("en/places")
    found = {fold(name): {Place(Level.COUNTRY, code)} for name, code in table("en/countries")}
    found |= {fold(name): {Place(Level.REGION, "JP", region=name)} for name in words["regions"]}
    for name, (country, pref, city) in words["towns"].items():
        found[fold(name)] = {Place(_level(city), country, pref, city, size=_FOREIGN_BONUS)}
    return found


def _sites_of_japan() -> dict[str, set[Place]]:
    """Districts, airports and prisons that are named without their municipality."""
    romaji = _romaji_of_municipalities()
    found: dict[str, set[Place]] = defaultdict(set)
    for kind, _, names, pref, *city in table("shared/places_jp_sites"):
        where = romaji.get((pref, city[0] if city else ""), Place(Level.PREFECTURE, "JP", romaji[pref, ""].pref))
        for name in names.split(","):
            level = Level.QUARTER if kind == "district" else Level.FACILITY
            facility = None if kind == "district" and not name.endswith("Station") else name
            found[fold(name)].add(replace(where, level=level, facility=facility, size=0))
    return found


def _romaji_of_municipalities() -> dict[tuple[str, str], Place]:
    """Readings of prefectures and municipalities by their kanji."""
    found: dict[tuple[str, str], Place] = {}
    for row in table("shared/places_jp"):
        kanji_pref, romaji, kanji, city, ward = (*row, "")[:5]
        pref = _PRESS_SPELLING.get(romaji, romaji)
        found[kanji_pref, ""] = Place(Level.PREFECTURE, "JP", pref)
        name = f"{city} Ward" if kanji.endswith("区") and not ward else city
        found[kanji_pref, kanji] = Place(Level.CITY, "JP", pref, name, f"{ward} Ward" if ward else None)
    return found


@cache
def gazetteer() -> dict[str, tuple[Place, ...]]:
    """Every known name with its readings, the likeliest first: cities before prefectures only if larger."""
    found: dict[str, set[Place]] = defaultdict(set)
    for source in (_japanese(), _tables_of_the_world(), _sites_of_japan()):
        for key, places in source.items():
            found[key] |= places
    found |= _own()
    for key, places in _bare_tokyo_wards().items():
        found.setdefault(key, set()).update(places)
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
