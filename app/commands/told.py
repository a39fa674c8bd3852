"""How commands write things, relationships, sentences and links."""

from collections.abc import Iterator

from app.i18n import words
from app.phrases import probability
from app.settings import settings
from app.usecases.masking import Masking, Reader
from schemas.analysis import Likelihood, LinkView
from schemas.network import NeighbourEdge
from schemas.ontology import ontology
from schemas.views import EvidenceSentence, ThingRef

_WORDS = {
    Likelihood.STRONG: "very likely",
    Likelihood.LIKELY: "likely",
    Likelihood.POSSIBLE: "possible",
    Likelihood.FAINT: "faint",
}


def analyst() -> Reader:
    """The one at the keyboard, whose store this is: nothing is masked."""
    return Reader(words(settings().lang), Masking.OFF, as_stored=True)


def thing(ref: ThingRef) -> str:
    """A thing with its kind and id."""
    return f"{ref.name or ref.id} [{ref.label} {ref.id}]"


def said_of(likelihood: Likelihood, p: float) -> str:
    """A probability in words and as a number."""
    return f"{_WORDS[likelihood]} (p {probability(p)})"


def relationship(tie: NeighbourEdge, start: ThingRef) -> str:
    """A relationship as walked from one of its ends, with how certain it is and on how many sources."""
    arrow = "→" if tie.source == start.id else "←"
    named = ontology().relationships[tie.type].en
    parts = (
        f"{arrow} {named}",
        *(ontology().roles[role].en for role in ontology().roles if role.value in tie.roles),
        "presumed" if tie.presumed else "",
        ontology().certainties[tie.certainty].en,
        "disputed" if tie.disputed else "",
        f"sources: {tie.n_sources}",
    )
    return " · ".join(part for part in parts if part)


def quoted(sentence: EvidenceSentence) -> str:
    """A sentence with its source, on one line."""
    document = sentence.document
    source = " ".join(str(part) for part in (document.outlet, document.published) if part) or document.title
    return f"“{' '.join(sentence.text.split())}” ({source})"


def link_lines(link: LinkView) -> Iterator[str]:
    """A link with every reason for and against it, in bits, and the sentences behind them."""
    yield f"  {thing(link.a)} – {thing(link.b)}: {said_of(link.likelihood, link.p)}{_decided(link)}"
    yield f"    {link.prior:+7.1f}  {link.start.en if link.start else 'before any evidence'}"
    for reason in link.evidence:
        yield f"    {reason.bits:+7.1f}  {reason.en}"
        yield from (f"             {quoted(one.sentence)}" for one in reason.quoted)
    yield f"    {link.total:+7.1f}  bits in all"
    yield from (f"             {change.en}: {said_of(change.likelihood, change.p)}" for change in link.changes)


def _decided(link: LinkView) -> str:
    return f" · people decided: {link.decided}" if link.decided else ""
