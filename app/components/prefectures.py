"""Japan as a small picture: each prefecture shaded by how much there is of it. It needs no graphics card."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair as alt

from app.geography import outlines
from app.i18n import Words

_HEIGHT = 270
_FLATTENED = 0.81  # cosine of 36° north: degrees east are that much shorter than degrees north there
_LEAST_LIGHT = 0.25  # opacity of the prefecture with least
_LINES = {"light": "#b5ae9f", "dark": "#57606c"}
# Islands far to the south are drawn in the empty corner of the north-west, as newspapers do; in degrees.
_MOVED = {"沖縄県": (4.0, 13.0)}


def shaded(counts: Mapping[str, int], *, colour: str, ground: str, say: Words) -> alt.LayerChart:
    """Prefectures by their Japanese names, the fuller the colour the more; those without any as bare outlines."""
    rows = [_row(feature, counts, say) for feature in _flat()]
    every = alt.Chart(alt.InlineData(values=rows), height=_HEIGHT)
    # A flat picture of degrees: projections of a globe fill everything but an outline that runs the other way round.
    line = _LINES[ground]
    projection = {"type": "identity", "reflectY": True}
    bare = every.mark_geoshape(fill="transparent", stroke=line, strokeWidth=0.6).project(**projection)
    some = every.transform_filter("datum.posts > 0").mark_geoshape(color=colour, stroke=line, strokeWidth=0.6)
    most = max(counts.values(), default=1)
    full = some.project(**projection).encode(
        opacity=alt.Opacity("posts:Q", legend=None, scale=alt.Scale(domain=[1, max(most, 2)], range=[_LEAST_LIGHT, 1])),
        tooltip=[alt.Tooltip("place:N", title=say("posts.place")), alt.Tooltip("posts:Q", title=say("posts.posts"))],
    )
    return alt.LayerChart(layer=[bare, full])


def _row(feature: Mapping[str, Any], counts: Mapping[str, int], say: Words) -> dict[str, Any]:
    own = feature["properties"]
    name = own["name"] if say.lang == "ja" else own["en"]
    return {**feature, "place": name, "posts": counts.get(own["name"], 0)}


@cache
def _flat() -> tuple[dict[str, Any], ...]:
    """Outlines in a plane in which both degrees have one length."""
    return tuple({**feature, "geometry": _flattened(feature)} for feature in outlines("japan")["features"])


def _flattened(feature: Mapping[str, Any]) -> dict[str, Any]:
    east, north = _MOVED.get(feature["properties"]["name"], (0.0, 0.0))

    def flat(part: Any) -> Any:  # noqa: ANN401  rings of rings of points
        if isinstance(part[0], int | float):
            return [round((part[0] + east) * _FLATTENED, 3), round(part[1] + north, 3)]
        return [*map(flat, part)]

    geometry = feature["geometry"]
    return {"type": geometry["type"], "coordinates": flat(geometry["coordinates"])}
