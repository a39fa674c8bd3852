"""Pairs of a corpus scored, and scored again only where it changed: what grows is linked as if all had come at once."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs, candidates, candidates_of, turning
from graph.link.columns import Column
from graph.link.corpus import Corpus
from graph.link.keys import fashions
from graph.link.model import Constraints, Epoch, Observations
from graph.link.parts import NOWHERE, Parts
from graph.link.score import Scored, Scorer

Ints = npt.NDArray[np.int64]
_NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True)
class Compared:
    """A corpus with its candidates scored, under one epoch and the decisions as they are, and its parts."""

    corpus: Corpus
    epoch: Epoch
    scored: Scored
    constraints: Constraints
    parts: Parts

    def after(self, corpus: Corpus, touched: AbstractSet[str], *, constraints: Constraints) -> "LinkedCorpus":
        """The corpus as it is now, with those pairs scored again of which anything has changed.

        Args:
            corpus: that grew from this one.
            touched: incidents that came, went, are told otherwise, or of which sources or people say something else.
            constraints: what people decide now.
        """
        changed = touched | self._counting_otherwise(corpus, constraints)
        changed |= turning(self.corpus, changed & self.corpus.positions.keys(), self.constraints)
        changed |= turning(corpus, changed & corpus.positions.keys(), constraints)
        scorer = Scorer(corpus, self.epoch, constraints=constraints)
        fresh = scorer.score(candidates_of(corpus, changed & corpus.positions.keys(), constraints))
        places = places_in(corpus, self.corpus.ids, without=changed)
        scored = joined(moved(self.scored, corpus, places), fresh)
        parts = self.parts.changed(frozenset(changed), places, count=len(corpus))
        return LinkedCorpus(corpus, self.epoch, scored, constraints, parts, scorer)

    def _counting_otherwise(self, now: Corpus, constraints: Constraints) -> set[str]:
        """Incidents with a value that became generic or a fashion, or is so no longer, or of which more is known."""
        then_common, now_common = fashions(self.corpus, self.constraints.generic), fashions(now, constraints.generic)
        found: set[str] = set()
        for evidence, column in now.columns.items():
            codes = _rated_otherwise(self.corpus.columns.get(evidence), column)
            codes |= then_common.get(evidence, frozenset()) ^ now_common.get(evidence, frozenset())
            turned = (one.key for one in self.constraints.generic ^ constraints.generic if one.type is evidence)
            codes |= {code for key in turned if (code := column.vocabulary.find(key)) is not None}
            found |= now.reporting(evidence, codes)
        return found


@dataclass(frozen=True)
class LinkedCorpus(Compared):
    """A corpus whose pairs were scored just now, and what scored them."""

    scorer: Scorer

    @classmethod
    def of(cls, corpus: Corpus, epoch: Epoch, *, constraints: Constraints = _NO_CONSTRAINTS) -> Self:
        """All candidates of a corpus, scored."""
        scorer = Scorer(corpus, epoch, constraints=constraints)
        scored = scorer.score(candidates(corpus, constraints))
        return cls(corpus, epoch, scored, constraints, Parts.undrawn(corpus.ids), scorer)

    def with_more(self, observations: Observations) -> "LinkedCorpus":
        """What is reported besides, of new or known incidents, linked to the rest."""
        named = {told.incident for told in observations.observed} | {told.id for told in observations.occurrences}
        named |= {end for told in observations.statements for end in (told.a, told.b)}
        named |= {told.incident for told in observations.custodies}
        return self.after(self.corpus.extended(observations), named, constraints=self.constraints)

    def without(self, incident_ids: Iterable[str]) -> "LinkedCorpus":
        """As if these incidents had never been told; what stood on them is gone."""
        gone = set(incident_ids)
        return self.after(self.corpus.without(gone), gone, constraints=self.constraints)


def places_in(corpus: Corpus, ids: Sequence[str], *, without: AbstractSet[str]) -> Ints:
    """The places of incidents in a corpus, `NOWHERE` for those that it has not and for some others."""
    stays, staying = np.ones(len(ids), bool), list(ids)
    for place in reversed([at for at, name in enumerate(ids) if name in without]):
        stays[place] = False
        del staying[place]
    if list(corpus.ids[: len(staying)]) == staying:  # a corpus keeps the order in which its incidents came
        return np.where(stays, np.cumsum(stays) - 1, NOWHERE)
    return np.array([NOWHERE if name in without else corpus.positions.get(name, NOWHERE) for name in ids], np.int64)


def moved(scored: Scored, corpus: Corpus, places: Ints) -> Scored:
    """Scored pairs of which both ends have a place in a corpus, at these."""
    a, b = (places[end].astype(np.int32) for end in scored.pairs)
    stays = (a >= 0) & (b >= 0)
    return Scored(corpus.ids, Pairs(a[stays], b[stays]), scored.total[stays])


def joined(kept: Scored, fresh: Scored) -> Scored:
    """Both, each pair with the smaller position first and in order."""
    a = np.concatenate([kept.pairs.a, fresh.pairs.a])
    b = np.concatenate([kept.pairs.b, fresh.pairs.b])
    total = np.concatenate([kept.total, fresh.total])
    low, high = np.minimum(a, b), np.maximum(a, b)
    order = np.argsort(low.astype(np.int64) << 32 | high, kind="stable")
    return Scored(fresh.ids, Pairs(low[order], high[order]), total[order])


def _rated_otherwise(then: Column | None, now: Column) -> set[int]:
    """Values that are known to be more or less common outside the corpus than before."""
    if then is None or then.rows is now.rows:
        return set()
    unknown = np.full(len(now.vocabulary), -1.0)  # vocabularies only grow, and both are the same
    before, after = then.rates(otherwise=unknown), now.rates(otherwise=unknown)
    return set(np.flatnonzero(before != after).tolist())
