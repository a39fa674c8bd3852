"""Search: things, sentences and sources by any words, narrowed by filters; all of it stands in the address."""

from datetime import date

import streamlit as st

from app.components import chips, lists, notices
from app.i18n import Words
from app.markup import element
from app.session import Visit, visit
from app.usecases import explore
from schemas.documents import DocumentKind
from schemas.ontology import ontology
from schemas.views import SearchFilters, SearchResults

_STEP = 40


def _labels() -> list[str]:
    return [*ontology().case_labels(), "Document", "Sentence"]


def _filters(say: Words, outlets: tuple[str, ...]) -> SearchFilters:
    kinds, places, first, last, sources, documents = st.columns([3, 2, 1.3, 1.3, 2, 2])
    labels = kinds.multiselect(
        say("search.type"), _labels(), key="type", bind="query-params", placeholder=say("search.all"),
        format_func=lambda label: chips.node_type(label).label(say.lang),
    )  # fmt: skip
    place = places.text_input(say("search.place"), key="place", bind="query-params")
    date_from = first.date_input(say("search.from"), value=None, key="from", bind="query-params",
                                 min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))  # fmt: skip
    date_to = last.date_input(say("search.to"), value=None, key="to", bind="query-params",
                              min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))  # fmt: skip
    chosen = sources.multiselect(
        say("search.outlet"), outlets, key="outlet", bind="query-params", placeholder=say("search.all")
    )
    kinds_of_document = documents.multiselect(
        say("search.kind"), list(DocumentKind), key="kind", bind="query-params", placeholder=say("search.all"),
        format_func=lambda kind: say(f"kind.{kind}"),
    )  # fmt: skip
    return SearchFilters(
        labels=tuple(labels), place=place or "", date_from=date_from, date_to=date_to, outlets=tuple(chosen),
        kinds=tuple(kinds_of_document),
    )  # fmt: skip


def _counts(results: SearchResults, say: Words) -> str:
    each = " · ".join(
        f"{chips.node_type(label).label(say.lang)} {count:,}"
        for label, count in sorted(results.counts.items(), key=lambda item: -item[1])
        if count
    )
    return f"{say('search.results', count=f'{results.total:,}')} — {each}"


def _results(visitor: Visit, query: str, filters: SearchFilters) -> None:
    limit = st.session_state.setdefault("limit", _STEP)
    results = explore.search(visitor.store, query, filters=filters, limit=limit)
    if not results.hits:
        st.html(notices.empty(visitor.say("search.nothing", query=query)))
        return
    st.html(element("p", _counts(results, visitor.say), cls="showing"))
    st.html(lists.hits(results.hits, query, visitor.say))
    if len(results.hits) < results.total:
        st.html(notices.showing(len(results.hits), results.total, say=visitor.say))
        if st.button(visitor.say("search.more")):
            st.session_state["limit"] = limit + _STEP
            st.rerun()


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        query = st.text_input(
            say("search.query"), key="q", bind="query-params", type="search", icon=":material/search:",
            placeholder=say("search.placeholder"), label_visibility="collapsed",
        )  # fmt: skip
        filters = _filters(say, explore.outlets(visitor.store))
        if query and query.strip():
            _results(visitor, query, filters)
        else:
            st.html(notices.empty(say("search.hint")))


if __name__ == "__main__":
    show()
