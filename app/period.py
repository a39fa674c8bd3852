"""The period that an address asks for, addresses that keep it, and how it goes along from page to page."""

from datetime import date

import streamlit as st

from app import routes
from schemas.timeline import Period

FIRST, LAST = "from", "to"  # in the address, on every page that knows a period
_PAGES = frozenset({routes.SEARCH, routes.CASE, routes.NETWORK, routes.TIMELINE, routes.MAP})
_PERIOD, _OF, _HERE = "period", "period_of", "period_here"


def asked_period() -> Period:
    """The period in the address, remembered for the next page; what is no date there is no limit."""
    first, last = (_day(st.query_params.get(name, "")) for name in (FIRST, LAST))
    period = Period(first=last, last=first) if first and last and first > last else Period(first=first, last=last)
    _remember(period)
    return period


def go_along(page: str, *, chosen: bool) -> None:
    """Take the period to the page that was opened, where it knows one; a link that was chosen names what it wants."""
    st.session_state[_HERE] = page
    if page in _PAGES and not chosen and _PERIOD in st.session_state:
        keep(st.session_state[_PERIOD])


def _remember(period: Period) -> None:
    """A period lasts until another one is chosen, or none on the page that it was chosen on."""
    here = st.session_state.get(_HERE)
    if period or st.session_state.get(_OF) == here:
        st.session_state[_PERIOD], st.session_state[_OF] = period, here


def keep(period: Period) -> None:
    """Put a period into the address."""
    for name, day in in_address(period).items():
        if day:
            st.query_params[name] = day
        else:
            st.query_params.pop(name, None)


def in_address(period: Period) -> dict[str, str | None]:
    """A period as parameters of an address."""
    ends = ((FIRST, period.first), (LAST, period.last))
    return {name: day.isoformat() if day else None for name, day in ends}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
