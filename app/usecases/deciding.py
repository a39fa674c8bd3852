"""The desk: deciding, taking back, and linking the graph again under what was decided."""

from collections.abc import Iterator

from pydantic import Field

from app.usecases.casebook import agree_with_journals
from app.usecases.identity import Identity, require_analyst
from app.usecases.progress import Progress, Silent, Stage
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.correct.applying import apply_corrections, no_longer_fitting
from graph.decisions import deciding
from graph.decisions.deciding import Judgement
from graph.decisions.evidence import next_weights
from graph.decisions.ledger import agree
from graph.decisions.standing import standing
from graph.link.calibrate import Calibration
from graph.link.materialise import recalibrating
from graph.link.materialise.again import LinkReport, is_linked, link_again
from graph.link.materialise.stored_epoch import current_epoch
from graph.link.model import Weights
from graph.review import not_linked
from schemas.base import Frozen
from schemas.decisions import Decision


class Listed(Frozen):
    """A decision, and whether it counts now."""

    decision: Decision
    stands: bool = Field(description="False: another came after it, or it was taken back")
    applies: bool = Field(default=True, description="False: what it is about is no longer said")

    def __str__(self) -> str:
        one = self.decision
        asked = f"{one.about or one.scope} {' '.join(one.targets)}"
        asked += f" {one.correction}" if one.correction else ""
        verdict = f"undo of {one.undoes}" if one.undoes else one.verdict.value
        reason = f" — {one.reason}" if one.reason else ""
        state = " (no longer stands)" if not self.stands else "" if self.applies else " (no longer applies)"
        return f"{one.id}  {one.decided_at:%Y-%m-%d %H:%M}  {one.decided_by}  {verdict}  {asked}{reason}{state}"


def link_graph(
    workspace: Workspace, store: BoltStore, *, progress: Progress | None = None, next_epoch: bool = False
) -> LinkReport:
    """Link all that is in the graph, under the current epoch or the next one, with everything that was decided."""
    (progress or Silent()).begin(Stage.LINKING)
    agree(store, workspace.journal)
    agree_with_journals(workspace, store)
    not_linked.none_left(store)
    unfit = apply_corrections(store)
    weights = next_weights(store) if next_epoch or current_epoch(store) is None else None
    with workspace.memory() as memory:
        linked = link_again(store, memory=memory, next_epoch=next_epoch, weights=weights)
    return linked.model_copy(update={"without_target": (*linked.without_target, *unfit)})


def recalibration(workspace: Workspace, store: BoltStore) -> Calibration:
    """Weights of evidence fitted to what was decided, with figures before and after; nothing is changed.

    Raises:
        DecisionError: there is nothing to learn from.
    """
    agree(store, workspace.journal)
    return recalibrating.recalibration(store)


def apply_weights(workspace: Workspace, store: BoltStore, weights: Weights, *, progress: Progress) -> LinkReport:
    """Open the next epoch with other weights."""
    progress.begin(Stage.LINKING)
    agree(store, workspace.journal)
    not_linked.none_left(store)
    with workspace.memory() as memory:
        return link_again(store, memory=memory, next_epoch=True, weights=next_weights(store, weights))


def link_new(workspace: Workspace, store: BoltStore, *, progress: Progress) -> LinkReport | None:
    """Link what has come in or was decided since the graph was linked last; None where nothing has."""
    agree(store, workspace.journal)
    return None if is_linked(store) else link_graph(workspace, store, progress=progress)


def decide(
    workspace: Workspace, store: BoltStore, judgement: Judgement, *, identity: Identity
) -> tuple[Decision, LinkReport]:
    """Keep a decision under the name of whoever takes it, and link the graph as it demands.

    Raises:
        NotAllowedError: a reader does not decide.
        UnknownThingError: an id is not in the graph.
        DecisionError: nothing can be decided of these things together.
    """
    decision = note(workspace, store, judgement, identity=identity)
    return decision, link_graph(workspace, store)


def note(workspace: Workspace, store: BoltStore, judgement: Judgement, *, identity: Identity) -> Decision:
    """Keep a decision under the name of whoever takes it; rings follow when the graph is linked next.

    Raises:
        NotAllowedError: a reader does not decide.
        UnknownThingError: an id is not in the graph.
        DecisionError: nothing can be decided of these things together.
    """
    require_analyst(identity)
    signed = judgement.model_copy(update={"by": identity.name})
    decision = deciding.decide(store, workspace.journal, signed)
    not_linked.one_more(store)
    return decision


def undo(
    workspace: Workspace, store: BoltStore, decision_id: str, *, identity: Identity, why: str = ""
) -> tuple[Decision, LinkReport]:
    """Take a decision back, and link the graph as what stood before demands.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: there is no such decision.
    """
    agree(store, workspace.journal)
    decision = take_back(workspace, store, decision_id, identity=identity, why=why)
    return decision, link_graph(workspace, store)


def take_back(
    workspace: Workspace, store: BoltStore, decision_id: str, *, identity: Identity, why: str = ""
) -> Decision:
    """Take a decision back; rings follow when the graph is linked next, a document that it put right at once.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: there is no such decision.
    """
    require_analyst(identity)
    decision = deciding.undo(store, workspace.journal, decision_id, by=identity.name, why=why)
    not_linked.one_more(store)
    if decision.correction:
        apply_corrections(store)
    return decision


def decisions(workspace: Workspace, store: BoltStore) -> Iterator[Listed]:
    """Every decision in the order in which they were taken."""
    every = agree(store, workspace.journal)
    counting = {one.id for one in standing(every)}
    unfit = no_longer_fitting(store)
    return (Listed(decision=one, stands=one.id in counting, applies=one.id not in unfit) for one in every)
