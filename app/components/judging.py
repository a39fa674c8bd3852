"""A judgement right where two things are met: confirm, reject or unsure, with the reason, and what it does to rings."""

import streamlit as st

from app import routes
from app.components import belonging, history, reviewing
from app.components.links import link
from app.components.signing import acting
from app.i18n import Words
from app.markup import element, joined
from app.session import Visit, asked_for, visit
from app.usecases import review
from app.usecases.review import Answer, Matter
from schemas.analysis import Belonging, LinkView
from schemas.decisions import PairQuestion, Verdict

_JUDGED = "judge"  # in the address: the link whose judgement is open
_ANSWERS = (Verdict.CONFIRM, Verdict.REJECT, Verdict.UNSURE)


def belongs_together(visitor: Visit, found: Belonging) -> None:
    """What a thing belongs with, each link with its reasons; one of them open to be judged."""
    say, told = visitor.say, belonging.told_links(found)
    st.html(belonging.head(found, say))
    asked = asked_for(_JUDGED)
    chosen = next((one.id for one in told if one.id == asked), told[0].id if told else "")
    for one in told:
        st.html(belonging.explained(one, found.thing, say, first=one.id == chosen))
        if one.id == chosen:
            judge(visitor, review.on_link(visitor.store, one, reader=visitor.reader), key=one.id)
        else:
            st.html(_open(one, found, say))
    st.html(belonging.foot(found, say))


def _open(one: LinkView, found: Belonging, say: Words) -> str:
    address = routes.address(routes.CASE, lang=say.lang, thing=found.thing.id, judge=one.id)
    return element("p", link(say("judge.open"), address), cls="judge-link")


def judge(visitor: Visit, matter: Matter, *, key: str) -> None:
    """The judgement on two things: what stands, else the three answers."""
    say = visitor.say
    with st.container(key=f"judge-{key}", border=True):
        st.html(element("strong", say("judge.title")))
        if matter.stands:
            _standing(matter, say, may_undo=acting(visitor) is not None)
        elif acting(visitor) is not None:
            _ask(matter, key, say)


def _standing(matter: Matter, say: Words, *, may_undo: bool) -> None:
    for one in matter.stands:
        told = joined(history.subject(one, say), reviewing.verdict(one, say), between=" — ")
        st.html(element("p", told))
        st.button(say("judge.undo"), key=f"undo-{one.id}", on_click=history.undo, args=(one.id,), disabled=not may_undo)


def _ask(matter: Matter, key: str, say: Words) -> None:
    if len(matter.possible) > 1:
        st.segmented_control(
            say("judge.what"),
            matter.possible,
            default=matter.possible[0],
            format_func=lambda one: say(f"judge.about.{one}"),
            key=f"about-{key}",
        )
    needed = st.session_state.pop(f"needs-{key}", False)
    st.text_input(say("review.reason_needed" if needed else "review.reason"), key=f"why-{key}", max_chars=500)
    if needed:
        st.html(element("p", say("judge.needs_reason"), cls="pending", role="alert"))
    for place, verdict in zip(st.columns(len(_ANSWERS)), _ANSWERS, strict=True):
        words = say(f"verdict.{verdict}")
        place.button(words, key=f"{verdict}-{key}", on_click=_decide, args=(matter, key, verdict), width="stretch")
    if told := reviewing.effects(matter.effects, say):
        st.html(told)


def _decide(matter: Matter, key: str, verdict: Verdict) -> None:
    why = str(st.session_state.get(f"why-{key}") or "").strip()
    if verdict is Verdict.REJECT and not why:
        st.session_state[f"needs-{key}"] = True
        return
    about: PairQuestion | None = st.session_state.get(f"about-{key}")
    with visit() as visitor:
        if visitor.identity is not None:
            given = Answer(verdict=verdict, why=why, about=about)
            review.judge(visitor.workspace, visitor.store, matter, given=given, identity=visitor.identity)
