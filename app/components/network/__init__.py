"""The network picture: a view of its own on sigma, which stays as it is while the page around it runs again.

Sources in `src/`, bundled to the committed `dist/network.js` by `npm ci && npm run build` in this folder.
"""

from collections.abc import Callable
from importlib import resources
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@st.cache_resource
def _picture() -> ComponentRenderer:
    here = resources.files("app.components.network")
    return st.components.v2.component(
        "itoguchi_network",
        html='<div class="network"></div>',
        css=here.joinpath("network.css").read_text(encoding="utf-8"),
        js=here.joinpath("dist/network.js").read_text(encoding="utf-8"),
    )


def network(data: dict[str, Any], *, key: str, on_event: Callable[[], None]) -> dict[str, Any]:
    """Draw the picture; returns what the reader chose (`selection`) or asked for (`expand`, `path`, `keep`).

    Args:
        data: what `app.usecases.network` makes.
        key: names the place on the page; the picture lives as long as it does.
        on_event: called when the reader chose or asked for something.
    """
    result = _picture()(
        key=key,
        data=data,
        on_selection_change=on_event,
        on_expand_change=on_event,
        on_path_change=on_event,
        on_keep_change=on_event,
    )
    return dict(result)
