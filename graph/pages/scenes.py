"""Where incidents happened and who reached into them from abroad, once per revision."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graph.queries import read_scenes
from graph.remembering import Remembered
from graph.store import Store
from schemas.ontology import ontology
from schemas.scenes import Place, Reach, Scene, Scenes
from schemas.views import ThingRef

_HOME = "JP"
_LEADING = 1  # rows of the ontology's roles down to which somebody leads


def scenes(store: Store) -> Scenes:
    """Every incident with its scenes in the order of time, and for each the leading people abroad."""
    return _remembered.of(store)


def _made(store: Store) -> Scenes:
    found = sorted(_scenes(store), key=lambda one: (one.date or "~", one.incident.id))
    return Scenes(scenes=tuple(found), reaches=tuple(_reaches(store)))


_remembered = Remembered(_made)


def _scenes(store: Store) -> Iterator[Scene]:
    places: defaultdict[str, list[tuple[int, Place]]] = defaultdict(list)
    things: dict[str, tuple[ThingRef, str | None]] = {}
    for thing_id, name, day, n_sources, *parts in store.read(read_scenes.SCENES)[0]["scenes"]:
        things[thing_id] = ThingRef(id=thing_id, label="Incident", name=name or ""), day
        if parts[0]:
            places[thing_id].append((n_sources, _place(parts)))
    for thing_id, (incident, day) in things.items():
        told = sorted(places[thing_id], key=lambda one: (-one[0], one[1].name))
        yield Scene(incident=incident, date=day, places=tuple(place for _, place in told))


def _place(parts: Sequence[Any]) -> Place:
    name, country, region, town = parts
    return Place(name=name or "", country=country, region=region, town=town)


def _reaches(store: Store) -> Iterator[Reach]:
    """One for each of somebody's stays and incidents; the newest stay first."""
    rows = store.read(read_scenes.ABROAD, home=_HOME)[0]["reaches"]
    once: dict[tuple[str, str, str], Reach] = {}
    for thing_id, label, name, incident, tie, roles, day, claims, *parts in rows:
        if any(ontology().roles[role].tier <= _LEADING for role in ontology().roles_by(tie, roles)):
            who = ThingRef(id=thing_id, label=label, name=name or "")
            place = _place(parts)
            reach = Reach(who=who, place=place, date=day, incident_id=incident, claim_id=min(claims))
            once[thing_id, incident, place.name] = reach
    newest = sorted(once.items(), key=lambda item: (item[1].date or "", item[0]), reverse=True)
    return (reach for _, reach in newest)
