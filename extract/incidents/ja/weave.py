"""Weaving: scenes become cases, and every line gets the cases it tells of."""

import re

from extract.discourse.ja.marks import pattern
from extract.discourse.ja.reading import Line, Reading
from extract.incidents.ja.days import compatible, day_at, day_by_word, day_of_event, day_told, fuller, iso_of
from extract.incidents.ja.kinds import acts_in, family, formal_charges, named_events
from extract.incidents.ja.scenes import ACT, Base, Scene, bases_in, scenes_in, weak_scene_in
from extract.incidents.ja.story import Case, Story
from schemas.words import IncidentKind

_CHARGE = re.compile(
    "疑い|容疑|罪に?(?:も|で)?問われ|した罪|の罪で|罪で(?:起訴|公判)|として[^。]{0,40}(?:逮捕|起訴)|とされる"
    "|起訴状|起訴内容|判決(?:など)?に?(?:よると|よりますと)|事件で[^。]{0,30}(?:起訴|逮捕|摘発)"
)
_EARLIER = re.compile("(?:逮捕|起訴)されて(?:い|お)")
_PERSONS = pattern("<PA>")
_LAW_ON = re.compile("逮捕|起訴|問われ|疑い|容疑|送検|判決|公判|捕ま")
_ALL = re.compile(
    "(?:両|二つの|2つの|いずれの|どちらの|それぞれの|一連の)事件|[2２二]件とも|両方の事件|いずれの犯行|これらの事件"
)
# Charges that make a case of their own without a scene; arms, drugs and trespass come with other cases.
_DEALS = re.compile(
    "犯罪収益|職業安定|組織(?:的)?犯罪|電気通信|携帯電話不正|私電磁的|文書偽造|盗品|不正アクセス|旅券|入管難民"
)
_PLACELESS = {IncidentKind.FRAUD, IncidentKind.OTHER, IncidentKind.TRAFFICKING}
_NEAR_LINES = 6
_BOTH = 2


def _deeper(reading: Reading, one: str, other: str) -> str | None:
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


class _Weaver:
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
            _learn_day(self.reading, line, case if same else self.cases[0])

    def _compare(self, line: Line, scenes: list[Scene]) -> None:
        """Remember which cases a line sets apart from the one it tells of."""
        known = [c for s in scenes for c in self.cases if c.place and self._place(line, c, s)]
        if known:
            self.compared[line.index] = list(dict.fromkeys(known))

    def _place(self, line: Line, case: Case, scene: Scene) -> str | None:
        """The deeper of the places of a case and a scene, if one lies in the other; 「静岡の事件」 may mean the prefecture."""
        if case.place is None:
            return None
        inside = _deeper(self.reading, case.place, scene.place)
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
            case = self._case_for(line, scene, taken)
            case.lines.append(line.index)
            stop = found[number + 1].at if number + 1 < len(found) and not _shared(found, number) else None
            span = (0 if number == 0 else scene.at, stop)
            case.stretches.append(line.skeleton.text[slice(*span)])
            here.append((scene, case))
        self.scenes[line.index] = here

    def _case_for(self, line: Line, scene: Scene, taken: set[int]) -> Case:
        """The case of a scene: one told before, if place and day allow, else a new one."""
        last = self.cases[-1].day if self.cases else None
        day = _raid_day(self.reading, line, scene) if scene.raid else day_at(self.reading, line, scene, taken)
        day = day or day_by_word(line, scene.at, last)
        for case in reversed(self.cases):
            place = self._place(line, case, scene)
            if scene.raid or not place or not compatible(case.day, day):
                continue
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


def _shared(found: list[Scene], number: int) -> bool:
    """Whether a scene's act stands behind the next scene: `AでXを、BでYを盗んだ`."""
    return found[number].act > found[number + 1].at


def _raid_day(reading: Reading, line: Line, scene: Scene) -> str | None:
    days = [thing for _, thing in line.skeleton.marked("D", start=scene.at, end=scene.act)]
    return iso_of(reading, days[0].ids[0]) if days else None


def _learn_day(reading: Reading, line: Line, case: Case) -> None:
    day = day_told(reading, line)
    if day and compatible(case.day, day):
        case.day = fuller(case.day, day)


def _is_charge(line: Line) -> bool:
    text = line.skeleton.text
    if _EARLIER.search(text) or not _CHARGE.search(text):
        return False
    return bool(_PERSONS.search(text) or ACT.search(text))


def _without_scene(weaver: _Weaver, reading: Reading) -> None:
    """Cases for charges that no case told so far answers for; their place where a passage names just one."""
    for line in reading.lines:
        text = line.skeleton.text
        if line.index in weaver.scenes or not (_LAW_ON.search(text) and _PERSONS.search(text)):
            continue
        named = [
            k
            for k in formal_charges(text)
            if k is not IncidentKind.OTHER or (line.index < weaver.first and _DEALS.search(text))
        ]
        if not named or any(_answers(reading, case, named[0], line) for case in weaver.cases):
            continue
        weak = _weak_scene(weaver, reading, line) if line.item or named[0] not in _PLACELESS else None
        if weak:
            weaver.take(reading.lines[weak.line], [weak])
            weaver.cases[-1].stretches.append(text)
        else:
            weaver.placeless(line)


def _weak_scene(weaver: _Weaver, reading: Reading, line: Line) -> Scene | None:
    """The place of a report in brief whose act has no word of its own."""
    for other in reading.lines:
        near = other.block == line.block if line.block else other.paragraph == line.paragraph
        if near and other.index not in weaver.scenes:
            scene = weak_scene_in(reading, other)
            if scene:
                return scene
    return None


def _answers(reading: Reading, case: Case, wanted: IncidentKind, line: Line) -> bool:
    """Whether a case is of the sort that a charge names; reports in brief answer for themselves alone."""
    if line.item and all(reading.lines[i].block != line.block for i in case.lines):
        return False
    told = "\n".join(_told(reading, i) for i in case.lines)
    return family(wanted) in {family(k) for k in (*formal_charges(told), *named_events(told), *acts_in(told))}


def _told(reading: Reading, index: int) -> str:
    """A line with the one behind it in the same paragraph: an act is often told in two sentences."""
    line = reading.lines[index]
    following = reading.lines[index + 1] if index + 1 < len(reading.lines) else None
    more = following.skeleton.text if following and following.paragraph == line.paragraph else ""
    return line.skeleton.text + more


def _at_base(weaver: _Weaver, reading: Reading) -> None:
    """A scam or dealing without a scene happened at the base that the text names."""
    placed = [case for case in weaver.cases if case.place is not None and not _only_raid(weaver, case)]
    for case in weaver.cases:
        kinds = {family(k) for text in case.stretches for k in formal_charges(text)}
        if case.place is None and not placed and weaver.bases and kinds & {"fraud", "other"}:
            base = weaver.bases[0]
            case.place = base.place
            _learn_first_day(reading, reading.lines[base.line], case)
            break


def _only_raid(weaver: _Weaver, case: Case) -> bool:
    return all(scene.raid for here in weaver.scenes.values() for scene, c in here if c is case)


def _learn_first_day(reading: Reading, line: Line, case: Case) -> None:
    if case.day is None and not _LAW_ON.search(line.skeleton.text):
        days = [iso_of(reading, thing.ids[0]) for _, thing in line.skeleton.marked("D")]
        case.day = next((d for d in days if d), None)


def _main_cases(weaver: _Weaver, reading: Reading) -> tuple[Case, ...]:
    """The cases that the document is about: those in its first passage of charges, else the first told."""
    found: list[Case] = []
    own = {case.lines[0]: case for case in weaver.cases if case.lines[0] not in weaver.scenes}
    for line in reading.lines:
        if found and line.paragraph > reading.lines[found[0].lines[0]].paragraph:
            break
        if not _is_charge(line):
            continue
        here = [case for _, case in weaver.scenes.get(line.index, [])]
        if line.index in own and not found and line.index <= min(weaver.scenes, default=line.index):
            return (own[line.index],)
        found += [c for c in here if c not in found]
    return tuple(found) or tuple(weaver.cases[:1])


def _of_block(weaver: _Weaver, reading: Reading, line: Line) -> tuple[Case, ...]:
    """The first case of a report in brief."""
    own = [case for case in weaver.cases if line.item and reading.lines[case.lines[0]].block == line.block]
    return tuple(own[:1])


def _focus(weaver: _Weaver, reading: Reading, main: tuple[Case, ...]) -> list[tuple[Case, ...]]:
    """For each line the cases it tells of."""
    focus: list[tuple[Case, ...]] = []
    paragraph = -1
    current = main
    own = {case.lines[0]: case for case in weaver.cases if case.lines[0] not in weaver.scenes}
    for line in reading.lines:
        here = tuple(dict.fromkeys(case for _, case in weaver.scenes.get(line.index, [])))
        if line.paragraph != paragraph:
            current = _of_block(weaver, reading, line) or main
        paragraph = line.paragraph
        if here:
            current = here
        elif line.index in own:
            current = (own[line.index],)
        elif _ALL.search(line.skeleton.text):
            current = main if len(main) >= _BOTH else tuple(weaver.cases[:_BOTH])
        focus.append(current)
    return focus


def _refine_days(reading: Reading, story: Story) -> None:
    """Days that lines without a scene add to the one case they tell of."""
    for line in reading.lines:
        told = story.focus[line.index]
        if len(told) == 1 and line.index not in story.scenes and _is_charge(line):
            _learn_day(reading, line, told[0])
    for line in reading.lines:
        told = story.focus[line.index]
        if len(told) == 1 and told[0].day is None:
            told[0].day = day_of_event(reading, line)


def _named_in_passing(weaver: _Weaver, reading: Reading, main: tuple[Case, ...]) -> set[int]:
    """Scenes of which a text tells nothing but the place: no case of this document, unless it ties them to one."""
    found = set()
    for case in weaver.cases:
        if case in main or case.day or case.place is None:
            continue
        lines = [reading.lines[i] for i in case.lines]
        if not any(_TELLS_MORE.search(line.skeleton.text) for line in lines):
            found.add(id(case))
    return found


_TELLS_MORE = pattern("<PY>|同じグループ|同一グループ|同じ指示役|同一犯|関連はない|無関係|別のグループ")


def weave(reading: Reading) -> Story:
    """The cases of a document and the lines that tell of them."""
    weaver = _Weaver(reading)
    for line in reading.lines:
        weaver.add(line)
    _without_scene(weaver, reading)
    _at_base(weaver, reading)
    weaver.cases.sort(key=lambda case: case.lines[0])
    main = _main_cases(weaver, reading)
    weaver.drop(_named_in_passing(weaver, reading, main))
    story = Story(reading, weaver.cases, weaver.scenes, _focus(weaver, reading, main), main, weaver.compared)
    _refine_days(reading, story)
    return story
