"""How commands write things, relationships and sentences, a line each."""

from schemas.analysis import Likelihood
from schemas.ontology import ontology
from schemas.views import EvidenceSentence, NeighbourEdge, ThingRef

_WORDS = {
    Likelihood.STRONG: "very likely",
    Likelihood.LIKELY: "likely",
    Likelihood.POSSIBLE: "possible",
    Likelihood.FAINT: "faint",
}


def thing(ref: ThingRef) -> str:
    """A thing with its kind and id."""
    return f"{ref.name or ref.id} [{ref.label} {ref.id}]"


def said_of(likelihood: Likelihood, p: float) -> str:
    """A probability in words and as a number."""
    return f"{_WORDS[likelihood]} (p = {p:.2f})"


def relationship(tie: NeighbourEdge, start: ThingRef) -> str:
    """A relationship as walked from one of its ends, with how certain it is and on how many sources."""
    arrow = "→" if tie.source == start.id else "←"
    named = ontology().relationships[tie.type].en
    parts = (
        f"{arrow} {named}",
        *(ontology().roles[role].en for role in ontology().roles if role.value in tie.roles),
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
