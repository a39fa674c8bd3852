"""Putting right what was read wrongly, beside the text: why words are marked, what is wrong, what people put right."""

import streamlit as st

from app import phrases
from app.components import chips, evidence
from app.components.correction_form import (
    keep,
    kind_words,
    legal_words,
    part_words,
    predicate_words,
    role_words,
    type_words,
)
from app.components.doubting import take_back
from app.components.signing import acting
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit
from app.usecases import offers
from app.usecases.correcting import Asked
from schemas.corrections import CorrectionKind
from schemas.ontology import ontology
from schemas.views import CorrectionLine, MentionMark, SourcePage
from schemas.words import Role

_ANALYST = "analyst"  # the rule of what people added or changed


def why(page: SourcePage, mark: MentionMark, say: Words) -> Html:
    """Why words are highlighted: what they are taken for, by which rule or by whom, and how sure that is."""
    kind = ontology().entity_types[mark.type]
    named = chips.thing_link(mark.thing, say.lang) if mark.thing else element("span", mark.surface)
    added = next((one for one in page.corrections if one.fits and _covers(one, mark)), None)
    by_rule = evidence.read_by(mark.rule, say) if mark.rule else element("span", say("correct.unknown_rule"))
    ground = _by_whom(added, say) if added else by_rule
    count = sum(1 for one in page.marks if one.part == mark.part) if mark.part else 1
    rows = (
        (say("correct.taken_for"), joined(element("span", kind.label(say.lang), cls="chip plain"), named, between=" ")),
        (say("correct.matched"), element("q", mark.surface)),
        (say("correct.ground"), ground),
        (say("evidence.confidence"), f"{mark.confidence:.2f}" if mark.rule != _ANALYST else ""),
        (say("correct.places"), str(count) if count > 1 else ""),
    )
    told = (joined(element("dt", name), element("dd", value)) for name, value in rows if value)
    return element("div", element("h2", say("correct.why")), element("dl", *told), cls="evidence why")


def _covers(line: CorrectionLine, mark: MentionMark) -> bool:
    return line.start is not None and line.end is not None and line.start < mark.end and mark.start < line.end


def _by_whom(line: CorrectionLine, say: Words) -> Html:
    told = say("correct.by", name=line.by, date=phrases.day(line.day, say.lang))
    return joined(told, *([say("claim.because", reason=line.reason)] if line.reason else []), between=" ")


def mention(visitor: Visit, page: SourcePage, mark: MentionMark) -> None:
    """The menu "wrong?" of a mention."""
    say, possible = visitor.say, offers.offer(page, mark)
    with st.popover(say("correct.wrong"), key="wrong"):
        if acting(visitor, place="wrong") is None:
            return
        key = f"{page.document.id}-{offers.key_of(mark)}"
        kind = st.radio(
            say("correct.what"), possible.kinds, format_func=lambda one: say(f"correct.is.{one}"), key=f"kind-{key}"
        )
        given = _answer(kind, possible, key, say=say) | {"kind": kind, "document": page.document.id}
        place = (mark.start, mark.end)
        at = (
            {"thing": mark.part}
            if kind in (CorrectionKind.MERGE, CorrectionKind.ROLE)
            else {"span": place, "was": mark.type}
        )
        keep(Asked.model_validate(given | at), key, say)


def _answer(kind: CorrectionKind, possible: offers.Offer, key: str, *, say: Words) -> dict[str, object]:
    """What is to be told beside the kind of mistake."""
    if kind is CorrectionKind.RETYPE:
        return {
            "type": st.selectbox(say("correct.type"), possible.types, format_func=type_words(say), key=f"type-{key}")
        }
    if kind is CorrectionKind.MERGE:
        other = st.selectbox(say("correct.same"), possible.same, format_func=part_words(say), key=f"same-{key}")
        return {"other": other.id if other else ""}
    if kind is CorrectionKind.ROLE:
        role = st.selectbox(say("correct.role"), tuple(Role), format_func=role_words(say), key=f"role-{key}")
        told = st.selectbox(
            say("correct.incident"), possible.incidents, format_func=part_words(say), key=f"incident-{key}"
        )
        return {"role": role, "other": told.id if told else ""}
    if possible.places > 1:
        words = say("correct.everywhere", count=possible.places)
        return {"everywhere": st.checkbox(words, value=True, key=f"everywhere-{key}")}
    return {}


def joining(visitor: Visit, page: SourcePage) -> None:
    """Say of two incidents, persons or other things of one kind that they are one; neither need be marked."""
    say, kinds = visitor.say, offers.joinable(page)
    if not kinds:
        return
    with st.popover(say("correct.join"), key="join"):
        if acting(visitor, place="join") is None:
            return
        key = page.document.id
        kind = st.selectbox(
            say("correct.type"), kinds, format_func=lambda one: kind_words(one, say), key=f"join-kind-{key}"
        )
        known = offers.of_type(page, kind)
        one = st.selectbox(say("correct.join.one"), known, format_func=part_words(say), key=f"join-one-{key}-{kind}")
        others = tuple(other for other in known if other.id != one.id)
        other = st.selectbox(
            say("correct.join.other"), others, format_func=part_words(say), key=f"join-other-{key}-{kind}-{one.id}"
        )
        asked = Asked(document=key, kind=CorrectionKind.MERGE, thing=one.id, other=other.id)
        keep(asked, f"join-{key}", say)


def corrections(visitor: Visit, page: SourcePage) -> None:
    """What people put right in a source, with a way to take it back."""
    if not page.corrections:
        return
    say = visitor.say
    st.html(element("h2", say("correct.title", count=len(page.corrections))))
    may_undo = acting(visitor, place="corrections") is not None
    for one in page.corrections:
        words, button = st.columns([5, 1], vertical_alignment="center")
        words.html(_line(one, say))
        if may_undo:
            button.button(
                say("judge.undo"),
                key=f"undo-{one.decision}",
                on_click=take_back,
                args=(one.decision,),
                type="tertiary",
            )


def _value(one: CorrectionLine, say: Words) -> str:
    """The day, the sum or the number that a correction gives."""
    if one.currency:
        return phrases.payment({"amount": one.value, "currency": one.currency}, say)
    return phrases.worded(one.predicate, one.done or one.value, say.lang)


def _line(one: CorrectionLine, say: Words) -> Html:
    gone = "" if one.fits else element("span", say("correct.gone"), cls="chip disputed", title=say("correct.gone_why"))
    values = {
        "words": one.surface,
        "other": one.matched,
        "was": kind_words(one.was, say),
        "type": type_words(say)(one.type) if one.type else "",
        "role": role_words(say)(one.role) if one.role else "",
        "predicate": predicate_words(say)(one.predicate) if one.predicate else "",
        "legal": legal_words(say)(one.legal) if one.legal else "",
        "value": _value(one, say),
    }
    told = element("div", say(f"correct.did.{one.kind}", **values), " ", gone)
    return element("div", told, element("div", _by_whom(one, say), cls="quiet"), cls="correction", title=one.text)
