"""A question of the review: both sides with what they share marked alike, reasons as bars, what an answer would do."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from app import phrases, routes
from app.components import belonging, chips
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.decisions import Decision
from schemas.review import Asked, Effect, Highlight, Outcome, Question, Reason, Telling
from schemas.views import ThingRef

_MARKS = 6  # colours of highlights; further ones begin anew, and each bears its number
_FULL = 12.0  # bits at which a bar is full


def head(asked: Question, say: Words) -> Html:
    """What is asked, of what, and why now."""
    one = asked.waiting
    things = joined(*(_thing(asked, at, say) for at in range(len(asked.things))), between=" – ")
    chance = element("span", belonging.chance(asked.likelihood, one.p, say), cls="chip line-dotted")
    why = say("review.why", stake=say(f"review.stake.{one.asked}", count=one.stake))
    return element(
        "section",
        element("h2", say(f"review.asks.{one.asked}")),
        element("p", joined(things, chance, between=" "), cls="asked"),
        element("p", why, cls="quiet"),
        element("p", _again(asked.before, one.p, say), cls="again") if asked.before else "",
        cls="question",
    )


def _again(before: Decision, p: float, say: Words) -> str:
    """What was decided when the evidence was another, and how likely it was then and is now."""
    said = verdict(before, say)
    if before.p is None:
        return say("review.again", said=said)
    return say("review.again.p", said=said, then=phrases.probability(before.p), now=phrases.probability(p))


def _thing(asked: Question, at: int, say: Words) -> Html:
    thing = asked.things[at]
    if asked.waiting.asked is not Asked.POST:
        return chips.thing_link(thing, say.lang)
    told = next(iter(asked.sides[at]), None)
    if told is None:
        return element("span", thing.id)
    post = told.sentence.document
    named = chips.citation(post, say.lang) or post.external_id or post.id
    content = joined(chips.icon(chips.node_type("Document").icon), say("review.post", named=named))
    return link(content, routes.source(post.id, lang=say.lang), cls="thing family-background")


def verdict(decision: Decision, say: Words) -> str:
    """What was decided, by whom, when and why."""
    told = say(f"verdict.{decision.verdict}")
    when = phrases.day(decision.decided_at.date(), say.lang)
    by = say("verdict.by", verdict=told, name=decision.decided_by, date=when)
    return say("verdict.because", said=by, reason=decision.reason) if decision.reason else by


def side(tellings: Iterable[Telling], say: Words) -> Html:
    """The sentences of one side, those of one source together."""
    quotes = [_quote(list(told), say) for _, told in groupby(tellings, key=lambda told: told.sentence.document.id)]
    return element("div", *quotes, cls="side") if quotes else element("p", say("review.silent"), cls="quiet")


def _quote(told: Sequence[Telling], say: Words) -> Html:
    first = told[0].sentence
    address = routes.source(first.document.id, lang=say.lang, sentence=first.sentence_id)
    cited = element("div", chips.cited(first.document, address, say.lang), cls="cite")
    return element("blockquote", joined(*map(_marked, told), between=" "), cited, cls="quote")


def _marked(told: Telling) -> Html:
    """A sentence with what the other side shares."""
    text, first = told.sentence.text, told.sentence.start
    parts: list[Html | str] = []
    at = 0
    for one in told.highlights:
        start, end = max(at, one.start - first), min(len(text), one.end - first)
        if start < end:
            parts += [text[at:start], _mark(text[start:end], one)]
            at = end
    return element("span", *parts, text[at:], cls="sentence")


def _mark(words: str, highlight: Highlight) -> Html:
    return element("mark", words, _number(highlight.mark), cls=f"shared shared-{highlight.mark % _MARKS}")


def _number(mark: int) -> Html:
    return element("sup", str(mark + 1))


def bits(asked: Question, say: Words) -> Html:
    """What speaks for and against, as bars from the middle, and the sum."""
    total = say("belongs.total", p=belonging.chance(asked.likelihood, asked.waiting.p, say))
    start = say.told(asked.start) if asked.start else say(f"review.prior.{asked.waiting.asked}")
    lines = (
        _bar(Reason(bits=asked.prior, ja="", en=""), start),
        *(_bar(one, say.told(one)) for one in asked.reasons),
        _bar(Reason(bits=asked.total, ja="", en=""), total, cls="total"),
    )
    return element("ul", *lines, cls="bars")


def _bar(one: Reason, words: str, *, cls: str = "") -> Html:
    width = min(1.0, abs(one.bits) / _FULL) * 50
    way = "against" if one.bits < 0 else "for"
    bar = element("span", element("span", cls=way, style=f"width: {width:.1f}%"), cls="bar", aria_hidden="true")
    number = element("span", f"{one.bits:+.1f}", cls="mono")
    mark = "" if one.mark is None else element("span", _number(one.mark), cls=f"shared shared-{one.mark % _MARKS}")
    return element("li", number, bar, element("span", words, mark), cls=f"{cls} {way}".strip())


def effects(found: Sequence[Effect], say: Words) -> Html:
    """What confirming and rejecting would make of the rings."""
    lines = [element("li", _effect(one, say)) for one in found if one.outcome is not Outcome.NOTHING]
    return element("ul", *lines, cls="effects") if lines else Html("")


def _effect(one: Effect, say: Words) -> str:
    plus = " + "
    before, after = (plus.join(map(str, sizes)) for sizes in (one.before, one.after))
    told = say(f"effect.{one.outcome}", before=before, after=after)
    return say("effect.said", verdict=say(f"verdict.{one.verdict}"), outcome=told)


def names(things: Iterable[ThingRef], say: Words) -> Html:
    """Things one after the other."""
    return joined(*(chips.thing_link(one, say.lang) for one in things), between=" – ")
