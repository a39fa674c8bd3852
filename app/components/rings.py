"""Rings: the list of them; of one its groups, who connects it in published reports, and why it is taken as one."""

from collections.abc import Iterable

from app import phrases
from app.components import belonging, chips, notices, ring_structure, tables
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.analysis import KeyPlayer, RingView
from schemas.rings import PayRange, RingList, RingSummary
from schemas.views import ThingRef

_PLACES = 4


def listed(found: RingList, say: Words) -> Html:
    """All rings as a table, the largest first."""
    heads = ("ring.ring", "ring.cases", "ring.people", "ring.period", "ring.places", "ring.pay", "ring.open")
    rows = (_row(one, say) for one in found.rings)
    table = tables.table(say("page.rings"), map(say, heads), rows)
    cut = notices.showing(len(found.rings), found.of, say=say) if len(found.rings) < found.of else ""
    return joined(table, cut)


def _row(one: RingSummary, say: Words) -> Html:
    size = say("ring.size", core=one.core, possible=one.possible) if one.possible else str(one.core)
    pay = (_range(offered, say) for offered in one.pay)
    gaps = element("span", str(len(one.missing)), title=" · ".join(say(f"gap.{gap.gap}") for gap in one.missing))
    return tables.row(
        chips.thing_link(one.ring, say.lang),
        size,
        str(one.people),
        phrases.span_of_days(one.first, one.last, lang=say.lang),
        ring_structure.things(one.places[:_PLACES], say),
        joined(*pay, between=" · "),
        gaps,
    )


def _range(offered: PayRange, say: Words) -> str:
    ends = {"amount": offered.low, "amount_max": offered.high}
    return phrases.payment({**ends, "currency": offered.currency, "per": offered.per}, say)


def groups(found: RingView, say: Words) -> Html:
    """Incidents that hang together more closely than the rest."""
    every = (_group(say("ring.group", number=n), group, say) for n, group in enumerate(found.groups, start=1))
    return joined(*every)


def _group(title: str, things: Iterable[ThingRef], say: Words) -> Html:
    lines = [element("li", chips.thing_link(one, say.lang)) for one in things]
    return joined(element("h2", title), element("ul", *lines, cls="list"))


def reasons(found: RingView, say: Words) -> Html:
    """Why the incidents are taken as one ring, link by link."""
    links = [belonging.between(one, say) for one in found.links]
    return element("section", element("h2", say("belongs.title")), *links, cls="belongs") if links else Html("")


def players(found: RingView, say: Words) -> Html:
    """Who connects others, with how sure that rank is."""
    if not found.players:
        return Html("")
    lines = (_player(one, found.resamples, say) for one in found.players)
    return joined(element("h2", say("ring.players")), element("ul", *lines, cls="list"))


def _player(player: KeyPlayer, resamples: int, say: Words) -> Html:
    """Whom it connects, in those words: what is published says no more."""
    rank = say("ring.rank", rank=player.rank, highest=player.highest, lowest=player.lowest)
    connected = joined(*(chips.thing_link(one, say.lang) for one in player.connects), between=" · ")
    alone = element("span", say("ring.alone"), cls="chip plain") if player.alone else ""
    return element(
        "li",
        joined(
            element("span", rank, cls="quiet", title=say("ring.range", count=resamples)),
            chips.thing_link(player.thing, say.lang),
            say("ring.connects"),
            connected,
            say("ring.published"),
            alone,
            between=" ",
        ),
    )
