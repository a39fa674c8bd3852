"""When, where and by whom the authorities act, and whether they have yet."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton
from extract.incidents.ja.days import iso_of, offence_days
from extract.lexicon import lexicon
from schemas.words import LegalKind, LegalStatus

_PLANNED = pattern("|".join(lexicon("ja_cases/law")["planned"]))
_QUALIFIER = (
    r"[^、。はがを‹PA›]{0,10}(?:た|ている|ていた|中の)(?:[^、。はがを‹PADY›]{1,10}、)?[^、。はがを‹PADY›]{0,24}<P>"
)
_QUALIFIES = pattern(_QUALIFIER)
_MODIFIES = pattern(_QUALIFIER + "(?![はがも]、?<D>)")
_AUTHORITY = pattern(
    r"(?P<who><O>)(?:など|の捜査本部|の合同捜査本部|の?捜査員|員|、)?(?:は|が|に|で|の合同捜査本部[はが]|など[はがに])"
)
_IN_COURT = pattern(r"(?P<who><O>)(?:\([^()]*\))?(?:で|は|に|の)")
_PLACE = pattern(
    r"(?P<who><L>)(?:内|市内)?(?:で|に|の(?![^、。]{0,12}事件)[^、。はがを‹L›]{0,10}(?:住宅|施設|収容所|刑務所|拘置所|拠点|アジト|ホテル|マンション|アパート|建物|ビル|一室|空港|署|店|事務所|区画|独居房|施設内|病棟|路上|駐車場|会社|寮|家|市内|駅)[^、。はがを‹L›]{0,6}(?:で|に|を捜索))|(?P<from><L>)から"
)
_ON_AND_ON = pattern("(?:し|とし|として)?、")  # the same authority goes on, or the next word says the same
_HELD_AT = pattern(r"先の(?P<where><L>)")
_UNDATED = ("求刑", "問われ")  # named in passing, whatever day the sentence tells
_JOINED = pattern(r"(?:処分)?と(?:し|して)、(?:同日)?")
_AS_SOURCE = pattern("[^、。(]{0,8}(?:による|によれば|では)")
_DAY_IS = pattern("は<D>")
_ANNOUNCED = pattern(r"(?:た|し)と発表")
_COURT = {LegalKind.TRIAL, LegalKind.VERDICT, LegalKind.ACQUITTAL}
_WITHOUT_DAY = {LegalKind.NON_INDICTMENT, LegalKind.INDICTMENT, LegalKind.DEPORTATION_REQUEST, LegalKind.RELEASE}
_BEHIND_HEARING = 16  # characters behind 初公判が within which its day and court stand
_FORM = "逮捕日"
_BESIDE = 3  # characters behind 逮捕日 within which the day stands
_FULL_DAY, _NEAR = 10, 24  # a month is the time of an arrest only where it stands near
_CLOSE, _FARTHER = 8, 40  # characters before an arrest, and before other actions, within which their place stands
_ABROAD = {LegalKind.DETENTION, LegalKind.DEPORTATION, LegalKind.ARREST, LegalKind.TRANSFER, LegalKind.RESCUE}


class Course(NamedTuple):
    """What the actions told before in the sentence leave for the next one."""

    dated: bool  # whether it may take a day that stands before it
    taken: frozenset[int]  # days that belong to the actions before


def courses(skeleton: Skeleton, matches: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], Course]]:
    """Actions in order. 「8日、逮捕されたPを不起訴とし、釈放した」: the day is not that of the arrest."""
    dated, taken, end = True, frozenset[int](), 0
    for match in sorted(matches, key=lambda m: m.start()):
        joined = bool(_JOINED.fullmatch(skeleton.text, end, match.start()))
        yield match, Course(dated or joined, taken)
        qualifies = bool(_QUALIFIES.match(skeleton.text, match.end()) or _ON_AND_ON.match(skeleton.text, match.end()))
        if qualifies:
            taken |= {at for at in _days_before(skeleton, match) if "、" not in skeleton.text[at + 1 : match.start()]}
        dated, end = dated and (qualifies or joined), match.end()


def _days_before(skeleton: Skeleton, match: re.Match[str]) -> Iterator[int]:
    return (at for at, _ in skeleton.marked("D", end=match.start()))


def day_of(reading: Reading, line: Line, match: re.Match[str], *, course: Course) -> str | None:
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


def authority_of(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> str | None:
    """The force that acted, or the court in which a step was taken."""
    in_court = kind in _COURT
    rule = _IN_COURT if in_court else _AUTHORITY
    found = list(rule.finditer(skeleton.text, 0, match.end() + (_BEHIND_HEARING if in_court else 0)))
    if kind is LegalKind.REFERRAL:
        found = [m for m in found if not m[0].endswith("に")]  # to whom, not by whom
    if not in_court and _QUALIFIES.match(skeleton.text, match.end()):
        found = [m for m in found if not m[0].endswith("は")]  # the topic acts in the main clause
    return skeleton.thing(found[-1]["who"]).ids[0] if found else None


def place_of(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> str | None:
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


def status_of(skeleton: Skeleton, match: re.Match[str], kind: LegalKind) -> LegalStatus:
    """Whether an action is done, planned or sought."""
    if kind is LegalKind.DEPORTATION_REQUEST:
        return LegalStatus.SOUGHT
    rest = skeleton.text[match.start() : match.end() + 14]
    if match[0] != "求刑" and _PLANNED.search(rest):
        return LegalStatus.PLANNED
    return LegalStatus.DONE
