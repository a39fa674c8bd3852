"""What a reader asks first of a thing, before all that is said of it."""

import streamlit as st

from app.components import differences, people, periods, time_strip
from app.markup import joined
from app.period import asked_period
from app.session import Visit
from app.usecases import people as asked
from app.usecases import timeline
from app.usecases.differing import differing
from app.usecases.explore import CaseView


def first(visitor: Visit, view: CaseView) -> None:
    """Who was in it, where they are now, where else; on what sources disagree; when, with the period to look at."""
    store, reader, about, say = visitor.store, visitor.reader, view.page.thing, visitor.say
    everybody = asked.cast(store, about, reader=reader)
    today = asked.now(store, about, reader=reader)
    incidents = asked.involvements(store, about, reader=reader)
    blocks = (
        people.cast(everybody, about, say) if everybody else "",
        people.now(today, about, say) if today else "",
        people.involvements(incidents, say) if incidents else "",
        differences.differences(differing(view.rows, about=about.id), about, say),
    )
    if any(blocks):
        st.html(joined(*blocks))
    times = timeline.times(store, about.id, reader=reader)
    strip = time_strip.strip(times, about, period=asked_period(), say=say)
    if strip:
        st.html(strip)
        periods.fields(say)
