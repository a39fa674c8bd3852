"""What stands on a timeline as a list, and what was chosen of it."""

from collections.abc import Iterable

from app import phrases, routes
from app.components import chips, evidence, lists, notices
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import in_address
from app.usecases.timeline import Picked
from schemas.timeline import Moment, Period, Timeline
from schemas.views import DocumentLine, ThingRef


def shown(found: Timeline, period: Period, say: Words) -> Html:
    """In words, how much of what there is the picture shows, and of when."""
    ends = (day.isoformat() if day else None for day in (period.first, period.last))
    of_when = phrases.span_of_days(*ends, lang=say.lang) if period else say("timeline.all")
    undated = say("timeline.undated", count=found.undated) if found.undated else ""
    much = say("showing", count=f"{found.showing:,}", of=f"{found.of:,}")
    return element("p", " · ".join(filter(None, (of_when, much, undated))), cls="showing")


def legend(say: Words) -> Html:
    """How exactness and silence are drawn."""
    marks = (("full", "timeline.by_day"), ("hollow", "timeline.by_month"), ("silent", "timeline.gap"))
    each = (element("span", element("span", cls=f"mark {name}"), say(key)) for name, key in marks)
    return element("div", *each, cls="legend")


def elsewhere(period: Period, thing_id: str, say: Words) -> Html:
    """The same period on other pages, and the way back to all times."""
    limits = in_address(period)
    search = {"q": ""} | limits
    addresses = (
        ("page.search", routes.address(routes.SEARCH, lang=say.lang, **search)),
        ("page.map", routes.address(routes.MAP, lang=say.lang, thing=thing_id, **limits)),
        ("timeline.case", routes.address(routes.CASE, lang=say.lang, thing=thing_id, **limits) if thing_id else ""),
        ("timeline.whole", routes.address(routes.TIMELINE, lang=say.lang, thing=thing_id)),
    )
    anchors = (link(say(key), address) for key, address in addresses if address)
    return element("p", joined(say("timeline.elsewhere"), *anchors, between=" · "), cls="quiet")


def table(found: Timeline, say: Words) -> Html:
    """The moments of the period, the newest first."""
    head = element("tr", *(element("th", say(key)) for key in ("timeline.when", "timeline.lane", "timeline.what")))
    lines = (_line(one, say) for one in found.rows)
    more = notices.showing(len(found.rows), found.in_period, say=say) if len(found.rows) < found.in_period else Html("")
    body = element("table", element("thead", head), element("tbody", *lines), cls="moments")
    return joined(element("div", body, cls="wide"), more)


def _line(one: Moment, say: Words) -> Html:
    day = phrases.day(one.date, say.lang)
    about = element("span", day, cls="" if one.exact else "inexact")
    lane = say(f"timeline.{one.lane}")
    return element("tr", element("td", about), element("td", lane, cls="quiet"), element("td", _what(one, say)))


def _what(one: Moment, say: Words) -> Html:
    if one.document:
        about = element("span", one.document.outlet or "", cls="quiet")
        return joined(chips.document_link(one.document, say.lang), about, between=" ")
    assert one.thing is not None
    return chips.thing_link(one.thing, say.lang)


def picked(found: Picked, thing: ThingRef | None, say: Words) -> Html:
    """What was chosen: the thing with its sentence, or the sources of the day."""
    head = element("p", chips.thing_link(thing, say.lang)) if thing else Html("")
    said = evidence.mention(found.sentence, say) if found.sentence else Html("")
    return joined(head, said, lists.documents(_documents(found.sources), say) if found.sources else "")


def _documents(sources: Iterable[Moment]) -> list[DocumentLine]:
    return [one.document for one in sources if one.document]
