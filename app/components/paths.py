"""Ways between two things: every step with its relationship, how certain it is, and the sentences that say so."""

from app.components import belonging, chips, evidence
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.analysis import EvidencePath, EvidencePaths, PathStep
from schemas.network import NeighbourEdge
from schemas.ontology import ontology
from schemas.views import ThingRef


def ways(found: EvidencePaths, say: Words) -> Html:
    """All ways that were found, the most probable first and open, or that there is none."""
    ends = joined(chips.thing_link(found.start, say.lang), chips.thing_link(found.goal, say.lang), between=" … ")
    if not found.paths:
        return joined(element("h2", ends), element("p", say("path.none"), cls="quiet"))
    told = (_way(number, way, say) for number, way in enumerate(found.paths, start=1))
    return joined(element("h2", ends), *told)


def _way(number: int, way: EvidencePath, say: Words) -> Html:
    held = belonging.chance(way.likelihood, way.p, say)
    steps = (_step(step, say) for step in way.steps)
    start = element("li", chips.thing_link(way.things[0], say.lang))
    title = element("h3", say("path.number", number=number, p=held))
    told = joined(element("summary", title), element("ol", start, *steps))
    return element("details", told, open="open" if number == 1 else None, cls="way")


def _step(step: PathStep, say: Words) -> Html:
    """What leads to the next thing, what is said of it, and the thing."""
    linked = belonging.explained(step.link, step.source, say, first=True) if step.link else ""
    return joined(
        element(
            "li",
            *(_relationship(tie, step.source, say) for tie in step.ties),
            *evidence.folded([evidence.quoted(claim, say) for claim in step.claims], say),
            linked,
            cls="between",
        ),
        element("li", chips.thing_link(step.target, say.lang)),
    )


def _relationship(tie: NeighbourEdge, start: ThingRef, say: Words) -> Html:
    arrow = "↓" if tie.source == start.id else "↑"
    roles = chips.role_chips(tie.roles, say, presumed=tie.presumed)
    marks = (
        *roles,
        chips.certainty_chip(tie.certainty, say.lang),
        chips.doubt(say) if tie.disputed else "",
        say("claim.sources", count=tie.n_sources),
    )
    return element("div", joined(arrow, ontology().relationships[tie.type].label(say.lang), *marks, between=" "))
