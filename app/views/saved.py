"""Saved cases: views that people kept, with their remarks and versions, each opened by its address."""

import streamlit as st

from app import phrases, routes
from app.components import notices
from app.components.links import link, query
from app.components.saving import signed
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit, asked_for, visit
from app.usecases.casebook import Kept, SavedLine, SavedView, save, saved_case, saved_cases
from schemas.decisions import SavedCase


def _address(one: SavedCase, say: Words) -> str:
    """Where the view is looked at, in the reader's language, with its arrangement."""
    return f"{one.page}?{query({**one.shown, 'saved': one.case, 'lang': say.lang})}"


def _when(one: SavedCase, say: Words) -> str:
    moment = one.saved_at.astimezone()
    return f"{one.saved_by} · {phrases.day(moment.date(), say.lang)} {moment:%H:%M}"


def _line(one: SavedLine, say: Words) -> Html:
    latest = one.latest
    card = routes.address(routes.SAVED, lang=say.lang, case=latest.case)
    versions = link(say("saved.versions", count=one.versions), card)
    about = joined(say.of(f"page.{latest.page}", latest.page), _when(latest, say), versions, between=" · ")
    head = element(
        "div", link(latest.title, _address(latest, say), cls="row"), element("span", about, cls="quiet"), cls="line"
    )
    return element("li", head, element("div", latest.remark, cls="told") if latest.remark else "")


def _list(visitor: Visit) -> None:
    say = visitor.say
    found = saved_cases(visitor.workspace, visitor.store, reader=visitor.reader)
    st.html(joined(element("h1", say("page.saved")), element("p", say("saved.purpose"), cls="quiet")))
    if found.cases:
        st.html(element("ul", *(_line(one, say) for one in found.cases), cls="list notes"))
    else:
        start = link(say("page.search"), routes.address(routes.SEARCH, lang=say.lang))
        st.html(notices.empty(say("saved.none"), element("p", start)))
    if found.put_away:
        st.html(element("p", say("saved.away", count=found.put_away), cls="quiet"))


def _version(one: SavedCase, say: Words) -> Html:
    away = element("span", say("saved.is_away"), cls="chip plain") if one.put_away else ""
    head = element(
        "div", element("span", one.title, " ", away), element("span", _when(one, say), cls="quiet"), cls="line"
    )
    return element("li", head, element("div", one.remark, cls="told") if one.remark else "")


def _put_away(visitor: Visit, found: SavedView) -> None:
    """Take the case off the list, or put it back: another version, for nothing is ever deleted."""
    say, latest = visitor.say, found.latest
    label = say("saved.bring_back") if latest.put_away else say("saved.put_away")
    with st.popover(label, icon=":material/inventory_2:"):
        identity = signed(visitor)
        if identity is not None and st.button(label, type="primary", key="away"):
            kept = Kept.model_validate(latest.model_dump(include=set(Kept.model_fields)))
            turned = kept.model_copy(update={"put_away": not latest.put_away})
            save(visitor.workspace, visitor.store, turned, identity=identity, case=latest.case)
            st.rerun()


def _case(visitor: Visit, case: str) -> None:
    say = visitor.say
    found = saved_case(visitor.store, case, reader=visitor.reader)
    latest = found.latest
    about = joined(say.of(f"page.{latest.page}", latest.page), _when(latest, say), between=" · ")
    st.html(element("div", element("h1", latest.title), element("div", about, cls="facts"), cls="head"))
    with st.container(horizontal=True, key="actions"):
        st.html(link(say("saved.open"), _address(latest, say), cls="button"))
        _put_away(visitor, found)
    if latest.remark:
        st.html(element("p", latest.remark, cls="told"))
    st.html(element("h2", say("saved.versions", count=len(found.versions))))
    st.html(element("ul", *(_version(one, say) for one in found.versions), cls="list notes"))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        case = asked_for("case")
        if case:
            _case(visitor, case)
        else:
            _list(visitor)


if __name__ == "__main__":
    show()
