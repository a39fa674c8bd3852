"""What is said of a thing: statements in groups, each readable on its own and one step from its sentences."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from app import phrases, routes
from app.components import chips
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.usecases.statements import SameClaims
from schemas.ontology import ontology
from schemas.views import ClaimRow, ThingRef
from schemas.words import Polarity

_SUM = "LOST"  # its value is the amount, its qualifiers the rest of the sum
_DONE = "done"


def value(claim: ClaimRow, say: Words) -> str:
    """The value that a claim gives, in words; empty where it ties two things."""
    if claim.value is None:
        return ""
    if claim.predicate == _SUM:
        return phrases.payment({**claim.qualifiers, "amount": claim.value, "per": None}, say)
    unit = claim.qualifiers.get("unit")
    return f"{phrases.worded(claim.predicate, claim.value, say.lang)}{f' {unit}' if unit else ''}"


def _circumstances(claim: ClaimRow, say: Words) -> Iterator[str]:
    """What a reader needs beside the ends of a claim; ids and normal cases are left out."""
    given = claim.qualifiers
    if given.get("role"):
        yield phrases.part(str(given["role"]), say, presumed=bool(given.get("presumed")))
    for key in ("kind", "measure", "authority"):
        if given.get(key):
            yield phrases.worded(key, given[key], say.lang)
    if given.get("attempted"):
        yield say("claim.attempted")
    if given.get("status") not in (None, _DONE):
        yield say.of(f"status.{given['status']}", str(given["status"]))


def _qualifiers(claim: ClaimRow, say: Words) -> Html:
    return joined(*(element("span", words, cls="chip plain") for words in _circumstances(claim, say)))


def _is(thing: ThingRef, about: ThingRef | None) -> bool:
    return about is not None and thing.id == about.id


def statement(claim: ClaimRow, say: Words, *, about: ThingRef | None = None) -> Html:
    """A claim as a line of text: who, what, whom or how much; the thing the page is about is not repeated."""
    predicate = element("span", ontology().predicates[claim.predicate].label(say.lang), cls="predicate")
    parts = (
        "" if _is(claim.subject, about) else chips.thing_link(claim.subject, say.lang),
        predicate,
        _object(claim.object, about, say) if claim.object else "",
        value(claim, say),
        _qualifiers(claim, say),
    )
    return joined(*(part for part in parts if part), between=" ")


def _object(thing: ThingRef, about: ThingRef | None, say: Words) -> Html:
    if not _is(thing, about):
        return chips.thing_link(thing, say.lang)
    kind = chips.node_type(thing.label).label(say.lang)
    return element("span", say("claim.this", kind=kind.lower()), cls="quiet", title=thing.name)


def said_by(claim: ClaimRow, say: Words) -> str:
    """Through whose mouth a claim comes, nearest first."""
    return " ← ".join(say.of(f"speaker.{speaker}", speaker) for speaker in claim.attribution)


def _dates(same: SameClaims, say: Words) -> str:
    """When it happened; where nobody says, when it was said, and that this is so."""
    if same.happened:
        return phrases.span_of_days(same.happened[0], same.happened[-1], lang=say.lang)
    if same.stated:
        return say("claim.stated", date=phrases.span_of_days(same.stated[0], same.stated[-1], lang=say.lang))
    return ""


def _row(same: SameClaims, address: str, *, about: ThingRef | None, current: bool, say: Words) -> Html:
    claim = same.first
    negated = claim.polarity is Polarity.NEGATED
    basis = (
        chips.claim_chips(claim, say, certainty=same.certainty, disputed=same.disputed),
        element("span", say("claim.sources", count=same.n_sources))
        if about
        else "",  # a source's own claims: always one
        element("span", _dates(same, say)),
        link(say("claim.sentence"), address, cls="row", aria_current="true" if current else None),
    )
    return element(
        "div",
        element("div", statement(claim, say, about=about), cls="said"),
        element("div", *basis, cls="basis"),
        cls=f"claim{' current' if current else ''}{' negated' if negated else ''}",
    )


def _listed(
    rows: Sequence[SameClaims], address: Callable[[str], str], *, about: ThingRef | None, current: str, say: Words
) -> Html:
    parts: list[Html] = []
    for group, members in groupby(rows, key=lambda row: row.first.group):
        parts.append(element("h3", ontology().claim_groups[group].label(say.lang)))
        parts.extend(_row(row, address(row.first.id), about=about, current=current in row, say=say) for row in members)
    return element("div", *parts, cls="claims")


def case_claims(rows: Sequence[SameClaims], *, about: ThingRef, current: str, say: Words) -> Html:
    """All that is said of a thing; each row leads to its sentences on the same page."""

    def address(claim_id: str) -> str:
        return routes.thing(about.id, lang=say.lang, claim=claim_id)

    return _listed(rows, address, about=about, current=current, say=say)


def source_claims(rows: Sequence[SameClaims], *, document_id: str, current: str, say: Words) -> Html:
    """All that a source says; each row leads to its passage in the text beside it."""

    def address(claim_id: str) -> str:
        return routes.source(document_id, lang=say.lang, claim=claim_id)

    return _listed(rows, address, about=None, current=current, say=say)
