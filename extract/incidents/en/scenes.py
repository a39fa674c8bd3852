"""Scenes: places and days of which a sentence says that an offence happened there and then."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.discourse.en.patterns import leads_to
from extract.discourse.en.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.en.grounds import Talk, ground, is_in_their_hands, talk_of
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.records import Span
from schemas.words import EntityType

_CRIMES = lexicon("en/crimes")
_ALREADY = pattern(rf"\b{any_of(_CRIMES['already'])}\b")
_SERIES = pattern(rf"\b{any_of(_CRIMES['series'])}\b", re.IGNORECASE)
_ONE_IN = pattern(
    r"\b(?:one|another|the latest|the first|an? (?:[\w-]+ )?(?:case|robbery|incident|break-in|burglary|raid"
    r"|hold-?up|theft"
    r"|home invasion|heist|attack)),? (?:in|at|on [^.;‹PLD›]{1,40} in) (?:suburban |central |downtown )?$"
)
_DATELINE = pattern(
    r"^,? ?<D>,? \((?:<O>|[A-Z]\w+)\) |^(?:[A-Z]{3,}[A-Z ]*)?(?:,? <D>,? ?)?(?:,? ?<O>| \(<O>\)"
    r"| \([^)]*\))? ?(?:--|–|—|- |:|/)"
)
_LISTED = pattern(r"^(?:,|,? and|,? or)(?: in)? $")
_OPENING_DAY = pattern(r"^(?:In|On|In the early hours of|Early on|Late on|Last|Since)? ?(<D>),")
_ONE_MORE = pattern(r"(?:Meanwhile, )?[Ii]n (?:an?|another) (?:(?!unrelated)\w+ )?(?:case|incident)\b")
_RAIDED = pattern(
    r"\b(?:rescue\w*|freed|detained|handed over|raid(?:ed|s)?|swoop\w*|storm(?:ed|ing)|rounded up|round-up"
    r"|bust(?:ed|s)?|locked up"
    r"|arrest(?:ed|s)?|searched|crackdown|shut down|closed down|dismantled)\b"
)
_BEFORE_PLACE = pattern(r" (?:in|at|near) (?:the (?:city|town|village) of )?")
_REACH = 150
_LONGEST_RANGE = 2
_ELSEWHERE = pattern(r"\b(?:unrelated|separate|different|another) (?:\w+ )?(?:case|incident|robbery|murder)\b")
_DATELINE_AT = 3  # a dateline opens its line


@dataclass(frozen=True, slots=True)
class Scene:
    """A place, a day, or both, of an offence told in a line.

    Attributes:
        at: position of its first mark in the line's skeleton.
        base: whether it is where a ring works from.
        passing: whether the case is only told in passing, as one somebody was held over before.
        stay: whether it is a base only because captives were brought or held there.
    """

    line: int
    at: int
    place: str | None
    date: str | None
    base: bool
    evidence: Span
    passing: bool = False
    stay: bool = False


def scenes(reading: Reading) -> list[Scene]:
    """All scenes of a document in order."""
    crime_days = {m for e in reading.draft.of_type(EntityType.DATE) for m in e.mentions}
    talk = talk_of(reading.draft.text.told)
    found = [scene for line in reading.lines for scene in _in_line(reading, line, crime_days, talk=talk)]
    if any(scene.place and _is_abroad(reading, scene.place) for scene in found):
        return found
    return sorted([*found, *_mere_towns(reading, talk)], key=lambda scene: (scene.line, scene.at))


def _mere_towns(reading: Reading, talk: Talk) -> Iterator[Scene]:
    """Towns abroad in sentences about a ring or its captives, where no base is told in so many words."""
    for line in reading.lines:
        for at, thing in line.whole.marked("L"):
            if _is_dateline(line, at):
                continue
            if is_in_their_hands(reading, line.whole, at, talk=talk):
                yield Scene(line.index, at, thing.ids[0], None, base=True, evidence=_sentence(line), stay=True)


def _is_abroad(reading: Reading, place: str) -> bool:
    return reading.draft.entity(place).norm.get("country") not in {None, "JP"}


def _in_line(reading: Reading, line: Line, crime_days: set[Span], *, talk: Talk) -> Iterator[Scene]:
    skeleton = line.whole
    places = list(_places(reading, line, talk=talk))
    days = [(at, thing) for at, thing in skeleton.marked("D") if thing.span in crime_days]
    opening = _OPENING_DAY.match(skeleton.text)
    if opening and places and not days:
        days = [(opening.start(1), skeleton.thing(opening[1]))]
    used: set[int] = set()
    for number, (at, thing, kind) in enumerate(places):
        base = kind != "scene"
        following = places[number + 1][0] if number + 1 < len(places) else len(skeleton.text)
        day = _day_of(
            skeleton.text, at, following=following, days=[d for d in days if d[0] not in used], alone=len(places) == 1
        )
        if _in_series(skeleton, at) and not base and day is None and not leads_to(_ONE_IN, skeleton.text, at):
            continue
        if day:
            used.add(day[0])
        when = _start(reading, day[1]) if day and not (base and _RAIDED.search(skeleton.text)) else None
        passing = bool(_ALREADY.search(skeleton.text, max(0, at - _REACH), at)) and not _ONE_MORE.match(skeleton.text)
        yield Scene(
            line.index,
            at,
            thing.ids[0],
            when,
            base=base,
            evidence=_sentence(line),
            passing=passing,
            stay=kind == "stay",
        )
    if not places and not _ELSEWHERE.search(skeleton.text):
        yield from (
            Scene(line.index, at, None, reading.deed_day(thing), base=False, evidence=_sentence(line))
            for at, thing in days[:1]
            if not _in_series(skeleton, at) and not reading.dates[int(thing.ids[0])].range_end
        )


def _start(reading: Reading, thing: Thing) -> str | None:
    """The day a case began; a range of more than two months is none."""
    when = reading.dates[int(thing.ids[0])]
    if when.iso and when.range_end and _months(when.range_end) - _months(when.iso) > _LONGEST_RANGE:
        return None
    return reading.deed_day(thing)


def _months(iso: str) -> int:
    year, month = int(iso[:4]), int(iso[5:7] or 1)
    return 12 * year + month


def _sentence(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _day_of(
    text: str, at: int, *, following: int, days: list[tuple[int, Thing]], alone: bool
) -> tuple[int, Thing] | None:
    """The day told with a place: behind it and before the next place, else the only one of the sentence."""
    behind = [d for d in days if at < d[0] < following]
    if behind and (close := next((d for d in days if _BEFORE_PLACE.fullmatch(text, d[0] + 1, at)), None)):
        return close  # on D in L, and on another D
    if behind:
        return behind[0]
    before = [d for d in days if d[0] < at]
    return before[-1] if before and (alone or at - before[-1][0] < 60) else None  # noqa: PLR2004  the same clause


def _in_series(skeleton: Skeleton, at: int) -> bool:
    """Whether the place is one of many where cases happened."""
    return any(at - _REACH < m.start() < at or at < m.start() < at + 30 for m in _SERIES.finditer(skeleton.text))


def _places(reading: Reading, line: Line, *, talk: Talk) -> Iterator[tuple[int, Thing, str]]:
    """Place marks that are scenes or bases."""
    skeleton = line.whole
    scene_before, last = False, -1
    for at, thing in skeleton.marked("L"):
        if _is_dateline(line, at):
            continue
        kind = ground(reading, skeleton, at, talk=talk)
        if kind is None and scene_before and _LISTED.match(skeleton.text[last + 1 : at]):
            kind = "scene"
        scene_before, last = kind == "scene", at
        if kind:
            yield at, thing, kind


def _is_dateline(line: Line, at: int) -> bool:
    return line.paragraph == 0 and at < _DATELINE_AT and _DATELINE.match(line.whole.text[at + 1 :]) is not None


def dateline(reading: Reading) -> str | None:
    """The town from which a report is sent, if it opens with one."""
    if not reading.lines:
        return None
    first = reading.lines[0].whole
    place = next(first.marked("L", end=3), None)
    return place[1].ids[0] if place and _DATELINE.match(first.text[place[0] + 1 :]) else None
