"""What people decided, on what the graph holds now."""

from collections.abc import Iterable, Iterator

from graph.decisions.anchors import anchors_in, claim_anchors_in, document_anchor
from graph.decisions.binding import Binding, Since
from graph.decisions.desk import Desk, desk, values_of
from graph.decisions.ledger import read_decisions
from graph.link.materialise.kept import Kept
from graph.link.model import Value
from graph.queries import decisions as decision_queries
from graph.store import Store
from schemas.decisions import Anchor


def desk_of(store: Store, found: Iterable[Kept], *, since: Since | None = None) -> Desk:
    """What people decided, on the ids that their targets have now.

    Args:
        store: the graph.
        found: all documents that count; read only if a target has gone.
        since: an earlier search for such targets, from which this one goes on.
    """
    decisions = read_decisions(store)
    asked = {target for decision in decisions for target in decision.targets}
    asked |= {anchor.document for decision in decisions for anchor in decision.anchors}
    known = {row["id"] for query in decision_queries.COUNTING_NOW for row in store.read(query, ids=sorted(asked))}

    rows = {row["id"]: row for row in store.read(decision_queries.VALUES, ids=sorted(known))}

    def values(ids: list[str]) -> Iterable[Value]:
        return values_of(rows[one] for one in ids if one in rows)

    return desk(decisions, Binding(known.__contains__, lambda: anchors_of(found), since=since), values)


def anchors_of(found: Iterable[Kept]) -> Iterator[Anchor]:
    """The anchors of everything that documents tell."""
    for one in found:
        yield from anchors_in(one.record)
        yield from claim_anchors_in(one.record)
        yield document_anchor(one.record)
