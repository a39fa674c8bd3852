"""Stretches of English text that name a place, with all they may stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.lexicon import lexicon
from extract.recognizers.en.gazetteer import Level, Place, doubtful_names, fold, gazetteer, longest_name
from extract.recognizers.en.names import is_surname

_WORD = re.compile(r"U\.S\.(?:A\.)?|U\.K\.|[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b)\w)*")
_FACILITY = "|".join(sorted(map(re.escape, lexicon("en/places")["facility_words"]), key=len, reverse=True))
_SUFFIX = re.compile(
    rf" (?:(?P<pref>[Pp]refectures?|[Pp]rovinces?|[Ss]tate)|(?P<city>City|Town|Village|Township|city(?! of)|town"
    rf"|village)|"
    rf"(?P<ward>Ward|ward)|(?P<area>metropolitan (?:area|region)|[Mm]etropolis)|(?P<facility>{_FACILITY}))\b"
)
_DIRECTION = re.compile(r"(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central) $")
_OF = re.compile(r"\b(?:city|town|village|municipality|township|district|province|suburb|port|state) of $")
_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|around|outside|inside|throughout|across|over)|[Ff]rom|[Ii]n|[Aa]t|\b(?:residents?|natives?) of"
    r"|\b\d{1,2}, (?:[a-z -]{2,40}, )?of) (?:the )?$"
)
_AFTER_AGE = re.compile(r"\b\d{1,2}, (?:[a-z -]{2,40}, )?(?:of|from) (?:the (?:city|town) of )?$")
_TOWARDS = re.compile(
    r"\b(?:from|to|of|into|toward|towards|for|via|through|left|leave|leaving|between|and|or|reach|reached) (?:the )?$"
)
_SCENE = re.compile(
    r" (?:(?:home|house|shop|store|jewelry|bank|murder|gold)[- ])?"
    r"(?:case|cases|robber\w+|incident|raid|break-in|heist|home|house|attack|scam|branch|store|compound|base|hideout|"
    r"resident|burglary|break-ins|killing|murder)\b"
)
_BEFORE = 48
_AN_ABBREVIATION = 3  # letters: USA is no town in capitals
_LARGE = 40  # size class of a place that needs no surroundings


@dataclass(frozen=True, slots=True)
class Unit:
    """A name of a place with its prefix and suffix; `sure` if only a place can be meant."""

    start: int
    end: int
    readings: tuple[Place, ...]
    name: str
    sure: bool = False
    located: bool = False
    plural: bool = False

    @property
    def level(self) -> Level:
        """The level of the likeliest reading."""
        return self.readings[0].level


def units(text: str) -> Iterator[Unit]:
    """Place names in order of the text, longest names first; whether they are places is judged later."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        unit, used = _unit_at(text, words, at)
        if unit:
            yield unit
        at += used


def _unit_at(text: str, words: list[tuple[int, int]], at: int) -> tuple[Unit | None, int]:
    known = gazetteer()
    run = _run_length(text, words, at)
    for size in range(run, 0, -1):
        start, end = words[at][0], words[at + size - 1][1]
        name = _as_written(text, start, end)
        if readings := known.get(fold(name)):
            return _with_context(text, Unit(start, end, readings, name)), size
    if district := _unknown_district(text, words[at][0]):
        return district, district.name.count(" ") + 1
    return _unknown(text, words[at], run), 1


_DISTRICT = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}) (?:[Dd]istrict|sub-?district|commune|township|county"
    r"|municipality)\b"
)


def _unknown_district(text: str, start: int) -> Unit | None:
    """In Prey Nob district: what no gazetteer knows, behind a word of place and before its kind."""
    found = _DISTRICT.match(text, start)
    if not found or not _LOCATIVE.search(text, max(0, start - _BEFORE), start):
        return None
    town = Place(Level.CITY, None, city=found["name"])
    return Unit(start, found.end(), (town,), found["name"], sure=True, located=True)


def _run_length(text: str, words: list[tuple[int, int]], at: int) -> int:
    """How many capitalised words follow each other with one blank between, up to the longest name."""
    size = 1
    while size < longest_name() and at + size < len(words):
        gap = text[words[at + size - 1][1] : words[at + size][0]]
        if gap not in {" ", " of ", " and the "}:
            break
        size += 1
    return size


def _as_written(text: str, start: int, end: int) -> str:
    """The name; capitals of a dateline are made ordinary ones."""
    name = text[start:end]
    at_line_start = start == 0 or text[start - 1] == "\n"
    return (
        name.title()
        if name.isupper() and len(name) > _AN_ABBREVIATION and (at_line_start or len(name) > _AN_ABBREVIATION + 1)
        else name
    )


def _with_context(text: str, unit: Unit) -> Unit | None:
    """The unit with its suffix and direction, or None where the name is part of another one."""
    suffix = _SUFFIX.match(text, unit.end)
    if suffix and suffix.lastgroup:
        unit = _suffixed(unit, suffix)
    elif _inside_longer_name(text, unit):
        return None
    before = text[max(0, unit.start - _BEFORE) : unit.start]
    if direction := _DIRECTION.search(before):
        unit = replace(unit, start=unit.start - len(direction[0]), sure=True)
        before = text[max(0, unit.start - _BEFORE) : unit.start]
    named = bool(_OF.search(before))
    located = bool(_LOCATIVE.search(before)) or named
    sure = unit.sure or named or _plainly_a_place(text, unit, before, located=located)
    return replace(unit, sure=sure, located=located or unit.sure)


def _suffixed(unit: Unit, suffix: re.Match[str]) -> Unit:
    """The unit with the word behind it that tells its kind."""
    kind = suffix.lastgroup or ""
    levels = {"pref": {Level.PREFECTURE}, "city": {Level.CITY}, "ward": {Level.WARD}, "area": {Level.PREFECTURE}}
    if kind == "facility":
        return _facility(unit, suffix)
    plural = suffix[0].endswith("s")
    fitting = tuple(r for r in unit.readings if r.level in levels[kind])
    end = unit.end if plural else suffix.end()
    if kind == "area":
        return _area(unit, suffix, fitting)
    return replace(unit, end=end, readings=fitting or unit.readings, sure=True, plural=plural)


def _area(unit: Unit, suffix: re.Match[str], fitting: tuple[Place, ...]) -> Unit:
    """The Tokyo metropolitan area is more than Tokyo."""
    name = unit.name + suffix[0]
    return (
        replace(unit, end=suffix.end(), readings=tuple(replace(r, region=name) for r in fitting), sure=True)
        if fitting
        else unit
    )


def _facility(unit: Unit, suffix: re.Match[str]) -> Unit:
    name = unit.name + suffix[0]
    readings = tuple(replace(r, level=Level.FACILITY, facility=name) for r in unit.readings if r.level <= Level.COUNTRY)
    return replace(unit, end=suffix.end(), readings=readings, name=name, sure=True)


_FOLLOWED = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August)\b|"
    r"(?:September|October|November|December)\b|Gov\b)[A-ZÀ-Þ]\w"
)
_BOUND = re.compile(r"\$|-(?!-)")  # Tokyo-based, but KOBE--
_PRECEDED = re.compile(
    r"(?<![.!?:\n] )(?<!^)\b(?!In |At |From |Near |To |And |But |Police |Central |Greater |Outside )[A-ZÀ-Þ][\w-]+ $"
)
_DATELINE = re.compile(r"[^\n]{0,40}?(?:--|—|–| - |\((?:Kyodo|Jiji|AP|Reuters|AFP)|: )")


def _inside_longer_name(text: str, unit: Unit) -> bool:
    """Bank of Japan, Osaka Castle, Kanta Nara: the name belongs to something else."""
    if _FOLLOWED.match(text, unit.end) or _BOUND.match(text, unit.end):
        return True
    before = text[max(0, unit.start - _BEFORE) : unit.start]
    if unit.start < _BEFORE:
        before = "\n " + before
    return bool(_PRECEDED.search(before))


def _plainly_a_place(text: str, unit: Unit, before: str, *, located: bool) -> bool:
    """Whether a bare name is a place: a large one always, a small or surname-like one by its surroundings."""
    key = fold(unit.name)
    if key in doubtful_names():
        return bool(_AFTER_AGE.search(before))
    if unit.level >= Level.PREFECTURE or unit.name.endswith(" Ward"):
        return True
    if located or _SCENE.match(text, unit.end) or _opens_a_line(text, unit):
        return True
    surname_like = is_surname(key) and unit.readings[0].country == "JP"
    return not surname_like and (unit.readings[0].size >= _LARGE or bool(_TOWARDS.search(before)))


def _opens_a_line(text: str, unit: Unit) -> bool:
    """Whether the name is a dateline."""
    return (unit.start == 0 or text[unit.start - 1] == "\n") and bool(_DATELINE.match(text, unit.end))


_UNKNOWN_HEAD = re.compile(r"(?:city|town|village|municipality|township) of $")


def _unknown(text: str, word: tuple[int, int], run: int) -> Unit | None:
    """A name no gazetteer knows, told to be a place by the words around it."""
    start, end = word
    if text.startswith("Police", start):
        return None
    if run == 1 and _UNKNOWN_HEAD.search(text, max(0, start - _BEFORE), start):
        name = text[start:end]
        return Unit(start, end, (Place(Level.CITY, None, city=name),), name, sure=True, located=True)
    suffix = _SUFFIX.match(text, end)
    if suffix and suffix.lastgroup in {"ward", "facility", "pref"} and not text[suffix.end() :].startswith(" Police"):
        return _unknown_with_suffix(text[start:end], start, suffix)
    return None


def _unknown_with_suffix(name: str, start: int, suffix: re.Match[str]) -> Unit | None:
    whole = name + suffix[0]
    if suffix.lastgroup == "ward":
        place = Place(Level.WARD, "JP", ward=whole)
    elif suffix.lastgroup == "facility" and "Airport" not in whole and "Station" not in whole and "Prison" not in whole:
        return None
    elif suffix.lastgroup == "facility":
        place = _station_of(name, whole)
    else:
        place = Place(Level.PREFECTURE, None, pref=name)
    return Unit(start, suffix.end(), (place,), whole, sure=True, located=True)


def _station_of(name: str, whole: str) -> Place:
    """A station or airport named after its town (Shin-Tamana Station)."""
    town = re.sub(r"^(?:Shin|Higashi|Nishi|Kita|Minami)-", "", name)
    known = gazetteer().get(fold(town))
    first = known[0] if known else Place(Level.CITY, None)
    return replace(first, level=Level.FACILITY, facility=whole)
