"""How things of an annotation or a record are called in a list of departures, and where they stand."""

from extract.evaluate.gold import Annotation, GoldIncident
from schemas.records import Incident, Record, Span

Side = Annotation | Record

_NOTHING = "–"


def name_of(side: Side, thing: str | None) -> str:
    """An entity by its canonical form, an incident by kind, day and place."""
    if thing is None:
        return _NOTHING
    names = {e.id: e.canonical for e in side.entities} | {i.id: case_name(side, i) for i in side.incidents}
    return names.get(thing, thing)


def case_name(side: Side, incident: GoldIncident | Incident) -> str:
    """An incident by kind, day and place."""
    place = next((e.canonical for e in side.entities if e.id == incident.place), "")
    return " ".join(filter(None, (incident.kind, incident.date, place)))


def place_in_text(side: Side, *things: str | None) -> Span | None:
    """Where the first of several things that stands anywhere stands first."""
    first = {e.id: e.mentions[0] for e in side.entities}
    return next((first[thing] for thing in things if thing in first), None)


def scene_in_text(side: Side, incident: GoldIncident) -> Span | None:
    """A passage that tells of an annotated incident: its place, its loss or somebody in it."""
    return place_in_text(side, incident.place, incident.loss, *(p.entity for p in incident.participants))
