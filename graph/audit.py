"""Whether the graph keeps its first promise: no relationship without a sentence."""

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

    At most a hundred of each type are named.
    """
    return [
        Unsupported(type=name, source=row["source"], target=row["target"], claims=tuple(row["claims"]))
        for name in ontology().relationships
        for row in store.read(read_audit.unsupported(name), limit=_AT_MOST)
    ]
