"""What each id of a record becomes in the graph: a report of a person, incident or legal action, or a value."""

from collections import Counter
from typing import Any, NamedTuple

from graph import schema
from graph.load.names import incident_name, legal_action_name, person_name
from graph.values import Value, entity_value, statistic_value
from graph.writing import End
from schemas import ids
from schemas.ontology import ontology
from schemas.records import Entity, Incident, LegalAction, Record


class Report(NamedTuple):
    """One person, unnamed actor, incident or legal action as one document tells it."""

    entity: str
    id: str
    kind: str
    name: str
    told: dict[str, Any]


class Things(NamedTuple):
    """Everything a record speaks of, by the id that the record gives it."""

    reports: dict[str, Report]
    values: dict[str, Value]

    def end(self, record_id: str) -> End | None:
        """The node of an id; None for a loss or a date, which are values of claims."""
        if record_id in self.reports:
            return End("Report", self.reports[record_id].id)
        return End(schema.ENTITY, self.values[record_id].id) if record_id in self.values else None

    def name(self, record_id: str) -> str:
        """How the document writes the name of a thing."""
        return self.reports[record_id].name if record_id in self.reports else self.values[record_id].name


def things(document_id: str, record: Record) -> Things:
    """The reports and values of a record."""
    kinds = ontology().entity_types
    named = [e for e in record.entities if kinds[e.type].node and not kinds[e.type].unnamed]
    figures = {s.id: statistic_value(s) for s in record.statistics}
    return Things(reports(document_id, record), {e.id: entity_value(e) for e in named} | figures)


def reports(document_id: str, record: Record) -> dict[str, Report]:
    """The reports of a record, by the id that the record gives each."""
    numbering = _Numbering(document_id)
    people = [e for e in record.entities if ontology().entity_types[e.type].unnamed]
    return (
        {e.id: _person(e, numbering) for e in people}
        | {i.id: _incident(i, record, numbering) for i in record.incidents}
        | {a.id: _legal_action(a, record, numbering) for a in record.legal_actions}
    )


class _Numbering:
    """Gives report ids; two reports of one kind told at one place are told apart by their order."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: Counter[tuple[str, int]] = Counter()

    def report_id(self, kind: str, start: int) -> str:
        ordinal = self._seen[kind, start]
        self._seen[kind, start] += 1
        return ids.report_id(self._document_id, kind, start, ordinal=ordinal)


def _person(entity: Entity, numbering: _Numbering) -> Report:
    kind = "unnamed" if entity.norm.get("anonymous") else "person"
    start = min((mention[0] for mention in entity.mentions or entity.anaphora), default=0)
    told = {"age": entity.norm.get("age"), "person_kind": entity.person_kind}
    return _report(entity.id, numbering.report_id(kind, start), kind, name=person_name(entity), told=told)


def _incident(incident: Incident, record: Record, numbering: _Numbering) -> Report:
    told = {
        "offence": incident.kind,
        "date": incident.date,
        "attempted": incident.attempted,
        "background": incident.background,
    }
    report_id = numbering.report_id("incident", incident.evidence[0])
    return _report(incident.id, report_id, "incident", name=incident_name(incident, record), told=told)


def _legal_action(action: LegalAction, record: Record, numbering: _Numbering) -> Report:
    told = {"legal_kind": action.kind, "status": action.status, "date": action.date, "count": action.count}
    report_id = numbering.report_id("legal_action", action.evidence[0])
    return _report(action.id, report_id, "legal_action", name=legal_action_name(action, record), told=told)


def _report(entity: str, report_id: str, kind: str, *, name: str, told: dict[str, Any]) -> Report:
    return Report(entity, report_id, kind, name, {key: value for key, value in told.items() if value is not None})
