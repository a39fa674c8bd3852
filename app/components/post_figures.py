"""Posts in numbers: pay, places and bursts, each as a picture with its table."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import streamlit as st

from app import phrases, routes
from app.components import day_axis, prefectures, tables
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.ontology import ontology
from schemas.posts import PaySummary, PlaceCount, PostFigures, Spell

_PLACES = 8  # in the picture; the table has all
_HEIGHT = 220
_BAR, _FRAME = 18, 70  # pixels of a place, and of what stands around them


def _colour(family: str) -> str:
    found = ontology().families[family]
    return found.dark if st.context.theme.type == "dark" else found.light


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, say: Words) -> None:
    """What a picture shows, as a table that is closed at first."""
    table = tables.table(title, head, (tables.named_row(*row) for row in rows), cls="measures")
    st.html(element("details", element("summary", say("posts.table")), table))


def _chart(rows: Sequence[Mapping[str, Any]], *, height: int = _HEIGHT) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=list(rows)), height=height)


def _drawn(chart: alt.Chart | alt.LayerChart) -> None:
    st.altair_chart(chart, width="stretch")


def _hovered(fields: Mapping[str, str], say: Words) -> list[alt.Tooltip]:
    """What is told of a mark under the hand, each field under its name in the reader's language."""
    return [alt.Tooltip(field, title=say(key)) for field, key in fields.items()]


def figures(found: PostFigures, say: Words) -> None:
    """Everything that the posts on the page have in common in numbers."""
    _pay(found, say)
    _places(found, say)
    _spells(found, say)


def _range(least: int, say: Words) -> str:
    return say("posts.from", amount=phrases.money(least, "JPY", lang=say.lang))


def _pay(found: PostFigures, say: Words) -> None:
    st.html(joined(element("h2", say("posts.pay")), _medians(found.pay, say)))
    if not found.pay:
        st.html(element("p", say("posts.pay.none"), cls="quiet"))
        return
    pay_chart(found.pay, say)
    others = say("posts.pay.others", others=found.without_yen) if found.without_yen else ""
    st.html(element("p", joined(say("posts.pay.rule"), others, between=" "), cls="quiet"))


def _medians(pay: Sequence[PaySummary], say: Words) -> Html:
    """The middle of what is offered, the ends, and on how many posts it stands."""
    if not pay:
        return Html("")

    def yen(amount: float) -> str:
        return phrases.money(amount, "JPY", lang=say.lang)

    heads = (say(key) for key in ("posts.per", "posts.median", "posts.ends", "posts.posts"))
    rows = (
        tables.named_row(
            say(f"posts.per.{one.per}"),
            element("b", yen(one.median)),
            f"{yen(one.lowest)} – {yen(one.highest)}" if one.highest > one.lowest else "",
            f"{one.posts:,}",
        )
        for one in pay
    )
    return tables.table(say("posts.pay"), heads, rows, cls="measures medians")


def pay_chart(pay: Sequence[PaySummary], say: Words) -> None:
    """How many offers lie in which range, apart for each sort of period; all ranges, so that pictures compare."""
    shown = [(one, bar) for one in pay for bar in one.bars]
    rows = [
        {"range": _range(bar.least, say), "offers": bar.offers, "per": say(f"posts.per.{one.per}")}
        for one, bar in shown
    ]
    tones = [_colour("recruitment"), _colour("places"), _colour("background")]
    chart = _chart(rows).mark_bar()
    _drawn(
        chart.encode(
            x=alt.X("range:N", sort=None, title=None, axis=alt.Axis(labelAngle=-50, labelOverlap=False)),
            xOffset=alt.XOffset("per:N", sort=None),
            y=alt.Y("offers:Q", title=say("posts.offers"), axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color(
                "per:N", sort=None, title=None, scale=alt.Scale(range=tones), legend=alt.Legend(orient="top")
            ),
            tooltip=_hovered({"per:N": "posts.per", "range:N": "posts.range", "offers:Q": "posts.offers"}, say),
        )
    )
    head = [say("posts.range"), *(say(f"posts.per.{one.per}") for one in pay)]
    lines = [
        [_range(bar.least, say), *(f"{one.bars[at].offers:,}" for one in pay)] for at, bar in enumerate(pay[0].bars)
    ]
    _table(say("posts.pay"), head, lines, say=say)


def place_name(place: PlaceCount, say: Words) -> str:
    """A prefecture or a country in the reader's language."""
    if place.en is None:
        return say.of(f"country.{place.name}", place.name)
    return place.name if say.lang == "ja" else place.en


def _places(found: PostFigures, say: Words) -> None:
    st.html(element("h2", say("posts.places")))
    if not found.places:
        st.html(element("p", say("posts.places.none"), cls="quiet"))
        return
    counts = {one.name: one.posts for one in found.places if one.en}
    if counts:
        _drawn(prefectures.shaded(counts, colour=_colour("places"), ground=st.context.theme.type or "light", say=say))
    rows = [{"place": place_name(one, say), "posts": one.posts} for one in found.places[:_PLACES]]
    chart = _chart(rows, height=_BAR * len(rows) + _FRAME).mark_bar(color=_colour("places"))
    _drawn(
        chart.encode(
            y=alt.Y("place:N", sort=None, title=None, axis=alt.Axis(labelLimit=120, labelOverlap=False)),
            x=alt.X("posts:Q", title=say("posts.posts"), axis=alt.Axis(tickMinStep=1, format="d")),
            tooltip=_hovered({"place:N": "posts.place", "posts:Q": "posts.posts"}, say),
        )
    )
    st.html(element("p", say("posts.places.rule", without=f"{found.without_place:,}"), cls="quiet"))
    lines = [[place_name(one, say), f"{one.posts:,}"] for one in found.places]
    _table(say("posts.places"), [say("posts.place"), say("posts.posts")], lines, say=say)


def _spells(found: PostFigures, say: Words) -> None:
    title = say("posts.spells.week" if found.days > 1 else "posts.spells.day")
    st.html(element("h2", title))
    if not found.spells:
        st.html(element("p", say("posts.spells.none"), cls="quiet"))
        return
    kinds = {True: say("posts.burst"), False: say("posts.posts")}
    rows = [
        {
            "start": one.start.isoformat(),
            "posts": one.posts,
            "kind": kinds[one.burst],
            "day": phrases.day(one.start, say.lang),
        }
        for one in found.spells
    ]
    tones = alt.Scale(domain=list(kinds.values()), range=[_colour("events"), _colour("background")])
    chart = _chart(rows).mark_bar()
    _drawn(
        chart.encode(
            x=alt.X("start:T", title=None, scale=day_axis.scale(), axis=day_axis.axis(say)),
            y=alt.Y("posts:Q", title=say("posts.posts"), axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color("kind:N", title=None, scale=tones, legend=alt.Legend(orient="top")),
            tooltip=_hovered({"day:N": "posts.begin", "posts:Q": "posts.posts", "kind:N": "timeline.lane"}, say),
        )
    )
    st.html(element("p", say("posts.burst.rule", undated=f"{found.undated:,}"), cls="quiet"))
    if any(one.burst for one in found.spells):
        st.html(_bursts(found, say))
    _table(
        title,
        [say("posts.begin"), say("posts.posts"), say("posts.usual")],
        [[phrases.day(one.start, say.lang), f"{one.posts:,}", f"{one.usual:.1f}"] for one in found.spells if one.posts],
        say=say,
    )


def _bursts(found: PostFigures, say: Words) -> Html:
    """Each burst as a way to its posts."""
    lines = (element("li", _burst(one, found.days, say)) for one in found.spells if one.burst)
    return element("ul", *lines, cls="list")


def _burst(one: Spell, days: int, say: Words) -> Html:
    last = one.last(days).isoformat()
    period = phrases.span_of_days(one.start.isoformat(), last, lang=say.lang)
    address = routes.posts(lang=say.lang, since=one.start.isoformat(), until=last)
    told = say("posts.burst.told", posts=one.posts, usual=f"{one.usual:.1f}")
    return joined(link(period, address), told, between=" — ")
