"""Words that a reader selects in the text of a source."""

from importlib import resources

import streamlit as st
from pydantic import ValidationError
from streamlit.components.v2.types import ComponentRenderer

from schemas.base import Frozen


class Words(Frozen):
    """Selected words: where they stand, and how the browser shows them."""

    start: int
    end: int
    text: str


@st.cache_resource
def _selecting() -> ComponentRenderer:
    script = resources.files("app.components").joinpath("selecting.js").read_text(encoding="utf-8")
    return st.components.v2.component("itoguchi_selecting", js=script, isolate_styles=False)


def selected(*, label: str) -> Words | None:
    """The words that were chosen since the last run, if any; the label stands on the button beside a selection."""
    result = _selecting()(key="selecting", data={"label": label}, on_words_change=lambda: None, height=1)
    try:
        return Words.model_validate(result.get("words"))
    except ValidationError:
        return None


def are_in(words: Words, text: str) -> bool:
    """Whether the words stand in a text where the browser says; blanks do not matter."""
    return 0 <= words.start < words.end and "".join(text[words.start : words.end].split()) == "".join(
        words.text.split()
    )
