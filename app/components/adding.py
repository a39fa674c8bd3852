"""Adding what was not read: selected words name a thing, or say something of what is named."""

import streamlit as st

from app.components import stating
from app.components.correction_form import (
    certainty,
    forget_words,
    keep,
    nothing,
    one_or_none,
    part_words,
    predicate_words,
    role_words,
    type_words,
)
from app.components.signing import acting
from app.i18n import Words
from app.markup import element, joined
from app.session import Visit
from app.usecases import offers
from app.usecases.correcting import Asked
from schemas.corrections import CorrectionKind
from schemas.views import SourcePage
from schemas.words import EntityType, Role

_KINDS = (CorrectionKind.MENTION, CorrectionKind.CLAIM, CorrectionKind.LEGAL_ACTION, CorrectionKind.VALUE)


def adding(visitor: Visit, page: SourcePage, span: tuple[int, int]) -> None:
    """What selected words say that was not read: that they name a thing, or a statement."""
    say, key = visitor.say, f"{page.document.id}-{span[0]}-{span[1]}"
    with st.container(key="adding", border=True):
        st.html(joined(element("h2", say("correct.selected")), element("blockquote", page.text[slice(*span)])))
        if acting(visitor, place="adding") is not None:
            kind = st.segmented_control(
                say("correct.what"),
                _KINDS,
                default=_KINDS[0],
                format_func=lambda one: say(f"correct.adds.{one}"),
                key=f"adds-{key}",
                label_visibility="collapsed",
            )
            given = _given(kind or _KINDS[0], page, span, key=key, say=say)
            if given is not None:
                keep(Asked.model_validate(given | {"document": page.document.id, "span": span}), key, say)
        st.button(say("correct.cancel"), key=f"cancel-{key}", on_click=forget_words, type="tertiary")


def _given(
    kind: CorrectionKind, page: SourcePage, span: tuple[int, int], *, key: str, say: Words
) -> dict[str, object] | None:
    forms = {CorrectionKind.LEGAL_ACTION: stating.legal_action, CorrectionKind.VALUE: stating.value}
    form = forms.get(kind, _claim)
    return _mention(page, key, say) if kind is CorrectionKind.MENTION else form(page, span, key=key, say=say)


def _mention(page: SourcePage, key: str, say: Words) -> dict[str, object]:
    kinds = tuple(EntityType)
    kind = st.selectbox(say("correct.type"), kinds, format_func=type_words(say), key=f"type-{key}") or kinds[0]
    names = {one.id: one.title for one in offers.of_type(page, kind)}
    other = one_or_none(names, say("correct.names"), none=say("correct.new"), key=f"names-{key}-{kind}")
    everywhere = st.checkbox(say("correct.all_places"), value=True, key=f"everywhere-{key}")
    return {"kind": CorrectionKind.MENTION, "type": kind, "other": other, "everywhere": everywhere}


def _claim(page: SourcePage, span: tuple[int, int], *, key: str, say: Words) -> dict[str, object] | None:
    possible = offers.subjects(page, span)
    if not possible:
        nothing(say)
        return None
    subject = st.selectbox(say("correct.subject"), possible, format_func=part_words(say), key=f"subject-{key}")
    said = offers.predicates(page, subject)
    predicate = st.selectbox(
        say("correct.predicate"), said, format_func=predicate_words(say), key=f"says-{key}-{subject.id}"
    )
    others = offers.objects(page, subject, predicate)
    other = st.selectbox(
        say("correct.object"), others, format_func=part_words(say), key=f"object-{key}-{subject.id}-{predicate}"
    )
    given: dict[str, object] = {
        "kind": CorrectionKind.CLAIM,
        "thing": subject.id,
        "predicate": predicate,
        "other": other.id,
    }
    if predicate == "PARTICIPATED_IN":
        given["role"] = st.selectbox(say("correct.role"), tuple(Role), format_func=role_words(say), key=f"role-{key}")
    return given | {"certainty": certainty(key, say)}
