"""Finding the authorities' actions in a line: which, with whom, when, where, by whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.ja.days import iso_of, offence_days
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import LegalKind, LegalStatus

_LAW = lexicon("ja_cases/law")
_ACTION = pattern(
    "|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in _LAW["actions"].items() if kind != "trial")
)
_TRIAL = pattern(f"(?P<trial>{'|'.join(_LAW['actions']['trial'])})")
_PLANNED = pattern("|".join(_LAW["planned"]))
_RELATIVE = pattern(
    r"[^、。はがを‹PA›]{0,10}(?:た|ている|ていた|済みの|中の)"
    r"(?:(?P<cleft>のは)、?[^。]{0,20}?|(?:[^、。はがを‹PADY›]{0,10}、)?[^、。はがを‹PADY›]{0,24}?)(?P<who><P>)"
)
_QUALIFIER = (
    r"[^、。はがを‹PA›]{0,10}(?:た|ている|ていた|中の)(?:[^、。はがを‹PADY›]{1,10}、)?[^、。はがを‹PADY›]{0,24}<P>"
)
_QUALIFIES = pattern(_QUALIFIER)
_MODIFIES = pattern(_QUALIFIER + "(?![はがも]、?<D>)")
_IN_RELATIVE = pattern(r"(?<=を)[^、。はがを‹PA›]{1,16}(?:た|だ)(?:[^、。はがを‹PADY›]|、(?=<P>)){0,24}<P>[はがも]")
_CHAINED = pattern(r"(?:さ)?れ、[^。はがを]{0,30}?(?:た|ている)[^、。はがを]{0,20}?(?P<who><P>)")
_WHO = pattern(
    r"(?P<who><P>)(?P<by>を|が|は|も|について|に|の(?=[^、。]{0,12}(?:公判|裁判|行方|身柄|判決))|=|、|のグループが|(?=さん))"
)
_ALIAS = pattern(r"(?P<who><A>)(?:など)?(?:と名乗り|を名乗り|が|は)")
_AUTHORITY = pattern(
    r"(?P<who><O>)(?:など|の捜査本部|の合同捜査本部|の?捜査員|員|、)?(?:は|が|に|で|の合同捜査本部[はが]|など[はがに])"
)
_IN_COURT = pattern(r"(?P<who><O>)(?:\([^()]*\))?(?:で|は|に|の)")
_PLACE = pattern(
    r"(?P<who><L>)(?:内|市内)?(?:で|に|の(?![^、。]{0,12}事件)[^、。はがを‹L›]{0,10}(?:住宅|施設|収容所|刑務所|拘置所|拠点|アジト|ホテル|マンション|アパート|建物|ビル|一室|空港|署|店|事務所|区画|独居房|施設内|病棟|路上|駐車場|会社|寮|家|市内|駅)[^、。はがを‹L›]{0,6}(?:で|に|を捜索))|(?P<from><L>)から"
)
_ABOUT = pattern(r"(?P<who><P>)(?:は|が|も)")
_SUBJECTS = pattern("<PA>|[一-龥]{2}(?:[0-9]+人|ら)|[0-9]人")
_OF_TOPIC = {"arrest", "rearrest", "detention", "deportation", "indictment", "release", "referral"}
_SEVERALLY = pattern("それぞれ")
_EACH = pattern("(?P<who><P>)(?:ら)?[がをは]、?")
_SEVERAL = 2
_ON_AND_ON = pattern("(?:し|とし|として)?、")  # the same authority goes on, or the next word says the same
_NEGATED = pattern("(?:さ?れ|に至っ|に踏み切っ)(?:て)?(?:は|も)?(?:い)?(?:ない|なかった|ません|ておらず|おらず)")
_OF_OFFENCE = pattern("(?:し|させ|され)?(?:た|て)?(?:[^、。]{0,4})(?:疑い|容疑|とされる)")
_BY_OFFENDERS = {"transfer", "deportation", "detention"}
_HELD_AT = pattern(r"先の(?P<where><L>)")
_AS_ROLE = pattern(r"(?P<who><P>)を[^、。‹P›]{0,16}(?<![ただう])として、")
_PASSIVE = pattern(r"(?:を)?(?:さ?れ|ら?れ|問われ)|中|済み")
_BY_ITSELF = ("問われ", "捕まった", "捕まり")  # passive in meaning, whatever follows
_UNDATED = ("求刑", "問われ")  # named in passing, whatever day the sentence tells
_JOINED = pattern(r"(?:処分)?と(?:し|して)、(?:同日)?")
_FURTHER = pattern(r"^(?:また|さらに|このほか|ほかに?|一方|同日)|^[^、。]{0,10}は、?同日")
_PRISON = pattern("収容所|刑務所|拘置所|留置場|入管施設|収容施設")
_INSIDE = pattern(r"(?P<place><L>)(?:にいた|で服役中の|に収監中の)(?P<who><P>)")
_SOURCE = pattern(r"(?P<from><L>)(?:\([^()]*\))?から[^、。‹L›]{0,12}$")
_FROM_ABROAD = pattern("帰国|空港|強制|送還|現地|国外|海外|から日本|航空機|チャーター機")
_AS_SOURCE = pattern("[^、。(]{0,8}(?:による|によれば|では)")
_DAY_IS = pattern("は<D>")
_ANNOUNCED = pattern(r"(?:た|し)と発表")
IN_THE_ACT = "現行犯"
_COURT = {LegalKind.TRIAL, LegalKind.VERDICT, LegalKind.ACQUITTAL}
_WITHOUT_DAY = {LegalKind.NON_INDICTMENT, LegalKind.INDICTMENT, LegalKind.DEPORTATION_REQUEST, LegalKind.RELEASE}
_BEHIND_HEARING = 16  # characters behind 初公判が within which its day and court stand
_FORM = "逮捕日"
_BESIDE = 3  # characters behind 逮捕日 within which the day stands
_FULL_DAY, _NEAR = 10, 24  # a month is the time of an arrest only where it stands near
_CLOSE, _FARTHER = 8, 40  # characters before an arrest, and before other actions, within which their place stands
_ABROAD = {LegalKind.DETENTION, LegalKind.DEPORTATION, LegalKind.ARREST, LegalKind.TRANSFER, LegalKind.RESCUE}


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


def _topic_of(reading: Reading, line: Line, found: re.Match[str]) -> tuple[Thing, ...]:
    """Of a sentence that names nobody whom the one before it is about: 「2人は…。…に収容されていた」."""
    if line.index == 0 or found.lastgroup not in _OF_TOPIC:
        return ()
    before = reading.lines[line.index - 1]
    told = [m for m in _ABOUT.finditer(before.skeleton.text)]
    near = before.paragraph == line.paragraph
    who = before.skeleton.thing(told[-1]["who"]) if told and near else None
    return (who,) if who is not None and who.ids and not _all_harmed(reading, who) else ()


def _who(reading: Reading, line: Line, found: re.Match[str]) -> tuple[Thing, ...]:
    """The persons acted on: those a relative clause belongs to, else the last ones named before."""
    skeleton, text = line.skeleton, line.skeleton.text
    for rule in (_RELATIVE, _CHAINED):
        behind = rule.match(text, found.end())
        if behind:
            return (skeleton.thing(behind["who"]),)
    before = [m for m in _WHO.finditer(text) if m.end() <= found.start() + 1 and not _IN_RELATIVE.match(text, m.end())]
    passive = _PASSIVE.match(text, found.end()) or found[0].endswith(_BY_ITSELF)
    wanted = {"は", "が", "も", "=", "の"} if passive else {"を", "に"}
    before = [m for m in before if not _all_harmed(reading, skeleton.thing(m["who"]))] or before
    about = [m for m in before if m["by"] == "について"]
    chosen = (
        about or [m for m in before if m["by"] in wanted] or before or list(_ALIAS.finditer(text, 0, found.start()))
    )
    if not chosen:
        return _topic_of(reading, line, found) if not _SUBJECTS.search(text, 0, found.start()) else ()
    as_role = [skeleton.thing(m["who"]) for m in _AS_ROLE.finditer(text, 0, chosen[-1].start())]
    return (*as_role, skeleton.thing(chosen[-1]["who"]))


def actions_in(reading: Reading, line: Line) -> list[Action]:
    """The actions of a line in order, and those in what stands behind names."""
    found: list[Action] = []
    skeleton = line.skeleton
    matches = [*_ACTION.finditer(skeleton.text), *_TRIAL.finditer(skeleton.text)]
    matches = [m for m in matches if not _not_done(skeleton, m)]
    for match, course in _courses(skeleton, _of_known_outcome(matches)):
        action = _action(reading, line, match, course=course)
        found += _each(reading, line, match, action=action)
    for match in _INSIDE.finditer(skeleton.text):
        found += _imprisoned(reading, line, match)
    for _, thing in skeleton.marked("P"):
        found += _behind(line, thing)
    return found


def _each(reading: Reading, line: Line, match: re.Match[str], *, action: Action) -> list[Action]:
    """「Lの事件ではPが、Mの事件ではQが、それぞれ起訴された」: an action for each, where he is named."""
    if not _SEVERALLY.search(line.skeleton.text, 0, match.start()):
        return [action]
    who = [m for m in _EACH.finditer(line.skeleton.text, 0, match.start())]
    things = [(m.start(), line.skeleton.thing(m["who"])) for m in who]
    acted = [(at, t) for at, t in things if t.ids and not _all_harmed(reading, t)]
    if len(acted) < _SEVERAL:
        return [action]
    return [
        replace(action, at=at, persons=reading.cast.actors(t.ids), count=t.count, severally=True) for at, t in acted
    ]


def _not_done(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a text says that nothing was done, or tells what an offender did: 「ミャンマーに移送した疑い」."""
    if _NEGATED.match(skeleton.text, match.end()):
        return True
    return match.lastgroup in _BY_OFFENDERS and bool(_OF_OFFENCE.match(skeleton.text, match.end()))


class _Course(NamedTuple):
    """What the actions told before in the sentence leave for the next one."""

    dated: bool  # whether it may take a day that stands before it
    taken: frozenset[int]  # days that belong to the actions before


def _courses(skeleton: Skeleton, matches: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], _Course]]:
    """Actions in order. 「8日、逮捕されたPを不起訴とし、釈放した」: the day is not that of the arrest."""
    dated, taken, end = True, frozenset[int](), 0
    for match in sorted(matches, key=lambda m: m.start()):
        joined = bool(_JOINED.fullmatch(skeleton.text, end, match.start()))
        yield match, _Course(dated or joined, taken)
        qualifies = bool(_QUALIFIES.match(skeleton.text, match.end()) or _ON_AND_ON.match(skeleton.text, match.end()))
        if qualifies:
            taken |= {at for at in _days_before(skeleton, match) if "、" not in skeleton.text[at + 1 : match.start()]}
        dated, end = dated and (qualifies or joined), match.end()


def _days_before(skeleton: Skeleton, match: re.Match[str]) -> Iterator[int]:
    return (at for at, _ in skeleton.marked("D", end=match.start()))


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


def _action(reading: Reading, line: Line, match: re.Match[str], *, course: _Course) -> Action:
    skeleton = line.skeleton
    kind = _moved(reading, skeleton, match)
    who = _who(reading, line, match)
    named = reading.cast.actors(dict.fromkeys(i for thing in who for i in thing.ids))
    return Action(
        kind,
        line.index,
        match.start(),
        _clause(skeleton, match, who),
        tuple(p for p in named if kind is LegalKind.RESCUE or not _harmed(reading, p)),
        who[-1].count if who and len(who) == 1 else None,
        _day(reading, line, match, course=course),
        _place(skeleton, match, kind),
        _authority(skeleton, match, kind),
        _status(skeleton, match, kind),
        further=bool(_FURTHER.match(skeleton.text)),
        cleft=bool((behind := _RELATIVE.match(skeleton.text, match.end())) and behind["cleft"]),
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


def _harmed(reading: Reading, person: str) -> bool:
    known = reading.cast.people.get(person)
    return known is not None and known.harmed_by_name


def _all_harmed(reading: Reading, thing: Thing) -> bool:
    return bool(thing.ids) and all(_harmed(reading, person) for person in thing.ids)


def _clause(skeleton: Skeleton, match: re.Match[str], who: tuple[Thing, ...]) -> Span:
    """The stretch from the persons, or the last stop before the action, to the action."""
    first, last = skeleton.span(skeleton.text.rfind("、", 0, match.start()) + 1, match.end())
    return min([first, *(w.start for w in who)]), max([last, *(w.end for w in who)])


def _day(reading: Reading, line: Line, match: re.Match[str], *, course: _Course) -> str | None:
    """The day of an action: the last date before it that is no offence's; for a hearing also one just behind it."""
    text, kind = line.skeleton.text, LegalKind(str(match.lastgroup))
    open_to_days = course.dated or kind not in _WITHOUT_DAY
    if _ANNOUNCED.search(text, match.end()) or not open_to_days or match[0].endswith(_UNDATED):
        return None
    offences = offence_days(line) | course.taken
    behind = _behind_for(text, match, kind)
    days = [at for at, _ in line.skeleton.marked("D", end=match.end() + behind) if at not in offences]
    if _MODIFIES.match(text, match.end()):
        days = [at for at in days if "、" not in text[at + 1 : match.start()]]
    if not days:
        return None
    before = [d for d in days if d < match.start()]
    after = [d for d in days if d > match.start()]
    chosen = after[0] if behind > _BESIDE and after else before[-1] if before else days[-1]
    iso = iso_of(reading, line.skeleton.thing(text[chosen]).ids[0])
    vague = iso is not None and len(iso) < _FULL_DAY and kind is LegalKind.ARREST
    return None if vague and match.start() - chosen > _NEAR else iso


def _behind_for(text: str, match: re.Match[str], kind: LegalKind) -> int:
    """How far behind an action its day may stand: behind 「初公判が」, 「逮捕日」, 「逮捕は」."""
    if kind in _COURT and not _AS_SOURCE.match(text, match.end()):
        return _BEHIND_HEARING
    return _BESIDE if match[0] == _FORM or _DAY_IS.match(text, match.end()) else 1


def _authority(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> str | None:
    in_court = kind in _COURT
    rule = _IN_COURT if in_court else _AUTHORITY
    found = list(rule.finditer(skeleton.text, 0, match.end() + (_BEHIND_HEARING if in_court else 0)))
    if kind is LegalKind.REFERRAL:
        found = [m for m in found if not m[0].endswith("に")]  # to whom, not by whom
    if not in_court and _QUALIFIES.match(skeleton.text, match.end()):
        found = [m for m in found if not m[0].endswith("は")]  # the topic acts in the main clause
    return skeleton.thing(found[-1]["who"]).ids[0] if found else None


def _place(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> str | None:
    """Where somebody was caught or held, told close before the action."""
    if kind not in _ABROAD:
        return None
    reach = _CLOSE if kind is LegalKind.ARREST else _FARTHER
    ahead = _HELD_AT.match(skeleton.text, match.end())
    if ahead:
        return skeleton.thing(ahead["where"]).ids[0]
    found = list(_PLACE.finditer(skeleton.text, max(0, match.start() - reach), match.end()))
    if kind is LegalKind.ARREST:
        found = [m for m in found if m[0].endswith("で")]
    mark = (found[-1]["who"] or found[-1]["from"]) if found else None
    return skeleton.thing(mark).ids[0] if mark else None


def _status(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> LegalStatus:
    if kind is LegalKind.DEPORTATION_REQUEST:
        return LegalStatus.SOUGHT
    rest = skeleton.text[match.start() : match.end() + 14]
    if match[0] != "求刑" and _PLANNED.search(rest):
        return LegalStatus.PLANNED
    return LegalStatus.DONE
