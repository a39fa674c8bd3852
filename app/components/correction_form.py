"""What the forms of corrections share: the words of their choices, and how a filled-in form is kept."""

from collections.abc import Callable, Mapping

import streamlit as st

from app import phrases
from app.i18n import Words
from app.markup import element
from app.session import visit
from app.usecases import correcting
from app.usecases.correcting import Asked
from schemas.ontology import ontology
from schemas.views import SourcePart
from schemas.words import Certainty, EntityType, LegalKind, Role

WORDS = "words"  # in the address: the words that were selected
_LONGEST = 500


def keep(asked: Asked, key: str, say: Words) -> None:
    """The reason, and the button that keeps a correction."""
    st.text_input(say("correct.reason"), key=f"why-{key}", max_chars=_LONGEST)
    st.button(say("correct.keep"), key=f"keep-{key}", type="primary", on_click=_put_right, args=(asked, f"why-{key}"))


def _put_right(asked: Asked, why_key: str) -> None:
    reason = str(st.session_state.get(why_key) or "").strip()
    with visit() as visitor:
        if visitor.identity is not None:
            asked = asked.model_copy(update={"why": reason})
            correcting.put_right(
                visitor.workspace, visitor.store, asked, identity=visitor.identity, reader=visitor.reader
            )
            forget_words()
            st.query_params.pop("mention", None)
            st.toast(visitor.say("correct.kept"))


def forget_words() -> None:
    """Let go of the words that were selected."""
    st.query_params.pop(WORDS, None)


def kind_words(kind: str, say: Words) -> str:
    """What a thing of a source is a type of."""
    known = {one.value: style.label(say.lang) for one, style in ontology().entity_types.items()}
    return known.get(kind) or say(f"correct.kind.{kind}")


def part_words(say: Words) -> Callable[[SourcePart], str]:
    """A thing of a source, with its kind."""
    return lambda one: f"{phrases.dated(one.title, say.lang)} ({kind_words(one.kind, say)})"


def type_words(say: Words) -> Callable[[EntityType], str]:
    """A type of mention."""
    return lambda one: ontology().entity_types[one].label(say.lang)


def role_words(say: Words) -> Callable[[Role], str]:
    """A part in an incident."""
    return lambda one: ontology().roles[one].label(say.lang)


def predicate_words(say: Words) -> Callable[[str], str]:
    """What a statement says."""
    return lambda one: ontology().predicates[one].label(say.lang)


def legal_words(say: Words) -> Callable[[LegalKind], str]:
    """What an authority did."""
    return lambda one: ontology().legal_kinds[one].label(say.lang)


def certainty(key: str, say: Words) -> Certainty:
    """How certain a statement is that somebody adds."""
    levels = tuple(Certainty)
    return st.selectbox(
        say("correct.certainty"),
        levels,
        index=levels.index(Certainty.REPORTED),
        format_func=lambda one: ontology().certainties[one].label(say.lang),
        key=f"certainty-{key}",
    )


def one_or_none(names: Mapping[str, str], label: str, *, none: str, key: str) -> str:
    """The id of one of some named things, or nothing for none of them."""

    def name(one: str) -> str:
        return names.get(one) or none

    return st.selectbox(label, ("", *names), format_func=name, key=key, disabled=not names) or ""


def nothing(say: Words) -> None:
    """Nothing is there of which a statement could be made."""
    st.html(element("p", say("correct.nothing"), cls="quiet"))
