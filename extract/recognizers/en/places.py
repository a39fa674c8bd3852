"""Places in English text: joined levels are one span (Komae, Tokyo; Tokyo's Nakano Ward), values worked out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.candidates import Candidate
from extract.recognizers.en.gazetteer import Level, Place, fold, gazetteer
from extract.recognizers.en.place_units import Unit, units
from extract.text import PreparedText
from schemas.words import EntityType

_COMMA = re.compile(r", (?:in )?(?:the )?$|, (?:also )?(?:in )?(?:neighbou?ring |nearby )?$")
_IN = re.compile(r" in (?:the )?(?:neighbou?ring |nearby |adjacent )?$|, in (?:neighbou?ring |nearby )?$")
_OWNED = re.compile(r"['’]s? $")
_LISTED = re.compile(r"(?:,| and|, and| or) $")
_WORD_BEFORE_COMMA = re.compile(
    r"\b(?:in|at|from|near|of|to|around|outside) ([A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)?), $"
)
_LOCATED, _PLAIN, _WEAK = 62, 52, 45


@dataclass(frozen=True, slots=True)
class Site:
    """A place with its whole written extent and one settled reading."""

    start: int
    end: int
    place: Place
    priority: int
    rule: str


def places(text: PreparedText) -> Iterator[Candidate]:
    """Every place named in an English text."""
    found = sites(text.plain)
    names = _fullest_names(text.plain, found)
    for site in found:
        yield Candidate(
            type=EntityType.LOCATION,
            start=site.start,
            end=site.end,
            rule=site.rule,
            confidence=0.95 if site.priority == _LOCATED else 0.85,
            priority=site.priority,
            canonical=names[site.place],
            norm=site.place.norm(),
        )


def _fullest_names(text: str, found: Sequence[Site]) -> dict[Place, str]:
    names: dict[Place, str] = {}
    for site in found:
        name = text[site.start : site.end]
        if len(name) > len(names.get(site.place, "")):
            names[site.place] = name.title() if name.isupper() else name
    return names


@lru_cache(maxsize=8)
def sites(text: str) -> tuple[Site, ...]:
    """All places of a text, joined and read in the light of each other."""
    chains = [chain for chain in _chains(text, _as_lists(text, list(units(text)))) if _stands(chain)]
    context = dict.fromkeys(_read(chain, ()) for chain in chains if len(chain) > 1)
    settled: list[Site] = []
    recent: dict[
        Place, None
    ] = {}  # every place once, the one told of last at the end: thousands of mentions, few places
    known: dict[str, Place] = {}
    for chain in chains:
        nearest = (*reversed(recent), *context)
        head = fold(chain[0].name)
        place = known[head] if len(chain) == 1 and _same_again(chain[0], known.get(head)) else _read(chain, nearest)
        if len(chain) > 1 or head not in known:
            known[head] = place
        settled.append(_site(chain, place))
        recent.pop(place, None)
        recent[place] = None
    return tuple(settled)


def _same_again(unit: Unit, known: Place | None) -> bool:
    return known is not None and any(_fits(reading, known) for reading in unit.readings)


def _fits(reading: Place, known: Place) -> bool:
    return reading.level == known.level and reading.pref in {known.pref, None} and reading.city in {known.city, None}


def _as_lists(text: str, found: list[Unit]) -> list[Unit]:
    """Mark the members of “Saitama, Kanagawa and Chiba prefectures” as prefectures."""
    for last, unit in enumerate(found):
        at = last
        while unit.plural and at > 0 and _LISTED.fullmatch(text[found[at - 1].end : found[at].start]):
            at -= 1
            found[at] = _as_prefecture(found[at])
    return found


def _as_prefecture(unit: Unit) -> Unit:
    fitting = tuple(r for r in unit.readings if r.level is Level.PREFECTURE)
    return replace(unit, readings=fitting or unit.readings, plural=True, sure=True)


def _chains(text: str, found: list[Unit]) -> Iterator[list[Unit]]:
    """Units that together name one place, smallest first or largest first as written."""
    at = 0
    while at < len(found):
        chain = [found[at]]
        while at + 1 < len(found) and _joins(text, chain, found[at + 1]):
            at += 1
            chain.append(found[at])
        at += 1
        yield _with_unknown_head(text, chain)


def _joins(text: str, chain: list[Unit], following: Unit) -> bool:
    here = chain[-1]
    gap = text[here.end : following.start]
    if _OWNED.fullmatch(gap):
        return len(chain) == 1 and here.level > following.level and _related(following, here)
    if here.plural or following.plural or not (_COMMA.fullmatch(gap) or _IN.fullmatch(gap)):
        return False
    return _related(here, following)


def _related(small: Unit, large: Unit) -> bool:
    return any(_within(a, b) for a in small.readings for b in large.readings)


def _within(small: Place, large: Place) -> bool:
    """Whether one reading lies in another; a country's own name never follows a country."""
    if small.level is Level.WARD and large.level is Level.PREFECTURE and large.country == "JP":
        return small.pref == large.pref or small.pref is None
    return small.lies_in(large)


def _with_unknown_head(text: str, chain: list[Unit]) -> list[Unit]:
    """A name no gazetteer knows, standing before its prefecture or country, is a town there."""
    first = chain[0]
    if first.level not in {Level.PREFECTURE, Level.COUNTRY} or not first.sure:
        return chain
    head = _WORD_BEFORE_COMMA.search(text, max(0, first.start - 48), first.start)
    if not head or fold(head[1]) in gazetteer():
        return chain
    town = Place(Level.CITY, first.readings[0].country, first.readings[0].pref, head[1].removesuffix(" City"))
    return [Unit(head.start(1), head.end(1), (town,), head[1], sure=True, located=True), *chain]


def _stands(chain: list[Unit]) -> bool:
    return len(chain) > 1 or chain[0].sure


def _read(chain: list[Unit], context: Sequence[Place]) -> Place:
    """The reading of the smallest member that fits the others, else the surroundings, else the likeliest."""
    smallest = min(chain, key=lambda unit: unit.level)
    others = [unit for unit in chain if unit is not smallest]
    fitting = [r for r in smallest.readings if all(any(_within(r, o) for o in unit.readings) for unit in others)]
    readings = fitting or list(smallest.readings)
    chosen = readings[0] if len(readings) == 1 else _nearest(readings, context)
    around = next((place.country for place in context if place.country), None)
    return _completed(smallest, chosen, others, around=around or "JP")


def _nearest(readings: Sequence[Place], context: Sequence[Place]) -> Place:
    if readings[0].level >= Level.PREFECTURE:
        return readings[0]
    for place in context:
        for reading in readings:
            if (reading.ward and reading.city == place.city) or (not reading.ward and reading.pref == place.pref):
                return reading
    return readings[0]


def _completed(unit: Unit, place: Place, others: Sequence[Unit], *, around: str) -> Place:
    """What the text leaves out: the city of a bare Osaka, the prefecture of an unknown town, the country told of."""
    if place.level is Level.PREFECTURE and not unit.plural and "refecture" not in unit.name and not others:
        twin = next((r for r in unit.readings if r.level is Level.CITY and r.pref == place.pref), None)
        place = replace(place, city=twin.city) if twin else place
    for other in others:
        large = other.readings[0]
        place = replace(
            place,
            country=place.country or large.country,
            pref=place.pref or large.pref,
            city=place.city or (large.city if place.level < Level.CITY else None),
        )
    return replace(place, size=0, country=place.country or around)


def _site(chain: list[Unit], place: Place) -> Site:
    start, end = chain[0].start, chain[-1].end
    if len(chain) > 1:
        return Site(start, end, place, _LOCATED, "en.place.joined")
    if chain[0].located:
        return Site(start, end, place, _LOCATED, "en.place.located")
    weak = place.country == "JP" and place.level <= Level.PREFECTURE
    return Site(start, end, place, _WEAK if weak else _PLAIN, "en.place.name")
