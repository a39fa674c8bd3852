"""Who directed whom or what, who recruited whom or for what."""

from collections.abc import Iterator

from extract.discourse.en.frames import frame
from extract.incidents.en.parts import ACTS
from extract.incidents.en.telling import Telling
from extract.relations.en.said import Said, said
from extract.relations.found import Found
from schemas.records import Incident
from schemas.words import RelationType, Role

_LEADERS = {Role.COORDINATOR, Role.MASTERMIND, Role.OPERATOR_ABROAD}
_MERE_FIGURES = ".figure"


def directed(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """DIRECTED: leaders to their cases, and to a single person who got the orders."""
    parts = {(p.case, p.person): p for p in telling.parts if p.role in _LEADERS and p.role is not Role.OPERATOR_ABROAD}
    for incident in incidents:
        for person in incident.participants:
            part = parts.get((incident.id, person.entity))
            if person.role in _LEADERS and (part or not person.rule.endswith(_MERE_FIGURES)):
                evidence = person.evidence or incident.evidence
                yield Found(
                    RelationType.DIRECTED, person.entity, incident.id, evidence, person.certainty, "en.directed.case"
                )
    for clause in said(telling, "PA"):
        yield from _to_one(clause, Role.COORDINATOR, RelationType.DIRECTED)


def recruited(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """RECRUITED: to the single person who was taken on, else to the case."""
    found = [f for clause in said(telling, "PA") for f in _to_one(clause, Role.RECRUITER, RelationType.RECRUITED)]
    yield from found
    with_person = {f.from_ for f in found}
    for incident in incidents:
        for person in incident.participants:
            if person.role is Role.RECRUITER and person.entity not in with_person:
                evidence = person.evidence or incident.evidence
                yield Found(
                    RelationType.RECRUITED, person.entity, incident.id, evidence, person.certainty, "en.recruited.case"
                )


def _to_one(clause: Said, role: Role, kind: RelationType) -> Iterator[Found]:
    """A leader or recruiter and the one person at the other end of the verb."""
    for match in ACTS[role].finditer(clause.clause.skeleton.text):
        done = frame(clause.clause.skeleton, match)
        one, other = done.subject, done.object
        inside = [t for _, t in clause.clause.skeleton.marked("P", start=match.start(), end=match.end())]
        other = inside[0] if inside and not done.passive else other
        if one and other and len(one.ids) == 1 and len(other.ids) == 1 and one.ids != other.ids and other.letter == "P":
            certainty = clause.sure(*match.span())
            yield Found(kind, one.ids[0], other.ids[0], clause.evidence, certainty, f"en.{kind.value.lower()}.person")
