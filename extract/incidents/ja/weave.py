"""Weaving: scenes and charges become cases, and every line gets the cases it tells of."""

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.incidents.ja.charges import at_base, is_charge, without_scene
from extract.incidents.ja.days import day_of_event
from extract.incidents.ja.meant import ALL_CASES
from extract.incidents.ja.scenes import Scene
from extract.incidents.ja.story import Case, Story
from extract.incidents.ja.unite import unite
from extract.incidents.ja.weaver import Weaver, learn_day

_TELLS_MORE = pattern(
    "<PY>|同じグループ|同一グループ|同じ指示役|同一犯|関連はない|無関係|別のグループ|指示役とも?(?:み|さ)|関与したと(?:み|さ)|関わったと(?:み|さ)"
)
_ACTED_ON = pattern("逮捕|送検|家裁送致|起訴した")
_ENTRY = pattern("(?:[▽▼・●○◆■] ?)?<D>[ :=]")  # of a list by dates: it goes on about the case of the entry before
_BOTH = 2
_MONTH = 7  # characters of an ISO month
_AGAIN = pattern(
    "(?:市|町|区)?(?:の(?:事件|強盗|窃盗|現場|住宅|店)[^、。]{0,10}?)?(?:では|については|に関しては)(?!<D>)"
)


def _main_cases(weaver: Weaver, reading: Reading) -> tuple[Case, ...]:
    """The cases that the document is about: those in its first passage of charges, else the first told."""
    found: list[Case] = []
    own = {case.lines[0]: case for case in weaver.cases if case.lines[0] not in weaver.scenes}
    for line in reading.lines:
        if found and line.paragraph > reading.lines[found[0].lines[0]].paragraph:
            break
        if not is_charge(line):
            continue
        here = [case for _, case in weaver.scenes.get(line.index, [])]
        if line.index in own and not found and line.index <= min(weaver.scenes, default=line.index):
            return (own[line.index],)
        found += [c for c in here if c not in found]
    early = [c for c in weaver.cases if found and _told_before(reading, c, found[0]) and not c.background]
    return tuple(early[:1]) or tuple(found) or tuple(weaver.cases[:1])


def _told_before(reading: Reading, case: Case, charged: Case) -> bool:
    """Whether a report tells of a case at length in an earlier paragraph than the one that is charged."""
    first, later = reading.lines[case.lines[0]], reading.lines[charged.lines[0]]
    return case.day is not None and 0 < first.paragraph < later.paragraph


def _of_block(weaver: Weaver, reading: Reading, line: Line) -> tuple[Case, ...]:
    """The first case of a report in brief."""
    own = [case for case in weaver.cases if line.item and reading.lines[case.lines[0]].block == line.block]
    return tuple(own[:1])


def _apart(reading: Reading, line: Line, main: tuple[Case, ...]) -> bool:
    """Whether a report in brief tells of a matter of its own, with other people, that no case stands for."""
    if not line.item or any(reading.lines[i].block == line.block for case in main for i in case.lines):
        return False
    here = [other for other in reading.lines if other.block == line.block]
    elsewhere = {i for other in reading.lines if other.block != line.block for i in _told_of(other)}
    named = any(_told_of(other) for other in here)
    acted = any(_ACTED_ON.search(other.skeleton.text) for other in here)
    return named and acted and not any(_told_of(other) & elsewhere for other in here)


def _told_of(line: Line) -> set[str]:
    return {i for _, thing in line.skeleton.marked("PA") for i in thing.ids}


def _focus(weaver: Weaver, reading: Reading, main: tuple[Case, ...]) -> list[tuple[Case, ...]]:
    """For each line the cases it tells of."""
    focus: list[tuple[Case, ...]] = []
    paragraph, listed = -1, False
    current = main
    own = {case.lines[0]: case for case in weaver.cases if case.lines[0] not in weaver.scenes}
    for line in reading.lines:
        here = tuple(dict.fromkeys(case for _, case in weaver.scenes.get(line.index, [])))
        dated = bool(_ENTRY.match(line.skeleton.text))
        if line.paragraph != paragraph and not (listed and dated):
            current = _of_block(weaver, reading, line) or (() if _apart(reading, line, main) else main)
        listed = dated or (listed and line.paragraph == paragraph)
        paragraph = line.paragraph
        if here:
            current = here
        elif line.index in own:
            current = (own[line.index],)
        elif ALL_CASES.search(line.skeleton.text):
            current = main if len(main) >= _BOTH else tuple(weaver.cases[:_BOTH])
        focus.append(current)
    return focus


def _refine_days(reading: Reading, story: Story) -> None:
    """Days that lines without a scene add to the one case they tell of."""
    for line in reading.lines:
        told = story.focus[line.index]
        if len(told) == 1 and line.index not in story.scenes and is_charge(line):
            learn_day(reading, line, told[0])
    for line in reading.lines:
        told = story.focus[line.index]
        if len(told) == 1 and (told[0].day is None or len(told[0].day) == _MONTH):
            day = day_of_event(reading, line, by_hour=told[0].day is not None)
            if day and day.startswith(told[0].day or ""):
                told[0].day = day


def _named_in_passing(weaver: Weaver, reading: Reading, main: tuple[Case, ...]) -> set[int]:
    """Scenes of which a text tells nothing but the place: no case of this document, unless it ties them to one."""
    found = set()
    for case in weaver.cases:
        if case in main or case.day or case.place is None:
            continue
        lines = [reading.lines[i] for i in case.lines]
        if not any(_TELLS_MORE.search(line.skeleton.text) for line in lines):
            found.add(id(case))
    return found


def _named_again(weaver: Weaver) -> None:
    """Cases that a line names by their place alone: 「Lの事件では」, 「Lでは」."""
    for line in weaver.reading.lines:
        told = weaver.scenes.get(line.index, [])
        taken = {scene.at for scene, _ in told}
        again = []
        for at, thing in line.skeleton.marked("L"):
            if at in taken or not _AGAIN.match(line.skeleton.text, at + 1):
                continue
            scene = Scene(line.index, at, at, thing.ids[0], "")
            known = weaver.known_at(line, scene)
            if len(known) == 1:
                again.append((scene, known[0]))
        if again:
            weaver.scenes[line.index] = sorted([*told, *again], key=lambda pair: pair[0].at)


def weave(reading: Reading) -> Story:
    """The cases of a document and the lines that tell of them."""
    weaver = Weaver(reading)
    for line in reading.lines:
        weaver.add(line)
    without_scene(weaver)
    at_base(weaver)
    unite(weaver)
    weaver.cases.sort(key=lambda case: case.lines[0])
    main = _main_cases(weaver, reading)
    weaver.drop(_named_in_passing(weaver, reading, main))
    _named_again(weaver)
    story = Story(reading, weaver.cases, weaver.scenes, _focus(weaver, reading, main), main, weaver.compared)
    _refine_days(reading, story)
    return story
