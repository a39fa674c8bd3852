"""Home: what came in, what it changed, what wants a judgement, and what the store holds."""

import streamlit as st

from app import phrases, routes
from app.components import chips, history, lists, news, notices, pending
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit, visit
from app.usecases import demo_case, explore, review
from app.usecases.today import TodayView, today
from schemas.ontology import ontology
from schemas.views import StoreOverview


def _came_in(view: TodayView, say: Words) -> None:
    """The last import: when, how much, and what was refused."""
    st.html(element("h2", say("home.last_import")))
    report = view.imported
    if report is None:
        st.html(element("p", say("home.never"), cls="quiet"))
        return
    when = phrases.day(report.at.date(), say.lang) if report.at else ""
    kinds = {say(f"many.{kind}"): count for kind, count in report.taken.items()}
    st.html(lists.figures({**kinds, say("home.refused"): len(report.refused)}))
    told = " — ".join(part for part in (when, say("import.done", **report.counts())) if part)
    st.html(element("p", told, cls="quiet"))
    if report.refused:
        refused = lists.refusals(report.refused)
        st.html(element("details", element("summary", say("import.refused", count=len(report.refused))), refused))


def _waits(view: TodayView, say: Words) -> None:
    st.html(element("h2", say("home.waits")))
    to_review = link(say("home.review"), routes.address(routes.REVIEW, lang=say.lang))
    waiting = element("span", f"{view.open_questions:,}", cls="number")
    asked = joined(waiting, element("span", say("home.questions"), cls="name"))
    st.html(joined(element("div", element("div", asked), cls="figures"), element("p", to_review)))


def _holds(overview: StoreOverview, view: TodayView, say: Words) -> None:
    sources = {say(f"many.{kind}"): count for kind, count in overview.documents_by_kind.items() if count}
    things = {say(f"many.{label}"): overview.nodes.get(label, 0) for label in ontology().case_labels()}
    st.html(joined(element("h2", say("home.sources")), lists.week_strip(view.weeks, say)))
    st.html(lists.figures({**sources, say("home.claims"): overview.nodes.get("Claim", 0)}))
    st.html(element("h2", say("home.things")))
    st.html(lists.figures({name: count for name, count in things.items() if count}))


def _follow(visitor: Visit) -> Html:
    """The way into the demo case, where it is in the graph."""
    first = demo_case.followed(visitor.store)
    if first is None:
        return Html("")
    address = routes.thing(first.id, lang=visitor.lang)
    return element("p", link(joined(chips.icon("explore"), visitor.say("home.follow")), address, cls="follow"))


def _empty(visitor: Visit) -> None:
    """Nothing is there yet: import something, or take the demo case."""
    say = visitor.say
    start = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
    st.html(notices.empty(say("home.empty"), element("p", start)))
    if st.button(say("home.load_demo"), key="load_demo"):
        _take_in_demo(visitor)
        st.rerun()


def _take_in_demo(visitor: Visit) -> None:
    # What reads texts takes seconds to be there; only who presses the button waits for it.
    from app.components.importing import taken_in  # noqa: PLC0415
    from app.usecases.demo import sources  # noqa: PLC0415

    taken_in(visitor, sources())


def _full(visitor: Visit, view: TodayView) -> None:
    say, store, reader = visitor.say, visitor.store, visitor.reader
    found = explore.home(store, reader=reader)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _waits(view, say)
        _came_in(view, say)
    with right:
        st.html(joined(news.fresh(view, say), news.changed(view, say)))
    left, right = st.columns([2, 3], gap="large")
    with left:
        _holds(found.overview, view, say)
    with right:
        st.html(joined(element("h2", say("home.newest")), lists.documents(found.newest, say)))
        history.decisions(visitor, review.decisions(store, reader=reader), key="decisions")


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        st.html(joined(element("h1", say("title")), element("p", say("home.purpose"), cls="quiet"), _follow(visitor)))
        pending.bar(visitor)
        view = today(visitor.workspace, visitor.store, reader=visitor.reader)
        if not view.weeks and not explore.has_sources(visitor.store):
            _empty(visitor)
            if view.imported:
                _came_in(view, say)
            return
        _full(visitor, view)


if __name__ == "__main__":
    show()
