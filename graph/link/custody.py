"""People who were held on the day of another incident: the same name there means somebody else."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import catalogue
from graph.link.columns import Column, Flag, Ints
from graph.link.corpus import Corpus
from graph.link.model import Custody, EvidenceType
from graph.link.shared import Barred, pair_key
from graph.link.vocabulary import Vocabulary


def barred(corpus: Corpus) -> Barred:
    """Pairs of incidents whose shared name cannot be one person: held for one, acting on the spot in the other."""
    column = corpus.columns.get(EvidenceType.PERSON)
    if column is None or not corpus.custodies:
        return Barred.none()
    acting = _Acting.of(column)
    found = [(pair, value) for told in corpus.custodies for pair, value in _overlaps(corpus, acting, told)]
    pairs, values = zip(*found, strict=True) if found else ((), ())
    return Barred(np.array(pairs, np.int64), np.array(values, np.int64))


class _Acting(NamedTuple):
    """The incidents in which somebody of a name acted on the spot, by name."""

    vocabulary: Vocabulary
    incidents: Ints
    starts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, column: Column) -> "_Acting":
        present = (column.rows.flags & Flag.PRESENT) > 0
        values = column.rows.values[present]
        order = np.argsort(values, kind="stable")
        starts = np.searchsorted(values[order], np.arange(len(column.vocabulary) + 1))
        return cls(column.vocabulary, column.rows.incidents[present][order], starts)


def _overlaps(corpus: Corpus, everybody: _Acting, told: Custody) -> list[tuple[int, int]]:
    code, held_for = everybody.vocabulary.find(told.key), corpus.positions.get(told.incident)
    if code is None or held_for is None:
        return []
    acting = everybody.incidents[everybody.starts[code] : everybody.starts[code + 1]]
    if not len(acting):
        return []
    until = told.until if told.until is not None else told.since + catalogue().custody.days
    days = corpus.days[acting]
    held = acting[(days > told.since) & (days <= until) & (acting != held_for)]
    return [(pair_key(held_for, int(at)), code) for at in held]
