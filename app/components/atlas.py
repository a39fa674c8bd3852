"""The map as layers: sea, countries, prefectures shaded by incidents, rings of towns, arcs from abroad.

Outlines come with the program and the ground is drawn here: a style that is named rather than given would be fetched.
What can be chosen has no outline of its own: to find out what lies under the hand, all of it is drawn once more, and
without a graphics card outlines made that take longer than a click lasts (measured: 170 ms with, 10 ms without).
"""

from collections.abc import Iterator
from copy import deepcopy
from math import log2
from typing import Any

import pydeck

from app import phrases
from app.geography import Outlines, Precision, outlines
from app.i18n import Words
from app.usecases.places import MapView, Marked
from schemas.ontology import ontology

AT = "at"  # of everything that can be chosen: what it is called in the address
HEIGHT = 560
_STYLE = (
    'data:application/json,{"version":8,"sources":{},"layers":[{"id":"ground","type":"background",'
    '"paint":{"background-color":"%(ground)s"}}]}'
)
_SEA = [[[-179.9, -85], [179.9, -85], [179.9, 85], [-179.9, 85], [-179.9, -85]]]
_COLOURS = {
    "light": {"sea": (226, 233, 238), "land": (243, 241, 235), "line": (190, 184, 170), "ink": (28, 32, 38)},
    "dark": {"sea": (16, 20, 26), "land": (33, 38, 46), "line": (74, 82, 94), "ink": (230, 227, 220)},
}
_TOWN_METRES, _REGION_METRES = 7_000, 26_000
_WIDEST_SHADE = 190
_WIDTH, _TILE = 880, 512  # pixels: of the map as a rule, and of the whole earth at zoom 0
_MARGIN = 1.35
_ARC = 2.5  # pixels
_CLOSE = 5.8  # zoom at which a prefecture and its neighbours are seen
_SPREAD = 0.09  # degrees by which rings of one town lie apart

Colour = tuple[int, int, int]


def deck(view: MapView, *, ground: str, say: Words, at: str = "", near: str = "") -> pydeck.Deck:
    """All layers over a ground of ours.

    Args:
        view: what there is to show.
        ground: light or dark.
        say: the words of the reader's language.
        at: what is chosen, which is drawn heavier.
        near: the incident that the map opens on, if it is of one; else it opens on all.
    """
    colours = _COLOURS[ground]
    layers = [
        _filled("sea", _whole_earth(), colour=[*colours["sea"], 255]),
        _filled("countries", outlines("world"), colour=[*colours["land"], 255]),
        _filled("regions", _shaded(view, ground, say, at=at), colour="properties.fill", choose=True),
        _outlined("coasts", outlines("world"), colour=[*colours["line"], 120]),
        _outlined("borders", outlines("japan"), colour=[*colours["line"], 220]),
        _arcs(view, ground, say, at=at),
        _rings(view, ground, say, at=at),
        _labels(view, colours["ink"]),
    ]
    return pydeck.Deck(
        layers=layers,
        initial_view_state=_opening(view, near) or _start(view),
        map_provider="mapbox",
        map_style=_STYLE % {"ground": "%23{:02x}{:02x}{:02x}".format(*colours["sea"])},
        tooltip={"text": "{told}"},
    )


def _whole_earth() -> Outlines:
    geometry = {"type": "Polygon", "coordinates": _SEA}
    return {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": geometry}]}


def _filled(name: str, data: Outlines, *, colour: Any, choose: bool = False) -> pydeck.Layer:  # noqa: ANN401
    return pydeck.Layer("GeoJsonLayer", data=data, id=name, stroked=False, get_fill_color=colour, pickable=choose)


def _outlined(name: str, data: Outlines, *, colour: list[int]) -> pydeck.Layer:
    line = {"get_line_color": colour, "line_width_min_pixels": 0.7}
    return pydeck.Layer("GeoJsonLayer", data=data, id=name, filled=False, pickable=False, **line)


def _family(name: str, ground: str) -> Colour:
    colour = getattr(ontology().families[name], ground)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _shaded(view: MapView, ground: str, say: Words, *, at: str) -> Outlines:
    """Prefectures, the darker the more incidents lie in them; those without any as the land."""
    most = max(view.regions.values(), default=1)
    shaded = deepcopy(outlines("japan"))
    for feature in shaded["features"]:
        own = feature["properties"]
        count = view.regions.get(own["name"], 0)
        shade = round(60 + (_WIDEST_SHADE - 60) * count / most) if count else 0
        chosen = own["name"] == at
        own["fill"] = [*_family("places" if chosen else "events", ground), _WIDEST_SHADE if chosen else shade]
        region = own["name"] if say.lang == "ja" else own["en"]
        feature |= {AT: own["name"], "told": say("map.in_region", region=region, count=count)}
    return shaded


def _rings(view: MapView, ground: str, say: Words, *, at: str) -> pydeck.Layer:
    colour = _family("places", ground)
    return pydeck.Layer(
        "ScatterplotLayer",
        data=[mark | {"fill": [*colour, 200 if mark[AT] == at else 40]} for mark in _marks(view, say)],
        id="marks",
        get_position=["longitude", "latitude"],
        get_radius="radius",
        radius_min_pixels=7,
        stroked=True,
        filled=True,
        get_fill_color="fill",
        get_line_color=[*colour, 255],
        line_width_min_pixels=2,
        pickable=True,
    )


def _marks(view: MapView, say: Words) -> Iterator[dict[str, Any]]:
    """Incidents of one place lie side by side, or one would hide the other."""
    there: dict[tuple[float, float], int] = {}
    for mark in view.marks:
        before = there.get((mark.longitude, mark.latitude), 0)
        there[mark.longitude, mark.latitude] = before + 1
        yield {
            AT: mark.incident.id,
            "longitude": mark.longitude + before * _SPREAD,
            "latitude": mark.latitude,
            "radius": _TOWN_METRES if mark.precision is Precision.TOWN else _REGION_METRES,
            "told": told(mark, say),
        }


def told(mark: Marked, say: Words) -> str:
    """An incident in a line."""
    return " · ".join(filter(None, (mark.incident.name, phrases.day(mark.date, say.lang), mark.place)))


def _arcs(view: MapView, ground: str, say: Words, *, at: str) -> pydeck.Layer:
    start, end = _family("people", ground), _family("events", ground)
    data = [
        {
            AT: arc.id,
            "from": [arc.longitude, arc.latitude],
            "to": [arc.incident.longitude, arc.incident.latitude],
            "width": _ARC * (2.4 if arc.id == at else 1),
            "told": f"{arc.who.name} ({arc.place}) → {told(arc.incident, say)}",
        }
        for arc in view.arcs
    ]
    return pydeck.Layer(
        "ArcLayer",
        data=data,
        id="arcs",
        get_source_position="from",
        get_target_position="to",
        get_source_color=[*start, 210],
        get_target_color=[*end, 210],
        get_width="width",
        get_height=0.25,
        get_tilt=20,
        pickable=True,
    )


def _labels(view: MapView, ink: Colour) -> pydeck.Layer:
    """The places abroad by name; what lies in Japan is read beside the map."""
    named = {arc.place: [arc.longitude, arc.latitude] for arc in view.arcs}
    return pydeck.Layer(
        "TextLayer",
        data=[{"name": name, "at": at} for name, at in named.items()],
        id="labels",
        get_position="at",
        get_text="name",
        get_size=13,
        get_color=[*ink, 255],
        get_pixel_offset=[0, 16],
        character_set=pydeck.types.String("auto"),
        font_family=pydeck.types.String("sans-serif"),
    )


def _opening(view: MapView, near: str) -> pydeck.ViewState | None:
    """What lies around an incident; None without one."""
    found = next((mark for mark in view.marks if mark.incident.id == near), None)
    return found and pydeck.ViewState(longitude=found.longitude, latitude=found.latitude, zoom=_CLOSE)


def _start(view: MapView) -> pydeck.ViewState:
    """Japan alone; with arcs from abroad, all of what they span."""
    points = [(mark.longitude, mark.latitude) for mark in view.marks]
    points += [(arc.longitude, arc.latitude) for arc in view.arcs]
    if not view.arcs:
        return pydeck.ViewState(longitude=137.5, latitude=36.4, zoom=4.6)
    (west, east), (south, north) = ((min(ends), max(ends)) for ends in zip(*points, strict=True))
    wide, high = max(east - west, 1) * _MARGIN, max(north - south, 1) * _MARGIN
    zoom = min(log2(_WIDTH * 360 / _TILE / wide), log2(HEIGHT * 300 / _TILE / high))
    return pydeck.ViewState(longitude=(west + east) / 2, latitude=(south + north) / 2, zoom=round(zoom, 2))
