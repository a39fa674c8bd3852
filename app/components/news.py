"""What an import changed: new links with their strongest reason, and links that are judged differently now."""

from app.components import belonging, chips, notices
from app.i18n import Words
from app.markup import Html, element, joined
from app.usecases.today import ChangedLink, TodayView, strongest
from schemas.analysis import LinkView


def fresh(view: TodayView, say: Words) -> Html:
    """New links since the import before, the strongest first."""
    title = element("h2", say("news.fresh"))
    if not view.fresh:
        return joined(title, element("p", say("news.no_fresh"), cls="quiet"))
    lines = (element("li", _ends(one, say), _reason(one, say)) for one in view.fresh)
    return joined(title, element("ul", *lines, cls="list"), _more(len(view.fresh), view.fresh_of, say))


def changed(view: TodayView, say: Words) -> Html:
    """Links that changed: was … now … because …; nothing where none did."""
    if not view.changed:
        return Html("")
    lines = (_changed(one, say) for one in view.changed)
    more = _more(len(view.changed), view.changed_of, say)
    return joined(element("h2", say("news.changed")), element("ul", *lines, cls="list"), more)


def _changed(one: ChangedLink, say: Words) -> Html:
    words = say.told(one)
    return element("li", _ends(one.link, say), element("div", words, cls="why"))


def _ends(one: LinkView, say: Words) -> Html:
    ends = joined(chips.thing_link(one.a, say.lang), chips.thing_link(one.b, say.lang), between=" – ")
    held = element("span", belonging.chance(one.likelihood, one.p, say), cls="chip line-dotted")
    return element("div", joined(say(f"news.scope.{one.scope}"), ends, held, between=" "))


def _reason(one: LinkView, say: Words) -> Html:
    found = strongest(one)
    if found is None:
        return Html("")
    words = say.told(found)
    return element("div", joined(element("span", f"{found.bits:+.1f}", cls="mono"), words, between=" "), cls="why")


def _more(count: int, of: int, say: Words) -> Html:
    return notices.showing(count, of, say=say) if count < of else Html("")
