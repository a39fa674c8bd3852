"""Incidents: found, rightly placed and dated, and who had which part in them."""

from dataclasses import dataclass, field

from extract.evaluate.gold import GoldIncident, GoldParticipant
from extract.evaluate.matching import Matched, same_date
from extract.evaluate.naming import case_name, name_of, place_in_text, scene_in_text
from extract.evaluate.sheet import Sheet
from schemas.records import Incident
from schemas.words import Role

_LEADERS = {Role.MASTERMIND, Role.COORDINATOR, Role.OPERATOR_ABROAD}
_Part = tuple[str | None, str | None]  # annotated incident and entity; None where a found one is no annotated one


def judge(sheet: Sheet) -> None:
    """Enter the incidents of a document and the parts in them."""
    matched = sheet.matched
    met = set(matched.cases.values())
    for wanted in matched.truth.incidents:
        if not wanted.background:
            sheet.count("incidents", tp=wanted.id in met, fn=wanted.id not in met)
        if not wanted.background and wanted.id not in met:
            name = case_name(matched.truth, wanted)
            sheet.missed("incidents", name, at=scene_in_text(matched.truth, wanted))
    for found in matched.record.incidents:
        if found.id in matched.cases:
            _judge_scene(sheet, found)
        else:
            sheet.count("incidents", fp=1)
            name = case_name(matched.record, found)
            sheet.invented("incidents", f"{name} ({found.rule})", at=found.evidence)
    parts = _Parts.of(matched)
    _judge_roles(sheet, parts)
    parts.note(sheet)


def _judge_scene(sheet: Sheet, found: Incident) -> None:
    truth = sheet.matched.truth
    wanted = next(i for i in truth.incidents if i.id == sheet.matched.cases[found.id])
    right = {"kind": found.kind is wanted.kind}
    if wanted.place:
        right["place"] = sheet.matched.ends.get(found.place or "") == wanted.place
    if wanted.date:
        right["date"] = _dated_rightly(wanted, found, published=truth.published)
    for measure, holds in right.items():
        sheet.share(f"incidents.{measure}", holds)
    if not all(right.values()):
        wrong = ", ".join(measure for measure, holds in right.items() if not holds)
        said, is_ = case_name(sheet.matched.record, found), case_name(truth, wanted)
        sheet.wrong("incidents", f"{wrong}: {said} instead of {is_} ({found.rule})", at=found.evidence)


def _dated_rightly(wanted: GoldIncident, found: Incident, *, published: str | None) -> bool:
    if published:
        return found.date == wanted.date
    return same_date(wanted.date, found.date, published=None)


@dataclass
class _Parts:
    """Parts wanted, each with the roles that are right, and parts found with the role said."""

    wanted: set[_Part] = field(default_factory=set)
    right: dict[_Part, set[Role]] = field(default_factory=dict)
    said: set[tuple[_Part, Role]] = field(default_factory=set)

    @classmethod
    def of(cls, matched: Matched) -> "_Parts":
        """The parts in all incidents but those in the background that no record speaks of; the unnamed are optional."""
        parts = cls()
        unnamed = {e.id for e in matched.truth.entities if e.anonymous}
        met = set(matched.cases.values())
        for incident in matched.truth.incidents:
            if not incident.background or incident.id in met:
                for person in incident.participants:
                    parts.want(incident, person, optional=person.entity in unnamed)
        for found in matched.record.incidents:
            for participant in found.participants:
                who = matched.ends.get(participant.entity)
                if who not in unnamed:
                    parts.said.add(((matched.cases.get(found.id), who), participant.role))
        return parts

    def want(self, incident: GoldIncident, person: GoldParticipant, *, optional: bool) -> None:
        """Take in a part that the annotation has."""
        part = (incident.id, person.entity)
        self.right.setdefault(part, set()).update({person.role, *person.alt_roles})
        if not optional:
            self.wanted.add(part)

    def note(self, sheet: Sheet) -> None:
        """List what is missed, invented or said otherwise."""
        truth, spoken = sheet.matched.truth, {part for part, _ in self.said}
        for part in sorted(self.wanted - spoken):
            incident, person = (name_of(truth, one) for one in part)
            roles = "/".join(sorted(self.right[part]))
            sheet.missed("roles", f"{roles} {person} in {incident}", at=place_in_text(truth, part[1]))
        for found in sheet.matched.record.incidents:
            self._note_said(sheet, found)

    def _note_said(self, sheet: Sheet, found: Incident) -> None:
        matched, record = sheet.matched, sheet.matched.record
        unnamed = {e.id for e in matched.truth.entities if e.anonymous}
        for one in found.participants:
            who = matched.ends.get(one.entity)
            right = self.right.get((matched.cases.get(found.id), who), set())
            if who in unnamed or one.role in right:
                continue
            what = f"{one.role} {name_of(record, one.entity)} in {case_name(record, found)}"
            at = one.evidence or place_in_text(record, one.entity)
            if right:
                sheet.wrong("roles", f"{what} instead of {'/'.join(sorted(right))} ({one.rule})", at=at)
            else:
                sheet.invented("roles", f"{what} ({one.rule})", at=at)


def _judge_roles(sheet: Sheet, parts: _Parts) -> None:
    for measure, as_one in (("roles", False), ("roles_leaders_as_one", True)):
        hits = {
            (part, role) for part, role in parts.said if _is_right(role, parts.right.get(part, set()), as_one=as_one)
        }
        reached = {part for part, _ in hits}
        lacking = parts.wanted - reached
        sheet.count(measure, tp=len(reached), fp=len(parts.said - hits), fn=len(lacking))


def _is_right(role: Role, right: set[Role], *, as_one: bool) -> bool:
    return role in right or (as_one and role in _LEADERS and not _LEADERS.isdisjoint(right))
