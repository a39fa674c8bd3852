"""The ledger: who belongs to which case, and what was noted of each, while parts are being given out."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from extract.discourse.ja.frames import Frame
from extract.discourse.ja.identities import Identity
from extract.discourse.ja.reading import Line
from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import Voices
from extract.discourse.skeleton import Thing
from extract.incidents.ja.cues import Cue
from extract.incidents.ja.meant import acts, cases_at, fits
from extract.incidents.ja.story import Case, Story
from extract.legal.ja.actions import Action
from schemas.records import Span
from schemas.words import Certainty, LegalKind, Role

_SEVERAL = 2
NAMED_ONLY = "ja.part.named_only"
CHARGING = frozenset(
    {
        LegalKind.ARREST,
        LegalKind.REARREST,
        LegalKind.REFERRAL,
        LegalKind.INDICTMENT,
        LegalKind.VERDICT,
        LegalKind.TRIAL,
        LegalKind.WARRANT,
    }
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was read of who did what."""

    story: Story
    voices: Voices
    actions: list[Action]
    cues: list[Cue]
    frames: list[Frame]
    identities: list[Identity]


@dataclass(frozen=True, slots=True)
class Note:
    """Something that shows a part, with how much it weighs against other notes; or from which one is presumed."""

    weight: int
    role: Role
    span: Span
    rule: str
    certainty: Certainty
    presumed: bool = False


@dataclass  # no slots: what is asked again and again is kept
class Ledger:
    """Members and notes by person and case.

    A member is somebody against whom an authority acts for the case, or who is said to have acted with such a person.
    """

    evidence: Evidence
    members: dict[str, list[Case]] = field(default_factory=lambda: defaultdict(list))
    joined: dict[tuple[str, int], tuple[Span, str]] = field(default_factory=dict)
    notes: dict[tuple[str, int], list[Note]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[str, list[Case]] = field(default_factory=lambda: defaultdict(list))  # cases with a note of somebody

    @property
    def story(self) -> Story:
        """The story whose parts are given out."""
        return self.evidence.story

    def acts(self, person: str) -> bool:
        """Whether somebody can have an acting part."""
        return acts(self.story.reading.cast, person)

    def join(self, person: str, case: Case, evidence: Span, *, rule: str) -> None:
        """Make somebody a member of a case."""
        if case not in self.members[person]:
            self.members[person].append(case)
        self.joined.setdefault((person, id(case)), (evidence, rule))

    def note(self, person: str, case: Case, note: Note) -> None:
        """Note what shows somebody's part."""
        self.notes[(person, id(case))].append(note)
        if case not in self.seen[person]:
            self.seen[person].append(case)

    def targets(self, person: str, utterance: Utterance, start: int, *, together: bool = False) -> list[Case]:
        """The cases in which a passage makes somebody take part; `together`: it speaks of all cases at once."""
        line = utterance.line
        named = self._named_in_quote(utterance, start)
        meant = [c for c in named or cases_at(self.story, line, utterance.place(start)) if fits(line, c)]
        own = [*self.members.get(person, []), *self.seen.get(person, [])] if self.members.get(person) else []
        if own:
            both = [c for c in meant if c in own]
            if line.index not in self.story.scenes or utterance.quoted:
                return both
            return meant
        return meant if line.index in self.story.scenes or together else meant[:1]

    def _named_in_quote(self, utterance: Utterance, start: int) -> tuple[Case, ...]:
        """The case whose place a quote names last before some words of it."""
        places = [t.ids[0] for _, t in utterance.skeleton.marked("L", end=start)] if utterance.quoted else []
        known = {case.place: case for case in self.story.cases}
        return tuple(known[place] for place in places if place in known)[-1:]

    def narrowed(self, person: str, line: Line, cases: tuple[Case, ...]) -> tuple[Case, ...]:
        """Of several cases that a passage without a scene is about those in which others tell of somebody."""
        if len(cases) < _SEVERAL or line.index in self.story.scenes:
            return cases
        return tuple(case for case in cases if case in self._told_of.get(person, ())) or cases

    @cached_property
    def _told_of(self) -> dict[str, list[Case]]:
        """The cases of which a passage about one of them alone names somebody."""
        told: dict[str, list[Case]] = defaultdict(list)
        for line in (one for one in self.story.reading.lines if one.index in self.story.scenes):
            first = min((scene.at for scene, _ in self.story.scenes[line.index]), default=0)
            several = len(self.story.told_in(line)) > 1
            for at, thing in line.skeleton.marked("PA"):
                meant = () if several and at < first else self.story.case_at(line, at, shared=True)
                if len(meant) == 1:
                    for person in thing.ids:
                        told[person] += meant
        return told

    def tied(self, person: str) -> bool:
        """Whether somebody is tied to any case."""
        return person in self.members or bool(self.seen.get(person))

    def charged(self, person: str) -> bool:
        """Whether an authority acts against somebody."""
        return any(person in a.persons and a.kind in CHARGING for a in self.evidence.actions)

    def only_held(self, person: str, line: Line) -> bool:
        """A leader whose detention a text tells has no part in the case by his title alone."""
        return person not in self.members and any(
            a.line == line.index and person in a.persons and a.kind not in CHARGING for a in self.evidence.actions
        )


def passage_of(utterance: Utterance, start: int, end: int, *, who: Thing) -> Span:
    """The stretch from the person to the word, or the word's alone where the person is named elsewhere."""
    first, last = utterance.skeleton.span(start, end)
    sentence = utterance.line.sentence
    if sentence.start <= who.start < sentence.end:
        return min(first, who.start), max(last, who.end)
    return first, last
