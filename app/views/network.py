"""Network: what lies around a thing, as a picture to walk in; what is chosen in it is read beside it."""

from collections.abc import Sequence

import streamlit as st

from app import routes
from app.components import chips, evidence, notices
from app.components.links import link
from app.components.network import network
from app.i18n import Words
from app.markup import element, joined
from app.session import Visit, asked_for, visit
from app.usecases import explore
from app.usecases.network import network as network_of

_KEY = "network"
_DETAIL = "network_detail"
_CHOSEN = 12  # things listed beside the picture when many are chosen


def _things() -> list[str]:
    """What the picture is about, then what was expanded in it; all of it in the address."""
    return [asked_for("thing"), *filter(None, asked_for("with").split(","))]


def _answer() -> None:
    """Take over what the reader asked for: an expansion goes into the address, a choice redraws the side alone."""
    asked = st.session_state[_KEY]
    expand = asked.get("expand")
    if expand and expand not in _things():
        st.query_params["with"] = ",".join([*_things()[1:], expand])
    elif not expand:
        st.rerun(_DETAIL)


def _statement(visitor: Visit, claim_id: str, thing_id: str) -> None:
    view = explore.case(visitor.store, thing_id, claim_id=claim_id, reader=visitor.reader)
    if view.chosen:
        st.html(evidence.beside(view.chosen, thing_id=thing_id, current=claim_id, say=visitor.say))


def _listed(visitor: Visit, things: Sequence[str]) -> None:
    for thing in things[:_CHOSEN]:
        view = explore.case(visitor.store, thing, reader=visitor.reader)
        sources = visitor.say("claim.sources", count=len(view.page.documents))
        st.html(element("p", joined(chips.thing_link(view.page.thing, visitor.lang), sources, between=" · ")))
    if len(things) > _CHOSEN:
        st.html(notices.showing(_CHOSEN, len(things), say=visitor.say))


@st.fragment(key=_DETAIL)
def _detail() -> None:
    """What is chosen in the picture: the sentence of a line, or the things."""
    with visit() as visitor:
        chosen = st.session_state.get(_KEY, {}).get("selection") or {}
        nodes, edges = chosen.get("nodes") or [], chosen.get("edges") or []
        if edges and nodes:
            for claim in edges:
                _statement(visitor, claim, nodes[0])
        elif nodes:
            _listed(visitor, nodes)
        else:
            st.html(notices.empty(visitor.say("network.hint")))


def _empty(say: Words) -> None:
    find = link(say("page.search"), routes.address(routes.SEARCH, lang=say.lang))
    st.html(notices.empty(say("network.none"), element("p", find)))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        if not asked_for("thing"):
            _empty(visitor.say)
            return
        data = network_of(visitor.store, _things(), hops=1, reader=visitor.reader)
        left, right = st.columns([3, 1], gap="medium")
        with left:
            network(data, key=_KEY, on_event=_answer)
        with right:
            _detail()


if __name__ == "__main__":
    show()
