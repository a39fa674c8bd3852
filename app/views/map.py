"""Map: where incidents happened, as exactly as that is known, and who reached into them from abroad."""

from typing import Any

import streamlit as st

from app import routes
from app.components import atlas, notices, periods, scenes, webgl
from app.components.links import link
from app.markup import element, joined
from app.period import asked_period
from app.session import Visit, asked_for, visit
from app.usecases import places as asked
from app.usecases import timeline as telling

_KEY, _BODY = "map", "map_body"


def _chosen() -> dict[str, Any]:
    """The first thing that was chosen, with the layer it lies in."""
    objects: dict[str, list[dict[str, Any]]] = st.session_state.get(_KEY, {}).get("selection", {}).get("objects", {})
    return next(({"layer": layer, **found[0]} for layer, found in objects.items() if found), {})


def _beside(view: asked.MapView, visitor: Visit) -> None:
    say, chosen = visitor.say, _chosen()
    match chosen.get("layer"):
        case atlas.MARKS:
            thing = next((mark.incident for mark in view.marks if mark.incident.id == chosen["id"]), None)
            if thing:
                told = telling.told(visitor.store, thing.id, reader=visitor.reader)
                st.html(scenes.incident(thing, told.sentence, say))
        case atlas.ARCS:
            arc = atlas.arc_of(view, chosen["who"], chosen["incident"])
            if arc:
                st.html(scenes.reach(arc, say))
        case atlas.REGIONS:
            st.html(scenes.region(chosen["properties"]["name"], view, say))
        case _:
            st.html(notices.empty(say("map.hint")))


def _picture(view: asked.MapView, visitor: Visit) -> None:
    if webgl.missing():
        st.html(notices.notice(visitor.say("map.no_webgl")))
        return
    ground = st.context.theme.type or "light"
    drawn = atlas.deck(view, ground=ground, say=visitor.say)
    st.pydeck_chart(drawn, height=atlas.HEIGHT, key=_KEY, on_select="rerun", selection_mode="single-object")


@st.fragment(key=_BODY)
def _body() -> None:
    with visit() as visitor:
        say, period, thing_id = visitor.say, asked_period(), asked_for("thing")
        view = asked.map_view(visitor.store, thing_id=thing_id, period=period, reader=visitor.reader)
        if not view.of:
            find = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
            st.html(notices.empty(say("map.nothing"), element("p", find)))
            return
        left, right = st.columns([3, 1], gap="medium")
        with left:
            st.html(joined(scenes.shown(view, period, say), scenes.legend(say)))
            _picture(view, visitor)
            st.html(joined(scenes.elsewhere(period, thing_id, say), scenes.table(view, say)))
        with right, st.container(key="beside"):
            _beside(view, visitor)


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        periods.title(visitor, "page.map", of_all="map.of_all")
        _body()


if __name__ == "__main__":
    show()
