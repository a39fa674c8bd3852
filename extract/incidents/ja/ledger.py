"""The ledger: who belongs to which case, and what was noted of each, while parts are being given out."""

from collections import defaultdict
from dataclasses import dataclass, field

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
    """Something that shows a part, with how much it weighs against other notes."""

    weight: int
    role: Role
    span: Span
    rule: str
    certainty: Certainty


@dataclass(slots=True)
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
        meant = [c for c in cases_at(self.story, line, utterance.place(start)) if fits(line, c)]
        own = [*self.members.get(person, []), *self.seen.get(person, [])] if self.members.get(person) else []
        if own:
            both = [c for c in meant if c in own]
            if line.index not in self.story.scenes or utterance.quoted:
                return both
            return meant
        return meant if line.index in self.story.scenes or together else meant[:1]

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
