"""What people decided: verdict, reason, who and when, and a way to take it back."""

import streamlit as st

from app import phrases, routes
from app.components import notices
from app.components.links import link
from app.components.reviewing import names, verdict
from app.components.signing import acting
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit, visit
from app.usecases import review
from schemas.decisions import Decision, DecisionScope
from schemas.review import DecidedLine, Decisions
from schemas.views import DocumentLine


def decisions(visitor: Visit, found: Decisions, *, key: str) -> None:
    """A list of decisions; those that stand can be taken back."""
    say = visitor.say
    st.html(element("h2", say("history.title")))
    if not found.lines:
        st.html(element("p", say("history.none"), cls="quiet"))
        return
    may_undo = acting(visitor) is not None
    for one in found.lines:
        words, button = st.columns([6, 1], vertical_alignment="center")
        words.html(element("ul", _line(one, say), cls="list history"))
        if one.stands and may_undo:
            taken = one.decision.id
            button.button(say("judge.undo"), key=f"{key}-{taken}", on_click=undo, args=(taken,), type="tertiary")
    if found.showing < found.of:
        st.html(notices.showing(found.showing, found.of, say=say))


def undo(decision_id: str) -> None:
    """Take a decision back, for whoever acts."""
    with visit() as visitor:
        if visitor.identity is not None:
            review.undo(visitor.workspace, visitor.store, decision_id, identity=visitor.identity)


def _line(one: DecidedLine, say: Words) -> Html:
    about = (*([names(one.things, say)] if one.things else ()), *(_document(line, say) for line in one.documents))
    over = "" if one.stands or one.decision.undoes else element("span", say("history.over"), cls="chip plain")
    return element(
        "li",
        element("div", joined(subject(one.decision, say), *about, over, between=" ")),
        element("div", _said(one.decision, say), cls="quiet"),
        cls=None if one.stands else "over",
    )


def _document(document: DocumentLine, say: Words) -> Html:
    return link(document.title or document.id, routes.source(document.id, lang=say.lang))


def subject(decision: Decision, say: Words) -> str:
    """What a decision is about, in words."""
    if decision.about is not None:
        return say(f"judge.about.{decision.about}")
    told = {DecisionScope.CLAIM: "claim", DecisionScope.MENTION: "mention"}.get(decision.scope, "generic")
    return say(f"history.{told}")


def _said(decision: Decision, say: Words) -> str:
    if decision.undoes is None:
        return verdict(decision, say)
    return say("history.undone", name=decision.decided_by, date=phrases.day(decision.decided_at.date(), say.lang))
