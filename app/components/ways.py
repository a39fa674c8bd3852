"""From one thing to another: what is typed is found, and each hit leads to the ways between the two."""

import streamlit as st

from app import routes
from app.components import chips
from app.components.links import link
from app.markup import Html, element, joined
from app.session import Visit
from app.usecases import explore
from schemas.ontology import ontology
from schemas.views import SearchFilters, SearchHit, ThingRef

_HITS = 8


def ways_to(visitor: Visit, start: ThingRef) -> None:
    """A field for the other end, and what it may mean."""
    say = visitor.say
    with st.expander(say("ways.to"), icon=":material/route:"):
        typed = st.text_input(say("ways.other"), key=f"ways-{start.id}", placeholder=say("search.placeholder"))
        if not typed.strip():
            return
        wanted = SearchFilters(labels=tuple(ontology().case_labels()))
        found = explore.search(visitor.store, typed, filters=wanted, limit=_HITS, reader=visitor.reader)
        hits = [one for one in found.results.hits if one.id != start.id]
        if hits:
            st.html(element("ul", *(element("li", _way(visitor, start, one)) for one in hits), cls="list"))
        else:
            st.html(element("p", say("search.nothing", query=typed), cls="quiet"))


def _way(visitor: Visit, start: ThingRef, hit: SearchHit) -> Html:
    kind = chips.node_type(hit.label)
    ends = f"{start.id},{hit.id}"
    address = routes.address(routes.NETWORK, lang=visitor.lang, thing=start.id, path=ends)
    content = joined(chips.icon(kind.icon), hit.name or hit.id)
    return link(content, address, cls=f"thing row family-{kind.family}", title=kind.label(visitor.lang))
