"""Search: things, sentences and sources by any words, narrowed by filters; all of it stands in the address."""

from collections.abc import Mapping
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app.components import chips, lists, notices
from app.i18n import Words
from app.markup import element
from app.session import Visit, visit
from app.usecases import explore
from schemas.documents import DocumentKind
from schemas.ontology import ontology
from schemas.views import SearchFilters, SearchResults

_STEP = 40


_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 1, 1)


def _labels() -> list[str]:
    return [*ontology().case_labels(), "Document", "Sentence"]


def _chosen(place: DeltaGenerator, name: str, options: Mapping[str, str], *, say: Words) -> tuple[str, ...]:
    """What is chosen of some options; it stands in the address by its key, whatever the language of its words."""
    asked = tuple(value for value in st.query_params.get_all(name) if value in options)
    key, seen = f"chosen_{name}", f"seen_{name}"
    if key not in st.session_state or st.session_state.get(seen) != asked:  # the address was changed, not the widget
        st.session_state[key] = list(asked)
    chosen = tuple(
        place.multiselect(
            say(f"search.{name}"),
            list(options),
            key=key,
            format_func=lambda option: options[option],
            placeholder=say("search.all"),
        )
    )
    st.session_state[seen] = chosen
    if chosen != asked:
        st.query_params[name] = list(chosen)
    return chosen


def _day(place: DeltaGenerator, name: str, *, say: Words) -> date | None:
    return place.date_input(
        say(f"search.{name}"), value=None, key=name, bind="query-params", min_value=_EARLIEST, max_value=_LATEST
    )


def _filters(say: Words, outlets: tuple[str, ...]) -> SearchFilters:
    types, place, first, last, sources, kinds = st.columns([3, 2, 1.3, 1.3, 2, 2])
    labels = {label: chips.node_type(label).label(say.lang) for label in _labels()}
    documents = {str(kind): say(f"kind.{kind}") for kind in DocumentKind}
    return SearchFilters(
        labels=_chosen(types, "type", labels, say=say),
        place=place.text_input(say("search.place"), key="place", bind="query-params") or "",
        date_from=_day(first, "from", say=say),
        date_to=_day(last, "to", say=say),
        outlets=_chosen(sources, "outlet", {outlet: outlet for outlet in outlets}, say=say),
        kinds=tuple(DocumentKind(kind) for kind in _chosen(kinds, "kind", documents, say=say)),
    )


def _counts(results: SearchResults, say: Words) -> str:
    each = " · ".join(
        f"{chips.node_type(label).label(say.lang)} {count:,}"
        for label, count in sorted(results.counts.items(), key=lambda item: -item[1])
        if count
    )
    key = "search.results" if results.complete else "search.results_at_least"
    return f"{say(key, count=f'{results.total:,}')} — {each}"


def _results(visitor: Visit, query: str, filters: SearchFilters) -> None:
    limit = st.session_state.setdefault("limit", _STEP)
    view = explore.search(visitor.store, query, filters=filters, limit=limit, reader=visitor.reader)
    results = view.results
    if not results.hits:
        st.html(notices.empty(visitor.say("search.nothing", query=query)))
        return
    st.html(element("p", _counts(results, visitor.say), cls="showing"))
    st.html(lists.hits(view, visitor.say))
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
