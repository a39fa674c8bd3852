"""Which scored pairs may become links: those that something identifying speaks for, and that no denial forbids."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.model import EvidenceType, LineKind, Pair, Ring

Figures = npt.NDArray[np.float64]
_HELP = 0.8  # bits that common features may add to an alias; judgement: less than a popular alias lacks
MANY = 1000  # incidents from which a corpus shows how far apart unrelated ones are; judgement
_BORROWED = frozenset({str(EvidenceType.ALIAS), str(EvidenceType.WORDING)})  # what others use, too
_TOWN = 5.0  # bits from which a shared place is a town; a prefecture stays below


def anchored(names: Sequence[str], bits: Figures, *, start: float, incidents: int) -> npt.NDArray[np.bool_]:
    """The pairs for which something identifying speaks; method, app and place alone never tie two incidents.

    An alias is a name that several people may use, a wording is copied: where nothing else identifies, they must carry
    the link, alone or with a town, and with next to no help from features that half of all such incidents have, be it
    some weeks apart.

    Args:
        names: the lines of a score.
        bits: what each line counts for each pair.
        start: what any pair of a corpus of this size starts from.
        incidents: how many taught the epoch; few are mostly of one season, where nearness in time says nothing.
    """
    kinds, identify = catalogue().types.keys(), catalogue().strong
    strong = {*map(str, identify), str(LineKind.STATEMENT)}
    features = {str(of) for of in kinds - identify} - {str(EvidenceType.PLACE)}
    gaps = {str(LineKind.TIME), str(LineKind.DISTANCE)}
    features |= gaps if incidents < MANY else set()

    def sum_of(lines: set[str]) -> Figures:
        speaking = (np.maximum(column, 0.0) for name, column in zip(names, bits.T, strict=True) if name in lines)
        return sum(speaking, np.zeros(len(bits)))

    identifying, alias = sum_of(strong - _BORROWED), sum_of(set(_BORROWED))
    place = sum_of({EvidenceType.PLACE})
    town = np.where(place >= _TOWN, place, 0.0)
    near = sum_of(gaps - features)
    by_alias = (alias > 0) & (start + alias + town + near + np.minimum(sum_of(features), _HELP) >= 0)
    result: npt.NDArray[np.bool_] = (identifying > 0) | by_alias
    return result


def consistent(asserted: set[Pair], found: tuple[Ring, ...], cannot: frozenset[Pair]) -> set[Pair]:
    """The pairs without those that would tie a ring to an incident which is kept apart from one of its members."""
    core = {incident: ring.id for ring in found for incident in ring.core}

    def sides(pair: Pair) -> frozenset[str]:
        return frozenset(core.get(end, end) for end in pair)

    apart = {sides(pair) for pair in cannot}
    return {pair for pair in asserted if sides(pair) not in apart}
