"""Everything read of one English document, for the rules of incidents, relations, legal actions and statements."""

from dataclasses import dataclass, replace

from extract.discourse.en.reading import Reading, read
from extract.draft import Draft
from extract.incidents.en.bystanders import bystanders
from extract.incidents.en.identities import Identity, identities
from extract.incidents.en.losses import losses_of
from extract.incidents.en.parts import LEADING, Part, parts
from extract.incidents.en.weave import Case, Story, weave
from extract.legal.en.actions import Action
from extract.legal.en.charges import case_of
from extract.legal.en.stage import merged
from schemas.words import EntityType, Role


@dataclass(frozen=True, slots=True)
class Telling:
    """A document's reading, its cases, the parts told in them, what authorities did, and who goes by which alias."""

    reading: Reading
    story: Story
    parts: tuple[Part, ...]
    actions: list[Action]
    identities: tuple[Identity, ...]
    on_persons: list[Action]  # actions as far as they are: what is told under an alias gives no part of its own


def tell(draft: Draft) -> Telling:
    """Read a document and find its cases, parts and actions."""
    reading = read(draft)
    actions = merged(reading)
    story = weave(reading)
    told = tuple(parts(reading, story))
    on_persons = _on_persons(reading, actions)
    concrete = _concrete(reading, story, told, actions=on_persons)
    if len(concrete) < len(story.cases):
        story = _only(story, concrete)
        told = tuple(parts(reading, story))
    ties = tuple(identities(reading))
    told = (*told, *bystanders(reading, story, known=_with_a_part(told, on_persons, ties)))
    return Telling(reading, story, told, actions, ties, on_persons)


def _on_persons(reading: Reading, actions: list[Action]) -> list[Action]:
    """Actions without those that only aliases stand for."""
    aliases = {e.id for e in reading.draft.of_type(EntityType.ALIAS)}
    kept = [replace(a, persons=tuple(p for p in a.persons if p not in aliases)) for a in actions]
    return [now for now, then in zip(kept, actions, strict=True) if now.persons or not then.persons]


def _with_a_part(told: tuple[Part, ...], actions: list[Action], ties: tuple[Identity, ...]) -> set[str]:
    """Everybody to whom a rule or the law gives a part, and aliases of those who lead."""
    leaders = {p.person for p in told if p.role in LEADING}
    active = leaders | {p.person for p in told if p.role not in {Role.VICTIM, Role.ACCOMPLICE}}
    aliases = {t.alias for t in ties if t.person in active}
    return {p.person for p in told} | {i for a in actions for i in a.persons} | aliases


def _concrete(reading: Reading, story: Story, told: tuple[Part, ...], *, actions: list[Action]) -> tuple[Case, ...]:
    """Cases of which more is told than a place: a day, a sum, somebody's part, what an authority did."""
    peopled = {part.case for part in told}
    charged = {case.id for action in actions if (case := case_of(reading, story, action))}
    return tuple(
        case
        for case in story.cases
        if case.date or case.base or case.id in peopled | charged or losses_of(reading, story, case)
    )


def _only(story: Story, kept: tuple[Case, ...]) -> Story:
    """The story without its other cases, numbered anew."""
    for number, case in enumerate(kept, 1):
        case.number = number
    of_line = {line: tuple(c for c in told if c in kept) for line, told in story.of_line.items()}
    return Story(kept, of_line, story.explicit)
