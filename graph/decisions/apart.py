"""Taking one document's person out of those that were taken as one: a judgement against each of the others."""

from datetime import UTC, datetime

from graph.decisions.deciding import anchors_of, keep
from graph.decisions.journal import Journal
from graph.queries import decisions as queries
from graph.store import Store
from schemas.decisions import Decision, DecisionScope, PairQuestion, Verdict
from schemas.errors import DecisionError


def others_taken_as_one(store: Store, claim_id: str, thing_id: str) -> tuple[str, tuple[str, ...]] | None:
    """The report that a claim is about, and those of other documents that are taken for the same thing."""
    own = store.read(queries.REPORT_OF_CLAIM, claim=claim_id, thing=thing_id)
    if not own:
        return None
    reports = store.read(queries.REPORTS_OF, thing=thing_id)
    return own[0]["id"], tuple(row["id"] for row in reports if row["document"] != own[0]["document"])


def take_apart(store: Store, journal: Journal, claim_id: str, *, thing_id: str, signed: tuple[str, str]) -> Decision:
    """Say that whom a claim is about is not the one whom other documents tell of.

    Args:
        store: the graph.
        journal: of decisions.
        claim_id: the claim.
        thing_id: the person it is shown with.
        signed: who says so, and why.

    Raises:
        DecisionError: nobody else tells of that person.
    """
    found = others_taken_as_one(store, claim_id, thing_id)
    if not found or not found[1]:
        raise DecisionError("No other source tells of this person.", remedy="Reject the statement itself.")
    targets = (found[0], *found[1])
    decision = Decision(
        id="",
        scope=DecisionScope.PAIR,
        verdict=Verdict.REJECT,
        targets=targets,
        decided_by=signed[0],
        decided_at=datetime.now(UTC),
        reason=signed[1],
        about=PairQuestion.PERSON,
        anchors=tuple(anchors_of(store, targets)),
    )
    return keep(store, journal, decision)
