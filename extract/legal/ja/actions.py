"""Finding the authorities' actions in a line: which, with whom, when, where, by whom."""

import re
from dataclasses import dataclass, replace

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.legal.ja.circumstances import Course, authority_of, courses, day_of, place_of, status_of
from extract.legal.ja.persons import RELATIVE, acted_on, each_of, is_harmed
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import LegalKind, LegalStatus

_LAW = lexicon("ja_cases/law")
_ACTION = pattern(
    "|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in _LAW["actions"].items() if kind != "trial")
)
_TRIAL = pattern(f"(?P<trial>{'|'.join(_LAW['actions']['trial'])})")
_NEGATED = pattern("(?:さ?れ|に至っ|に踏み切っ)(?:て)?(?:は|も)?(?:い)?(?:ない|なかった|ません|ておらず|おらず)")
_OF_OFFENCE = pattern("(?:し|させ|され)?(?:た|て)?(?:[^、。]{0,4})(?:疑い|容疑|とされる)")
_BY_OFFENDERS = {"transfer", "deportation", "detention"}
_FURTHER = pattern(r"^(?:また|さらに|このほか|ほかに?|一方|同日)|^[^、。]{0,10}は、?同日")
_PRISON = pattern("収容所|刑務所|拘置所|留置場|入管施設|収容施設")
_INSIDE = pattern(r"(?P<place><L>)(?:にいた|で服役中の|に収監中の)(?P<who><P>)")
_SOURCE = pattern(r"(?P<from><L>)(?:\([^()]*\))?から[^、。‹L›]{0,12}$")
_FROM_ABROAD = pattern("帰国|空港|強制|送還|現地|国外|海外|から日本|航空機|チャーター機")
IN_THE_ACT = "現行犯"


@dataclass(frozen=True, slots=True)
class Action:
    """One action as one line tells it."""

    kind: LegalKind
    line: int
    at: int
    evidence: Span
    persons: tuple[str, ...] = ()
    count: int | None = None
    day: str | None = None
    place: str | None = None
    authority: str | None = None
    status: LegalStatus = LegalStatus.DONE
    further: bool = False
    cleft: bool = False
    severally: bool = False  # told of several in one sentence, of each for himself


def actions_in(reading: Reading, line: Line) -> list[Action]:
    """The actions of a line in order, and those in what stands behind names."""
    found: list[Action] = []
    skeleton = line.skeleton
    matches = [*_ACTION.finditer(skeleton.text), *_TRIAL.finditer(skeleton.text)]
    matches = [m for m in matches if not _not_done(skeleton, m)]
    for match, course in courses(skeleton, _of_known_outcome(matches)):
        action = _action(reading, line, match, course=course)
        each = each_of(reading, line, match)
        found += [_for_one(reading, action, at=at, who=who) for at, who in each] or [action]
    for match in _INSIDE.finditer(skeleton.text):
        found += _imprisoned(reading, line, match)
    for _, thing in skeleton.marked("P"):
        found += _behind(line, thing)
    return found


def _for_one(reading: Reading, action: Action, *, at: int, who: Thing) -> Action:
    """The action as it is told of one of several."""
    return replace(action, at=at, persons=reading.cast.actors(who.ids), count=who.count, severally=True)


def _not_done(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a text says that nothing was done, or tells what an offender did: 「ミャンマーに移送した疑い」."""
    if _NEGATED.match(skeleton.text, match.end()):
        return True
    return match.lastgroup in _BY_OFFENDERS and bool(_OF_OFFENCE.match(skeleton.text, match.end()))


def _of_known_outcome(matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """A judgment that the same sentence calls an acquittal is no verdict of guilt."""
    if not any(m.lastgroup == LegalKind.ACQUITTAL for m in matches):
        return matches
    return [m for m in matches if m.lastgroup != LegalKind.VERDICT or not m[0].startswith("判決")]


def _imprisoned(reading: Reading, line: Line, match: re.Match[str]) -> list[Action]:
    place, who = line.skeleton.thing(match["place"]), line.skeleton.thing(match["who"])
    if not _PRISON.search(reading.draft.entity(place.ids[0]).canonical):
        return []
    evidence = (place.start, who.end)
    return [Action(LegalKind.DETENTION, line.index, match.start(), evidence, who.ids, place=place.ids[0])]


def _behind(line: Line, thing: Thing) -> list[Action]:
    """Actions told in brackets behind a name or a list: `P被告(33)=公判中=`."""
    actions = []
    told: list[tuple[Thing, Skeleton, int | None]] = []
    if thing.members or thing.ids:
        told += [(m, a, None) for m in thing.members or (thing,) for a in m.asides]
    if thing.members or not thing.ids:
        told += [(thing, a, thing.count) for a in thing.asides]
    for who, aside, count in told:
        match = _ACTION.search(aside.text) or _TRIAL.search(aside.text)
        if match and (who.ids or count):
            evidence = (who.start, max(who.end, aside.span()[1]))
            actions.append(Action(LegalKind(str(match.lastgroup)), line.index, -1, evidence, who.ids, count))
    return actions


def _action(reading: Reading, line: Line, match: re.Match[str], *, course: Course) -> Action:
    skeleton = line.skeleton
    kind = _moved(reading, skeleton, match)
    who = acted_on(reading, line, match)
    named = reading.cast.actors(dict.fromkeys(i for thing in who for i in thing.ids))
    return Action(
        kind,
        line.index,
        match.start(),
        _clause(skeleton, match, who),
        tuple(p for p in named if kind is LegalKind.RESCUE or not is_harmed(reading, p)),
        who[-1].count if who and len(who) == 1 else None,
        day_of(reading, line, match, course=course),
        place_of(skeleton, match, kind),
        authority_of(skeleton, match, kind),
        status_of(skeleton, match, kind),
        further=bool(_FURTHER.match(skeleton.text)),
        cleft=bool((behind := RELATIVE.match(skeleton.text, match.end())) and behind["cleft"]),
    )


def _moved(reading: Reading, skeleton: Skeleton, match: re.Match[str]) -> LegalKind:
    """What kind of action it is; who is moved inside the country is not deported."""
    kind = LegalKind(str(match.lastgroup))
    to = next(skeleton.marked("L", start=match.start(), end=match.end()), None)
    if kind is LegalKind.TRANSFER and _from_abroad(reading, skeleton, match):
        return LegalKind.DEPORTATION
    if kind is not LegalKind.DEPORTATION or to is None or "移送" not in match[0]:
        return kind
    norm = reading.draft.entity(to[1].ids[0]).norm
    abroad = norm.get("country") not in {None, "JP"}
    inland = norm.get("pref") and not _FROM_ABROAD.search(skeleton.text)
    return LegalKind.TRANSFER if abroad or inland else kind


def _from_abroad(reading: Reading, skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether somebody is brought from abroad: 「Lから移送された」."""
    source = _SOURCE.search(skeleton.text, 0, match.start())
    if source is None:
        return False
    return reading.draft.entity(skeleton.thing(source["from"]).ids[0]).norm.get("country") not in {None, "JP"}


def _clause(skeleton: Skeleton, match: re.Match[str], who: tuple[Thing, ...]) -> Span:
    """The stretch from the persons, or the last stop before the action, to the action."""
    first, last = skeleton.span(skeleton.text.rfind("、", 0, match.start()) + 1, match.end())
    return min([first, *(w.start for w in who)]), max([last, *(w.end for w in who)])
