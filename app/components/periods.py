"""What the pages that know a period have in common: the fields that limit it, the title, and what is shown of it."""

from collections.abc import Iterable

import streamlit as st

from app import phrases
from app.components import chips, filters
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import FIRST, LAST
from app.session import Visit, asked_for
from app.usecases import explore
from schemas.timeline import Period


def fields(say: Words) -> None:
    """First and last day, empty for no limit."""
    for place, name in zip(st.columns(4), (FIRST, LAST), strict=False):
        filters.day(place, name, label=say(f"search.{name}"))


def title(visitor: Visit, name: str, *, of_all: str) -> None:
    """The name of a page, and whose it is: a thing's, or all there is, each by its key."""
    say, thing_id = visitor.say, asked_for("thing")
    about = explore.named(visitor.store, thing_id, reader=visitor.reader) if thing_id else None
    whose = chips.thing_link(about, say.lang) if about else say(of_all)
    st.html(element("h1", joined(say(name), whose, between=" · "), cls="title"))


def shown(period: Period, count: int, of: int, *, without: str, say: Words) -> Html:
    """In words, how much of what there is a picture shows, of when, and what cannot be in it."""
    of_when = phrases.of_when(period, say) if period else say("timeline.all")
    much = say("showing", count=f"{count:,}", of=f"{of:,}")
    return element("p", " · ".join(filter(None, (of_when, much, without))), cls="showing")


def legend(marks: Iterable[tuple[str, str]], say: Words) -> Html:
    """Marks by their class, each with what it stands for."""
    each = (element("span", element("span", cls=f"mark {name}"), say(key)) for name, key in marks)
    return element("div", *each, cls="legend")


def elsewhere(addresses: Iterable[tuple[str, str]], say: Words) -> Html:
    """The same on other pages, by what the way there is called; an empty address is none."""
    anchors = (link(say(key), address) for key, address in addresses if address)
    return element("p", joined(say("timeline.elsewhere"), *anchors, between=" · "), cls="quiet")
