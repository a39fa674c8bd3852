"""Where places lie: outlines of prefectures and countries, and the middle of what is only known by name.

Nothing is known more exactly than a town, so nothing is ever placed as if it were.
"""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple

from schemas.towns import middle_of_town

HOME = "JP"

Ring = Sequence[Sequence[float]]
Outlines = dict[str, Any]


class Precision(StrEnum):
    """How exactly a place is known."""

    TOWN = "town"
    REGION = "region"
    COUNTRY = "country"


class Spot(NamedTuple):
    """The middle of a place, and how large what is meant by it is."""

    longitude: float
    latitude: float
    precision: Precision
    region: str | None = None


@cache
def outlines(name: str) -> Outlines:
    """The outlines of `japan` (prefectures: name, en) or of the `world` (countries: name, code) as GeoJSON."""
    text = _assets().joinpath(f"{name}.geojson").read_text(encoding="utf-8")
    found: Outlines = json.loads(text)
    return found


@cache
def spot(country: str | None, region: str | None, town: str | None) -> Spot | None:
    """The middle of a town, else of its prefecture, else of its country; None where it cannot be placed.

    A ward is placed as its city is.
    """
    prefecture = _prefectures().get(region or "")
    home = country == HOME or (country is None and prefecture is not None)
    placed = middle_of_town(HOME if home else country or "", region or "", town or "")
    if placed:
        return Spot(*placed, Precision.TOWN, prefecture.region if prefecture else None)
    if home and prefecture:
        return prefecture
    middle = None if home else _countries().get(country or "")
    return Spot(*middle, Precision.COUNTRY) if middle else None


@cache
def _prefectures() -> dict[str, Spot]:
    """The middle of each prefecture by its names in both languages."""
    found: dict[str, Spot] = {}
    for feature in outlines("japan")["features"]:
        own, name = feature["properties"], feature["properties"]["name"]
        middle = Spot(*_middle(feature["geometry"]), Precision.REGION, name)
        found |= dict.fromkeys((name, own["en"], f"{own['en']} Prefecture"), middle)
    return found


@cache
def _countries() -> dict[str, tuple[float, float]]:
    return {
        feature["properties"]["code"]: _middle(feature["geometry"])
        for feature in outlines("world")["features"]
        if feature["properties"]["code"]
    }


def _middle(geometry: Outlines) -> tuple[float, float]:
    """The centroid of the largest part of an outline."""
    _, longitude, latitude = max(_moments(ring) for ring in _rings(geometry))
    return round(longitude, 2), round(latitude, 2)


def _rings(geometry: Outlines) -> Iterator[Ring]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return (part[0] for part in parts)


def _moments(ring: Ring) -> tuple[float, float, float]:
    """Area and centroid of a ring, by the shoelace formula."""
    doubled = across = along = 0.0
    for (x, y, *_), (next_x, next_y, *_) in pairwise([*ring, ring[0]]):
        turn = x * next_y - next_x * y
        doubled += turn
        across += (x + next_x) * turn
        along += (y + next_y) * turn
    if not doubled:
        return 0.0, ring[0][0], ring[0][1]
    return abs(doubled) / 2, across / (3 * doubled), along / (3 * doubled)


def _assets() -> Any:  # noqa: ANN401  a folder, on disk or in an archive
    return resources.files("app").joinpath("assets/geo")
