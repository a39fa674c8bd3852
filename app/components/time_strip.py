"""The times of one thing in a few lines: a mark for everything with a date, hollow where only the month is known."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from app import phrases, routes
from app.components import lanes
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import in_address
from schemas.timeline import DayCount, Gap, Lane, Moment, Period, Timeline
from schemas.views import ThingRef

_MARKS = 200  # in one lane; more is a line


class _Scale:
    """Where a day lies between the first and the last one, in percent."""

    def __init__(self, days: Iterable[tuple[date, date]]) -> None:
        ends = [day for pair in days for day in pair]
        self.first, self.last = min(ends), max(ends)

    def __call__(self, day: date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / max((self.last - self.first).days, 1), 2)

    def band(self, first: date, last: date) -> str:
        left = self(first)
        return f"left: {left}%; width: {max(self(last) - left, 0.4):.2f}%"


def strip(found: Timeline, about: ThingRef, *, period: Period, say: Words) -> Html:
    """Lanes of marks that lead to what they stand for; empty where nothing has a date."""
    known = [*(one.date for one in found.moments), *(one.date for one in found.days)]
    if not known:
        return Html("")
    scale = _Scale(lanes.bounds(day) for day in known)
    shades = [*(_gap(one, scale, say) for one in found.gaps), *_period(period, scale)]
    rows = (_lane(lane, found, scale, shades=joined(*shades), say=say) for lane in Lane if _has(lane, found))
    more = link(say("strip.more"), routes.address(routes.TIMELINE, lang=say.lang, thing=about.id, **in_address(period)))
    on_map = link(say("page.map"), routes.address(routes.MAP, lang=say.lang, thing=about.id, **in_address(period)))
    ends = (element("span", phrases.day(day.isoformat(), say.lang)) for day in (scale.first, scale.last))
    return element(
        "section",
        element("h2", say("page.timeline")),
        *rows,
        element("div", *ends, cls="strip-ends"),
        element("p", joined(more, on_map, between=" · "), cls="quiet"),
        cls="times",
    )


def _has(lane: Lane, found: Timeline) -> bool:
    return lane in {one.lane for one in found.moments} | {one.lane for one in found.days}


def _lane(lane: Lane, found: Timeline, scale: _Scale, *, shades: Html, say: Words) -> Html:
    things = islice((one for one in found.moments if one.lane is lane), _MARKS)
    days = islice((one for one in found.days if one.lane is lane), _MARKS)
    marks = (*(_thing(one, scale, say) for one in things), *(_sources(one, scale, say) for one in days))
    track = element("div", shades, *marks, cls="track")
    family = lanes.FAMILIES[lane]
    return element("div", element("span", say(f"timeline.{lane}"), cls="quiet"), track, cls=f"lane family-{family}")


def _thing(one: Moment, scale: _Scale, say: Words) -> Html:
    assert one.thing is not None
    first, last = lanes.bounds(one.date)
    told = f"{one.thing.name} · {phrases.day(one.date, say.lang)}"
    address = routes.thing(one.thing.id, lang=say.lang)
    if one.exact:
        return link("", address, cls="dot", title=told, aria_label=told, style=f"left: {scale(first)}%")
    band = element("span", cls="band", style=scale.band(first, last))
    middle = f"left: {scale(first + (last - first) / 2)}%"
    return joined(band, link("", address, cls="dot hollow", title=told, aria_label=told, style=middle))


def _sources(one: DayCount, scale: _Scale, say: Words) -> Html:
    """The sources of a day lead to that day on the timeline."""
    counted = say("timeline.count", lane=say(f"timeline.{one.lane}"), count=one.count)
    told = f"{counted} · {phrases.day(one.date, say.lang)}"
    day = in_address(Period(first=date.fromisoformat(one.date), last=date.fromisoformat(one.date)))
    address = routes.address(routes.TIMELINE, lang=say.lang, **day)
    at = f"left: {scale(date.fromisoformat(one.date))}%"
    return link("", address, cls="dot", title=told, aria_label=told, style=at)


def _gap(one: Gap, scale: _Scale, say: Words) -> Html:
    return element("span", cls="silent", style=scale.band(one.first, one.last), title=say("timeline.gap"))


def _period(period: Period, scale: _Scale) -> Iterator[Html]:
    if period:
        yield element("span", cls="period", style=scale.band(period.first or scale.first, period.last or scale.last))
