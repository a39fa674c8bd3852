"""Days: on which day something happened, as against the day of an arrest, a hearing or an announcement."""

from collections.abc import Iterable
from datetime import date, timedelta

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.elapsed import before, is_around
from extract.incidents.ja.scenes import ACT, HAPPENING, Scene
from extract.lexicon import lexicon
from extract.recognizers.ja.elapsed import months_since

_LAW = "|".join(lexicon("ja_cases/law")["predicates"])
_AUTHORITY = r"(?:<ON>[^、。はが]{0,12}|警察|県警|府警|道警|署|捜査本部|本部)"
_BY_AUTHORITY = pattern(
    rf"{_AUTHORITY}は、?(<D>)(?!(?:夜|未明|午[前後])?に(?:も|は)?(?:<L>|起き|発生|あっ))|(?<![でに])(?:初公判|公判|裁判|判決)[がは](<D>)"
)
_TO_LAW = pattern(rf"(<D>)(?:に|、|付で|までに)?(?!すでに|既に|先に)[^、。=‹DP›]{{0,16}}?(?:{_LAW})")
_ARREST_OF = pattern(
    rf"<P>は、?(<D>)、(?P<of>[^。]*?)(?:疑い|容疑|として|事件)(?:で)?[^、。]{{0,8}}?(?:{_LAW})(?P<before>されて|され、)?"
)
_CAUGHT_ON = pattern(rf"(?:として|疑いで|容疑で|罪で)、?(<D>)[^。‹D›]{{0,30}}?(?:{_LAW})")
_CHARGED = pattern("起訴(?:されて|され、)$")  # 「14日、…を奪ったとして起訴されている」: the day of the offence
_DATE = pattern("<D>")
_ACT_FIRST = pattern("(?:として|疑いで|容疑で|罪で)、?<D>")  # 「3日、…を奪ったとして5日、…逮捕された」
_TOGETHER = pattern(r"<D>[^、。]{0,6}(?:から|~|と)$")
_HOUR = pattern("(?:の)?(?:未明|早朝|午前|午後|夜|深夜|夕方|夕|昼|正午|明け方|ごろ)")
_EVENT = pattern("渡航|連れ込まれ|連れて行かれ|起き|発生|あった|被害に遭|犯行|事件|疑い")
_STEP = {"前日": -1, "翌日": 1, "同日": 0, "同じ日": 0, "この日": 0, "翌々日": 2, "2日後": 2, "3日後": 3}
_RELATIVE = pattern("|".join(_STEP) + r"|その(?P<later>\d{1,2})日後")
_NEAR = 18  # characters between a date and a place that belong together
_MONTH = 7  # characters of an ISO month
_FULL = 10  # characters of a full ISO day


def iso_of(reading: Reading, entity_id: str) -> str | None:
    """The ISO day, month or year of a date; the start of a range."""
    iso = reading.draft.entity(entity_id).norm.get("iso")
    return str(iso).split("/")[0] if iso else None


def deed_day(reading: Reading, thing: Thing) -> str | None:
    """The day of a deed: what a date says, or where it names an anniversary the day so long before."""
    iso, text = iso_of(reading, thing.ids[0]), reading.draft.text
    if iso is None or not is_around(iso, text.published):
        return iso
    return before(iso, months_since(text, *thing.span))


def legal_days(line: Line) -> set[int]:
    """Positions of dates on which an authority acted or spoke."""
    text = line.skeleton.text
    found = {m.start(i) for m in _BY_AUTHORITY.finditer(text) for i in (1, 2) if m[i]}
    found |= {
        m.start(1)
        for m in _ARREST_OF.finditer(text)
        if not _ACT_FIRST.search(m["of"])
        and ((m["before"] and not _CHARGED.search(m[0])) or _DATE.search(m["of"]) or not ACT.search(m["of"]))
    }
    found |= {m.start(1) for m in _CAUGHT_ON.finditer(text)}
    for match in _TO_LAW.finditer(text):
        if not ACT.search(text, match.start() + 1, match.end() - 2):
            found.add(match.start(1))
    return found


def offence_days(line: Line) -> set[int]:
    """Positions of dates behind which a line tells an offence before anything an authority did."""
    text = line.skeleton.text
    barred = legal_days(line)
    days = [at for at, _ in line.skeleton.marked("D") if at not in barred]
    return {at for at in days if (found := HAPPENING.search(text, at)) and not found["law"]}


def _candidates(line: Line, taken: Iterable[int]) -> list[int]:
    barred = legal_days(line) | set(taken)
    return [at for at, _ in line.skeleton.marked("D") if at not in barred]


def _first_of_pair(line: Line, at: int, days: list[int]) -> int:
    """Of `DからDにかけて` the first."""
    before = [d for d in days if d < at]
    if before and _TOGETHER.match(line.skeleton.text, before[-1], at):
        return before[-1]
    return at


def day_at(reading: Reading, line: Line, scene: Scene, *, taken: set[int]) -> str | None:
    """The day of a scene: the date just before its place, else one between place and act, else one before the place."""
    text = line.skeleton.text
    following = [at for at, _ in line.skeleton.marked("L") if at > scene.at]
    days = _candidates(line, taken)
    before = [d for d in days if d < scene.at]
    between = [d for d in days if scene.at < d < min([scene.act + 1, *following])]
    direct = before and not ACT.search(text, before[-1] + 1, scene.at) and scene.at - before[-1] < _NEAR
    chosen = before[-1] if direct else between[0] if between else before[-1] if before else None
    if chosen is None:
        return None
    chosen = _first_of_pair(line, chosen, days)
    taken.update((chosen, *(d for d in days if chosen <= d < scene.at)))
    return deed_day(reading, line.skeleton.thing(text[chosen]))


def day_told(reading: Reading, line: Line) -> str | None:
    """The day of an act in a line that names no place."""
    days = _candidates(line, ())
    with_act = [d for d in days if ACT.search(line.skeleton.text, d)]
    if not with_act:
        return None
    return deed_day(reading, line.skeleton.thing(line.skeleton.text[_first_of_pair(line, with_act[0], days)]))


def day_of_event(reading: Reading, line: Line, *, by_hour: bool = False) -> str | None:
    """A day that a line tells with its hour or as the day of an event, wherever it stands in it.

    `by_hour`: only the day of an event that is told with its hour.
    """
    barred = legal_days(line)
    text = line.skeleton.text
    eventful = bool(_EVENT.search(text) or ACT.search(text))
    for at, thing in line.skeleton.marked("D"):
        at_hour = bool(_HOUR.match(text, at + 1))
        if at not in barred and ((eventful and at_hour) if by_hour else (eventful or at_hour)):
            return deed_day(reading, thing)
    return None


def day_by_word(line: Line, until: int, known: str | None) -> str | None:
    """A day told from the one before: 前日, 翌日, 同日."""
    words = list(_RELATIVE.finditer(line.skeleton.text, 0, until))
    if not words or known is None or len(known) != _FULL:
        return None
    found = words[-1]
    return (
        date.fromisoformat(known) + timedelta(days=int(found["later"]) if found["later"] else _STEP[found[0]])
    ).isoformat()


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two days can be the same: one tells more of the other, or they are neighbours (from night to morning)."""
    if not one or not other or one.startswith(other) or other.startswith(one):
        return True
    if len(one) == len(other) == _FULL:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1
    return False


def in_month(month: str | None, day: str | None) -> str | None:
    """A day told by its number alone, in the month that is known of a case; else what is known."""
    return f"{month}{day[-3:]}" if month and day and len(month) == _MONTH and len(day) == _FULL else month


def fuller(one: str | None, other: str | None) -> str | None:
    """Of two compatible days the more exact one; the earlier of two exact ones."""
    if not one or not other:
        return one or other
    if len(one) != len(other):
        return max(one, other, key=len)
    return min(one, other)
