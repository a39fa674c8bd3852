"""What belongs together in a corpus: its rings, and the pairs that are shown; drawn again only where that may change.

Parts are drawn again of whoever was touched, could be in a ring only now or could be in one before, together with all
parts that something ties to these. If somebody of those others has a say now, their parts are drawn again too, with
what lies around them, until nobody has. So no ring and no pair elsewhere can have changed.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.anchoring import consistent
from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.growing import LinkedCorpus
from graph.link.model import Constraints, Pair, Ring
from graph.link.parts import NOWHERE, Ints, Mask, Parts
from graph.link.rings import Drawing, draw, involved, with_statements


class Ties(NamedTuple):
    """What belongs together around whoever was touched since rings were drawn last; nothing else has changed.

    Attributes:
        rings: that any of `around` is in.
        pairs: those with an end in `around` that are explained: linked, or kept apart by people.
        around: the incidents that were looked at again, also those that have gone.
        parts: of the whole corpus, as they are now.
    """

    rings: tuple[Ring, ...]
    pairs: frozenset[Pair]
    around: frozenset[str]
    parts: Parts


def ties(linked: LinkedCorpus) -> Ties:
    """What belongs together: pairs that are asserted, and pairs that a ring brings together.

    Pairs that people rejected are never among these; they stay in view, so that new evidence can bring them up again.
    """
    corpus, scored, decided = linked.corpus, linked.scored, linked.constraints
    kept = with_statements(decided, corpus.statements)
    found, again = _drawn_again(linked, kept)
    places = np.array([corpus.positions[name] for name in found.ids], np.int64)
    inside = again[places]
    rings = tuple(ring for ring in found.rings if again[corpus.positions[ring.core[0]]])
    parts = linked.parts.drawn(again, places[inside], found.parts[inside])
    again[[at for name in linked.parts.touched if (at := corpus.positions.get(name)) is not None]] = True
    likely = (scored.p >= catalogue().thresholds.link) & (again[scored.pairs.a] | again[scored.pairs.b])
    asserted = {scored.pair(at) for at in np.flatnonzero(likely).tolist()}
    through = {pair for ring in rings for pair in _pairs_of(ring)}
    around = linked.parts.touched.union(corpus.ids[at] for at in np.flatnonzero(again).tolist())
    known = (pair for pair in decided.cannot if corpus.positions.keys() >= {*pair})
    rejected = {pair for pair in known if not around.isdisjoint(pair)}
    return Ties(rings, frozenset(consistent(asserted, rings, kept.cannot) | through | rejected), around, parts)


def _drawn_again(linked: LinkedCorpus, kept: Constraints) -> tuple[Drawing, Mask]:
    """Rings around whoever was touched and beside these, and the incidents whose rings may be others than before."""
    scored, parts = linked.scored, linked.parts.of
    may = involved(scored, kept, scorer=linked.scorer)
    tied = _tied(linked, kept, may)
    again = (may != (parts != NOWHERE)) | np.isin(parts, list(linked.parts.stale))
    while True:
        beside = _whole_parts(parts, np.concatenate([tied.a[again[tied.b]], tied.b[again[tied.a]]]))
        found = draw(scored, kept, scorer=linked.scorer, among=may & (again | beside))
        places = np.array([linked.corpus.positions[name] for name in found.ids], np.int64)
        moved = np.isin(found.parts, found.parts[again[places]]) & ~again[places]
        if not moved.any():
            return found, again
        again |= _whole_parts(parts, places[moved])


def _tied(linked: LinkedCorpus, kept: Constraints, may: Mask) -> Pairs:
    """Pairs of incidents that could be in a ring: whatever was scored, and whatever people or sources say."""
    pairs, positions = linked.scored.pairs, linked.corpus.positions
    told = [pair for pair in kept.must | kept.cannot if positions.keys() >= {*pair}]
    ends = np.array([[positions[end] for end in pair] for pair in told], np.int32).reshape(-1, 2)
    both = np.flatnonzero(may[pairs.a] & may[pairs.b])
    return Pairs(np.concatenate([pairs.a[both], ends[:, 0]]), np.concatenate([pairs.b[both], ends[:, 1]]))


def _whole_parts(parts: Ints, incidents: npt.NDArray[np.integer]) -> Mask:
    """Everybody who is in a part of these incidents."""
    return np.isin(parts, np.setdiff1d(parts[incidents], [NOWHERE]))


def _pairs_of(ring: Ring) -> Iterable[Pair]:
    return map(Pair._make, combinations(sorted((*ring.core, *ring.possible)), 2))
