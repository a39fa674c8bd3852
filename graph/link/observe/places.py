"""Places as linking compares them: country, prefecture and town, in whichever script a report writes them."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jaconv
import yaml

from graph.link.names import lexicon
from graph.link.names.romaji import key_of_kana, keys_of_latin
from graph.link.names.split import has_kanji, is_kana
from schemas.ids import fold
from schemas.records import Entity

_SUFFIX_JA = re.compile("(?:市|区|町|村|郡)$")
_SUFFIX_EN = re.compile(
    r"[\s-]+(?:city|ward|town|village|ku|shi|cho|machi|prefecture|province|state|region)$", re.IGNORECASE
)
_HOME = "JP"
_CITY_WARD = re.compile("^(.{2,}?市)(.+区)$")


class Place(NamedTuple):
    """Where something happened, as far as told. `towns` are keys of the town's name; a ward has its city's too."""

    country: str = ""
    prefecture: str = ""
    town: str = ""
    towns: frozenset[str] = frozenset()
    wards: frozenset[str] = frozenset()


@cache
def prefectures() -> dict[str, str]:
    """Every prefecture by its Japanese name, with its English one."""
    listed: dict[str, str] = yaml.safe_load(Path(__file__).with_name("prefectures.yaml").read_text(encoding="utf-8"))
    return listed


@cache
def _prefectures() -> dict[str, str]:
    listed = prefectures()
    english = {name.casefold(): kanji for kanji, name in listed.items()}
    return english | {kanji: kanji for kanji in listed} | {kanji[:-1]: kanji for kanji in listed if kanji != "北海道"}


def prefecture(name: str) -> str:
    """The Japanese name of a prefecture; what is none stays as it is, folded."""
    plain = _SUFFIX_EN.sub("", fold(name))
    return _prefectures().get(plain, _prefectures().get(fold(name), plain))


@cache
def town_keys(name: str) -> frozenset[str]:
    """Keys by which a town's name meets in both scripts: 市川市, 市川 and Ichikawa have one in common."""
    plain = _SUFFIX_JA.sub("", fold(name)) if has_kanji(name) else _SUFFIX_EN.sub("", fold(name))
    if is_kana(plain):
        return frozenset({plain, key_of_kana(plain)})
    if not has_kanji(plain):
        return keys_of_latin(plain)
    spoken = lexicon.place_readings(plain) or tuple(lexicon.guessed_reading(plain))
    return frozenset({plain, *(key_of_kana(jaconv.kata2hira(reading)) for reading in spoken)})


def place_of(entity: Entity) -> Place:
    """The place of a LOCATION entity."""
    norm = entity.norm
    town, ward = str(norm.get("city") or ""), str(norm.get("ward") or "")
    parts = _CITY_WARD.match(town)
    city, ward = (parts[1], parts[2]) if parts else (town, ward)
    return Place(
        country=str(norm.get("country") or ""),
        prefecture=prefecture(str(norm.get("pref") or "")),
        town=town,
        towns=town_keys(city) if city else frozenset(),
        wards=town_keys(ward) if ward else frozenset(),
    )


def place_keys(place: Place) -> tuple[str, ...]:
    """The keys of a place as evidence: its prefecture, and its town inside it."""
    if not place.country or not (place.prefecture or place.town):
        return ()
    wide = f"{place.country}/{place.prefecture}"
    return (wide, f"{wide}/{place.town}") if place.town else (wide,)


def base_key(entity: Entity) -> str | None:
    """The key of a place abroad that is told to the town or the house, in Latin letters where they are known."""
    norm = entity.norm
    country = str(norm.get("country") or "")
    named = str(norm.get("facility") or norm.get("city") or "")
    return f"{country}/{_in_latin(named)}" if country and country != _HOME and named else None


def _in_latin(name: str) -> str:
    """ポイペト and Poipet are one town."""
    plain = fold(name)
    return _bases().get(plain, plain)


@cache
def _bases() -> dict[str, str]:
    listed: dict[str, str] = yaml.safe_load(Path(__file__).with_name("bases.yaml").read_text(encoding="utf-8"))
    return {fold(name): fold(latin) for name, latin in listed.items()}
