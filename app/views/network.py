"""Network: what lies around a thing, as a picture to walk in; what is chosen in it is read beside it."""

from collections.abc import Sequence

import streamlit as st

from app import routes
from app.components import belonging, chips, evidence, judging, notices, paths, pending
from app.components.links import link, query
from app.components.network import network
from app.i18n import Words
from app.markup import element, joined
from app.session import Visit, asked_for, visit
from app.usecases import analysis, explore, review
from app.usecases.network import network as network_of
from schemas.analysis import EvidencePaths

_KEY = "network"
_DETAIL = "network_detail"
_CHOSEN = 12  # things listed beside the picture when many are chosen


def _things() -> list[str]:
    """What the picture is about, then what was expanded in it; all of it in the address."""
    return [asked_for("thing"), *filter(None, asked_for("with").split(","))]


def _path() -> tuple[str, str] | None:
    """The ends of the path that is looked for, from the address."""
    start, _, goal = asked_for("path").partition(",")
    return (start, goal) if start and goal else None


def _answer() -> None:
    """Take over what the reader asked for: an expansion or a path into the address; a choice redraws the side alone."""
    asked = st.session_state[_KEY]
    expand, path = asked.get("expand"), asked.get("path")
    if expand and expand not in _things():
        st.query_params["with"] = ",".join([*_things()[1:], expand])
    if path:
        st.query_params["path"] = f"{path['from']},{path['to']}"
    if not expand and not path:
        st.rerun(_DETAIL)


def _statement(visitor: Visit, claim_id: str, thing_id: str) -> None:
    linked = analysis.link(visitor.store, claim_id, reader=visitor.reader)
    if linked:
        st.html(belonging.explained(linked, linked.a, visitor.say, first=True))
        return
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
        elif not _path():
            st.html(notices.empty(visitor.say("network.hint")))


def _ways(visitor: Visit, found: EvidencePaths) -> None:
    """The ways beside the picture, and the way back to the picture without them."""
    here = {name: text for name, text in st.query_params.to_dict().items() if name != "path"}
    st.html(element("p", link(visitor.say("path.close"), f"?{query(here)}")))
    st.html(paths.ways(found, visitor.say))
    matter = review.on_ways(visitor.store, found, reader=visitor.reader)
    if matter is not None:
        judging.judge(visitor, matter, key="ways")


def _empty(say: Words) -> None:
    find = link(say("page.search"), routes.address(routes.SEARCH, lang=say.lang))
    st.html(notices.empty(say("network.none"), element("p", find)))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        if not asked_for("thing"):
            _empty(visitor.say)
            return
        pending.bar(visitor)
        ends = _path()
        found = analysis.paths(visitor.store, ends, reader=visitor.reader) if ends else None
        on_the_way = [thing.id for way in found.paths for thing in way.things] if found else []
        data = network_of(visitor.store, _things(), hops=1, reader=visitor.reader, beside=on_the_way)
        left, right = st.columns([3, 1], gap="medium")
        with left:
            network(data, key=_KEY, on_event=_answer)
        with right:
            _detail()
            if found:
                _ways(visitor, found)


if __name__ == "__main__":
    show()
