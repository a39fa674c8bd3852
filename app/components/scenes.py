"""What a map shows, in words: the legend, the list beside it, and what was chosen on it."""

from collections.abc import Iterable

from app import phrases, routes
from app.components import chips, evidence, notices, periods, tables
from app.components.links import here, link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import in_address
from app.usecases.places import Arc, MapView, Marked
from schemas.timeline import Period
from schemas.views import EvidenceSentence, ThingRef

_LISTED = 100


def shown(view: MapView, period: Period, say: Words) -> Html:
    """In words, how much of what there is the map shows, and of when."""
    unplaced = say("map.unplaced", count=len(view.unplaced)) if view.unplaced else ""
    return periods.shown(period, len(view.marks), view.of, without=unplaced, say=say)


def legend(say: Words) -> Html:
    """How exactness is drawn, and that nothing is exact."""
    marks = periods.legend((("ring", "map.town"), ("area", "map.region"), ("arc", "map.arc")), say)
    return joined(marks, element("p", say("map.exact"), cls="quiet"))


def elsewhere(period: Period, thing_id: str, say: Words) -> Html:
    """The same period on other pages."""
    limits = in_address(period)
    addresses = (
        ("map.timeline", routes.address(routes.TIMELINE, lang=say.lang, thing=thing_id, **limits)),
        ("page.search", routes.address(routes.SEARCH, lang=say.lang, **limits)),
        ("timeline.whole", routes.address(routes.MAP, lang=say.lang, thing=thing_id) if period else ""),
    )
    return periods.elsewhere(addresses, say)


def table(view: MapView, at: str, say: Words) -> Html:
    """Every incident on the map, the newest first, then the arcs from abroad; each can be chosen here as well."""
    newest = list(reversed(view.marks))
    lines = (_line(mark, at, say) for mark in newest[:_LISTED])
    more = notices.showing(_LISTED, len(newest), say=say) if len(newest) > _LISTED else Html("")
    incidents = _titled("map.incidents", ("timeline.when", "timeline.what"), lines, say=say)
    if not view.arcs:
        return joined(incidents, more)
    reached = (_reached(arc, at, say) for arc in view.arcs[:_LISTED])
    return joined(incidents, more, _titled("map.from_abroad", ("map.who", "map.incidents"), reached, say=say))


def _titled(key: str, heads: Iterable[str], lines: Iterable[Html], *, say: Words) -> Html:
    return joined(element("h2", say(key)), tables.table(say(key), map(say, heads), lines, cls="moments"))


def _line(mark: Marked, at: str, say: Words) -> Html:
    name, place = _choice(mark.incident, mark.incident.id, at), element("div", mark.place, cls="quiet")
    return tables.row(phrases.day(mark.date, say.lang), joined(name, place))


def _reached(arc: Arc, at: str, say: Words) -> Html:
    place = link(arc.place, routes.thing(arc.who.id, lang=say.lang, claim=arc.claim_id))
    who = element("div", chips.thing_link(arc.who, say.lang))
    return tables.row(joined(place, who), _choice(arc.incident.incident, arc.id, at))


def _choice(thing: ThingRef, chosen: str, at: str) -> Html:
    """A thing by its name, to be chosen as on the picture; the address keeps what else it asks for."""
    kind = chips.node_type(thing.label)
    content, current = joined(chips.icon(kind.icon), chips.thing_name(thing)), "true" if chosen == at else None
    return link(content, here(at=chosen), cls=f"thing row family-{kind.family}", aria_current=current)


def incident(thing: ThingRef, sentence: EvidenceSentence | None, say: Words) -> Html:
    """An incident that was chosen, with a sentence that tells of it."""
    said = evidence.mention(sentence, say) if sentence else Html("")
    return joined(element("p", chips.thing_link(thing, say.lang)), said)


def reach(arc: Arc, say: Words) -> Html:
    """An arc that was chosen: who, from where as last told, into which incident."""
    place = link(arc.place, routes.thing(arc.who.id, lang=say.lang, claim=arc.claim_id), title=say("claim.sentence"))
    last = say("map.last", date=phrases.day(arc.date, say.lang)) if arc.date else ""
    return joined(
        element(
            "p", joined(chips.thing_link(arc.who, say.lang), place, element("span", last, cls="quiet"), between=" · ")
        ),
        element("p", joined("→", chips.thing_link(arc.incident.incident, say.lang), between=" ")),
    )


def region(name: str, view: MapView, say: Words) -> Html:
    """A prefecture that was chosen: its incidents."""
    inside = [mark for mark in view.marks if mark.region == name]
    lines = (element("li", chips.thing_link(mark.incident, say.lang)) for mark in inside)
    head = element("h2", say("map.in_region", region=name, count=view.regions.get(name, 0)))
    return joined(head, element("ul", *lines, cls="list"))
