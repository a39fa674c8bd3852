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
    leaders = _with_role(incidents, _LEADERS)
    for clause in said(telling, "PA"):
        yield from (f for f in _to_one(clause, Role.COORDINATOR, RelationType.DIRECTED) if f.from_ in leaders)


def _with_role(incidents: tuple[Incident, ...], roles: set[Role]) -> set[str]:
    """Everybody with one of these parts in some case."""
    return {p.entity for i in incidents for p in i.participants if p.role in roles}


def recruited(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """RECRUITED: to the person of a name who was taken on, else to the case."""
    recruiters = _with_role(incidents, {Role.RECRUITER})
    found = [
        f
        for clause in said(telling, "PA")
        for f in _to_one(clause, Role.RECRUITER, RelationType.RECRUITED)
        if f.from_ in recruiters and not telling.reading.draft.entity(f.to).norm.get("anonymous")
    ]
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
