"""LOCATION in posts in Latin letters or in Chinese; Japanese posts share the places of Japanese texts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.candidates import Candidate
from extract.lexicon import lexicon, table
from extract.recognizers.en.gazetteer import Level, Place, doubtful_names, fold, gazetteer
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("posts/places")
_PRIORITY = 58
_NAME = re.compile(
    r"(?<![A-Za-zÀ-ỹ@#./_])[A-ZÀ-ÖĐ][A-Za-zÀ-ỹ'’-]*(?: [A-ZÀ-ÖĐ][A-Za-zÀ-ỹ'’-]*){0,3}(?![A-Za-zÀ-ỹ0-9@_])"
)
_LOWER = re.compile(r"(?<![A-Za-zÀ-ỹ@#./_])[a-z]{4,}(?![A-Za-zÀ-ỹ0-9@_./])")
_IN_FRONT = re.compile(_WORDS["in_front"], re.IGNORECASE)
_BEHIND = re.compile(_WORDS["behind"])
_BETWEEN = re.compile(_WORDS["between"])
_NOT_BEHIND = re.compile(_WORDS["not_behind"])
_NOT_IN_FRONT = re.compile(_WORDS["not_in_front"])
_NOT_BEHIND_CHINESE = re.compile(_WORDS["not_behind_chinese"])
_NEXT_WORD = re.compile(r" [A-Z][a-z]+\b")
_MOUNT = re.compile(r"\b(?:Mt\.?|Mount|Lake) [A-Z][a-z]+")
_OPENS = re.compile(r"(?:^|[,.\n(]\s?)$")
_CLOSES = re.compile(r"(?:$|\s?[,.\n)]| (?:or|and|area|only|tonight|station)\b)")
_LONGEST_CHINESE = 8
_REACH = 20  # characters looked at on either side of a name


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of a place where it stands, with what it may stand for, the likeliest first."""

    start: int
    end: int
    readings: tuple[Place, ...]
    chained: bool = False


def places(text: PreparedText) -> Iterator[Candidate]:
    """Places named in Latin letters; a name and the larger place behind its comma are one."""
    before: _Name | None = None
    for name in _joined(text.plain, [*_names(text.plain)]):
        listed = before is not None and bool(_BETWEEN.fullmatch(text.plain, before.end, name.start))
        if _stands(text.plain, name, listed=listed):
            before = name
            yield _candidate(name.start, name.end, name.readings[0], rule="posts.place.latin")


def chinese_places(text: PreparedText) -> Iterator[Candidate]:
    """Places named in Chinese, those of Japan in simplified or in Japanese characters."""
    known, at = chinese_names(), 0
    before: _Name | None = None
    while at < len(text.plain):
        lengths = range(min(_LONGEST_CHINESE, len(text.plain) - at), 1, -1)
        length = next((n for n in lengths if text.plain[at : at + n] in known), 0)
        if length and not _NOT_BEHIND_CHINESE.match(text.plain[at + length : at + length + _REACH]):
            name = _Name(at, at + length, (known[text.plain[at : at + length]],))
            if before and before.end == name.start and name.readings[0].country == before.readings[0].country:
                name = _Name(before.start, name.end, name.readings)
            elif before:
                yield _candidate(before.start, before.end, before.readings[0], rule="posts.place.chinese")
            before = name
        at += length or 1
    if before:
        yield _candidate(before.start, before.end, before.readings[0], rule="posts.place.chinese")


def _candidate(start: int, end: int, place: Place, *, rule: str) -> Candidate:
    return Candidate(EntityType.LOCATION, start, end, rule, 0.9, _PRIORITY, norm=place.norm())


def _before(plain: str, at: int) -> str:
    return plain[max(0, at - _REACH) : at]


def _names(plain: str) -> Iterator[_Name]:
    """Known names, the longest at each place, and halls and stations of any name."""
    for run in _NAME.finditer(plain):
        words = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"\S+", run[0])]
        at = 0
        while at < len(words):
            size = next(
                (n for n in range(len(words) - at, 0, -1) if _read(plain, words[at][0], words[at + n - 1][1])), 0
            )
            if size:
                start, end = words[at][0], words[at + size - 1][1]
                yield _with_site(plain, _Name(start, end, _read(plain, start, end)))
            elif _BEHIND.match(plain, words[at][1]):
                yield _with_site(plain, _Name(*words[at], (Place(Level.FACILITY, "JP"),)))
            at += size or 1
    for word in _LOWER.finditer(plain):
        readings = _read(plain, *word.span())
        known = bool(readings) and readings[0].level >= Level.WARD and _is_large(readings[0])
        if known and (_IN_FRONT.search(_before(plain, word.start())) or _stands_alone(plain, word)):
            yield _Name(*word.span(), readings)
    for mount in _MOUNT.finditer(plain):
        yield _Name(*mount.span(), (Place(Level.FACILITY, "JP"),), chained=True)


def _stands_alone(plain: str, word: re.Match[str]) -> bool:
    """Whether a name in small letters stands between commas or the borders of its line: , shibuya or by post."""
    return bool(_OPENS.search(plain[: word.start()])) and bool(_CLOSES.match(plain[word.end() :]))


def _read(plain: str, start: int, end: int) -> tuple[Place, ...]:
    name = plain[start:end]
    readings = gazetteer().get(fold(_exonyms().get(name.casefold(), name)), ())
    return tuple(sorted(readings, key=_is_large, reverse=True))


@cache
def _exonyms() -> Mapping[str, str]:
    return {name.casefold(): english for english, names in _WORDS["exonyms"].items() for name in names}


def _with_site(plain: str, name: _Name) -> _Name:
    """The name with the word behind it that makes it a station or a hall, and with a name behind that again."""
    site = _BEHIND.match(plain, name.end)
    if not site:
        return name
    tail = _NEXT_WORD.match(plain, site.end())
    known = tail and _read(plain, tail.start() + 1, tail.end())
    doubtful = fold(plain[name.start : name.end]) in doubtful_names()
    readings = (Place(Level.FACILITY, "JP"),) if doubtful else name.readings
    return _Name(name.start, tail.end() if tail and known else site.end(), readings, chained=True)


def _joined(plain: str, names: list[_Name]) -> Iterator[_Name]:
    """Names in order; Ota, Gunma is one, read in the light of its second part."""
    names.sort(key=lambda name: name.start)
    at = 0
    while at < len(names):
        name = names[at]
        behind = names[at + 1] if at + 1 < len(names) else None
        if behind and plain[name.end : behind.start] == ", ":
            inside = [place for place in name.readings for around in behind.readings if place.lies_in(around)]
            if inside:
                yield _Name(name.start, behind.end, tuple(inside), chained=True)
                at += 2
                continue
        yield name
        at += 1


def _stands(plain: str, name: _Name, *, listed: bool) -> bool:
    """Whether a word that names a place means it here."""
    if _NOT_BEHIND.match(plain[name.end : name.end + _REACH]) or _NOT_IN_FRONT.search(_before(plain, name.start)):
        return False
    if name.chained or listed or _IN_FRONT.search(_before(plain, name.start)):
        return True
    place = name.readings[0]
    if fold(plain[name.start : name.end]) in doubtful_names():
        return False
    return _is_large(place) or plain[name.start - 2 : name.start] == ", "


def _is_large(place: Place) -> bool:
    """Whether a name is so well known that it needs no word in front."""
    if place.level is Level.COUNTRY:
        return True
    in_tokyo = place.pref == "Tokyo" and place.level is Level.WARD
    known = place.level in {Level.PREFECTURE, Level.QUARTER} or in_tokyo or place.city in _great_cities()
    return place.country == "JP" and known


@cache
def _great_cities() -> frozenset[str]:
    majors = frozenset(lexicon("ja/places")["majors"])
    return frozenset(row[3] for row in table("shared/places_jp") if row[2].removesuffix("市") in majors)


@cache
def chinese_names() -> Mapping[str, Place]:
    """Places by their Chinese name; names that are also words are left out."""
    pairs = _WORDS["simplified"]
    simple = str.maketrans(dict(zip(pairs[::2], pairs[1::2], strict=True)))
    stops = frozenset(lexicon("ja/places")["post_stops"])
    found: dict[str, Place] = {}
    for name, place in _japanese_names():
        if name not in stops:
            found.setdefault(name, place)
            found.setdefault(name.translate(simple), place)
    abroad = _WORDS["chinese"].items()
    found.update({name: gazetteer()[fold(english)][0] for english, names in abroad for name in names})
    return found


def _japanese_names() -> Iterator[tuple[str, Place]]:
    for pref, pref_en, city, city_en, ward_en in table("shared/places_jp"):
        pref_name = "Gunma" if pref_en == "Gumma" else pref_en
        yield from ((name, Place(Level.PREFECTURE, "JP", pref_name)) for name in (pref, pref[:-1]) if len(name) > 1)
        special = city.endswith("区") and not ward_en
        place = Place(
            Level.CITY,
            "JP",
            pref_name,
            f"{city_en} Ward" if special else city_en,
            f"{ward_en} Ward" if ward_en else None,
        )
        yield city, place
        if city[-1] in "市区" and len(city) > 2 and not ward_en:  # noqa: PLR2004  one character is no name
            yield city[:-1], place
    for _, names, english, *_ in table("shared/places_jp_sites"):
        readings = gazetteer().get(fold(english.split(",")[0]), ())
        yield from ((name, readings[0]) for name in names.split(",") if readings)
