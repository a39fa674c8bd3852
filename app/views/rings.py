"""Rings: all of them in a list; of one who had which part, why it is one, who connects it and what is missing."""

import streamlit as st

from app import routes
from app.components import chips, evidence, notices, report, ring_structure, rings
from app.components.links import link
from app.components.notes import notes_on
from app.components.saving import save_button, signed
from app.markup import Html, element, joined
from app.session import Visit, asked_for, visit
from app.usecases.casebook import name_ring
from app.usecases.rings import RingPage, publication, ring_page
from app.usecases.rings import rings as all_rings

_NAME = 200


def _list(visitor: Visit) -> None:
    found = all_rings(visitor.store, reader=visitor.reader)
    st.html(joined(element("h1", visitor.say("ring.all")), element("p", visitor.say("ring.purpose"), cls="quiet")))
    if found.rings:
        st.html(rings.listed(found, visitor.say))
    else:
        start = link(visitor.say("page.import"), routes.address(routes.IMPORT, lang=visitor.lang))
        st.html(notices.empty(visitor.say("ring.none"), element("p", start)))


def _head(page: RingPage, visitor: Visit) -> Html:
    say, found = visitor.say, page.structure
    kind = chips.node_type(found.ring.label)
    disputed = chips.doubt(say) if found.disputed else ""
    core = sum(one.core for one in found.incidents)
    size = say("ring.size_said", core=core, possible=len(found.incidents) - core)
    return element(
        "div",
        element("div", joined(chips.icon(kind.icon), kind.label(say.lang), between=" "), cls="kind"),
        element("h1", chips.thing_name(found.ring)),
        element("div", size, " ", disputed, cls="facts"),
        cls=f"head family-{kind.family}",
    )


def _rename(visitor: Visit, page: RingPage) -> None:
    say, ring = visitor.say, page.structure.ring
    with st.popover(say("ring.rename"), icon=":material/edit:"):
        identity = signed(visitor)
        if identity is None:
            return
        with st.form("ring-name", border=False):
            name = st.text_input(say("ring.name"), value=ring.name, max_chars=_NAME, help=say("ring.name_why"))
            if st.form_submit_button(say("ring.name_keep")) and name.strip() not in {"", ring.name}:
                name_ring(visitor.workspace, visitor.store, ring.id, name=name, identity=identity)
                st.rerun()


def _publish(visitor: Visit, ring: str) -> None:
    """The report and its table; made when they are asked for, masked for publication whatever the page shows."""
    say = visitor.say

    def told() -> str:
        return report.report(publication(visitor.store, ring, say=say), say)

    def table() -> str:
        return report.table(publication(visitor.store, ring, say=say), say)

    with st.popover(say("report.publish"), icon=":material/newspaper:"):
        st.html(element("p", say("report.why"), cls="quiet"))
        st.download_button(say("report.html"), told, file_name="ring.html", mime="text/html", on_click="ignore")
        st.download_button(say("report.csv"), table, file_name="ring.csv", mime="text/csv", on_click="ignore")


def _actions(visitor: Visit, page: RingPage) -> None:
    say, ring = visitor.say, page.structure.ring
    address = routes.address(routes.NETWORK, lang=say.lang, ring=ring.id)
    st.html(link(say("case.network"), address, cls="button"))
    save_button(visitor, title=ring.name, page=routes.RINGS)
    _rename(visitor, page)
    _publish(visitor, ring.id)


def _ring(visitor: Visit, ring_id: str) -> None:
    say = visitor.say
    page = ring_page(visitor.store, ring_id, reader=visitor.reader, claim_id=asked_for("claim"))
    found = page.structure
    st.html(_head(page, visitor))
    actions = st.container(horizontal=True, key="actions")  # filled last, so that a name is asked for in plain sight
    st.html(ring_structure.columns(found, say))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.html(joined(element("h2", say("ring.incidents")), ring_structure.incidents(found, say)))
        st.html(joined(ring_structure.pay(found, say), ring_structure.used(found, say)))
        st.html(joined(rings.reasons(page.view, say), rings.groups(page.view, say)))
    with right, st.container(key="beside"):
        if page.chosen:
            st.html(evidence.card(page.chosen, say))
        st.html(ring_structure.missing(found.missing, say))
        st.html(rings.players(page.view, say))
        notes_on(visitor, found.ring.id)
    with actions:
        _actions(visitor, page)


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        ring_id = asked_for("ring")
        if ring_id:
            _ring(visitor, ring_id)
        else:
            _list(visitor)


if __name__ == "__main__":
    show()
