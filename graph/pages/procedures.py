"""What authorities did with a person, or in an incident, as dated steps."""

from collections.abc import Iterable, Sequence

from graph.queries import read_pages
from graph.store import Row, Store
from schemas.ontology import LegalStyle, ontology
from schemas.views import ClaimRow, Procedure, ThingRef
from schemas.words import LegalKind, LegalStatus, Polarity

_SUBJECT_OF = "SUBJECT_OF"  # a person is subject of a legal action
_CONCERNS = "CONCERNS"  # a legal action concerns an incident


def procedures(store: Store, thing: ThingRef, claims: Iterable[ClaimRow]) -> tuple[Procedure, ...]:
    """Every step that has been taken, once: first those that end a suspicion, then the others, newest first.

    What is planned or only asked for is a claim, but no step taken.
    """
    actions = [(claim, action) for claim in claims if (action := _action(thing, claim))]
    details = _details(store, sorted({action for _, action in actions}))
    steps = [_step(claim, details[action]) for claim, action in actions if action in details]
    strongest_last = sorted(steps, key=lambda step: ontology().certainties[step.certainty].rank)
    each_once = {(step.kind, step.date): step for step in strongest_last}
    by_kind = sorted(each_once.values(), key=lambda step: (step.kind, step.claim_id))
    newest_first = sorted(by_kind, key=lambda step: step.date or "", reverse=True)
    return tuple(sorted(newest_first, key=lambda step: not _legal(step.kind).shown_first))


def _action(thing: ThingRef, claim: ClaimRow) -> str | None:
    """The legal action that a claim ties to the thing."""
    if claim.polarity is Polarity.NEGATED or claim.object is None:
        return None
    if claim.predicate == _SUBJECT_OF and thing.id in {claim.subject.id, claim.object.id}:
        return claim.object.id
    return claim.subject.id if claim.predicate == _CONCERNS and thing.id == claim.object.id else None


def _details(store: Store, action_ids: Sequence[str]) -> dict[str, Row]:
    rows = store.read(read_pages.LEGAL_ACTIONS, ids=list(action_ids)) if action_ids else []
    return {row["id"]: row for row in rows if row["kind"] and row["status"] in {None, LegalStatus.DONE}}


def _step(claim: ClaimRow, action: Row) -> Procedure:
    return Procedure(
        kind=action["kind"],
        date=claim.event_time or action["date"],  # sources that date one step differently stand side by side
        certainty=claim.certainty,
        claim_id=claim.id,
    )


def _legal(kind: str) -> LegalStyle:
    return ontology().legal_kinds[LegalKind(kind)]
