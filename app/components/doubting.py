"""The menu "wrong?" of a statement, or who decided that it is rejected."""

import streamlit as st

from app.components import chips
from app.components.signing import acting
from app.i18n import Words
from app.markup import element
from app.session import Visit, visit
from app.usecases import deciding, doubting
from app.usecases.doubting import Doubt, Doubts
from schemas.views import ClaimRow, ThingRef

_LONGEST = 500


def wrong(visitor: Visit, claim: ClaimRow, about: ThingRef | None = None) -> None:
    """What was decided on a statement, or the menu to say what is wrong about it."""
    say = visitor.say
    if claim.ruling:
        st.html(element("p", element("span", chips.ruled(claim, say), cls="chip disputed"), cls="ruling"))
        if acting(visitor, place="doubt") is not None:
            key = f"undo-claim-{claim.id}"
            st.button(say("judge.undo"), key=key, on_click=take_back, args=(claim.ruling.decision,), type="tertiary")
        return
    found = doubting.doubts(visitor.store, claim, about)
    with st.popover(say("correct.wrong"), key="wrong"):
        if acting(visitor, place="doubt") is not None:
            _ask(found, say)


def _ask(found: Doubts, say: Words) -> None:
    key = found.claim.id
    kind = st.radio(
        say("correct.what"), found.kinds, format_func=lambda one: _words(one, found, say), key=f"doubt-{key}"
    )
    st.text_input(say("doubt.reason"), key=f"why-{key}", max_chars=_LONGEST)
    needed = st.session_state.pop(f"needs-{key}", False)
    if needed:
        st.html(element("p", say("judge.needs_reason"), cls="pending", role="alert"))
    st.button(say("correct.keep"), key=f"keep-{key}", type="primary", on_click=_say_so, args=(found, kind))


def _words(kind: Doubt, found: Doubts, say: Words) -> str:
    shared = found.shared.name if found.shared else ""
    about = found.about.name if found.about else ""
    return say(f"doubt.{kind}", shared=shared, about=about)


def _say_so(found: Doubts, kind: Doubt) -> None:
    key = found.claim.id
    why = str(st.session_state.get(f"why-{key}") or "").strip()
    if not why:
        st.session_state[f"needs-{key}"] = True
        return
    with visit() as visitor:
        if visitor.identity is not None:
            doubting.say_so(visitor.workspace, visitor.store, found, signed=(kind, why), identity=visitor.identity)
            st.toast(visitor.say("correct.kept"))


def take_back(decision_id: str) -> None:
    """Take a decision back, for whoever acts; rings follow when the graph is linked next."""
    with visit() as visitor:
        if visitor.identity is not None:
            deciding.take_back(visitor.workspace, visitor.store, decision_id, identity=visitor.identity)
