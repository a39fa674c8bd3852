"""Small marks: what kind a thing is, how certain a claim, which procedures a person went through."""

from collections.abc import Iterable, Iterator, Sequence

from app import phrases, routes
from app.components.links import link
from app.i18n import Lang, Words
from app.markup import Html, element, joined
from schemas.documents import DocumentKind
from schemas.ontology import NodeType, ontology
from schemas.views import ClaimRow, DocumentLine, Procedure, ThingRef
from schemas.words import Certainty, EntityType, Polarity

_AUTHORITIES = frozenset({"police", "prosecutors", "court"})
_MONOSPACED = {"Account", "Phone", "Url", "Wallet", "BankAccount"}
_DOCUMENT_ICONS = {
    DocumentKind.ARTICLE: "article",
    DocumentKind.POST: "campaign",
    DocumentKind.CHAT: "forum",
    DocumentKind.ANALYST_NOTE: "sticky_note_2",
}


def icon(name: str) -> Html:
    """A pictogram of the bundled icon font; the words beside it say the same."""
    return element("span", name, cls="icon", aria_hidden="true")


def node_type(label: str) -> NodeType:
    """How a kind of thing is drawn."""
    return ontology().nodes[label]


def thing_name(thing: ThingRef) -> Html:
    """The name of a thing, in fixed width where every character counts."""
    name = thing.name or thing.id
    return element("span", name, cls="mono") if thing.label in _MONOSPACED else element("span", name)


def thing_link(thing: ThingRef, lang: Lang) -> Html:
    """A thing as a link to its page, with the pictogram and colour of its kind."""
    kind = node_type(thing.label)
    content = joined(icon(kind.icon), thing_name(thing))
    address = routes.of_kind(thing.label, thing.id, lang=lang)
    return link(content, address, cls=f"thing family-{kind.family}", title=kind.label(lang))


def document_link(document: DocumentLine, lang: Lang, *, claim: str | None = None) -> Html:
    """A source as a link to its reader."""
    content = joined(icon(_DOCUMENT_ICONS[document.kind]), document.title or document.id)
    address = routes.source(document.id, lang=lang, claim=claim)
    return link(content, address, cls="thing family-background")


def citation(document: DocumentLine, lang: Lang) -> str:
    """Outlet and date of a source, in words."""
    return " · ".join(part for part in (document.outlet, phrases.day(document.published, lang)) if part)


def cited(document: DocumentLine, address: str, lang: Lang) -> Html:
    """A source by its title, as a link to where in it something is said, with outlet and date."""
    parts = (link(document.title or document.id, address), citation(document, lang))
    return joined(*(part for part in parts if part), between=" — ")


def certainty_chip(certainty: Certainty, lang: Lang) -> Html:
    """How certain a statement is; the border is drawn as the line of such an edge is."""
    style = ontology().certainties[certainty]
    return element("span", style.label(lang), cls=f"chip line-{style.line}")


def role_chips(roles: Sequence[str], say: Words, *, presumed: bool = False) -> Iterator[Html]:
    """Parts by their names; such that no source tells say so."""
    why = say("cast.presumed_why") if presumed else None
    for role in roles:
        yield element("span", phrases.part(role, say, presumed=presumed), cls="chip plain", title=why)


def claim_chips(claim: ClaimRow, say: Words, *, certainty: Certainty, disputed: bool) -> Html:
    """How certain a statement is, and whether it is a denial, disputed or rejected."""
    denial = element("span", say("claim.negated"), cls="chip negated")
    marks = (
        certainty_chip(certainty, say.lang),
        denial if claim.polarity is Polarity.NEGATED else "",
        doubt(say) if disputed else "",
        element("span", say("claim.rejected"), cls="chip disputed", title=ruled(claim, say)) if claim.rejected else "",
    )
    return element("span", *marks)


def doubt(say: Words) -> Html:
    """That somebody disputes it."""
    return element("span", say("claim.disputed"), cls="chip disputed")


def ruled(claim: ClaimRow, say: Words) -> str:
    """Who decided that a statement is wrong, when and why; empty where nobody did."""
    if claim.ruling is None:
        return ""
    told = say("claim.ruled", name=claim.ruling.by, date=phrases.day(claim.ruling.day, say.lang))
    because = say("claim.because", reason=claim.ruling.reason) if claim.ruling.reason else ""
    return " ".join(part for part in (told, because) if part)


def procedure_chip(procedure: Procedure, thing_id: str, *, say: Words) -> Html:
    """A legal step as a link to the claim it stands on; those that end a suspicion stand out.

    A step without a date bears the day on which it was told of, in words that say so.
    """
    lang = say.lang
    kinds = {str(kind): style for kind, style in ontology().legal_kinds.items()}
    style = kinds.get(procedure.kind)
    name = style.label(lang) if style else procedure.kind
    line = ontology().certainties[procedure.certainty].line
    first = " first" if style and style.shown_first else ""
    told = say("claim.stated", date=phrases.day(procedure.stated, lang)) if procedure.stated else ""
    words = " ".join(part for part in (name, phrases.day(procedure.date, lang) or told) if part)
    return link(words, routes.thing(thing_id, lang=lang, claim=procedure.claim_id), cls=f"chip line-{line}{first}")


def ending(steps: Iterable[Procedure]) -> list[Procedure]:
    """The steps that ended or weakened a suspicion, which are told before any part that somebody is said to have."""
    first = {str(kind) for kind, style in ontology().legal_kinds.items() if style.shown_first}
    return [step for step in steps if step.kind in first]


def named_by(speakers: Sequence[str], say: Words) -> Html:
    """Whether police, prosecutors or a court name somebody, or others do; nothing where no source says who does."""
    if not speakers:
        return Html("")
    if _AUTHORITIES.intersection(speakers):
        return element("span", say("named.authority"), cls="chip plain", title=say("named.why"))
    who = say("posts.comma").join(say.of(f"speaker.{speaker}", speaker) for speaker in speakers)
    return element("span", say("named.others", who=who), cls="chip plain", title=say("named.why"))


def mention_family(kind: EntityType) -> str:
    """The colour family of a type of mention."""
    return ontology().entity_types[kind].family
