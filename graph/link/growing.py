"""Linking what is new: within an epoch, one incident after the other gives what linking all at once gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from graph.link.candidates import Pairs, candidates, candidates_of, turning
from graph.link.corpus import Corpus
from graph.link.model import Constraints, Epoch, Observations
from graph.link.score import Scored, Scorer

_NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True)
class LinkedCorpus:
    """A corpus with its candidates scored, under one epoch and the decisions as they are."""

    corpus: Corpus
    epoch: Epoch
    scored: Scored
    scorer: Scorer
    constraints: Constraints = _NO_CONSTRAINTS

    @classmethod
    def of(cls, corpus: Corpus, epoch: Epoch, *, constraints: Constraints = _NO_CONSTRAINTS) -> Self:
        """All candidates of a corpus, scored."""
        scorer = Scorer(corpus, epoch, constraints=constraints)
        return cls(corpus, epoch, scorer.score(candidates(corpus, constraints)), scorer, constraints)

    def with_more(self, observations: Observations) -> Self:
        """What is reported besides, of new or known incidents, linked to the rest."""
        named = {told.incident for told in observations.observed} | {told.id for told in observations.occurrences}
        named |= {end for told in observations.statements for end in (told.a, told.b)}
        named |= {told.incident for told in observations.custodies}
        grown = self.corpus.extended(observations)
        return self._relinked(grown, named & grown.positions.keys())

    def without(self, incident_ids: Iterable[str]) -> Self:
        """As if these incidents had never been told; what stood on them is gone."""
        gone = set(incident_ids) & self.corpus.positions.keys()
        freed = turning(self.corpus, gone, self.constraints) - gone
        return self._relinked(self.corpus.without(gone), freed)

    def _relinked(self, corpus: Corpus, touched: set[str]) -> Self:
        """Score again whatever the touched incidents may have changed, and keep the rest."""
        touched = touched | turning(corpus, touched, self.constraints)
        pairs = candidates_of(corpus, touched, self.constraints)
        scorer = Scorer(corpus, self.epoch, constraints=self.constraints)
        scored = _joined(self._kept(corpus, touched), scorer.score(pairs))
        return type(self)(corpus, self.epoch, scored, scorer, self.constraints)

    def _kept(self, corpus: Corpus, touched: set[str]) -> Scored:
        """Pairs that neither end of which was touched, at their places in the new corpus."""
        places = np.array([corpus.positions.get(name, -1) for name in self.corpus.ids], np.int32)
        places[[at for name in touched if (at := self.corpus.positions.get(name)) is not None]] = -1
        a, b = places[self.scored.pairs.a], places[self.scored.pairs.b]
        stays = (a >= 0) & (b >= 0)
        return Scored(corpus.ids, Pairs(a[stays], b[stays]), self.scored.total[stays])


def _joined(kept: Scored, fresh: Scored) -> Scored:
    """Both, each pair with the smaller position first and in order."""
    a = np.concatenate([kept.pairs.a, fresh.pairs.a])
    b = np.concatenate([kept.pairs.b, fresh.pairs.b])
    total = np.concatenate([kept.total, fresh.total])
    low, high = np.minimum(a, b), np.maximum(a, b)
    order = np.lexsort((high, low))
    return Scored(fresh.ids, Pairs(low[order], high[order]), total[order])
