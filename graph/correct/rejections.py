"""Rejected statements that their document no longer makes."""

from graph.decisions.standing import standing
from graph.queries import corrections as queries
from graph.queries import decisions as decision_queries
from graph.store import Store
from schemas.decisions import Decision, Verdict


def lost_rejections(store: Store, document_id: str | None = None) -> tuple[Decision, ...]:
    """Standing rejections of statements that are nowhere: of one document, or of all.

    What was decided since the graph was linked last is not lost: its statement is there, and is marked by linking.
    """
    told = store.read(queries.ON_CLAIMS, document=document_id)
    taken = standing(Decision.model_validate_json(row["json"]) for row in told)
    rejecting = [one for one in taken if one.verdict is Verdict.REJECT]
    targets = sorted({target for one in rejecting for target in one.targets})
    if not targets:
        return ()
    there = {row["id"] for query in decision_queries.COUNTING_NOW for row in store.read(query, ids=targets)}
    gone = [one for one in rejecting if there.isdisjoint(one.targets)]
    rows = store.read(queries.REJECTING, ids=[one.id for one in gone]) if gone else []
    marks = {row["decision"] for row in rows}
    return tuple(one for one in gone if one.id not in marks)
