"""Kinds of evidence that people switched off: they count nothing from the next epoch on."""

from collections.abc import Iterable
from datetime import UTC, datetime

from graph.decisions.deciding import keep
from graph.decisions.journal import Journal
from graph.decisions.ledger import read_decisions
from graph.decisions.standing import standing
from graph.link.catalogue import catalogue
from graph.link.materialise.stored_epoch import current_epoch
from graph.link.model import LineKind, Weights
from graph.store import Store
from schemas.base import Frozen
from schemas.decisions import Decision, DecisionScope, Verdict
from schemas.errors import DecisionError

_COUNTED = (LineKind.TIME, LineKind.DISTANCE, LineKind.STATEMENT)  # an alibi is no matter of weight


def kinds_of_evidence() -> tuple[str, ...]:
    """What can be switched off and on, in the order of the catalogue."""
    return tuple(kind.value for kind in (*catalogue().active, *_COUNTED))


class Switch(Frozen):
    """What somebody says of a kind of evidence: whether it is to count, and why."""

    kind: str
    on: bool
    why: str


def switch(store: Store, journal: Journal, wanted: Switch, *, by: str) -> Decision:
    """Keep a decision that a kind of evidence counts, or counts nothing; it takes effect when the next epoch opens.

    Raises:
        DecisionError: there is no such kind, or no reason is given.
    """
    kind, why = wanted.kind, wanted.why.strip()
    if kind not in kinds_of_evidence():
        raise DecisionError(f"{kind} is no kind of evidence.", remedy=f"Give one of: {', '.join(kinds_of_evidence())}.")
    if not why:
        raise DecisionError("Whoever reads the links later must know why.", remedy="Give a reason.")
    return keep(
        store,
        journal,
        Decision(
            id="",
            scope=DecisionScope.EVIDENCE,
            verdict=Verdict.CONFIRM if wanted.on else Verdict.REJECT,
            targets=(kind,),
            decided_by=by,
            decided_at=datetime.now(UTC),
            reason=why,
        ),
    )


def switches(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that stands on each kind of evidence of which any was taken."""
    return {one.targets[0]: one for one in standing(decisions) if one.scope is DecisionScope.EVIDENCE}


def switched_off(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Kinds of evidence that are to count nothing."""
    return tuple(sorted(kind for kind, one in switches(decisions).items() if one.verdict is Verdict.REJECT))


def next_weights(store: Store, weights: Weights | None = None) -> Weights:
    """Weights of the next epoch: those given, else the current ones, without what was switched off."""
    current = current_epoch(store)
    base = weights or (current.epoch.weights if current else Weights())
    return base.model_copy(update={"off": switched_off(read_decisions(store))})
