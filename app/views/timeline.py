"""Timeline: what happened when, in all or around a thing; what is chosen on it is read beside it."""

from datetime import UTC, date, datetime

import streamlit as st

from app import routes
from app.components import lanes, moments, notices, periods
from app.components.links import link
from app.markup import element, joined
from app.period import asked_period, keep
from app.session import Visit, asked_for, visit
from app.usecases import timeline as asked
from schemas.timeline import Period, Timeline

_KEY, _BODY = "timeline", "timeline_body"
_DRAWN, _SET, _CHOSEN = "timeline_drawn", "timeline_set", "timeline_chosen"


def _answer() -> None:
    """Take over what the reader chose: a period into the address, a mark to be read beside the picture.

    Only the selection that changed is told.
    """
    told = st.session_state[_KEY].get("selection", {})
    if lanes.CHOSEN in told:
        st.session_state[_CHOSEN] = next((one.get("id", "") for one in told[lanes.CHOSEN]), "")
    if lanes.PERIOD in told:
        ends: list[float] = next(iter(told[lanes.PERIOD].values()), [])
        days = sorted(_day(end) for end in ends)
        period = Period(first=days[0], last=days[-1]) if days else Period()
        st.session_state[_SET] = period
        keep(period)


def _day(milliseconds: float) -> date:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date()


def _drawn(period: Period) -> Period:
    """The period with which the picture is drawn: not every move of its own brush draws it anew."""
    if st.session_state.get(_SET, Period()) != period or _DRAWN not in st.session_state:
        st.session_state[_SET] = st.session_state[_DRAWN] = period
    drawn: Period = st.session_state[_DRAWN]
    return drawn


def _picture(found: Timeline, period: Period, visitor: Visit) -> None:
    ground = st.context.theme.type or "light"
    chart = lanes.chart(found, period=_drawn(period), ground=ground, say=visitor.say)
    modes, name = [lanes.CHOSEN, lanes.PERIOD], visitor.say("page.timeline")
    st.altair_chart(chart, width="stretch", key=_KEY, on_select=_answer, selection_mode=modes, alt=name)


def _beside(found: Timeline, visitor: Visit) -> None:
    chosen = st.session_state.get(_CHOSEN, "")
    thing = next((one.thing for one in found.moments if one.id == chosen), None)
    day = lanes.day_of(chosen)
    if thing:
        told = asked.told(visitor.store, thing.id, reader=visitor.reader)
    elif day:
        told = asked.of_day(visitor.store, *day, reader=visitor.reader)
    else:
        st.html(notices.empty(visitor.say("timeline.hint")))
        return
    st.html(moments.picked(told, thing, visitor.say))


@st.fragment(key=_BODY)
def _body() -> None:
    with visit() as visitor:
        say, period, thing_id = visitor.say, asked_period(), asked_for("thing")
        found = asked.timeline(visitor.store, thing_id=thing_id, period=period, reader=visitor.reader)
        if not found.of and not found.days:
            find = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
            st.html(notices.empty(say("timeline.nothing"), element("p", find)))
            return
        left, right = st.columns([5, 3], gap="medium")
        with left:
            st.html(joined(moments.shown(found, period, say), moments.legend(say)))
            _picture(found, period, visitor)
            st.html(moments.elsewhere(period, thing_id, say))
        with right, st.container(key="beside"):
            _beside(found, visitor)
            st.html(moments.table(found, say))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        periods.title(visitor, "page.timeline", of_all="timeline.of_all")
        _body()


if __name__ == "__main__":
    show()
