"""With which other accounts an account belongs together, and why: posts of both beside each other, to be judged."""

from collections.abc import Iterator

import streamlit as st

from app.components import belonging, chips, judging, reviewing
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit
from app.usecases import hands
from app.usecases.hands import Hand
from schemas.views import ThingRef


def belongs_together(visitor: Visit, thing: ThingRef) -> None:
    """The accounts that are taken to be of one hand with this one, each with its reasons and the judgement on it."""
    found = hands.beside(visitor.store, thing.id, reader=visitor.reader)
    if found:
        st.html(element("section", element("h2", visitor.say("belongs.title")), cls="belongs"))
    for at, one in enumerate(found):
        st.html(element("div", _explained(one, thing, visitor.say, first=at == 0), cls="belongs"))
        judging.judge(visitor, one.matter, key=one.asked.waiting.id)


def _explained(one: Hand, about: ThingRef, say: Words, *, first: bool) -> Html:
    asked = one.asked
    other = next(thing for thing in asked.things if thing.id != about.id)
    held = element("span", belonging.chance(asked.likelihood, asked.waiting.p, say), cls="chip line-dotted")
    return element(
        "details",
        element("summary", joined(say("hands.of"), chips.thing_link(other, say.lang), held, between=" ")),
        element("ul", *_lines(one, say), cls="bits"),
        *(reviewing.side(side, say) for side in asked.sides),
        open="open" if first else None,
        cls="link",
    )


def _lines(one: Hand, say: Words) -> Iterator[Html]:
    asked = one.asked
    yield belonging.line(asked.prior, say("review.prior.account"))
    yield from (belonging.line(told.bits, say.told(told)) for told in asked.reasons)
    total = say("belongs.total", p=belonging.chance(asked.likelihood, asked.waiting.p, say))
    yield belonging.line(asked.total, total, cls="total")
