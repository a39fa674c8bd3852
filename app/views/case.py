"""Case: all that is said of one thing, each statement with its sentence beside it."""

from collections.abc import Iterator

import streamlit as st

from app import phrases, routes
from app.components import (
    answers,
    chips,
    citing,
    claims,
    doubting,
    evidence,
    hands,
    history,
    judging,
    lists,
    notices,
    pending,
    recruiting,
)
from app.components.links import link
from app.components.notes import notes_on
from app.components.saving import save_button
from app.components.ways import ways_to
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import asked_period, in_address
from app.session import Visit, asked_for, visit
from app.usecases import analysis, explore, review
from app.usecases.statements import within
from schemas.network import NeighbourEdge
from schemas.ontology import ontology
from schemas.views import ThingPage, ThingRef

_PROPERTIES = (
    "offence",
    "attempted",
    "legal_kind",
    "date",
    "count",
    "age",
    "platform",
    "number",
    "names",
    "n_documents",
)
_RING = "Ring"
_INCIDENT = "Incident"
_CLUSTER = "PostCluster"
_ACCOUNT = "Account"
_HANDS = {"Account", "Phone"}
_LINKABLE = {"Incident", "Person", "UnknownActor"}
_DIGITS = 6  # of a number in the address; more is no sensible wish


def _facts(page: ThingPage, say: Words) -> str:
    """What a thing is, as far as the interface has words for it; what its name says already is not repeated."""
    known = ((name, page.properties.get(name)) for name in _PROPERTIES)
    own = (None, "", False, page.thing.name)
    unsaid = ("names",) if page.thing.label == _INCIDENT else ()  # an incident is named by us
    told = ((name, value) for name, value in known if value not in own and name not in unsaid)
    return " · ".join(say(f"property.{name}", value=phrases.worded(name, value, say.lang)) for name, value in told)


def _onward(thing: ThingRef, say: Words) -> Iterator[Html]:
    """Other pages on which a thing can be looked at."""
    yield link(say("case.network"), routes.network(thing.id, lang=say.lang, **in_address(asked_period())))
    if thing.label in _HANDS:
        yield link(say("posts.by_account"), routes.posts(lang=say.lang, account=thing.id))


def _kind(page: ThingPage, say: Words) -> str:
    """What a thing is; of posts, whether they have a wording in common or are taken to have a recruiter in common."""
    usual = chips.node_type(page.thing.label).label(say.lang)
    return say.of(f"posts.kind.{page.properties.get('kind')}", usual) if page.thing.label == _CLUSTER else usual


def _head(page: ThingPage, say: Words) -> Html:
    kind = chips.node_type(page.thing.label)
    steps = page.procedures if page.thing.label != _INCIDENT else ()  # of whom, stands with the people of an incident
    procedures = (chips.procedure_chip(one, page.thing.id, say=say) for one in steps)
    generic = element("span", say("case.generic"), cls="chip plain", title=say("case.generic_why"))
    return element(
        "div",
        element("div", joined(chips.icon(kind.icon), _kind(page, say), between=" "), cls="kind"),
        element("h1", chips.thing_name(page.thing)),
        element("div", _facts(page, say), cls="facts"),
        element("div", *procedures, generic if page.generic else "", cls="chips"),
        joined(*_onward(page.thing, say), between=" · "),
        cls=f"head family-{kind.family}",
    )


def _tie(edge: NeighbourEdge, view: explore.CaseView, say: Words) -> Html:
    """A thin relationship as a line: what it is, to whom, how certain, on how many sources."""
    other = view.neighbour(edge)
    kind = ontology().relationships[edge.type]
    roles = chips.role_chips(edge.roles, say, presumed=edge.presumed)
    disputed = chips.doubt(say) if edge.disputed else ""
    address = routes.thing(view.page.thing.id, lang=say.lang, claim=edge.claim_ids[0])
    arrow = "→" if edge.source == view.page.thing.id else "←"
    said = joined(
        element("span", kind.label(say.lang), " ", arrow, cls="quiet"),
        chips.thing_link(other, say.lang),
        *roles,
        between=" ",
    )
    basis = (
        chips.certainty_chip(edge.certainty, say.lang),
        disputed,
        link(say("claim.sources", count=edge.n_sources), address),
    )
    return element("li", element("div", element("div", said), element("div", *basis, cls="basis"), cls="claim"))


def _ties(view: explore.CaseView, say: Words) -> None:
    st.html(element("h2", say("case.neighbours")))
    if not view.ties:
        st.html(element("p", say("case.alone"), cls="quiet"))
        return
    st.html(element("ul", *(_tie(edge, view, say) for edge in view.ties), cls="list"))
    if view.neighbours.showing < view.neighbours.of:
        st.html(notices.showing(view.neighbours.showing, view.neighbours.of, say=say))


def _belonging(visitor: Visit, thing: ThingRef) -> None:
    """What an incident, a person or an account belongs with, each link with its reasons."""
    if thing.label in _LINKABLE:
        found = analysis.similar(visitor.store, thing, reader=visitor.reader)
        if found.looked_for:
            judging.belongs_together(visitor, found)
    elif thing.label == _ACCOUNT:
        hands.belongs_together(visitor, thing)


def _statements(view: explore.CaseView, say: Words) -> None:
    period = asked_period()
    st.html(element("h2", say("case.statements")))
    rows = within(view.rows, period)
    if period:
        st.html(element("p", say("strip.within", count=len(rows), of=len(view.rows)), cls="showing"))
    st.html(claims.case_claims(rows, about=view.page.thing, current=view.claim_id, say=say))
    if view.page.showing < view.page.of:
        more = routes.address(routes.CASE, lang=say.lang, thing=view.page.thing.id, claims=str(view.page.showing * 2))
        st.html(notices.showing(view.page.showing, view.page.of, say=say))
        st.html(element("p", link(say("search.more"), more)))
    st.html(element("h2", say("case.documents", count=len(view.page.documents))))
    st.html(lists.documents(view.page.documents, say))


def _evidence(view: explore.CaseView, visitor: Visit) -> None:
    say = visitor.say
    if view.chosen:
        st.html(evidence.beside(view.chosen, thing_id=view.page.thing.id, current=view.claim_id, say=say))
        claim = evidence.read(view.chosen, view.claim_id)
        st.html(citing.copy(claim, say))
        doubting.wrong(visitor, claim, about=view.page.thing)
        return
    for mention in view.page.mentions[:1]:
        st.html(evidence.mention(mention, say))


def _limit() -> int:
    """How many claims the address asks for."""
    asked = asked_for("claims")
    return max(explore.CLAIMS, int(asked)) if asked.isdecimal() and len(asked) <= _DIGITS else explore.CLAIMS


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        thing_id = asked_for("thing")
        if not thing_id:
            find = link(say("page.search"), routes.address(routes.SEARCH, lang=say.lang))
            st.html(notices.empty(say("case.none"), element("p", find)))
            return
        view = explore.case(visitor.store, thing_id, claim_id=asked_for("claim"), limit=_limit(), reader=visitor.reader)
        if view.page.thing.label == _RING:
            st.switch_page("views/rings.py", query_params={"ring": view.page.thing.id, "lang": say.lang})
        pending.bar(visitor)
        st.html(_head(view.page, say))
        actions = st.container(key="actions")  # filled last: who is asked for a name in a view is asked in plain sight
        if view.page.thing.label == _CLUSTER:
            recruiting.cluster(visitor, view.page.thing)
            return
        left, right = st.columns([3, 2], gap="medium")
        with left:
            answers.first(visitor, view)
            _statements(view, say)
            decided = review.history(visitor.store, view.page.thing.id, reader=visitor.reader)
            history.decisions(visitor, decided, key="history")
            notes = st.container()
        with right, st.container(key="beside"):
            _evidence(view, visitor)
            _belonging(visitor, view.page.thing)
            _ties(view, say)
        with notes:
            notes_on(visitor, view.page.thing.id)
        with actions:
            ways_to(visitor, view.page.thing)
            save_button(visitor, title=view.page.thing.name, page=routes.CASE)


if __name__ == "__main__":
    show()
