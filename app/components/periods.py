"""The fields in which a reader limits a page to a period; they stand in the address."""

import streamlit as st

from app.components import filters
from app.i18n import Words
from app.period import FIRST, LAST


def fields(say: Words) -> None:
    """First and last day, empty for no limit."""
    for place, name in zip(st.columns(4), (FIRST, LAST), strict=False):
        filters.day(place, name, label=say(f"search.{name}"))
