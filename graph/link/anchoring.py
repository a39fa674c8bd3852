"""Which scored pairs may become links: those that something identifying speaks for, and that no denial forbids."""

import numpy as np

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.model import EvidenceType, LineKind, Pair, Ring
from graph.link.score import Figures, Scored, Scorer

_HELP = 0.8  # bits that common features may add to an alias; judgement: less than a popular alias lacks


def anchored(scorer: Scorer, pairs: Pairs) -> Scored:
    """The scored pairs for which something identifying speaks; method, app and place alone never tie two incidents.

    An alias is a name that several people may use: where nothing else identifies, it must carry the link with next to
    no help from features that half of all such incidents have.
    """
    lines, scored = scorer.lines(pairs), scorer.score(pairs)
    for_it = np.maximum(lines.counted, 0.0)
    by = {name: for_it[:, at] for at, name in enumerate(lines.names)}
    kinds = catalogue().types
    strong = {str(of) for of, figures in kinds.items() if figures.keys == "strong"} | {str(LineKind.STATEMENT)}
    features = {str(of) for of, figures in kinds.items() if figures.keys != "strong"} - {str(EvidenceType.PLACE)}
    identifying = _sum(by, strong - {str(EvidenceType.ALIAS)}, pairs)
    alias = _sum(by, {str(EvidenceType.ALIAS)}, pairs)
    helped = np.maximum(_sum(by, features, pairs) - _HELP, 0.0)
    return scored.kept((identifying > 0) | ((alias > 0) & (scored.total - helped >= 0)))


def _sum(by: dict[str, Figures], names: set[str], pairs: Pairs) -> Figures:
    total: Figures = np.zeros(pairs.size)
    for name in sorted(names & by.keys()):
        total = total + by[name]
    return total


def consistent(asserted: set[Pair], found: tuple[Ring, ...], cannot: frozenset[Pair]) -> set[Pair]:
    """The pairs without those that would tie a ring to an incident which is kept apart from one of its members."""
    core = {incident: ring.core for ring in found for incident in ring.core}

    def clash(pair: Pair) -> bool:
        return any(Pair.of(a, b) in cannot for a in core.get(pair.a, (pair.a,)) for b in core.get(pair.b, (pair.b,)))

    return {pair for pair in asserted if not clash(pair)}
