"""What selected words say that is no tie of two things: what an authority did, how old, how much, when."""

import streamlit as st

from app import phrases
from app.components.correction_form import certainty, legal_words, nothing, one_or_none, part_words, predicate_words
from app.i18n import Words
from app.usecases import offers
from schemas.corrections import CorrectionKind, MarkKind
from schemas.views import SourcePage
from schemas.words import EntityType, LegalKind

_AGE, _SUM = "AGED", "LOST"
_OLDEST = 129
_DAY = 10  # letters of an ISO day


def legal_action(page: SourcePage, span: tuple[int, int], *, key: str, say: Words) -> dict[str, object] | None:
    """That an authority did something with somebody."""
    people = offers.tried(page, span)
    if not people:
        nothing(say)
        return None
    person = st.selectbox(say("correct.whom"), people, format_func=part_words(say), key=f"whom-{key}")
    kind = st.selectbox(say("correct.legal"), tuple(LegalKind), format_func=legal_words(say), key=f"legal-{key}")
    given: dict[str, object] = {"kind": CorrectionKind.LEGAL_ACTION, "thing": person.id, "legal": kind}
    given["date"] = st.text_input(say("correct.date"), max_chars=_DAY, key=f"date-{key}").strip()
    others = (
        ("authority", say("correct.authority"), EntityType.ORG),
        ("place", say("correct.place"), EntityType.LOCATION),
        ("other", say("correct.incident"), MarkKind.INCIDENT),
    )
    for name, label, known in others:
        names = {one.id: phrases.dated(one.title, say.lang) for one in offers.of_type(page, known)}
        given[name] = one_or_none(names, label, none=say("correct.untold"), key=f"{name}-{key}")
    return given | {"certainty": certainty(key, say)}


def value(page: SourcePage, span: tuple[int, int], *, key: str, say: Words) -> dict[str, object] | None:
    """That somebody is so old, that an incident was on such a day, or that so much was lost."""
    things = offers.valued(page, span)
    if not things:
        nothing(say)
        return None
    thing = st.selectbox(say("correct.subject"), things, format_func=part_words(say), key=f"of-{key}")
    predicate = st.selectbox(
        say("correct.which_value"),
        offers.values_of(thing),
        format_func=predicate_words(say),
        key=f"value-{key}-{thing.id}",
    )
    given: dict[str, object] = {"kind": CorrectionKind.VALUE, "thing": thing.id, "predicate": predicate}
    return given | _given(predicate, f"{key}-{predicate}", say) | {"certainty": certainty(key, say)}


def _given(predicate: str, key: str, say: Words) -> dict[str, object]:
    label = predicate_words(say)(predicate)
    if predicate == _AGE:
        return {"value": st.number_input(label, min_value=1, max_value=_OLDEST, value=None, key=f"age-{key}")}
    if predicate == _SUM:
        amount = st.number_input(label, min_value=1, value=None, key=f"sum-{key}")
        return {"value": amount, "currency": st.selectbox(say("correct.currency"), phrases.CURRENCIES, key=f"in-{key}")}
    return {"value": st.text_input(say("correct.date"), max_chars=_DAY, key=f"day-{key}").strip()}
