"""Keeping a view: its title and a remark, under the name of whoever keeps it."""

import streamlit as st

from app import routes
from app.components.links import link
from app.components.signing import acting
from app.markup import element
from app.session import Visit, asked_for
from app.usecases.casebook import Kept, save
from app.usecases.identity import Identity
from schemas.decisions import Arrangement

_TITLE, _REMARK = 200, 4_000
_NOT_KEPT = {"lang", "mask", "saved", "claim"}  # of an address: how it is read, not what it shows


def signed(visitor: Visit) -> Identity | None:
    """Who signs what is written here; where nobody has given a name yet, what is needed is said."""
    identity = acting(visitor)
    if identity is None and visitor.identity is None:
        st.html(element("p", visitor.say("saved.name_first"), cls="quiet"))
    return identity


def save_button(visitor: Visit, *, title: str, page: str, arrangement: Arrangement | None = None) -> None:
    """A button that opens the form in which this view is kept."""
    with st.popover(visitor.say("saved.save"), icon=":material/bookmark_add:"):
        save_form(visitor, title=title, page=page, arrangement=arrangement)


def save_form(visitor: Visit, *, title: str, page: str, arrangement: Arrangement | None = None) -> bool:
    """Title and remark; a view that was opened from a saved case becomes its next version unless told otherwise.

    Returns whether it was kept just now.
    """
    say, identity = visitor.say, signed(visitor)
    if identity is None:
        return False
    opened = asked_for("saved")
    with st.form(f"save-{page}", clear_on_submit=True, border=False):
        named = st.text_input(say("saved.title"), value=title, max_chars=_TITLE)
        remark = st.text_area(say("saved.remark"), max_chars=_REMARK, height=80)
        same = bool(opened) and st.checkbox(say("saved.next_version"), value=True)
        if not st.form_submit_button(say("saved.keep"), type="primary"):
            return False
    shown = {name: text for name, text in st.query_params.to_dict().items() if name not in _NOT_KEPT}
    kept = Kept(title=named, page=page, shown=shown, remark=remark, arrangement=arrangement)
    done = save(visitor.workspace, visitor.store, kept, identity=identity, case=opened if same else None)
    way = link(say("saved.done"), routes.address(routes.SAVED, lang=visitor.lang, case=done.case))
    st.html(element("p", way, role="status"))
    return True
