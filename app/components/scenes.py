"""What a map shows, in words: the legend, the list beside it, and what was chosen on it."""

from collections.abc import Iterable

from app import phrases, routes
from app.components import chips, evidence, notices
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import in_address
from app.usecases.places import Arc, MapView, Marked
from schemas.timeline import Period
from schemas.views import EvidenceSentence, ThingRef

_LISTED = 100


def shown(view: MapView, period: Period, say: Words) -> Html:
    """In words, how much of what there is the map shows, and of when."""
    ends = (day.isoformat() if day else None for day in (period.first, period.last))
    of_when = phrases.span_of_days(*ends, lang=say.lang) if period else say("timeline.all")
    much = say("showing", count=f"{len(view.marks):,}", of=f"{view.of:,}")
    unplaced = say("map.unplaced", count=len(view.unplaced)) if view.unplaced else ""
    return element("p", " · ".join(filter(None, (of_when, much, unplaced))), cls="showing")


def legend(say: Words) -> Html:
    """How exactness is drawn, and that nothing is exact."""
    marks = (("ring", "map.town"), ("area", "map.region"), ("arc", "map.arc"))
    each = (element("span", element("span", cls=f"mark {name}"), say(key)) for name, key in marks)
    return joined(element("div", *each, cls="legend"), element("p", say("map.exact"), cls="quiet"))


def elsewhere(period: Period, thing_id: str, say: Words) -> Html:
    """The same period on other pages."""
    limits = in_address(period)
    addresses = (
        ("map.timeline", routes.address(routes.TIMELINE, lang=say.lang, thing=thing_id, **limits)),
        ("page.search", routes.address(routes.SEARCH, lang=say.lang, **limits)),
        ("timeline.whole", routes.address(routes.MAP, lang=say.lang, thing=thing_id) if period else ""),
    )
    anchors = (link(say(key), address) for key, address in addresses if address)
    return element("p", joined(say("timeline.elsewhere"), *anchors, between=" · "), cls="quiet")


def table(view: MapView, say: Words) -> Html:
    """Every incident on the map, the newest first, then the arcs from abroad."""
    newest = list(reversed(view.marks))
    lines = (_line(mark, say) for mark in newest[:_LISTED])
    more = notices.showing(_LISTED, len(newest), say=say) if len(newest) > _LISTED else Html("")
    incidents = joined(
        element("h3", say("map.incidents")), _rows(("timeline.when", "timeline.what", "map.where"), lines, say)
    )
    if not view.arcs:
        return joined(incidents, more)
    reached = (_reached(arc, say) for arc in view.arcs[:_LISTED])
    columns = ("map.where", "map.who", "map.incidents")
    return joined(incidents, more, element("h3", say("map.from_abroad")), _rows(columns, reached, say))


def _rows(columns: Iterable[str], lines: Iterable[Html], say: Words) -> Html:
    head = element("tr", *(element("th", say(key)) for key in columns))
    body = element("table", element("thead", head), element("tbody", *lines), cls="moments")
    return element("div", body, cls="wide")


def _line(mark: Marked, say: Words) -> Html:
    day = phrases.day(mark.date, say.lang)
    return element(
        "tr", element("td", day), element("td", chips.thing_link(mark.incident, say.lang)), element("td", mark.place)
    )


def _reached(arc: Arc, say: Words) -> Html:
    place = link(arc.place, routes.thing(arc.who.id, lang=say.lang, claim=arc.claim_id))
    who, incident = (chips.thing_link(one, say.lang) for one in (arc.who, arc.incident.incident))
    return element("tr", element("td", place), element("td", who), element("td", incident))


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
    head = element("h3", say("map.in_region", region=name, count=view.regions.get(name, 0)))
    return joined(head, element("ul", *lines, cls="list"))
