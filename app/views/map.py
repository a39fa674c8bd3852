"""Map: where incidents happened, as exactly as that is known, and who reached into them from abroad."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import streamlit as st

from app import phrases, routes
from app.components import atlas, notices, periods, scenes, webgl
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import asked_period
from app.session import Visit, asked_for, visit
from app.usecases import places as asked
from app.usecases import timeline as telling
from schemas.timeline import Period

_KEY, _BODY = "map", "map_body"


@dataclass
class _Choice:
    """What was chosen last, and from where: a picture keeps what was chosen on it, so the list has it drawn anew."""

    at: str = ""
    listed: str = ""
    pictures: int = 0

    @property
    def key(self) -> str:
        """Names the picture."""
        return f"{_KEY}-{self.pictures}"


def _choice() -> _Choice:
    """What the address asks for; a choice that the picture has not told comes from the list."""
    choice: _Choice = st.session_state.setdefault(_KEY, _Choice())
    if (at := asked_for(atlas.AT)) != choice.at:
        choice.at = choice.listed = at
        choice.pictures += 1
    return choice


def _answer(choice: _Choice) -> None:
    """What was chosen on the picture goes into the address, as from the list: it can be shared and stays."""
    layers = st.session_state[choice.key].get("selection", {}).get("objects", {}).values()
    chosen = choice.at = next((found[0][atlas.AT] for found in layers if found), "")
    if chosen:
        st.query_params[atlas.AT] = chosen
    else:
        st.query_params.pop(atlas.AT, None)


def _chosen(view: asked.MapView, visitor: Visit) -> Iterator[Html]:
    say, at = visitor.say, asked_for(atlas.AT)
    for mark in (mark for mark in view.marks if mark.incident.id == at):
        told = telling.told(visitor.store, at, reader=visitor.reader)
        yield scenes.incident(mark.incident, told.sentence, say)
    for arc in (arc for arc in view.arcs if arc.id == at):
        yield scenes.reach(arc, say)
    if at in view.regions:
        yield scenes.region(at, view, say)


def _beside(view: asked.MapView, visitor: Visit) -> None:
    chosen = next(_chosen(view, visitor), notices.empty(visitor.say("map.hint")))
    st.html(joined(chosen, scenes.table(view, asked_for(atlas.AT), visitor.say)))


def _picture(view: asked.MapView, visitor: Visit) -> None:
    if webgl.missing():
        st.html(notices.notice(visitor.say("map.no_webgl")))
        return
    ground = st.context.theme.type or "light"
    choice = _choice()
    drawn = atlas.deck(view, at=choice.at, near=choice.listed, ground=ground, say=visitor.say)
    name, answer = visitor.say("page.map"), partial(_answer, choice)
    st.pydeck_chart(
        drawn, height=atlas.HEIGHT, key=choice.key, on_select=answer, selection_mode="single-object", alt=name
    )


def _nothing(period: Period, thing_id: str, say: Words) -> Html:
    """No incident is there: none in the period that was chosen, or none at all."""
    if period:
        whole = link(say("timeline.whole"), routes.address(routes.MAP, lang=say.lang, thing=thing_id))
        return notices.empty(say("map.nothing_then", period=phrases.of_when(period, say)), element("p", whole))
    start = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
    return notices.empty(say("map.nothing"), element("p", start))


@st.fragment(key=_BODY)
def _body() -> None:
    with visit() as visitor:
        say, period, thing_id = visitor.say, asked_period(), asked_for("thing")
        view = asked.map_view(visitor.store, thing_id=thing_id, period=period, reader=visitor.reader)
        if not view.of:
            st.html(_nothing(period, thing_id, say))
            return
        left, right = st.columns([5, 3], gap="medium")
        with left:
            st.html(joined(scenes.shown(view, period, say), scenes.legend(say)))
            _picture(view, visitor)
            st.html(scenes.elsewhere(period, thing_id, say))
        with right, st.container(key="beside"):
            _beside(view, visitor)


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        periods.title(visitor, "page.map", of_all="map.of_all")
        _body()


if __name__ == "__main__":
    show()
