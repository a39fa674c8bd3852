"""The lanes of a timeline as a chart: what is known by the day is full, by the month hollow with its band.

The strip below it chooses the period; what lies in it fills the lanes. Times without any source are shaded in both.
"""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from app import phrases
from app.components import day_axis
from app.i18n import Words
from schemas.ontology import ontology
from schemas.timeline import Gap, Lane, Moment, Period, Timeline

CHOSEN, PERIOD = "chosen", "period"  # the selections, as Python is told of them
_LANES = list(Lane)
FAMILIES = {Lane.INCIDENTS: "events", Lane.LAW: "people", Lane.POSTS: "recruitment", Lane.DOCUMENTS: "background"}
_HEIGHT, _STRIP = 300, 56
_SLOTS, _STEP = 5, 0.15  # marks of one time stand above each other
_CROWDED, _ROOM = timedelta(days=6), timedelta(days=12)
_SIZES = alt.Scale(type="sqrt", domain=[1, 20], range=[70, 520], clamp=True)
_MONTH, _YEAR = len("2024-10"), len("2024")
_SHADE = {"light": "#1c2026", "dark": "#e6e3dc"}


class _Shown(NamedTuple):
    """What both parts of the chart show, made once; a frame is not copied with every part of a chart, as rows are."""

    marks: pd.DataFrame
    gaps: tuple[Gap, ...]
    first: date
    last: date


def chart(found: Timeline, *, period: Period, ground: str, say: Words) -> alt.VConcatChart:
    """The lanes over the strip; `ground` is light or dark."""
    marks = pd.DataFrame([*_moments(found.moments, say), *_days(found, say)])
    shown = _Shown(marks, found.gaps, *_extent(found))
    brush = alt.selection_interval(name=PERIOD, encodings=["x"], **_chosen_already(period, shown))
    drawn: alt.VConcatChart = (
        alt.vconcat(_lanes(shown, brush, ground, say=say), _strip(shown, brush, ground, say=say), spacing=4)
        .resolve_scale(color="independent")
        .configure_view(stroke=None)
        .configure_axis(grid=False, labelFontSize=12)
    )
    return drawn


def day_id(lane: Lane, day: str) -> str:
    """How the sources of a day are called when they are chosen."""
    return f"{lane}/{day}"


def day_of(chosen: str) -> tuple[Lane, str] | None:
    """The lane and day of such a choice; None for a thing."""
    lane, _, day = chosen.partition("/")
    return (Lane(lane), day) if day and lane in _LANES else None


def bounds(day: str) -> tuple[date, date]:
    """First and last day of what an ISO day, month or year says."""
    if len(day) <= _YEAR:
        return date(int(day), 1, 1), date(int(day), 12, 31)
    if len(day) <= _MONTH:
        year, month = int(day[:4]), int(day[5:7])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    exact = date.fromisoformat(day)
    return exact, exact


def _chosen_already(period: Period, shown: _Shown) -> dict[str, Any]:
    if not period:
        return {}
    ends = (period.first or shown.first, period.last or shown.last)
    return {"value": {"x": [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in ends]}}


def _extent(found: Timeline) -> tuple[date, date]:
    known = [*(one.date for one in found.moments), *(one.date for one in found.days)]
    days = [day for one in known for day in bounds(one)]
    return (min(days), max(days)) if days else (date.today(), date.today())  # noqa: DTZ011  an axis without a mark


def _colours(ground: str) -> alt.Scale:
    families = ontology().families
    colours = [getattr(families[FAMILIES[lane]], ground) for lane in _LANES]
    return alt.Scale(domain=[lane.value for lane in _LANES], range=colours)


def _lanes(shown: _Shown, brush: alt.Parameter, ground: str, *, say: Words) -> alt.LayerChart | alt.FacetChart:
    across = alt.X("day:T", title=None, scale=day_axis.scale(brush), axis=day_axis.axis(say))
    down = alt.Y("y:Q", title=None, axis=None, scale=alt.Scale(domain=[-0.6, len(_LANES) - 0.4], reverse=True))
    colour = alt.Color("lane:N", scale=_colours(ground), legend=None)
    marks = alt.Chart(shown.marks)
    chosen = alt.selection_point(name=CHOSEN, fields=["id"])
    points = (
        marks.mark_point(strokeWidth=1.6, cursor="pointer")
        .encode(
            x=across,
            y=down,
            color=colour,
            fill=alt.Color("lane:N", scale=_colours(ground), legend=None),
            fillOpacity=alt.condition("datum.exact", alt.value(0.85), alt.value(0)),
            size=alt.Size("count:Q", scale=_SIZES, legend=None),
            opacity=alt.condition(chosen, alt.value(1), alt.value(0.3)),
            description=alt.Description("told:N"),
            tooltip=[
                alt.Tooltip("name:N", title=say("timeline.what")),
                alt.Tooltip("when:N", title=say("timeline.when")),
            ],
        )
        .add_params(chosen)
    )
    months = (
        marks.transform_filter("!datum.exact")
        .mark_bar(height=5, opacity=0.22, clip=True, aria=False)
        .encode(x=alt.X("from:T", title=None, scale=day_axis.scale(brush)), x2="until:T", y=down, color=colour)
    )
    names = _names(ground, down, say=say)
    background = (_edges(shown, across), _shaded(shown.gaps, ground, across, say=say), names)
    return alt.layer(*background, months, points).properties(height=_HEIGHT)


def _names(ground: str, down: alt.Y, *, say: Words) -> alt.Chart:
    """What each lane is, written into it: an axis would make the picture wider than its place."""
    values = [{"y": n - 0.42, "name": say(f"timeline.{lane}")} for n, lane in enumerate(_LANES)]
    named: alt.Chart = alt.Chart(pd.DataFrame(values)).mark_text(
        align="left", fontSize=12, color=_SHADE[ground], opacity=0.8, aria=False
    )
    return named.encode(x=alt.value(2), y=down, text="name:N")


def _edges(shown: _Shown, across: alt.X) -> alt.Chart:
    """Room beside the first and the last mark."""
    values = [{"day": (shown.first - _ROOM).isoformat()}, {"day": (shown.last + _ROOM).isoformat()}]
    unseen: alt.Chart = alt.Chart(pd.DataFrame(values)).mark_rule(opacity=0, aria=False)
    return unseen.encode(x=across)


def _strip(shown: _Shown, brush: alt.Parameter, ground: str, *, say: Words) -> alt.LayerChart | alt.FacetChart:
    """How many moments there are in each week, with the brush."""
    across = alt.X("utcyearweek(day):T", title=None, scale=day_axis.scale(), axis=day_axis.axis(say))
    bars = (
        alt.Chart(shown.marks)
        .mark_bar(color=_SHADE[ground], opacity=0.55, aria=False)
        .encode(x=across, y=alt.Y("sum(count):Q", title=None, axis=None))
        .add_params(brush)
    )
    plain = alt.X("day:T", title=None, scale=day_axis.scale())
    background = (_edges(shown, plain), _shaded(shown.gaps, ground, plain, say=say))
    return alt.layer(*background, bars).properties(height=_STRIP)


def _shaded(gaps: Iterable[Gap], ground: str, across: alt.X, *, say: Words) -> alt.Chart:
    values = [
        {"day": one.first.isoformat(), "until": one.last.isoformat(), "name": say("timeline.gap")} for one in gaps
    ]
    drawn = pd.DataFrame(values, columns=["day", "until", "name"])
    shade: alt.Chart = alt.Chart(drawn).mark_rect(color=_SHADE[ground], opacity=0.1, clip=True, aria=False)
    return shade.encode(x=across, x2="until:T", tooltip=alt.Tooltip("name:N", title=" "))


def _moments(moments: Iterable[Moment], say: Words) -> Iterator[dict[str, Any]]:
    """Marks of things; those of one time in one lane stand above each other."""
    last: dict[tuple[Lane, int], date] = {}
    for one in moments:
        first, until = bounds(one.date)
        middle = first + (until - first) / 2
        free = (n for n in range(_SLOTS) if (one.lane, n) not in last or middle - last[one.lane, n] > _CROWDED)
        slot = next(free, _SLOTS - 1)
        last[one.lane, slot] = middle
        name = one.thing.name if one.thing else one.id
        at = {"y": _LANES.index(one.lane) - slot * _STEP + 0.2}
        yield _mark(one.id, one.lane, one.date, name=name, say=say) | at


def _days(found: Timeline, say: Words) -> Iterator[dict[str, Any]]:
    for one in found.days:
        counted = say("timeline.count", lane=say(f"timeline.{one.lane}"), count=one.count)
        mark = _mark(day_id(one.lane, one.date), one.lane, one.date, name=counted, say=say)
        yield mark | {"count": one.count}


def _mark(mark_id: str, lane: Lane, day: str, *, name: str, say: Words) -> dict[str, Any]:
    first, until = bounds(day)
    exact, when = first == until, phrases.day(day, say.lang)
    return {
        "id": mark_id,
        "lane": lane.value,
        "y": _LANES.index(lane),
        "day": (first if exact else first + (until - first) / 2).isoformat(),
        "from": first.isoformat(),
        "until": until.isoformat(),
        "exact": exact,
        "count": 1,
        "name": name,
        "when": when,
        "told": f"{name} · {when}",
    }
