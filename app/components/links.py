"""Links inside texts and tables: followed within the session where the script runs, ordinary addresses where not."""

from collections.abc import Mapping, Sequence
from importlib import resources
from urllib.parse import parse_qs, urlencode

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from app import routes
from app.i18n import Lang
from app.markup import Html, element


@st.cache_resource
def _follower() -> ComponentRenderer:
    script = resources.files("app.components").joinpath("links.js").read_text(encoding="utf-8")
    return st.components.v2.component("itoguchi_links", js=script, isolate_styles=False)


def follow(*, lang: Lang, chosen: str) -> str | None:
    """The address that was clicked since the last run, if any; what was chosen in a text is brought into sight."""
    result = _follower()(key="links", data={"lang": lang, "chosen": chosen}, on_go_change=lambda: None, height=1)
    return result.get("go")


def come_back(*, lang: Lang) -> None:
    """Keep the address that was asked for while somebody signs in."""
    _follower()(key="links", data={"lang": lang, "chosen": "", "entrance": True}, height=1)


def taken_apart(address: str) -> tuple[str, dict[str, list[str]]]:
    """The page an address names, empty for the page it stands on, and its parameters."""
    path, _, parameters = address.partition("?")
    return routes.HOME if path == "./" else path, parse_qs(parameters)


def query(parameters: Mapping[str, str | Sequence[str]]) -> str:
    """Parameters as part of an address."""
    return urlencode(parameters, doseq=True)


def here(**changed: str) -> str:
    """The address of what is on the page with something changed; what is made empty is left out."""
    shown = {name: st.query_params.get_all(name) for name in st.query_params}
    return f"?{query({**shown, **{name: [value] if value else [] for name, value in changed.items()}})}"


def link(label: str, address: str, *, cls: str = "", **attributes: str | None) -> Html:
    """A link within the app."""
    return element("a", label, href=address, cls=f"go {cls}".strip(), **attributes)
