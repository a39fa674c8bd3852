"""Collecting cases: a scene belongs to a case told before if place and day allow it, else it is a new one."""

from extract.discourse.ja.reading import Line, Reading
from extract.incidents.ja.days import compatible, day_at, day_by_word, day_told, deed_day, fuller, in_month
from extract.incidents.ja.kinds import acts_in, formal_charges
from extract.incidents.ja.scenes import ACT, Base, Scene, bases_in, scenes_in
from extract.incidents.ja.story import Case
from extract.rules import compiled
from schemas.words import IncidentKind

_CHARGE_IN_FULL = compiled("(?:直接の)?(?:逮捕)?容疑は")
_NEAR_LINES = 6  # sentences within which a wider place and a narrower one are the same scene


def deeper(reading: Reading, one: str, other: str) -> str | None:
    """Of two places, one inside the other, the inner one; None where neither is."""
    if one == other:
        return one
    a, b = (reading.draft.entity(x).norm for x in (one, other))
    for key in ("country", "pref", "city"):
        x, y = a.get(key), b.get(key)
        if not x or not y:
            return one if x else other
        if x != y:
            if not (str(x).startswith(str(y)) or str(y).startswith(str(x))):
                return None
            return one if len(str(x)) > len(str(y)) else other
    return None


class Weaver:
    """Collects cases while the lines are read in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cases: list[Case] = []
        self.scenes: dict[int, list[tuple[Scene, Case]]] = {}
        self.bases: list[Base] = []
        self.compared: dict[int, list[Case]] = {}
        self.goods_only = _is_trade(reading)

    def add(self, line: Line) -> None:
        """Take the scenes of a line, or the day that a line without a scene adds to the case before it."""
        self.bases += bases_in(self.reading, line)
        everything = [s for s in scenes_in(self.reading, line) if self.goods_only or not _is_dealing(s)]
        found = [s for s in everything if not s.compared]
        self._compare(line, [s for s in everything if s.compared])
        if found:
            self.take(line, found)
        elif self.cases and ACT.search(line.skeleton.text):
            case = self.cases[-1]
            same = self.reading.lines[case.lines[-1]].paragraph == line.paragraph
            learn_day(self.reading, line, case if same else self.cases[0])

    def _compare(self, line: Line, scenes: list[Scene]) -> None:
        """Remember which cases a line sets apart from the one it tells of."""
        known = [c for s in scenes for c in self.cases if c.place and self._place(line, c, s)]
        if known:
            self.compared[line.index] = list(dict.fromkeys(known))

    def known_at(self, line: Line, scene: Scene) -> list[Case]:
        """The cases told so far whose place lies where a scene does."""
        return [
            case for case in self.cases if case.place and case.lines[0] < line.index and self._place(line, case, scene)
        ]

    def _place(self, line: Line, case: Case, scene: Scene) -> str | None:
        """The deeper of the places of a case and a scene, if one lies in the other.

        A bare name such as 静岡 may mean the prefecture of a case told before.
        """
        if case.place is None:
            return None
        inside = deeper(self.reading, case.place, scene.place)
        if inside is None:
            name = self.reading.draft.text.plain[slice(*line.skeleton.span(scene.at, scene.at + 1))]
            pref = str(self.reading.draft.entity(case.place).norm.get("pref") or "")
            return case.place if pref and pref[:-1] == name else None
        return inside

    def take(self, line: Line, found: list[Scene]) -> None:
        """Make cases of the scenes of a line."""
        taken: set[int] = set()
        here: list[tuple[Scene, Case]] = []
        for number, scene in enumerate(found):
            case = self._case_for(line, scene, taken=taken)
            case.lines.append(line.index)
            stop = found[number + 1].at if number + 1 < len(found) and not _shared(found, number) else None
            span = (0 if number == 0 else scene.at, stop)
            case.stretches.append(line.skeleton.text[slice(*span)])
            here.append((scene, case))
        self.scenes[line.index] = here

    def _case_for(self, line: Line, scene: Scene, *, taken: set[int]) -> Case:
        """The case of a scene: one told before, if place and day allow, else a new one."""
        last = self.cases[-1].day if self.cases else None
        day = _raid_day(self.reading, line, scene) if scene.raid else day_at(self.reading, line, scene, taken=taken)
        day = day or day_by_word(line, scene.at, last)
        for case in reversed(self.cases):
            place = self._place(line, case, scene)
            if scene.raid or not place:
                continue
            if not compatible(case.day, day):
                if not _charged_in_lead(line, case) or place != case.place:
                    continue
                day = in_month(case.day, day)
            if place == case.place == scene.place or scene.line - case.lines[-1] <= _NEAR_LINES:
                case.place, case.day = place, fuller(case.day, day)
                return case
        case = Case(line.skeleton.span(), scene.place, day)
        self.cases.append(case)
        return case

    @property
    def first(self) -> int:
        """The line of the first case; behind the last line where there is none."""
        return min((case.lines[0] for case in self.cases), default=len(self.reading.lines))

    def drop(self, unwanted: set[int]) -> None:
        """Forget some cases and their scenes."""
        self.cases = [case for case in self.cases if id(case) not in unwanted]
        kept = {i: [(s, c) for s, c in here if id(c) not in unwanted] for i, here in self.scenes.items()}
        self.scenes = {i: here for i, here in kept.items() if here}

    def placeless(self, line: Line) -> Case:
        """A case that a charge tells of without a scene."""
        case = Case(line.skeleton.span(), None, day_told(self.reading, line), lines=[line.index])
        case.stretches.append(line.skeleton.text)
        self.cases.append(case)
        return case


def _is_trade(reading: Reading) -> bool:
    """Whether the document's charges are dealings (accounts, proceeds) and nothing else."""
    first = next((kinds for line in reading.lines if (kinds := formal_charges(line.skeleton.text))), [])
    return first == [IncidentKind.OTHER]


def _is_dealing(scene: Scene) -> bool:
    acts = acts_in(scene.word)
    return bool(acts) and set(acts) == {IncidentKind.OTHER}


def _charged_in_lead(line: Line, case: Case) -> bool:
    """Whether 「逮捕容疑は20日…」 tells in full what the first sentences have told of."""
    return bool(_CHARGE_IN_FULL.match(line.skeleton.text)) and case.lines[0] == 0


def _shared(found: list[Scene], number: int) -> bool:
    """Whether a scene's act stands behind the next scene: `AでXを、BでYを盗んだ`."""
    return found[number].act > found[number + 1].at


def _raid_day(reading: Reading, line: Line, scene: Scene) -> str | None:
    days = [thing for _, thing in line.skeleton.marked("D", start=scene.at, end=scene.act)]
    return deed_day(reading, days[0]) if days else None


def learn_day(reading: Reading, line: Line, case: Case) -> None:
    """Take over the day of an act that a line tells, if it agrees with what is known of the case."""
    day = day_told(reading, line)
    if day and compatible(case.day, day):
        case.day = fuller(case.day, day)
