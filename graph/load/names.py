"""What a report is called: a person by name, an incident or a legal action by day, place and kind."""

from graph.values import displayed
from schemas.ontology import ontology
from schemas.records import Entity, Incident, LegalAction, Record


def person_name(entity: Entity) -> str:
    """The name, or the words for somebody who has none."""
    return displayed(entity.canonical)


def incident_name(incident: Incident, record: Record) -> str:
    """Such as "2024-10-17 千葉県市川市 強盗", in the language of the document."""
    place = displayed(record.entity(incident.place).canonical) if incident.place else None
    return _joined(incident.date, place, ontology().incident_kinds[incident.kind].label(record.lang))


def legal_action_name(action: LegalAction, record: Record) -> str:
    """Such as "2024-10-30 逮捕 高橋架空"."""
    persons = [displayed(record.entity(person).canonical) for person in action.persons]
    return _joined(action.date, ontology().legal_kinds[action.kind].label(record.lang), *persons)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
