"""Contradictions side by side: each value with those who print it, none of them chosen."""

from collections.abc import Sequence

from app import phrases, routes
from app.components import claims
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.usecases.differing import Difference, Side
from schemas.ontology import ontology
from schemas.views import ThingRef

_AGE = "AGED"


def differences(found: Sequence[Difference], about: ThingRef, say: Words) -> Html:
    """What sources disagree on, if anything."""
    if not found:
        return Html("")
    lines = (_line(one, about, say) for one in found)
    return element("section", element("h2", say("differ.title")), *lines, cls="differences")


def _line(one: Difference, about: ThingRef, say: Words) -> Html:
    sides = (_side(side, about, say) for side in one.sides)
    apart = element("span", "↔", cls="apart", aria_label=say("differ.against"))
    name = element("span", ontology().predicates[one.predicate].label(say.lang), cls="predicate")
    return element("div", name, joined(*sides, between=apart), cls="difference")


def _side(side: Side, about: ThingRef, say: Words) -> Html:
    claim = side.first
    value = say("property.age", value=claim.value) if claim.predicate == _AGE else claims.value(claim, say)
    stated = sorted(one.stated_at for one in side.claims if one.stated_at)
    when = phrases.span_of_days(stated[0], stated[-1], lang=say.lang) if stated else ""
    address = routes.thing(about.id, lang=say.lang, claim=claim.id)
    who = say("differ.between").join(side.outlets)
    said = element("span", " · ".join(filter(None, (who, when))), cls="quiet")
    return element("div", link(value, address, cls="row"), said, cls="side")
