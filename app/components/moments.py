"""What stands on a timeline as a list, and what was chosen of it."""

from collections.abc import Iterable

from app import phrases, routes
from app.components import chips, evidence, lists, notices, periods, tables
from app.i18n import Words
from app.markup import Html, element, joined
from app.period import in_address
from app.usecases.timeline import Picked
from schemas.timeline import Moment, Period, Timeline
from schemas.views import DocumentLine, ThingRef


def shown(found: Timeline, period: Period, say: Words) -> Html:
    """In words, how much of what there is the picture shows, and of when."""
    undated = say("timeline.undated", count=found.undated) if found.undated else ""
    return periods.shown(period, found.showing, found.of, without=undated, say=say)


def legend(say: Words) -> Html:
    """How exactness and silence are drawn."""
    return periods.legend(
        (("full", "timeline.by_day"), ("hollow", "timeline.by_month"), ("silent", "timeline.gap")), say
    )


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
    return periods.elsewhere(addresses, say)


def table(found: Timeline, say: Words) -> Html:
    """The moments of the period, the newest first."""
    lines = (_line(one, say) for one in found.rows)
    more = notices.showing(len(found.rows), found.in_period, say=say) if len(found.rows) < found.in_period else Html("")
    heads = (say(key) for key in ("timeline.when", "timeline.what"))
    return joined(tables.table(say("page.timeline"), heads, lines, cls="moments"), more)


def _line(one: Moment, say: Words) -> Html:
    day = phrases.day(one.date, say.lang)
    about = element("span", day, cls="" if one.exact else "inexact")
    return tables.row(about, joined(_what(one, say), element("div", say(f"timeline.{one.lane}"), cls="quiet")))


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
