"""Search: things, sentences and sources by any words, narrowed by filters; all of it stands in the address."""

import streamlit as st

from app import routes
from app.components import chips, filters, lists, notices
from app.components.saving import save_button
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
    types, place, first, last, sources, kinds = st.columns([3, 2, 1.3, 1.3, 2, 2])
    labels = {label: chips.node_type(label).label(say.lang) for label in _labels()}
    documents = {str(kind): say(f"kind.{kind}") for kind in DocumentKind}
    printing = {outlet: outlet for outlet in outlets}
    told = filters.chosen(kinds, "kind", documents, label=say("search.kind"), say=say)
    return SearchFilters(
        labels=filters.chosen(types, "type", labels, label=say("search.type"), say=say),
        place=filters.typed(place, "place", label=say("search.place")),
        date_from=filters.day(first, "from", label=say("search.from")),
        date_to=filters.day(last, "to", label=say("search.to")),
        outlets=filters.chosen(sources, "outlet", printing, label=say("search.outlet"), say=say),
        kinds=tuple(DocumentKind(kind) for kind in told),
    )


def _counts(results: SearchResults, say: Words) -> str:
    each = " · ".join(
        f"{say(f'many.{label}')} {count:,}"
        for label, count in sorted(results.counts.items(), key=lambda item: -item[1])
        if count
    )
    key = "search.results" if results.complete else "search.results_at_least"
    return f"{say(key, count=f'{results.total:,}')} — {each}"


def _results(visitor: Visit, query: str, within: SearchFilters) -> None:
    limit = st.session_state.setdefault("limit", _STEP)
    view = explore.search(visitor.store, query, filters=within, limit=limit, reader=visitor.reader)
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
        st.html(element("h1", say("page.search"), cls="unseen"))
        query = filters.typed(
            st.container(), "q", label=say("search.query"), type="search", icon=":material/search:",
            placeholder=say("search.placeholder"), label_visibility="collapsed",
        )  # fmt: skip
        within = _filters(say, explore.outlets(visitor.store))
        if query.strip():
            _results(visitor, query, within)
            save_button(visitor, title=query, page=routes.SEARCH)
        else:
            st.html(notices.empty(say("search.hint")))


if __name__ == "__main__":
    show()
