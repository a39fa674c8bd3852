"""The story: the cases of a document under construction, and which of them each line tells of."""

from dataclasses import dataclass, field

from extract.discourse.ja.reading import Line, Reading
from extract.incidents.ja.scenes import Scene
from schemas.records import Span
from schemas.words import Certainty, IncidentKind, Role


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part, with the passage and rule it was read by."""

    person: str
    role: Role
    evidence: Span
    rule: str
    certainty: Certainty
    denies: bool = False
    presumed: bool = False  # by what somebody is charged with, or called, alone


@dataclass(slots=True, eq=False)
class Case:
    """One case; `lines` are those that tell of its scene, `place` may be missing."""

    evidence: Span
    place: str | None = None
    day: str | None = None
    lines: list[int] = field(default_factory=list)
    stretches: list[str] = field(default_factory=list)
    kind: IncidentKind = IncidentKind.OTHER
    kind_told: IncidentKind | None = None  # where what makes it a case decides its kind as well
    background: bool = False
    attempted: bool = False
    losses: tuple[str, ...] = ()
    parts: dict[tuple[str, Role], Part] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """Cases in the order in which the text tells of them.

    Attributes:
        scenes: by line, its scenes and their cases.
        focus: for each line, the cases it tells of.
        main: what the document is about.
        compared: by line, cases that it sets apart from those it tells of.
    """

    reading: Reading
    cases: list[Case]
    scenes: dict[int, list[tuple[Scene, Case]]]
    focus: list[tuple[Case, ...]]
    main: tuple[Case, ...]
    compared: dict[int, list[Case]] = field(default_factory=dict)

    def told_in(self, line: Line) -> tuple[Case, ...]:
        """The cases that a line tells of; empty where it tells of none."""
        return self.focus[line.index]

    def case_at(self, line: Line, position: int, *, shared: bool = False) -> tuple[Case, ...]:
        """The cases meant at a position of a line: of several scenes the last one before it.

        Args:
            line: the line.
            position: where in it.
            shared: with all scenes before it whose act is told there: `AでXを、BでYを盗んだ`.
        """
        here = self.scenes.get(line.index, [])
        if len(here) > 1:
            before = [(scene, case) for scene, case in here if scene.at <= position]
            if not before:
                return (here[0][1],)
            together = [c for s, c in before if shared and s.act == before[-1][0].act]
            return tuple(dict.fromkeys(together)) or (before[-1][1],)
        return self.told_in(line)
