"""Whether the graph keeps its first promise: no relationship without a sentence."""

from graph.link.model import LinkExplanation
from graph.queries import read_audit
from graph.store import Store
from schemas.base import Frozen
from schemas.ontology import ontology

_AT_MOST = 100


class Unsupported(Frozen):
    """A relationship of the case layer that leads to no sentence with its evidence."""

    type: str
    source: str
    target: str
    claims: tuple[str, ...]

    def __str__(self) -> str:
        named = ", ".join(self.claims) or "none"
        return f"{self.source} {self.type} {self.target} stands on no sentence (claims named: {named})"


def unsupported_relationships(store: Store) -> list[Unsupported]:
    """Relationships without a claim of a current document whose sentences contain its evidence; empty in a sound graph.

    At most a hundred of each type are named. Links are among them where no reason for them can be read.
    """
    return [*_without_claims(store), *_without_link(store), *_without_sentences(store)]


def _without_claims(store: Store) -> list[Unsupported]:
    return [
        Unsupported(type=name, source=row["source"], target=row["target"], claims=tuple(row["claims"]))
        for name in ontology().relationships
        for row in store.read(read_audit.unsupported(name), limit=_AT_MOST)
    ]


def _without_link(store: Store) -> list[Unsupported]:
    rows = store.read(read_audit.UNEXPLAINED, limit=_AT_MOST)
    return [Unsupported(type="LINKED", source=row["source"], target=row["target"], claims=()) for row in rows]


def _without_sentences(store: Store) -> list[Unsupported]:
    """Links whose explanation names a sentence that the graph does not have."""
    told = [(row, LinkExplanation.model_validate_json(row["explanation"])) for row in store.read(read_audit.LINKS)]
    named = [(row, _sentences(why)) for row, why in told if not why.decided]
    wanted = sorted({one for _, sentences in named for one in sentences})
    there = {row["id"] for row in store.read(read_audit.SENTENCES, ids=wanted)}
    return [
        Unsupported(type="LINKS", source=row["source"], target=row["target"], claims=())
        for row, sentences in named
        if sentences - there
    ][:_AT_MOST]


def _sentences(why: LinkExplanation) -> set[str]:
    return {source.sentence for line in why.lines for source in line.sources if source.sentence}
