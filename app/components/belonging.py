"""Why something belongs together with others: every reason with its bits, and the sentences it is read from."""

from app import phrases, routes
from app.components import chips, evidence, notices
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.analysis import Belonging, Change, Likelihood, LinkEvidence, LinkScope, LinkView, Quoted
from schemas.views import ThingRef

_MOST = 8  # links told on a page
_AGAINST = "against"


def chance(likelihood: Likelihood, p: float, say: Words) -> str:
    """A probability in words, with the number behind it."""
    return say("likelihood.said", words=say(f"likelihood.{likelihood}"), p=phrases.probability(p))


def head(found: Belonging, say: Words) -> Html:
    """The title of what a thing belongs with, and its rings; that nothing published tells, where that is so."""
    told = joined(*(_ring(one.ring, say) for one in found.rings))
    nothing = Html("") if found.links or found.rings else element("p", say("belongs.nothing"), cls="quiet")
    return element("section", element("h2", say("belongs.title")), told, nothing, cls="belongs")


def told_links(found: Belonging) -> tuple[LinkView, ...]:
    """The links that a page tells, the strongest first."""
    return found.links[:_MOST]


def foot(found: Belonging, say: Words) -> Html:
    """What belongs only through others, and how many links are not told."""
    return element("section", _through_others(found, say), _leads(len(found.links), say), cls="belongs")


def _leads(count: int, say: Words) -> Html:
    """How many more links there are than are told."""
    return notices.showing(_MOST, count, say=say) if count > _MOST else Html("")


def _ring(ring: ThingRef, say: Words) -> Html:
    return element("p", joined(say("belongs.ring"), chips.thing_link(ring, say.lang), between=" "))


def _through_others(found: Belonging, say: Words) -> Html:
    if not found.by_ring_only:
        return Html("")
    things = (chips.thing_link(one, say.lang) for one in found.by_ring_only)
    return element("p", joined(say("belongs.through_others"), *things, between=" "))


def explained(told: LinkView, about: ThingRef, say: Words, *, first: bool) -> Html:
    """One link of a thing: to what, how likely, then line by line what speaks for and against it."""
    one = say("belongs.one") if told.scope is LinkScope.PERSON else ""
    ends = joined(one, chips.thing_link(told.other(about.id), say.lang), between=" ")
    return element("div", _link(told, ends, say, first=first), cls="belongs")


def between(told: LinkView, say: Words) -> Html:
    """One link by both its ends, closed until it is asked for."""
    ends = (chips.thing_link(one, say.lang) for one in (told.a, told.b))
    return _link(told, joined(*ends, between=" – "), say, first=False)


def _link(told: LinkView, ends: Html, say: Words, *, first: bool) -> Html:
    decided = element("span", say.of(f"decided.{told.decided}", told.decided), cls="chip") if told.decided else ""
    held = element("span", chance(told.likelihood, told.p, say), cls="chip line-dotted")
    lines = (
        line(told.prior, say.told(told.start) if told.start else say(f"prior.{told.scope}")),
        *(_reason(reason, say, first=at == 0) for at, reason in enumerate(told.evidence)),
        line(told.total, say("belongs.total", p=chance(told.likelihood, told.p, say)), cls="total"),
    )
    return element(
        "details",
        element("summary", joined(ends, held, decided, between=" ")),
        element("ul", *lines, cls="bits"),
        _changes(told.changes, say),
        open="open" if first else None,
        cls="link",
    )


def line(bits: float, *said: str, cls: str = "") -> Html:
    """One reason, or the sum, with its bits."""
    against = _AGAINST if bits < 0 else ""
    return element(
        "li", element("span", f"{bits:+.1f}", cls="mono"), element("div", *said), cls=f"{cls} {against}".strip()
    )


def _reason(reason: LinkEvidence, say: Words, *, first: bool) -> Html:
    """A reason in words, and the sentences it is read from, at first those of the strongest alone."""
    rarity = (
        element("span", say("belongs.rarity", of=f"{1 / reason.rarity:,.0f}"), cls="quiet") if reason.rarity else ""
    )
    told = joined(say.told(reason), rarity, between=" ")
    if not reason.quoted:
        return line(reason.bits, told)
    count = element("span", say("evidence.count", count=len(reason.quoted)), cls="quiet")
    summary = element("summary", joined(told, count, between=" "))
    quotes = (_quotation(one, say) for one in reason.quoted)
    return line(reason.bits, element("details", summary, *quotes, open="open" if first else None))


def _quotation(one: Quoted, say: Words) -> Html:
    document = one.sentence.document
    sentence = routes.source(document.id, lang=say.lang, sentence=one.sentence.sentence_id)
    cited = chips.cited(document, sentence, say.lang)
    return evidence.passage(one.sentence, start=one.start, end=one.end, cited=cited)


def _changes(changes: tuple[Change, ...], say: Words) -> Html:
    """What would change the judgement, and to what."""
    if not changes:
        return Html("")
    lines = (element("li", joined(say.told(one), chance(one.likelihood, one.p, say), between=" → ")) for one in changes)
    return joined(element("p", say("belongs.changes"), cls="quiet"), element("ul", *lines))
