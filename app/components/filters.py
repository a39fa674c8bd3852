"""Filters of a page: what is chosen stands in the address, so that a view can be shared and comes back."""

from collections.abc import Mapping
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app.i18n import Words

_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 1, 1)


def chosen(place: DeltaGenerator, name: str, options: Mapping[str, str], *, label: str, say: Words) -> tuple[str, ...]:
    """What is chosen of some options; it stands in the address by its key, whatever the language of its words."""
    asked = tuple(value for value in st.query_params.get_all(name) if value in options)
    key, seen = f"chosen_{name}", f"seen_{name}"
    if key not in st.session_state or st.session_state.get(seen) != asked:  # the address was changed, not the widget
        st.session_state[key] = list(asked)
    picked = tuple(
        place.multiselect(
            label,
            list(options),
            key=key,
            format_func=lambda option: options[option],
            placeholder=say("search.all"),
        )
    )
    st.session_state[seen] = picked
    if picked != asked:
        st.query_params[name] = list(picked)
    return picked


def day(place: DeltaGenerator, name: str, *, label: str) -> date | None:
    """A day, or none."""
    return place.date_input(label, value=None, key=name, bind="query-params", min_value=_EARLIEST, max_value=_LATEST)
