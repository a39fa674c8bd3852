"""The map: incidents where they happened, as exactly as that is known, and arcs from whoever led them from abroad."""

from collections import Counter
from collections.abc import Iterable

from app.geography import Precision, Spot, spot
from app.usecases.masking import Reader
from graph.bolt import BoltStore
from graph.pages import scenes as reading
from graph.pages import timeline as axis
from schemas.base import Frozen
from schemas.scenes import Place, Reach, Scene, Scenes
from schemas.timeline import Period
from schemas.views import ThingRef

_MOST = 1_000  # incidents drawn as marks; the shades count all
_FINEST = (Precision.TOWN, Precision.REGION, Precision.COUNTRY)


class Marked(Frozen):
    """An incident on the map."""

    incident: ThingRef
    date: str | None = None
    place: str
    longitude: float
    latitude: float
    precision: Precision
    region: str | None = None


class Arc(Frozen):
    """From where somebody abroad was said to be, to an incident they are said to have led."""

    who: ThingRef
    date: str | None = None
    claim_id: str
    place: str
    longitude: float
    latitude: float
    precision: Precision
    incident: Marked

    @property
    def id(self) -> str:
        """The two things it leads from and to."""
        return f"{self.who.id}/{self.incident.incident.id}"


class MapView(Frozen):
    """Everything that a map and its list show."""

    marks: tuple[Marked, ...]
    arcs: tuple[Arc, ...]
    regions: dict[str, int]
    unplaced: tuple[ThingRef, ...]
    of: int


def map_view(store: BoltStore, *, thing_id: str, period: Period, reader: Reader) -> MapView:
    """The incidents of a period, all or those around one thing."""
    found = reading.scenes(store)
    around = axis.around(store, thing_id) if thing_id else None
    wanted = [one for one in found.scenes if _is_wanted(one, period, around)]
    return reader.careful(store, _placed(wanted, found))


def _is_wanted(scene: Scene, period: Period, around: frozenset[str] | None) -> bool:
    dated = not period or (scene.date is not None and period.holds(scene.date))
    return dated and (around is None or scene.incident.id in around)


def _placed(wanted: list[Scene], found: Scenes) -> MapView:
    marks = {scene.incident.id: mark for scene in wanted if (mark := _mark(scene))}
    shown = dict(list(marks.items())[-_MOST:])
    return MapView(
        marks=tuple(shown.values()),
        arcs=tuple(_arcs(found.reaches, shown)),
        regions=dict(Counter(mark.region for mark in marks.values() if mark.region)),
        unplaced=tuple(scene.incident for scene in wanted if scene.incident.id not in marks),
        of=len(wanted),
    )


def _mark(scene: Scene) -> Marked | None:
    """An incident at the place that is known most exactly, among such the one with most sources."""
    spots = [(place, found) for place in scene.places if (found := _spot(place))]
    if not spots:
        return None
    place, found = min(spots, key=lambda one: _FINEST.index(one[1].precision))
    return Marked(
        incident=scene.incident,
        date=scene.date,
        place=place.name,
        longitude=found.longitude,
        latitude=found.latitude,
        precision=found.precision,
        region=found.region,
    )


def _spot(place: Place) -> Spot | None:
    return spot(place.country, place.region, place.town)


def _arcs(reaches: Iterable[Reach], marks: dict[str, Marked]) -> list[Arc]:
    """One arc for each person and incident, from the place known most exactly, of such the newest."""
    best: dict[tuple[str, str], Arc] = {}
    for reach in reaches:
        mark, found = marks.get(reach.incident_id), _spot(reach.place)
        if mark and found:
            arc = _arc(reach, found, mark)
            known = best.setdefault((reach.who.id, reach.incident_id), arc)
            if _FINEST.index(arc.precision) < _FINEST.index(known.precision):
                best[reach.who.id, reach.incident_id] = arc
    return list(best.values())


def _arc(reach: Reach, found: Spot, mark: Marked) -> Arc:
    return Arc(
        who=reach.who,
        date=reach.date,
        claim_id=reach.claim_id,
        place=reach.place.name,
        longitude=found.longitude,
        latitude=found.latitude,
        precision=found.precision,
        incident=mark,
    )
