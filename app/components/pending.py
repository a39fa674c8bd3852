"""Decisions that rings do not show yet, said wherever rings are looked at, and a way to have them drawn anew."""

import streamlit as st

from app.markup import element
from app.session import Visit
from app.usecases import review


def bar(visitor: Visit, *, leaving: bool = True) -> None:
    """Say what is not in the rings yet; in a small graph, draw them anew on leaving the queue.

    Args:
        visitor: whose page it is.
        leaving: False where more decisions are to be expected at once.
    """
    say, waiting = visitor.say, review.not_in_rings(visitor.store)
    if not waiting:
        return
    small = review.is_small(visitor.store)
    if leaving and small:
        with st.spinner(say("pending.drawing")):
            review.draw_rings(visitor.workspace, visitor.store)
        return
    words, button = st.columns([5, 1], vertical_alignment="center")
    told = say("pending.leaving" if small else "pending.waiting", count=waiting)
    words.html(element("p", told, cls="pending", role="status"))
    if button.button(say("pending.draw"), key="pending_draw"):
        with st.spinner(say("pending.drawing")):
            review.draw_rings(visitor.workspace, visitor.store)
        st.rerun()
