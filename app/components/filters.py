"""Filters of a page: what is chosen stands in the address, so that a view can be shared and comes back.

Fields are tied to the address here, not by Streamlit's own binding: that refuses every link that sets what a field of
the page shows, such as the same search in the other language.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app.i18n import Words

_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 1, 1)


def chosen(place: DeltaGenerator, name: str, options: Mapping[str, str], *, label: str, say: Words) -> tuple[str, ...]:
    """What is chosen of some options; it stands in the address by its key, whatever the language of its words."""
    asked = tuple(value for value in st.query_params.get_all(name) if value in options)
    key = _followed(name, list(asked), key=f"chosen_{name}")
    picked = tuple(
        place.multiselect(
            label,
            list(options),
            key=key,
            format_func=lambda option: options[option],
            placeholder=say("search.all"),
        )
    )
    _kept(name, list(picked), written=list(picked))
    return picked


def day(place: DeltaGenerator, name: str, *, label: str) -> date | None:
    """A day, or none."""
    key = _followed(name, _day(st.query_params.get(name, "")))
    picked = place.date_input(label, value=None, key=key, min_value=_EARLIEST, max_value=_LATEST)
    _kept(name, picked, written=picked.isoformat() if picked else "")
    return picked


def _day(asked: str) -> date | None:
    try:
        found = date.fromisoformat(asked)
    except ValueError:
        return None
    return found if _EARLIEST <= found <= _LATEST else None


def typed(place: DeltaGenerator, name: str, *, label: str, **more: Any) -> str:  # noqa: ANN401  how the field looks
    """Words in a field."""
    key = _followed(name, st.query_params.get(name, ""))
    words = place.text_input(label, key=key, **more) or ""
    _kept(name, words, written=words)
    return words


def share(place: DeltaGenerator, name: str, *, usual: float, label: str, why: str) -> float:
    """A share between nothing and all; the usual one is not written into the address."""
    key = _followed(name, _share(st.query_params.get(name, ""), usual))
    picked = round(float(place.slider(label, 0.0, 1.0, step=0.05, key=key, help=why)), 2)
    _kept(name, picked, written="" if picked == usual else f"{picked:g}")
    return picked


def _share(asked: str, usual: float) -> float:
    try:
        found = float(asked)
    except ValueError:
        return usual
    return found if 0 <= found <= 1 else usual


def _followed(name: str, asked: object, *, key: str = "") -> str:
    """The key of a field; it shows what the address asks for, where that was changed by other means than the field."""
    key = key or name
    if key not in st.session_state or st.session_state.get(f"seen_{name}") != asked:
        st.session_state[key] = asked
    return key


def _kept(name: str, picked: object, *, written: str | list[str]) -> None:
    """Put what a field shows into the address."""
    st.session_state[f"seen_{name}"] = picked
    if not written:
        if name in st.query_params:
            del st.query_params[name]
    elif st.query_params.get_all(name) != ([written] if isinstance(written, str) else written):
        st.query_params[name] = written
