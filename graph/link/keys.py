"""Keys under which incidents meet: single values, and combinations of common values within a span of days."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import CandidateRules, Catalogue, Composite, catalogue
from graph.link.columns import Column
from graph.link.corpus import Corpus
from graph.link.model import EvidenceType, Value


class Keyed(NamedTuple):
    """Incidents under keys of one kind, and how many may meet under one."""

    keys: npt.NDArray[np.int64]
    incidents: npt.NDArray[np.int32]
    cap: int


def keyed(corpus: Corpus, generic: Iterable[Value], figures: Catalogue | None = None) -> Iterator[Keyed]:
    """Every kind of key in turn; generic values bring nobody together."""
    figures = figures or catalogue()
    rules = figures.candidates
    usable = {evidence: _usable(column, evidence, generic) for evidence, column in corpus.columns.items()}
    for evidence, (values, incidents) in usable.items():
        if figures.types[evidence].on and evidence in figures.strong:
            yield Keyed(values.astype(np.int64), incidents, rules.cap)
    for composite in rules.composites:
        if all(evidence in usable and figures.types[evidence].on for evidence in composite.of):
            yield from _composites(corpus, composite, usable, rules=rules)


Ints = npt.NDArray[np.int32]
_Usable = tuple[Ints, Ints]


def _usable(column: Column, evidence: EvidenceType, generic: Iterable[Value]) -> _Usable:
    """Values and incidents of a column without generic values."""
    codes = [column.vocabulary.find(value.key) for value in generic if value.type is evidence]
    known = [code for code in codes if code is not None]
    rows = column.rows
    if not known:
        return rows.values, rows.incidents
    stays = ~np.isin(rows.values, known)
    return rows.values[stays], rows.incidents[stays]


def _composites(
    corpus: Corpus, composite: Composite, usable: dict[EvidenceType, _Usable], *, rules: CandidateRules
) -> Iterator[Keyed]:
    """Two families of keys: the same values in one window of days, the windows of one shifted by half."""
    values, incidents = _without_fashions(*usable[composite.of[0]], rules=rules)
    dated = ~np.isnan(corpus.days[incidents])
    keys, incidents = values[dated].astype(np.int64), incidents[dated]
    for evidence in composite.of[1:]:
        keys, incidents = _crossed(keys, incidents, usable[evidence], of=len(corpus))
    days = corpus.days[incidents]
    for shift in (0, rules.window // 2):
        window = np.floor((days + shift) / rules.window).astype(np.int64)
        first = int(window.min(initial=0))
        span = int(window.max(initial=0)) - first + 1
        yield Keyed(keys * span + (window - first), incidents, composite.cap)


def fashions(corpus: Corpus, generic: Iterable[Value]) -> dict[EvidenceType, frozenset[int]]:
    """The values, by code, that tie nobody within a window of days because so large a part of a corpus reports them."""
    rules = catalogue().candidates
    kinds = {composite.of[0] for composite in rules.composites} & corpus.columns.keys()
    usable = {evidence: _usable(corpus.columns[evidence], evidence, generic) for evidence in kinds}
    return {
        evidence: frozenset(np.flatnonzero(_fashions(*usable[evidence], rules=rules)).tolist()) for evidence in kinds
    }


def _fashions(values: Ints, incidents: Ints, *, rules: CandidateRules) -> npt.NDArray[np.bool_]:
    """By code, the values above the cap that many choose."""
    counts = np.bincount(values)
    found: npt.NDArray[np.bool_] = (counts > rules.cap) & (counts > rules.fashion * len(np.unique(incidents)))
    return found


def _without_fashions(values: Ints, incidents: Ints, *, rules: CandidateRules) -> _Usable:
    """Reports of values that are no fashion: one that many choose ties nobody, however near in time."""
    stays = ~_fashions(values, incidents, rules=rules)[values]
    return values[stays], incidents[stays]


def _crossed(
    keys: npt.NDArray[np.int64], incidents: npt.NDArray[np.int32], usable: _Usable, *, of: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """Each key with each value of another type that its incident reports."""
    values, reporting = usable
    starts = np.searchsorted(reporting, np.arange(of + 1))
    counts = np.diff(starts)[incidents]
    total = int(counts.sum())
    within = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    rows = np.repeat(starts[incidents], counts) + within
    width = int(values.max(initial=0)) + 1
    return np.repeat(keys, counts) * width + values[rows], np.repeat(incidents, counts)
