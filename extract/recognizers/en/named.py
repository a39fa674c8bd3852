"""Persons as introduced by name, and the ages that stand apart from their names."""

import re
from dataclasses import dataclass, field, replace

_NEAR = 12


@dataclass(frozen=True, slots=True)
class Person:
    """A person as introduced, with the words that name him or her later."""

    start: int
    end: int
    name: str
    rule: str
    age: int | None = None
    parts: frozenset[str] = field(default=frozenset())


_LEAD_AGE = re.compile(
    r"\b[Aa]n? (?:[a-z][\w'’-]* ){0,5}?\w+(?:,| of) (\d{2})(?:,|\b(?= who| from| was| had))|\b(?:[Aa]n?"
    r"|[Tt]he) (\d{2})-year-old\b(?! [A-Z][a-z]+ [A-Z])"
)
_LEAD_BY_LAW = re.compile(
    r"\b(?:arrested|rearrested|sentenced|convicted|indicted|charged|detained|accused|jailed|deported"
    r"|sentence (?:on|to)) an? (\d{2})-year-old\b(?:[^.;,]{0,40}? and an? (\d{2})-year-old\b)?"
)
_SPEAKERS = {"en.person.title", "en.person.noun", "en.person.speech"}
_ACCUSED = re.compile(r"\b(?:[Dd]efendants?|[Ss]uspects?) $")
_ADULT = 20  # younger ones are not named
_LEAD = 420  # characters in which the opening tells of somebody not yet named


def _lead_age(text: str, people: list[Person]) -> tuple[str, int] | None:
    """The person whom the opening describes by an age: the first one named who has none and does not merely speak."""
    actors = [p for p in people if p.rule not in _SPEAKERS or _ACCUSED.search(text, max(0, p.start - _NEAR), p.start)]
    if not actors:
        return None
    end = min(_LEAD, actors[0].start)
    by_law = _told(_LEAD_BY_LAW, text, end)
    nameless = list(dict.fromkeys(p.name for p in actors if all(q.age is None for q in actors if q.name == p.name)))
    if actors[0].age is not None:  # a boy of 16 and a man of 23 were arrested: the only one without an age is the man
        free = _free([age for age in by_law if age >= _ADULT], people)
        return (nameless[0], free[0]) if len(nameless) == len(free) == 1 else None
    free = _free(_told(_LEAD_AGE, text, end), people)
    if len(free) > 1:  # sentenced a 29-year-old worker over an attack on an 82-year-old man
        free = _free(by_law, people)
    return (actors[0].name, free[0]) if len(free) == 1 else None


def _told(pattern: re.Pattern[str], text: str, end: int) -> list[int]:
    """The ages that a pattern finds before a position."""
    return [int(age) for found in pattern.finditer(text, 0, end) for age in found.groups() if age]


def _free(ages: list[int], people: list[Person]) -> list[int]:
    """Ages that belong to nobody named."""
    return [age for age in ages if all(p.age != age for p in people)]


_VICTIM = re.compile(
    r"\b[Tt]he (?:victim|deceased|dead (?:man|woman)|homeowner|owner|resident),? (?:was )?(?:identified as )?$"
)


def _victim_age(text: str, person: Person, people: list[Person]) -> int | None:
    """“The victim, NAME” has the age of the victim told of before, if there is only one left without a name."""
    if person.age is not None or not _VICTIM.search(text, max(0, person.start - 40), person.start):
        return None
    free = set(_free(_told(_LEAD_AGE, text, person.start), people))
    return free.pop() if len(free) == 1 else None


def with_ages(text: str, people: list[Person]) -> tuple[Person, ...]:
    """Everybody with the age that the text tells anywhere, be it only before the name."""
    ages: dict[str, int] = {}
    for person in people:
        if (age := _victim_age(text, person, people)) is not None:
            ages[person.name] = age
    if lead := _lead_age(text, people):
        ages[lead[0]] = lead[1]
    for person in people:
        if person.age is not None:
            ages.setdefault(person.name, person.age)
    return tuple(replace(person, age=ages.get(person.name)) for person in people)
