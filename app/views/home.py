"""Home: what the store holds, what came in last and what was refused."""

import streamlit as st

from app import routes
from app.components import lists, notices
from app.components.links import link
from app.i18n import Words
from app.markup import element, joined
from app.session import visit
from app.usecases import explore
from schemas.ontology import ontology
from schemas.views import StoreOverview


def _sources(overview: StoreOverview, say: Words) -> None:
    named = {say(f"kind.{kind}"): count for kind, count in overview.documents_by_kind.items() if count}
    st.html(element("h2", say("home.sources")))
    st.html(lists.figures({**named, say("home.claims"): overview.nodes.get("Claim", 0)}))
    strip = lists.month_strip(overview.documents_by_month, say)
    if strip:
        st.html(strip)


def _things(overview: StoreOverview, say: Words) -> None:
    nodes = ontology().nodes
    counts = {nodes[label].label(say.lang): overview.nodes.get(label, 0) for label in ontology().case_labels()}
    st.html(element("h2", say("home.things")))
    st.html(lists.figures({name: count for name, count in counts.items() if count}))


def _newest(view: explore.HomeView, say: Words) -> None:
    st.html(element("h2", say("home.newest")))
    st.html(lists.documents(view.newest, say))


def _last_import(view: explore.HomeView, say: Words) -> None:
    report = view.last_import
    if report is None:
        return
    st.html(element("h2", say("home.last_import")))
    st.html(element("p", say("import.done", **report.counts()), cls="quiet"))
    if report.refused:
        st.html(element("h3", say("import.refused", count=len(report.refused))))
        st.html(lists.refusals(report.refused))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        view = explore.home(visitor.workspace, visitor.store, reader=visitor.reader)
        st.html(joined(element("h1", say("title")), element("p", say("home.purpose"), cls="quiet")))
        if not view.overview.documents_by_kind:
            start = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
            st.html(notices.empty(say("home.empty"), element("p", joined(start, say("home.or_demo"), between=" — "))))
            _last_import(view, say)
            return
        left, right = st.columns([3, 2], gap="large")
        with left:
            _sources(view.overview, say)
            _things(view.overview, say)
        with right:
            _newest(view, say)
            _last_import(view, say)


if __name__ == "__main__":
    show()
