"""The structure of a ring: a column for each row of parts, from abroad down to the harmed, who are only counted."""

from collections.abc import Iterable

from app import phrases, routes
from app.components import chips, tables
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.rings import Basis, Missing, Pay, RingActor, RingIncident, RingStructure, Used
from schemas.views import ThingRef

TIERS = ("abroad", "coordinators", "recruiters", "executors")
_ALIAS = "Alias"
_STEPS = 2  # of a person, in a column
_NAMED = 6  # things named in a line
_CARDS = 6  # people in a column before the others are folded away


def columns(found: RingStructure, say: Words) -> Html:
    """Who had which part."""
    tiers = (_column(found.ring.id, name, found.of_tier(tier), say=say) for tier, name in enumerate(TIERS))
    return element("div", *tiers, _harmed(found, say), cls="tiers")


def _column(ring_id: str, name: str, actors: Iterable[RingActor], *, say: Words) -> Html:
    cards = [_actor(ring_id, actor, say) for actor in actors]
    first, more = element("ul", *cards[:_CARDS]), cards[_CARDS:]
    rest = element("details", element("summary", say("ring.more", count=len(more))), element("ul", *more))
    told = joined(first, rest if more else "") if cards else element("p", say("ring.nobody"), cls="quiet")
    count = element("span", str(len(cards)), cls="quiet")
    return element("section", element("h2", joined(say(f"tier.{name}"), count, between=" ")), told)


def _harmed(found: RingStructure, say: Words) -> Html:
    count = say("ring.harmed", count=found.harmed)
    return element(
        "section",
        element("h2", say("tier.harmed")),
        element("p", count, cls="number", title=say("ring.harmed_why")),
        element("p", say("ring.harmed_why"), cls="quiet"),
    )


def _actor(ring_id: str, actor: RingActor, say: Words) -> Html:
    roles = chips.role_chips(actor.roles, say, presumed=actor.presumed)
    ending = chips.ending(actor.steps)
    cleared = [chips.procedure_chip(step, actor.thing.id, say=say) for step in ending]
    others = [step for step in actor.steps if step not in ending][: max(_STEPS - len(ending), 0)]
    steps = (chips.procedure_chip(step, actor.thing.id, say=say) for step in others)
    names = joined(also(actor, say), things(actor.names, say), between=" ") if actor.names else ""
    abroad = joined(say("ring.was_in"), things(actor.abroad, say), between=" ") if actor.abroad else ""
    count = say("ring.in_cases", count=len(actor.incidents))
    return element(
        "li",
        element("div", joined(chips.thing_link(actor.thing, say.lang), *cleared, between=" ")),
        element("div", names, cls="quiet") if names else "",
        element("div", *roles, *steps, chips.named_by(actor.named_by, say)),
        element("div", abroad, cls="quiet") if abroad else "",
        element("div", basis(ring_id, actor.basis, say), element("span", count, cls="quiet"), cls="basis"),
    )


def also(actor: RingActor, say: Words) -> str:
    """How the other names of somebody are meant: as names used, or of a name as who is said to use it."""
    return say("cast.used_by" if actor.thing.label == _ALIAS else "cast.names")


def basis(ring_id: str, told: Basis, say: Words) -> Html:
    """How certain a line is, on how many sources, as the way to its sentence."""
    disputed = chips.doubt(say) if told.disputed else ""
    sources = say("claim.sources", count=told.n_sources)
    address = routes.ring(ring_id, lang=say.lang, claim=told.claim_id)
    return joined(chips.certainty_chip(told.certainty, say.lang), disputed, link(sources, address), between=" ")


def things(those: Iterable[ThingRef], say: Words) -> Html:
    """Things in a line, the first of many."""
    every = list(those)
    more = say("ring.more", count=len(every) - _NAMED) if len(every) > _NAMED else ""
    return joined(*(chips.thing_link(one, say.lang) for one in every[:_NAMED]), *filter(None, [more]), between=" · ")


def incidents(found: RingStructure, say: Words) -> Html:
    """The incidents as a table."""
    heads = ("ring.case", "ring.day", "ring.where", "ring.offence", "ring.harmed_short", "ring.sources")
    return tables.table(say("ring.incidents"), map(say, heads), (_incident(one, say) for one in found.incidents))


def _incident(one: RingIncident, say: Words) -> Html:
    return tables.row(
        joined(chips.thing_link(one.thing, say.lang), *([] if one.core else [_perhaps(say)]), between=" "),
        phrases.day(one.date, say.lang),
        things(one.places[:2], say),
        phrases.worded("offence", one.offence, say.lang),
        str(one.harmed or ""),
        str(one.n_sources),
    )


def _perhaps(say: Words) -> Html:
    return element("span", say("ring.perhaps"), cls="chip line-dotted")


def pay(found: RingStructure, say: Words) -> Html:
    """What was offered, and by whom."""
    return _lines(say("ring.pay"), (_pay(found.ring.id, one, say) for one in found.pay))


def _pay(ring_id: str, one: Pay, say: Words) -> Html:
    amount = phrases.payment(dict(one.values), say) or one.thing.name
    named = link(amount, routes.thing(one.thing.id, lang=say.lang), cls="thing family-recruitment")
    return _line(named, one.by, basis(ring_id, one.basis, say), say=say)


def used(found: RingStructure, say: Words) -> Html:
    """Apps, accounts and numbers, and by whom they were used."""
    return _lines(say("ring.used"), (_used(found.ring.id, one, say) for one in found.used))


def _used(ring_id: str, one: Used, say: Words) -> Html:
    return _line(chips.thing_link(one.thing, say.lang), one.by, basis(ring_id, one.basis, say), say=say)


def _line(named: Html, by: Iterable[ThingRef], stands_on: Html, *, say: Words) -> Html:
    whom = element("span", things(by, say), cls="quiet")
    return element("li", element("div", named, element("span", stands_on), cls="line"), element("div", whom))


def _lines(title: str, lines: Iterable[Html]) -> Html:
    every = list(lines)
    return joined(element("h2", title), element("ul", *every, cls="list")) if every else Html("")


def missing(gaps: Iterable[Missing], say: Words) -> Html:
    """What no source tells, or what is open."""
    lines = [element("li", say(f"gap.{one.gap}"), _shown_by(one, say)) for one in gaps]
    return joined(element("h2", say("ring.missing")), element("ul", *lines, cls="gaps")) if lines else Html("")


def _shown_by(one: Missing, say: Words) -> Html:
    return joined(": ", things(one.things, say)) if one.things else Html("")
