"""Kinds of evidence at the desk: what each counts now, who switched it off or on, and what counts next."""

from collections.abc import Iterator

from pydantic import Field

from app.usecases.identity import Identity, require_analyst
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions import evidence
from graph.decisions.evidence import Switch
from graph.decisions.ledger import agree
from graph.link.catalogue import Words, catalogue
from graph.link.materialise.stored_epoch import current_epoch
from graph.link.model import EvidenceType, Weights
from schemas.base import Frozen
from schemas.decisions import Decision, Verdict


class Kind(Frozen):
    """One kind of evidence."""

    kind: str
    noun: Words | None = Field(description="None: it is no shared value, and the pages name it")
    weight: float = Field(description="multiplier of its bits in the current epoch; 1 until recalibrated, 0 when off")
    on: bool = Field(description="whether it is to count")
    pending: bool = Field(description="the current epoch does not follow the last decision yet")
    decision: Decision | None = None


class EvidenceView(Frozen):
    """What links are made of."""

    epoch: int | None = Field(description="None: the graph was never linked")
    judged: int
    kinds: tuple[Kind, ...]

    @property
    def pending(self) -> bool:
        """Whether opening the next epoch would change what counts."""
        return any(one.pending for one in self.kinds)


def evidence_kinds(workspace: Workspace, store: BoltStore) -> EvidenceView:
    """Every kind of evidence, in the order of the catalogue."""
    current = current_epoch(store)
    weights = current.epoch.weights if current else Weights()
    decided = evidence.switches(agree(store, workspace.journal))
    return EvidenceView(
        epoch=current.epoch.number if current else None,
        judged=weights.judged,
        kinds=tuple(_kinds(weights, decided, linked=current is not None)),
    )


def switch_evidence(workspace: Workspace, store: BoltStore, wanted: Switch, *, identity: Identity) -> Decision:
    """Keep a decision that a kind of evidence counts or does not; links change when the next epoch is opened.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: there is no such kind, or no reason is given.
    """
    require_analyst(identity)
    agree(store, workspace.journal)
    return evidence.switch(store, workspace.journal, wanted, by=identity.name)


def _kinds(weights: Weights, decided: dict[str, Decision], *, linked: bool) -> Iterator[Kind]:
    for kind in evidence.kinds_of_evidence():
        decision = decided.get(kind)
        on = decision is None or decision.verdict is not Verdict.REJECT
        counts = kind not in weights.off
        yield Kind(
            kind=kind,
            noun=_noun(kind),
            weight=weights.by_type.get(kind, 1.0) if counts else 0.0,
            on=on,
            pending=linked and on != counts,
            decision=decision,
        )


def _noun(kind: str) -> Words | None:
    if kind not in set(EvidenceType):
        return None
    figures = catalogue().types[EvidenceType(kind)]
    return Words(ja=figures.noun_ja, en=figures.noun_en)
