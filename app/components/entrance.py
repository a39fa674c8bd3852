"""The entrance of a desk on which people sign in, and who has come in."""

import streamlit as st

from app.components import links
from app.i18n import Words
from app.markup import Html, element, joined
from app.usecases.identity import Identity


def entrance(say: Words) -> None:
    """What a visitor sees who has not signed in: what this is, and the way in. Nothing of the graph."""
    links.come_back(lang=say.lang)
    st.html(joined(element("h1", say("title")), element("p", say("home.purpose"), cls="quiet")))
    st.html(element("p", say("signing.needed")))
    st.button(say("signing.in"), type="primary", on_click=st.login)


def whoever(identity: Identity | None, say: Words) -> Html:
    """In the frame: who acts here, and in what role."""
    if identity is None:
        return Html("")
    name = element("span", identity.name, cls="name")
    return element(
        "div", name, say(f"role.{identity.role}"), cls="whoever", role="group", aria_label=say("signing.acting")
    )
