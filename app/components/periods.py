"""The fields in which a reader limits a page to a period; they stand in the address."""

from datetime import date

import streamlit as st

from app.i18n import Words
from app.period import FIRST, LAST

_EARLIEST, _LATEST = date(1990, 1, 1), date(2100, 1, 1)


def fields(say: Words) -> None:
    """First and last day, empty for no limit."""
    for place, name in zip(st.columns(4), (FIRST, LAST), strict=False):
        place.date_input(
            say(f"search.{name}"),
            value=None,
            key=name,
            bind="query-params",
            min_value=_EARLIEST,
            max_value=_LATEST,
        )
