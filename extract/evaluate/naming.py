"""How things of annotation and record are called in a list of departures, and where they stand."""

from extract.evaluate.gold import Annotation, GoldIncident
from schemas.records import Incident, Record, Span

_NOTHING = "–"


def annotated_name(truth: Annotation, thing: str | None) -> str:
    """An annotated entity by its canonical form, an incident by kind, day and place."""
    if thing is None:
        return _NOTHING
    names = {e.id: e.canonical for e in truth.entities}
    cases = {i.id: annotated_case(truth, i) for i in truth.incidents}
    return (names | cases).get(thing, thing)


def annotated_case(truth: Annotation, incident: GoldIncident) -> str:
    """An annotated incident by kind, day and place."""
    place = next((e.canonical for e in truth.entities if e.id == incident.place), "")
    return " ".join(filter(None, (incident.kind, incident.date, place)))


def annotated_span(truth: Annotation, *things: str | None) -> Span | None:
    """Where the first of several annotated things that stands anywhere stands."""
    first = {e.id: e.mentions[0] for e in truth.entities}
    return next((first[thing] for thing in things if thing in first), None)


def annotated_scene(truth: Annotation, incident: GoldIncident) -> Span | None:
    """A passage that tells of an annotated incident: its place, its loss or somebody in it."""
    return annotated_span(truth, incident.place, incident.loss, *(p.entity for p in incident.participants))


def found_name(record: Record, thing: str) -> str:
    """A found entity by its canonical form, an incident by kind, day and place."""
    names = {e.id: e.canonical for e in record.entities}
    cases = {i.id: found_case(record, i) for i in record.incidents}
    return (names | cases).get(thing, thing)


def found_case(record: Record, incident: Incident) -> str:
    """A found incident by kind, day and place."""
    place = next((e.canonical for e in record.entities if e.id == incident.place), "")
    return " ".join(filter(None, (incident.kind, incident.date, place)))


def found_span(record: Record, thing: str) -> Span | None:
    """Where a found entity stands first."""
    return next((e.mentions[0] for e in record.entities if e.id == thing), None)
