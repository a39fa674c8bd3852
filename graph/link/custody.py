"""People who were held on the day of another incident: the same name there means somebody else."""

import numpy as np

from graph.link.catalogue import catalogue
from graph.link.columns import Column, Flag
from graph.link.corpus import Corpus
from graph.link.model import Custody, EvidenceType
from graph.link.shared import Barred


def barred(corpus: Corpus) -> Barred:
    """Pairs of incidents whose shared name cannot be one person: held for one, acting on the spot in the other."""
    column = corpus.columns.get(EvidenceType.PERSON)
    if column is None or not corpus.custodies:
        return Barred.none()
    found = [(pair, value) for told in corpus.custodies for pair, value in _overlaps(corpus, column, told)]
    pairs, values = zip(*found, strict=True) if found else ((), ())
    return Barred(np.array(pairs, np.int64), np.array(values, np.int64))


def _overlaps(corpus: Corpus, column: Column, told: Custody) -> list[tuple[int, int]]:
    code, held_for = column.vocabulary.find(told.key), corpus.positions.get(told.incident)
    if code is None or held_for is None:
        return []
    rows = column.rows
    acting = rows.incidents[(rows.values == code) & ((rows.flags & Flag.PRESENT) > 0)]
    until = told.until if told.until is not None else told.since + catalogue().custody.days
    days = corpus.days[acting]
    held = acting[(days > told.since) & (days <= until) & (acting != held_for)]
    return [(min(held_for, int(at)) << 32 | max(held_for, int(at)), code) for at in held]
