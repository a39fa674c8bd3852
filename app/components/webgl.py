"""Whether the reader's browser can draw what needs a graphics context."""

from importlib import resources

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@st.cache_resource
def _asker() -> ComponentRenderer:
    script = resources.files("app.components").joinpath("webgl.js").read_text(encoding="utf-8")
    return st.components.v2.component("itoguchi_webgl", js=script, isolate_styles=False)


def missing() -> bool:
    """True once the browser has said that it cannot; asked again with every visit to the page."""
    known = bool(st.session_state.get("webgl", {}).get("missing"))
    result = _asker()(key="webgl", data={"able": not known}, on_missing_change=lambda: None, height=1)
    return bool(result.get("missing"))
