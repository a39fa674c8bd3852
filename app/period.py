"""The period that an address asks for, and addresses that keep it."""

from datetime import date

import streamlit as st

from schemas.timeline import Period

FIRST, LAST = "from", "to"  # in the address, on every page that knows a period


def asked_period() -> Period:
    """The period in the address; what is no date there is no limit."""
    first, last = (_day(st.query_params.get(name, "")) for name in (FIRST, LAST))
    return Period(first=first, last=last) if not (first and last and first > last) else Period(first=last, last=first)


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
