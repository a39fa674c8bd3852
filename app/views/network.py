"""Network: what lies around a thing, as a picture to walk in; what is chosen in it is read beside it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from app import routes
from app.components import belonging, chips, evidence, judging, notices, paths, pending, periods
from app.components.links import here, link
from app.components.network import network
from app.components.saving import save_form
from app.i18n import Words
from app.markup import element, joined
from app.period import asked_period, in_address
from app.session import Visit, asked_for, visit
from app.usecases import analysis, explore, review
from app.usecases.casebook import saved_case
from app.usecases.network import RING, arranged, arrangement_sent
from app.usecases.network import network as network_of
from app.usecases.rings import members
from schemas.analysis import EvidencePaths
from schemas.decisions import SavedCase

_KEY = "network"
_DETAIL = "network_detail"
_ARRANGED = "network_arranged"
_CHOSEN = 12  # things listed beside the picture when many are chosen


def _expanded() -> list[str]:
    """What was expanded in the picture; it stands in the address."""
    return [*filter(None, asked_for("with").split(","))]


def _things(visitor: Visit) -> list[str]:
    """What the picture is about, a thing or the cases of a ring, then what was expanded in it."""
    about = members(visitor.store, asked_for("ring")) if asked_for("ring") else (asked_for("thing"),)
    return [*about, *(one for one in _expanded() if one not in about)]


def _path() -> tuple[str, str] | None:
    """The ends of the path that is looked for, from the address."""
    start, _, goal = asked_for("path").partition(",")
    return (start, goal) if start and goal else None


def _answer() -> None:
    """Take over what the reader asked for: an expansion or a path into the address, an arrangement to be kept.

    A choice redraws the side alone.
    """
    asked = st.session_state[_KEY]
    expand, path = asked.get("expand"), asked.get("path")
    known = (asked_for("thing"), *_expanded())
    fresh = [one for one in expand or () if one not in known]
    if fresh:
        st.query_params["with"] = ",".join([*_expanded(), *fresh])
    if path:
        st.query_params["path"] = f"{path['from']},{path['to']}"
    if asked.get("keep"):
        st.session_state[_ARRANGED] = asked["keep"]
    if not expand and not path and not asked.get("keep"):
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
    st.html(element("p", link(visitor.say("path.close"), here(path=""))))
    st.html(paths.ways(found, visitor.say))
    matter = review.on_ways(visitor.store, found, reader=visitor.reader)
    if matter is not None:
        judging.judge(visitor, matter, key="ways")


def _empty(say: Words) -> None:
    find = link(say("page.search"), routes.address(routes.SEARCH, lang=say.lang))
    st.html(notices.empty(say("network.none"), element("p", find)))


def _saved(visitor: Visit) -> SavedCase | None:
    """The case that the address opens, by its latest version."""
    asked = asked_for("saved")
    return saved_case(visitor.store, asked, reader=visitor.reader).latest if asked else None


def _picture(visitor: Visit, things: Sequence[str], found: EvidencePaths | None) -> dict[str, Any]:
    """The data of the picture; of a ring by role and without steps of the law, until the reader wants them."""
    on_the_way = [thing.id for way in found.paths for thing in way.things] if found else []
    data = network_of(visitor.store, things, reader=visitor.reader, period=asked_period(), beside=on_the_way)
    saved, ring = _saved(visitor), asked_for("ring")
    if saved:
        return arranged(data, view=saved.case, arrangement=saved.arrangement)
    return arranged(data, view=ring, arrangement=RING) if ring else data


def _of_period(data: dict[str, Any], say: Words) -> None:
    """Of which time the picture is, where that is limited, and the same time elsewhere."""
    period = asked_period()
    if not period:
        return
    undated = say("network.undated", count=data["undated"]) if data["undated"] else ""
    st.html(periods.shown(period, data["showing"], data["of"], without=undated, say=say))
    limits, thing = in_address(period), asked_for("thing")
    addresses = (
        ("map.timeline", routes.address(routes.TIMELINE, lang=say.lang, thing=thing, **limits)),
        ("page.map", routes.address(routes.MAP, lang=say.lang, thing=thing, **limits)),
        ("timeline.whole", here(**dict.fromkeys(limits, ""))),
    )
    st.html(periods.elsewhere(addresses, say))


def _keep(visitor: Visit, title: str) -> None:
    """The form in which the picture is kept as the reader arranged it, once that was asked for."""
    sent = st.session_state.get(_ARRANGED)
    if not sent:
        return
    st.html(element("p", visitor.say("saved.arranged"), cls="quiet"))
    if save_form(visitor, title=title, page=routes.NETWORK, arrangement=arrangement_sent(sent)):
        del st.session_state[_ARRANGED]


def _title(data: dict[str, Any]) -> str:
    """What the picture is called until somebody gives it a title."""
    names = {node["id"]: node["name"] for node in data["nodes"]}
    return str(data["rings"].get(asked_for("ring")) or names.get(data["focus"], ""))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        st.html(element("h1", visitor.say("page.network"), cls="unseen"))
        if not asked_for("thing") and not asked_for("ring"):
            _empty(visitor.say)
            return
        pending.bar(visitor)
        ends = _path()
        found = analysis.paths(visitor.store, ends, reader=visitor.reader) if ends else None
        data = _picture(visitor, _things(visitor), found)
        left, right = st.columns([3, 1], gap="medium")
        with left:
            _of_period(data, visitor.say)
            network(data, key=_KEY, on_event=_answer)
        with right:
            _keep(visitor, _title(data))
            _detail()
            if found:
                _ways(visitor, found)
        analysis.begin(visitor.store)


if __name__ == "__main__":
    show()
