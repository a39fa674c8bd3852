"""Places by their Japanese names: prefectures, municipalities, wards, quarters, sites, and places abroad."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from types import MappingProxyType

import ahocorasick

from extract.lexicon import table

_DESIGNATED = re.compile(r"^(?P<city>.+市)(?P<ward>.+区)$")
_SUFFIX = re.compile(r"[市区町村]$")


@dataclass(frozen=True, slots=True)
class Place:
    """What a name stands for.

    Attributes:
        kind: prefecture, city, town, ward, country, province, airport, district, prison or site.
        city: full name of the municipality, wards of designated cities with their city.
    """

    kind: str
    country: str
    pref: str | None = None
    city: str | None = None
    facility: str | None = None

    @property
    def abroad(self) -> bool:
        """Whether it lies outside Japan."""
        return self.country != "JP"


def _japan() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for pref, _, city, _, ward in table("shared/places_jp"):
        found.setdefault(pref, [Place("prefecture", "JP", pref)])
        kind = "town" if city[-1] in "町村" else "city"
        found.setdefault(city, []).append(Place(kind, "JP", pref, city))
        if ward and (parts := _DESIGNATED.match(city)):
            found.setdefault(parts["ward"], []).append(Place("ward", "JP", pref, city))
    return found


def _sites() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for row in table("shared/places_jp_sites"):
        kind, names, _, pref, city, *_ = (*row, "")
        for name in names.split(","):
            facility = name if kind in {"airport", "prison"} else None
            found.setdefault(name, []).append(Place(kind, "JP", pref or None, city or None, facility))
    return found


def _world() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for row in table("shared/places_world"):
        kind, names, _, country, pref, _, city, *_ = (v for v, _ in zip_longest(row, range(8), fillvalue=""))
        for name in names.split(","):
            facility = name if kind in {"airport", "site"} else None
            own = city or (re.sub("市$", "", name) if kind == "city" else "")
            province = name if kind == "province" else pref
            found.setdefault(name, []).append(Place(kind, country, province or None, own or None, facility))
    return found


@cache
def places() -> Mapping[str, tuple[Place, ...]]:
    """Every place by its name; a name that several places share has all of them."""
    merged: dict[str, tuple[Place, ...]] = {}
    for source in (_world(), _sites(), _japan()):
        for name, found in source.items():
            for spelling in {name, name.replace("ヶ", "ケ"), name.replace("ケ", "ヶ")}:
                merged[spelling] = tuple(dict.fromkeys((*merged.get(spelling, ()), *found)))
    return MappingProxyType(merged)


@cache
def automaton() -> ahocorasick.Automaton:
    """Finds every name of a place in one pass."""
    machine = ahocorasick.Automaton()
    for name in places():
        machine.add_word(name, name)
    machine.make_automaton()
    return machine


@cache
def prefectures() -> Mapping[str, str]:
    """Prefectures by their short name: 千葉 → 千葉県."""
    full = dict.fromkeys(row[0] for row in table("shared/places_jp"))
    return MappingProxyType({(p if p == "北海道" else p[:-1]): p for p in full})


@cache
def _stems() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for _, _, city, _, ward in table("shared/places_jp"):
        if not ward:
            found.setdefault(_SUFFIX.sub("", city), []).extend(p for p in places()[city] if p.kind in {"city", "town"})
    return MappingProxyType({stem: tuple(dict.fromkeys(group)) for stem, group in found.items()})


def by_stem(stem: str) -> tuple[Place, ...]:
    """Municipalities by their name without 市, 区, 町 or 村: 砺波 → 砺波市."""
    return _stems().get(stem, ())


@cache
def city_stems() -> frozenset[str]:
    """Names of cities without their 市."""
    return frozenset(stem for stem, found in _stems().items() if any(p.kind == "city" for p in found))


def stem_of(city: str) -> str:
    """The name without its last 市, 区, 町 or 村; of 広島市西区 the city's: 広島."""
    parts = _DESIGNATED.match(city)
    return _SUFFIX.sub("", parts["city"] if parts else city)


def head_city(city: str) -> str:
    """The city of a ward: 広島市西区 → 広島市; other municipalities are themselves."""
    parts = _DESIGNATED.match(city)
    return parts["city"] if parts else city


@cache
def _towns() -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[1] for row in table("ja/towns")})


@cache
def towns_of(pref: str, city: str) -> frozenset[str]:
    """Quarters of a municipality; those of a whole designated city are the quarters of all its wards."""
    own = _towns().get(f"{pref}{city}")
    if own is not None:
        return frozenset(own.split(","))
    wards = [names for key, names in _towns().items() if key.startswith(f"{pref}{city}") and key.endswith("区")]
    return frozenset(name for names in wards for name in names.split(","))
