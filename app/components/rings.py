"""A ring: its incidents, who connects them in published reports, and why they are taken as one."""

from collections.abc import Iterable

from app.components import belonging, chips
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.analysis import KeyPlayer, RingView
from schemas.views import ThingRef


def ring(found: RingView, say: Words) -> Html:
    """All that is known of a ring."""
    disputed = element("p", element("span", say("claim.disputed"), cls="chip disputed")) if found.disputed else ""
    links = (belonging.between(one, say) for one in found.links)
    return element(
        "section",
        disputed,
        _incidents(say("ring.core"), found.core, say),
        _incidents(say("ring.possible"), found.possible, say),
        *(_incidents(say("ring.group", number=n), group, say) for n, group in enumerate(found.groups, start=1)),
        _players(found, say),
        element("h3", say("belongs.title")),
        *links,
        cls="belongs",
    )


def _incidents(title: str, things: Iterable[ThingRef], say: Words) -> Html:
    lines = [element("li", chips.thing_link(one, say.lang)) for one in things]
    return joined(element("h3", title), element("ul", *lines, cls="list")) if lines else Html("")


def _players(found: RingView, say: Words) -> Html:
    if not found.players:
        return Html("")
    lines = (_player(one, found.resamples, say) for one in found.players)
    return joined(element("h3", say("ring.players")), element("ul", *lines, cls="list"))


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
