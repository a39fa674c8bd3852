"""Weights of evidence from the decisions in the graph: what they would be, and how much better they judge."""

from graph.link.calibrate import Calibration, recalibrated
from graph.link.linking import see
from graph.link.materialise.decided import desk_of
from graph.link.materialise.judged import counting
from graph.link.materialise.kept import kept
from graph.link.materialise.stored_epoch import current_epoch
from graph.link.observe.quotes import quoted_by
from graph.link.posts.leads import posted
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
    found = list(kept(store))
    decided = desk_of(store, found)
    records = counting(store, [one.record for one in found], decided)
    posts = posted(
        (one.post for one in found if one.post),
        passages=quoted_by(records),
        constraints=decided.posts,
        count=current.posts,
    )
    seen = see(records, constraints=decided.rings, identity=decided.identity, epoch=current.epoch, leads=posts.leads)
    calibration = recalibrated(seen.corpus, seen.decided, epoch=current.epoch)
    if not calibration.weights.judged:
        raise DecisionError(
            "Nobody has confirmed or rejected a pair of incidents yet.",
            remedy="Decide some pairs with 'itoguchi decide'.",
        )
    return calibration
