"""People of an incident by their part, where somebody is now, and the incidents in which a thing turns up."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from app import phrases, routes
from app.components import chips, evidence, notices
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.cast import Cast, CastMember, Involvement, Involvements, Named, Now, Part, Standing
from schemas.ontology import ontology
from schemas.views import ClaimRow, ThingRef


def cast(found: Cast, incident: ThingRef, say: Words) -> Html:
    """Everybody in an incident, under what they did."""
    if not found.members:
        return Html("")
    parts = list(Part)
    in_order = sorted(found.members, key=lambda member: parts.index(member.part))
    blocks = (
        joined(
            element("h3", say(f"cast.{part}")),
            element("ul", *(_member(one, incident, say) for one in members), cls="list"),
        )
        for part, members in groupby(in_order, key=lambda member: member.part)
    )
    return element("section", element("h2", say("cast.title")), *blocks, cls="cast")


def _member(member: CastMember, incident: ThingRef, say: Words) -> Html:
    said = link(
        say("claim.sources", count=member.n_sources),
        routes.thing(incident.id, lang=say.lang, claim=member.claim_id),
        cls="row",
        title=say("claim.sentence"),
    )
    marks = (
        chips.named_by(member.named_by, say),
        chips.certainty_chip(member.certainty, say.lang),
        chips.doubt(say) if member.disputed else "",
        said,
    )
    ended = [chips.procedure_chip(one, incident.id, say=say) for one in chips.ending(member.standing.steps)]
    head = element(
        "div",
        element("div", joined(chips.thing_link(member.thing, say.lang), *ended, *_did(member, say), between=" ")),
        element("div", *marks, cls="basis"),
        cls="claim",
    )
    more = (*_known_as(member, say), *_last(member.standing, incident, say))
    return element("li", head, *(element("div", line, cls="more") for line in more))


def _did(member: CastMember, say: Words) -> Iterator[Html]:
    """The parts somebody had; where none is named, what they did."""
    yield from chips.role_chips(member.roles, say, presumed=member.presumed)
    for tie in member.ties if not member.roles else ():
        yield element("span", ontology().relationships[tie].label(say.lang), cls="chip plain")


def _known_as(member: CastMember, say: Words) -> Iterator[Html]:
    kind = "cast.used_by" if member.thing.label == "Alias" else "cast.names"
    for key, named in ((kind, member.names), ("cast.accounts", member.accounts)):
        if named:
            yield joined(element("span", say(key), cls="quiet"), *_names(named, say), between=" ")


def _names(named: Iterable[Named], say: Words) -> Iterator[Html]:
    for one in named:
        yield joined(chips.thing_link(one.thing, say.lang), chips.certainty_chip(one.certainty, say.lang), between=" ")


def _last(standing: Standing, about: ThingRef, say: Words) -> Iterator[Html]:
    """The last legal steps and the last place, as links to their sentences on the same page."""
    told = [chips.procedure_chip(one, about.id, say=say) for one in standing.steps]
    if standing.place:
        place = standing.place
        address = routes.thing(about.id, lang=say.lang, claim=place.claim_id)
        line = ontology().certainties[place.certainty].line
        words = " ".join(filter(None, (place.place.name, phrases.day(place.date, say.lang))))
        pin = chips.icon(chips.node_type("Location").icon)
        told.append(link(joined(pin, words), address, cls=f"chip family-places line-{line}", title=say("now.place")))
    if told:
        yield joined(element("span", say("now.last"), cls="quiet"), *told, between=" ")


def now(found: Now, about: ThingRef, say: Words) -> Html:
    """Where somebody is now: the last steps and the last place, each with its sentence, and what they say to it."""
    lines = list(_last(found.standing, about, say))
    if not lines:
        return Html("")
    denied = [element("h3", say("now.denies")), *(evidence.quoted(claim, say) for claim in found.denials)]
    return element(
        "section",
        element("h2", say("now.title")),
        *(element("div", line, cls="more") for line in lines),
        *_each_sentence_once(found.claims, say),
        *(denied if found.denials else ()),
        cls="now",
    )


def _each_sentence_once(claims: Iterable[ClaimRow], say: Words) -> Iterator[Html]:
    by_sentence = {claim.evidence.sentence_id: claim for claim in claims}
    return (evidence.quoted(claim, say) for claim in by_sentence.values())


def involvements(found: Involvements, say: Words) -> Html:
    """The incidents in which a thing turns up, each with who links them and the sentence that says so."""
    if not found.incidents:
        return Html("")
    by_incident = [list(ways) for _, ways in groupby(found.incidents, key=lambda one: one.incident.id)]
    shown = (_turns_up(ways, say) for ways in by_incident)
    more = notices.showing(len(by_incident), found.count, say=say) if found.count > len(by_incident) else ""
    return element(
        "section",
        element("h2", say("involved.title", count=found.count)),
        _used_by(found, say),
        element("ul", *shown, cls="list"),
        more,
        cls="involved",
    )


def _used_by(found: Involvements, say: Words) -> Html:
    """Through whom the incidents are reached, with the sentence that ties them to the thing."""
    users = {one.via.id: one for one in found.incidents if one.via and len(one.claims) > 1}
    lines = (
        element("li", chips.thing_link(one.via, say.lang), evidence.quoted(one.claims[0], say))
        for one in users.values()
        if one.via
    )
    return joined(element("h3", say("involved.through")), element("ul", *lines, cls="list")) if users else Html("")


def _turns_up(ways: Sequence[Involvement], say: Words) -> Html:
    head = element(
        "div",
        chips.thing_link(ways[0].incident, say.lang),
        element("span", phrases.day(ways[0].date, say.lang), cls="quiet"),
        cls="line",
    )
    return element("li", head, *(_way(one, say) for one in ways))


def _way(one: Involvement, say: Words) -> Html:
    through = [chips.thing_link(one.via, say.lang)] if one.via else []
    roles = chips.role_chips(one.roles, say, presumed=one.presumed)
    ties = (element("span", ontology().relationships[tie].label(say.lang), cls="chip plain") for tie in one.ties)
    did = roles if one.roles else ties
    line = joined(*through, *did, chips.certainty_chip(one.certainty, say.lang), between=" ")
    return element("div", line, *(evidence.quoted(claim, say) for claim in one.claims[-1:]), cls="more")
