"""Who acts: the name that goes into the record of decisions, asked for where it is first needed."""

import streamlit as st

from app.markup import element
from app.session import NAME, Visit
from app.usecases.identity import Identity, Role, tidied
from app.usecases.preferences import remember

_FORM = "signing"


def acting(visitor: Visit, *, place: str = "page") -> Identity | None:
    """Who acts here, or None: while no name was given, which is then asked for, or where the reader may only read.

    However many parts of a page ask, it is drawn once in a visit. A fragment, which has a visit of its own beside that
    of its page, gives its own name as place.
    """
    if visitor.identity is None:
        if _FORM not in visitor.drawn:
            name_form(visitor, place=place)
        return None
    return None if reads_only(visitor) else visitor.identity


def reads_only(visitor: Visit) -> bool:
    """Whether somebody is here to read alone; it is said once in a visit."""
    identity = visitor.identity
    if identity is None or identity.role is Role.ANALYST:
        return False
    if _FORM not in visitor.drawn:
        visitor.drawn.add(_FORM)
        st.html(element("p", visitor.say("signing.reader", name=identity.name), cls="quiet signing"))
    return True


def name_form(visitor: Visit, *, place: str) -> None:
    """One line: a name and a button. It is kept in this visit and, for the next one, in the data folder."""
    visitor.drawn.add(_FORM)
    say, known = visitor.say, visitor.identity.name if visitor.identity else ""
    with st.form(f"{_FORM}-{place}", border=False):
        field, button = st.columns([5, 2], vertical_alignment="bottom")
        given = field.text_input(say("signing.name"), known, max_chars=80, help=say("signing.why"))
        if button.form_submit_button(say("signing.keep")) and (name := tidied(given)):
            st.session_state[NAME] = name
            remember(visitor.workspace, name=name)
            st.rerun()
