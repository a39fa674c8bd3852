"""Weaving: scenes that are one case become one, and every line is said to tell of some of the cases."""

from dataclasses import dataclass, field

from extract.discourse.en.reading import Reading
from extract.incidents.en.grounds import BASE_TALK, DECEIT, FORCE
from extract.incidents.en.scenes import Scene, dateline, scenes
from extract.incidents.en.whereabouts import A_TOWN, depth, norm_of, one_country, one_ring, same_place
from extract.rules import compiled
from schemas.records import Span

_BOTH = compiled(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Aa]ll|[Mm]ost) of the (?:two|three|four|five|six|seven|cases|robberies"
    r"|incidents)\b"
    r"|\b(?:[Bb]oth|[Tt]he (?:two|three|four|five|six)|[Aa]ll(?: of)?(?: the)?|[Tt]hese"
    r"|[Tt]hose)(?: \w+)? (?:cases|robberies|heists|incidents|raids|break-ins|crimes|burglaries|thefts|attacks)\b"
)
_APART = compiled(
    r"(?i)\bno (?:link|connection|ties?|relation)(?!ship)(?! to (?:the|this) (?:story|article))|unrelated"
    r"|separate case|not (?:linked|connected|related)|no evidence (?:of|that)[^.]*(?:link|connect)"
)
_HELD_OR_CHEATED = compiled(rf"{DECEIT.pattern}|\b(?:ransom|captive|confined|the release of|held against)\b")
_MOVED_ON = compiled(r"\b(?:moved|transferred|shifted|relocated|taken|brought|sold)\b")
_PAID = compiled(r"\b(?:sent|transferred|handed over|lost|remitted|withdrew|wired)\b")
_CAPTIVE = compiled(
    r"\b(?:held captive|(?:lured|trafficked|sold|taken|brought|driven) (?:\w+ )?(?:in)?to (?:an? "
    r"|the )?(?:[\w-]+ )*(?:compound|scam|fraud|base)"
    r"|(?:run away|escaped|fled|freed|rescued) from (?:an? |the )?(?:[\w-]+ )*(?:compound|scam cent|fraud cent|base))"
)
CHARGED = compiled(
    r"\b(?:(?:re-?)?arrested|indicted|charged|convicted of|pleaded guilty|on trial|sentenced|convicted"
    r"|suspended|found guilty|on suspicion of|accused of)\b"
)


@dataclass(slots=True)
class Case:
    """An incident under construction."""

    number: int
    place: str | None
    date: str | None
    base: bool
    evidence: Span
    lines: list[int] = field(default_factory=list)
    apart: bool = False
    first: int = 0
    passing: bool = False
    stay: bool = False

    @property
    def id(self) -> str:
        """Its id in the record."""
        return f"i{self.number}"


@dataclass(frozen=True, slots=True)
class Story:
    """The cases of a document, and which of them each line tells of; `explicit` lines have a scene in them."""

    cases: tuple[Case, ...]
    of_line: dict[int, tuple[Case, ...]]
    explicit: frozenset[int] = frozenset()


def weave(reading: Reading) -> Story:
    """Cases in the order in which they are first told."""
    cases: list[Case] = []
    explicit: dict[int, list[Case]] = {}
    for scene in scenes(reading):
        case = _home(reading, cases, scene)
        if case is None:
            case = Case(
                len(cases) + 1,
                scene.place,
                scene.date,
                scene.base,
                scene.evidence,
                first=scene.line,
                passing=scene.passing,
                stay=scene.stay,
            )
            cases.append(case)
        else:
            _deepen(reading, case, scene)
        if case not in explicit.setdefault(scene.line, []):
            explicit[scene.line].append(case)
    _place_base(reading, cases, explicit)
    if not cases and _is_about_a_case(reading):
        first = reading.lines[0].sentence
        cases.append(Case(1, None, None, base=False, evidence=(first.start, first.end)))
    _drop_vague(reading, cases, explicit)
    return Story(tuple(cases), _spread(reading, cases, explicit), frozenset(i for i, told in explicit.items() if told))


def _place_base(reading: Reading, cases: list[Case], explicit: dict[int, list[Case]]) -> None:
    """A base of which only the country is told is in the foreign town from which the report comes."""
    town = dateline(reading)
    if town is None or norm_of(reading, town).get("country") == "JP":
        return
    bases = [c for c in cases if c.base]
    if not bases and not any(c.place for c in cases) and BASE_TALK.search(reading.draft.text.told):
        first = reading.lines[0].sentence
        cases[:] = [Case(1, town, None, base=True, evidence=(first.start, first.end))]
        explicit.clear()
    for case in bases:
        if depth(reading, case.place) < A_TOWN and one_country(reading, case.place, town):
            case.place = town


def _is_about_a_case(reading: Reading) -> bool:
    """Whether somebody named is charged with something, though neither place nor day are told."""
    charged = bool(reading.cast.actors) and any(CHARGED.search(line.whole.text) for line in reading.lines)
    return charged or any(_CAPTIVE.search(line.whole.text) for line in reading.lines)


def _drop_vague(reading: Reading, cases: list[Case], explicit: dict[int, list[Case]]) -> None:
    """A day without a place is a case of its own only if nothing else is told."""
    if any(case.place for case in cases):
        for case in [c for c in cases if not c.place and not CHARGED.search(reading.lines[c.first].whole.text)]:
            cases.remove(case)
            for told in explicit.values():
                if case in told:
                    told.remove(case)
    for number, case in enumerate(cases, 1):
        case.number = number


def _home(reading: Reading, cases: list[Case], scene: Scene) -> Case | None:
    """The case a scene belongs to."""
    if scene.base:
        return _ring_at(reading, cases, scene)
    if (cheated := _cheated_from(reading, cases, scene)) is not None:
        return cheated
    fitting = [
        c
        for c in cases
        if not c.base
        and same_day(c.date, scene.date)
        and (same_place(reading, c.place, scene.place) or _headline_of(reading, c, scene))
    ]
    if scene.place:
        placed = [c for c in fitting if c.place]
        return placed[-1] if placed else next((c for c in fitting if c.date and (scene.date or len(cases) == 1)), None)
    return _by_day(cases, scene)


def _headline_of(reading: Reading, case: Case, scene: Scene) -> bool:
    """Whether a case is only known from a headline with a name that may be of the town or its whole prefecture."""
    if case.first != 0 or scene.line == 0 or not case.place or not scene.place:
        return False
    vague, exact = norm_of(reading, case.place), norm_of(reading, scene.place)
    whole = vague.get("city") is not None and vague.get("city") == vague.get("pref") and not vague.get("ward")
    return whole and vague.get("pref") == exact.get("pref")


def _ring_at(reading: Reading, cases: list[Case], scene: Scene) -> Case | None:
    """The case of a base: one told before in that country, else the fraud at home that was run from it."""
    text = reading.lines[scene.line].whole.text
    same = one_country if _MOVED_ON.search(text) else one_ring
    known = next((c for c in cases if c.base and same(reading, c.place, scene.place)), None)
    passed_by = known or next(
        (c for c in cases if (c.stay or scene.stay) and c.base and one_country(reading, c.place, scene.place)), None
    )
    if passed_by:
        return passed_by
    abroad = scene.place is not None and norm_of(reading, scene.place).get("country") != "JP"
    if not abroad:
        return None
    at_home = [
        c
        for c in cases
        if not c.base
        and not c.passing
        and (c.place is None or _HELD_OR_CHEATED.search(reading.lines[c.first].whole.text))
    ]
    for case in at_home[:1]:
        case.base, case.place = True, scene.place
        return case
    return None


def _cheated_from(reading: Reading, cases: list[Case], scene: Scene) -> Case | None:
    """The base abroad from which somebody was cheated at home, unless the text calls it another case."""
    bases = [c for c in cases if c.base]
    if at_base := next((c for c in bases if _happened_at(reading, c, scene)), None):
        return at_base
    text = reading.lines[scene.line].whole.text
    if not bases or scene.passing or not (DECEIT.search(text) or (_PAID.search(text) and not FORCE.search(text))):
        return None
    abroad = bases[-1].place and norm_of(reading, bases[-1].place).get("country") != "JP"
    at_home = scene.place is None or norm_of(reading, scene.place).get("country") == "JP"
    return bases[-1] if abroad and at_home else None


def _happened_at(reading: Reading, base: Case, scene: Scene) -> bool:
    """Whether what happened abroad happened at that base: there, or in its country if no more is told of it."""
    if scene.place is None or base.place is None or norm_of(reading, scene.place).get("country") == "JP":
        return scene.place is not None and scene.place == base.place
    return one_ring(reading, base.place, scene.place)


def _by_day(cases: list[Case], scene: Scene) -> Case | None:
    """A day without a place belongs to the case of that day, else to the last one that has no day yet."""
    exact = [c for c in cases if c.date and scene.date and same_day(c.date, scene.date)]
    if exact:
        return exact[-1]
    undated = [c for c in cases if c.date is None]
    return undated[-1] if undated else None


def same_day(one: str | None, other: str | None) -> bool:
    """Whether two dates may be one: equal, or one the month or year of the other."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def _deepen(reading: Reading, case: Case, scene: Scene) -> None:
    """Keep the deeper place and the more exact day."""
    if case.stay and scene.base and not scene.stay:
        case.place, case.stay = scene.place, False
    deeper = depth(reading, scene.place) > depth(reading, case.place)
    within = case.base and scene.place is not None and _happened_at(reading, case, scene)
    if (deeper or _headline_of(reading, case, scene)) and (scene.base or not case.base or within):
        case.place = scene.place
    if scene.date and len(scene.date) > len(case.date or ""):
        case.date = scene.date


def _spread(reading: Reading, cases: list[Case], explicit: dict[int, list[Case]]) -> dict[int, tuple[Case, ...]]:
    """The cases of each line: those with a scene in it, all where it speaks of both, else what its paragraph tells of.

    A new paragraph without a scene goes on with the main case.
    """
    of_line: dict[int, tuple[Case, ...]] = {}
    for case in cases:
        case.apart = any(case in told and _APART.search(reading.lines[i].whole.text) for i, told in explicit.items())
    main = tuple([c for c in cases if not c.passing][:1] or cases[:1])
    current, paragraph = main, 0
    for line in reading.lines:
        told = tuple(explicit.get(line.index, ()))
        if not told and line.paragraph != paragraph:
            current = main
        if told:
            current = told
        elif _BOTH.search(line.whole.text) and len(cases) > 1:
            told = tuple(c for c in cases if not c.apart)
        here = told or current
        paragraph = line.paragraph
        of_line[line.index] = here
        for case in here:
            case.lines.append(line.index)
            case.apart = case.apart or bool(_APART.search(line.whole.text))
    return of_line
