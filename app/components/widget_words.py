"""What Streamlit's own widgets say: it knows English only, so the page says it in the reader's language instead."""

from importlib import resources

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from app.i18n import LANGS, Words, words


@st.cache_resource
def _speaker() -> ComponentRenderer:
    script = resources.files("app.components").joinpath("widget_words.js").read_text(encoding="utf-8")
    return st.components.v2.component("itoguchi_widget_words", js=script, isolate_styles=False)


def say_in(say: Words) -> None:
    """Let the widgets of the page speak the reader's language, also where they spoke another one just before."""
    _speaker()(key="widget_words", data={"words": phrases(say)}, height=1)


def phrases(say: Words) -> list[tuple[str, str]]:
    """Each phrase in the other language, and in the reader's."""
    before = next(words(lang) for lang in LANGS if lang != say.lang)
    return [(before.table[key], text) for key, text in say.under(prefix="widget").items()]
