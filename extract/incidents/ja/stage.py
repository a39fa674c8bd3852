"""The stage that tells the cases of a Japanese document."""

from dataclasses import dataclass

from extract.discourse.ja.frames import Frame, frames_of
from extract.discourse.ja.identities import Identity, identities
from extract.discourse.ja.reading import Reading, read
from extract.discourse.ja.voices import Voices
from extract.draft import Draft
from extract.incidents.ja.cues import cues_of
from extract.incidents.ja.kinds import attempted_in, kind_of
from extract.incidents.ja.ledger import NAMED_ONLY, Evidence
from extract.incidents.ja.losses import losses_of
from extract.incidents.ja.parts import cast_parts
from extract.incidents.ja.story import Case, Story
from extract.incidents.ja.weave import weave
from extract.legal.ja.actions import IN_THE_ACT, Action, actions_in
from extract.legal.ja.merge import merged
from schemas.records import Incident, Participant
from schemas.words import Certainty, IncidentKind, LegalKind, Role


@dataclass(frozen=True, slots=True)
class Telling:
    """Everything that was read of one document, for the rules of relations, legal actions and statements.

    Attributes:
        told: the authorities' actions as each line tells them.
        actions: the same, each once.
    """

    reading: Reading
    voices: Voices
    story: Story
    told: list[Action]
    actions: list[Action]
    frames: list[Frame]
    identities: list[Identity]

    def id_of(self, case: Case) -> str:
        """The record's id of a case."""
        return f"i{self.story.cases.index(case) + 1}"


def tell(draft: Draft) -> Telling:
    """Read a document and find its cases, actions and frames."""
    reading = read(draft)
    voices = Voices(reading)
    story = weave(reading)
    _settle_kinds(story)
    told = [action for line in reading.lines for action in actions_in(reading, line)]
    actions = merged(reading, told)
    _days_of_capture(story, actions)
    frames = frames_of(voices)
    known = identities(voices)
    cast_parts(Evidence(story, voices, actions, cues_of(voices), frames, known))
    losses_of(story)
    _know_background(story)
    return Telling(reading, voices, story, told, actions, frames, known)


def _know_background(story: Story) -> None:
    """A case besides the main ones in which the text tells of nobody who acted is only referred to."""
    for case in story.cases:
        acted = any(role is not Role.VICTIM and part.rule != NAMED_ONLY for (_, role), part in case.parts.items())
        case.background = case not in story.main and not acted


def _days_of_capture(story: Story, actions: list[Action]) -> None:
    """Who is caught in the act is caught on the day of the case."""
    for action in actions:
        line = story.reading.lines[action.line]
        if action.kind is LegalKind.ARREST and action.day and IN_THE_ACT in line.skeleton.text:
            for case in story.case_at(line, max(action.at, 0))[:1]:
                case.day = case.day or action.day


def _settle_kinds(story: Story) -> None:
    """Kinds of all cases; one told without a word for it is of the kind of the main one."""
    usual = IncidentKind.OTHER
    for case in sorted(story.cases, key=lambda c: c not in story.main):
        charged = "\n".join(line.skeleton.text for line in story.reading.lines if case in story.focus[line.index])
        told = "\n".join(case.stretches)
        case.kind = case.kind_told or kind_of(told, charged, usual=usual)
        if _caught_before(story, case):
            case.kind = IncidentKind.ROBBERY_PREPARATION
        case.attempted = attempted_in(told)
        if case in story.main:
            usual = case.kind


def _caught_before(story: Story, case: Case) -> bool:
    """Whether all that is told of a scene is that somebody was caught there, before a robbery had begun."""
    words = [scene.word for here in story.scenes.values() for scene, other in here if other is case]
    return bool(words) and all(word.startswith(("逮捕", "現行犯逮捕")) for word in words)


def incidents(telling: Telling) -> tuple[Incident, ...]:
    """The cases as incidents of the record."""
    return tuple(
        Incident(
            id=telling.id_of(case),
            kind=case.kind,
            date=case.day,
            place=case.place,
            loss=case.losses[0] if case.losses else None,
            loss_also=case.losses[1:],
            participants=_participants(case),
            attempted=case.attempted,
            background=case.background,
            evidence=case.evidence,
            certainty=Certainty.REPORTED,
            rule="ja.incident.scene" if case.place else "ja.incident.charge",
        )
        for case in telling.story.cases
    )


def _participants(case: Case) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            entity=part.person,
            role=part.role,
            certainty=part.certainty,
            denies=part.denies,
            presumed=part.presumed,
            evidence=part.evidence,
            rule=part.rule,
        )
        for part in sorted(case.parts.values(), key=lambda p: (p.role is Role.VICTIM, p.evidence))
    )
