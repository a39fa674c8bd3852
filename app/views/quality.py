"""Quality: what extraction gets right on annotated texts, with intervals, and what it gets wrong, in its sentence."""

import streamlit as st

from app.components import lists, tables
from app.i18n import Words, words
from app.markup import Html, element, joined
from app.session import language
from app.usecases.quality import Group, QualityView, Row, quality

_COLUMNS = ("measure", "gold", "p", "r", "f1", "interval", "value")


@st.cache_data(show_spinner=False)
def _view() -> QualityView:
    return quality()


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _row(row: Row, say: Words) -> Html:
    interval = f"{row.interval.low:.3f}–{row.interval.high:.3f}" if row.interval else ""
    main = row.f1 if row.f1 is not None else row.figure
    cells = ("" if row.gold is None else f"{row.gold:,}", _figure(row.p), _figure(row.r), _figure(main), interval)
    return tables.named_row(say(f"measure.{row.measure}"), *cells, _figure(row.value), cls=f"depth-{row.depth}")


def _title(group: Group, say: Words) -> str:
    return say(f"quality.{group.name}", count=group.documents)


def _table(group: Group, say: Words) -> Html:
    heads = (say(f"quality.{column}") for column in _COLUMNS)
    return tables.table(_title(group, say), heads, (_row(row, say) for row in group.rows), cls="measures")


def _departures(group: Group, say: Words) -> Html:
    if not group.findings:
        return Html("")
    listed = element("ul", *(lists.departure(found, say) for found in group.findings), cls="list")
    return element("details", element("summary", say("quality.departures", count=len(group.findings))), listed)


def show() -> None:
    """Draw the page."""
    say = words(language())
    view = _view()
    st.html(joined(element("h1", say("quality.title")), element("p", say("quality.purpose"), cls="quiet")))
    said = "quality.current" if view.current else "quality.older"
    st.html(element("p", say(said, version=view.measured), cls="quiet"))
    for group in view.groups:
        st.html(element("h2", _title(group, say)))
        st.html(_table(group, say))
        st.html(_departures(group, say))


if __name__ == "__main__":
    show()
