"""Those of whom no part is told in so many words: names used in apps, and suspects whom the text only describes."""

from collections.abc import Iterator

from extract.certainty.en import certainty_of
from extract.discourse.en.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.incidents.en.parts import Part
from extract.incidents.en.weave import Story
from schemas.records import Entity
from schemas.words import Certainty, EntityType, PersonKind, Role

_RECRUITS = pattern(
    r"\b(?:recruit|hir(?:ed|ing)|job|advert|ads?\b|appl(?:y|ied)|offer|lur(?:ed|ing)|introduc|salary"
    r"|work abroad|post(?:ed|ing)?\b)"
)
_ORDERS = pattern(
    r"\b(?:order|instruct|direct|told|command|threat|orchestrat|mastermind|behind the|sent (?:him|her|them)"
    r"|handler|boss|leader)"
)
_LEADS = pattern(r"\b(?:leader|boss|head|chief|kingpin|mastermind|ring-?leader|founder|owner)\b")
_GROUP = pattern(r"[”\"’']? (?:group|gang|ring|robber\w+|cases?|syndicate|series|affair)\b")
_ACCUSED = pattern(
    r"\b(?:suspects?|accomplices?|members?|associates?|wanted|at large|on the run|fugitive|accused|conspir\w+"
    r"|cohorts?|being sought)\b"
)


def bystanders(reading: Reading, story: Story, *, known: set[str]) -> Iterator[Part]:
    """A part for every alias and suspect without one, in the cases of the sentence that first names them."""
    for entity in reading.draft.of_type(EntityType.ALIAS, EntityType.PERSON):
        if entity.id in known or not story.cases:
            continue
        line = _first_line(reading, entity)
        role = _role(entity, line) if line else None
        if line and role:
            yield from _parts(story, line, entity, role=role)


def _first_line(reading: Reading, entity: Entity) -> Line | None:
    start = entity.mentions[0][0]
    return next((line for line in reading.lines if line.sentence.start <= start < line.sentence.end), None)


def _role(entity: Entity, line: Line) -> Role | None:
    text = line.whole.text
    if entity.type is EntityType.ALIAS and any(_GROUP.match(text, at + 1) for at, _ in line.whole.marked("A")):
        return None
    if entity.type is EntityType.ALIAS:
        return Role.RECRUITER if _RECRUITS.search(text) and not _ORDERS.search(text) else Role.COORDINATOR
    if entity.norm.get("anonymous") or entity.person_kind not in {PersonKind.SUSPECT, None}:
        return None
    if entity.person_kind is PersonKind.SUSPECT and _LEADS.search(text):
        return Role.MASTERMIND
    return Role.ACCOMPLICE if _ACCUSED.search(text) else None


def _parts(story: Story, line: Line, entity: Entity, *, role: Role) -> Iterator[Part]:
    sure = next(
        (certainty_of(c, at) for c in line.clauses for at, t in c.skeleton.marked("PA") if entity.id in t.ids),
        Certainty.REPORTED,
    )
    span = (line.sentence.start, line.sentence.end)
    for case in story.of_line.get(line.index, ()):
        if not case.apart:
            yield Part(case.id, entity.id, role, sure, span, f"en.part.bystander.{role.value}", line.index)
