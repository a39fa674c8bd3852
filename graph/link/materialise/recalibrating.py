"""Weights of evidence from the decisions in the graph: what they would be, and how much better they judge."""

from graph.link.calibrate import Calibration, recalibrated
from graph.link.materialise.sight import sight
from graph.link.materialise.stored_epoch import current_epoch
from graph.store import Store
from schemas.errors import DecisionError


def recalibration(store: Store) -> Calibration:
    """Weights fitted to what people confirmed and rejected of incidents being of one ring; nothing is changed.

    Raises:
        DecisionError: the graph was never linked, or nobody decided anything that weights could learn from.
    """
    current = current_epoch(store)
    if current is None:
        raise DecisionError("The graph has not been linked yet.", remedy="Run 'itoguchi relink' first.")
    seen = sight(store, current).seen
    calibration = recalibrated(seen.corpus, seen.decided, epoch=current.epoch)
    if not calibration.weights.judged:
        raise DecisionError(
            "Nobody has confirmed or rejected a pair of incidents yet.",
            remedy="Decide some pairs with 'itoguchi decide'.",
        )
    return calibration
