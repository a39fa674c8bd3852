"""The corpus with its scored pairs, as the memory keeps them from pass to pass.

All of it is written once; then, pass after pass, only what has changed since: incidents that were touched, which stand
behind all others, and their pairs. When that is much, all is written again.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.candidates import Pairs
from graph.link.corpus import Corpus
from graph.link.growing import Compared, joined, moved, places_in
from graph.link.growth.shelf import Shelf
from graph.link.model import Constraints, Epoch, EvidenceType, Value
from graph.link.parts import Parts
from graph.link.score import Scored
from graph.link.snapshot import Elsewhere, packed, unpacked

_CORPUS, _PAIRS, _SIZES = "corpus", "pairs", "sizes"  # as they were when all was written
_SINCE, _LATER, _LATER_PAIRS = "since", "later", "later pairs"  # what has changed since
_PARTS, _GENERIC = "parts", "generic"
_SHARE = 0.02  # of the incidents; where more are touched, all is written anew


class _Since(NamedTuple):
    """Incidents that are compared anew since all was written, and those of then that are no more or stand behind."""

    touched: frozenset[str]
    gone: frozenset[str]

    @classmethod
    def noted(cls, shelf: Shelf) -> Self:
        """Since all was written in a memory."""
        return cls(*map(frozenset, json.loads(shelf.noted(_SINCE))))


def keep(shelf: Shelf, compared: Compared) -> None:
    """Keep what was compared, once its rings are drawn; custodies are told by documents, and kept with these."""
    shelf.note(_CORPUS, packed(replace(compared.corpus, custodies=())))
    shelf.note(_PAIRS, _packed_pairs(compared.scored))
    shelf.note(_SIZES, json.dumps(Elsewhere.of(compared.corpus)))
    shelf.note(_SINCE, json.dumps([[], []]))
    _note_whole(shelf, compared)


def keep_later(shelf: Shelf, compared: Compared, touched: Iterable[str]) -> None:
    """As `keep`, where all but some incidents are as they were kept last; those of which more is told stand behind."""
    corpus, since = compared.corpus, _Since.noted(shelf)
    changed = since.touched.union(touched)
    if len(changed) > _SHARE * len(corpus):
        keep(shelf, compared)
        return
    first = len(corpus)
    while first and corpus.ids[first - 1] in changed:
        first -= 1
    behind = set(corpus.ids[first:])
    gone = {name for name in changed if name in behind or name not in corpus.positions}
    sizes = Elsewhere(*json.loads(shelf.noted(_SIZES)))._replace(incidents=first)
    shelf.note(_LATER, packed(replace(corpus, custodies=()), beyond=sizes))
    theirs = np.zeros(len(corpus), bool)
    theirs[[corpus.positions[name] for name in changed if name in corpus.positions]] = True
    shelf.note(_LATER_PAIRS, _packed_pairs(compared.scored, at=theirs))
    shelf.note(_SINCE, json.dumps([sorted(changed), sorted(gone)]))
    _note_whole(shelf, compared)


def _note_whole(shelf: Shelf, compared: Compared) -> None:
    file = BytesIO()
    np.save(file, compared.parts.of)
    shelf.note(_PARTS, file.getvalue())
    shelf.note(_GENERIC, json.dumps(sorted(compared.constraints.generic)))


def kept_corpus(shelf: Shelf) -> Corpus:
    """The corpus of the last pass."""
    return _as_it_is(shelf, unpacked(shelf.noted(_CORPUS)), _Since.noted(shelf))


def kept(shelf: Shelf, epoch: Epoch) -> Compared:
    """What was compared in the last pass under the current epoch."""
    then, since = unpacked(shelf.noted(_CORPUS)), _Since.noted(shelf)
    corpus, scored = _as_it_is(shelf, then, since), _unpacked_pairs(shelf.noted(_PAIRS), then)
    if since.touched:
        later = _unpacked_pairs(shelf.noted(_LATER_PAIRS), corpus)
        scored = joined(moved(scored, corpus, places_in(corpus, then.ids, without=since.touched)), later)
    parts = Parts.as_drawn(np.load(BytesIO(shelf.noted(_PARTS))))
    generic = frozenset(Value(EvidenceType(kind), key) for kind, key in json.loads(shelf.noted(_GENERIC)))
    return Compared(corpus, epoch, scored, Constraints(generic=generic), parts)


def _as_it_is(shelf: Shelf, then: Corpus, since: _Since) -> Corpus:
    """The corpus as all of it was written, with what has changed since."""
    if not since.touched:
        return then
    gone = since.gone.intersection(then.ids)
    return unpacked(shelf.noted(_LATER), onto=then.without(gone) if gone else then)


def _packed_pairs(scored: Scored, *, at: npt.NDArray[np.bool_] | None = None) -> bytes:
    """Scored pairs, or those that some incidents have, as bytes."""
    (a, b), file = scored.pairs, BytesIO()
    rows = np.arange(len(a)) if at is None else np.flatnonzero(at[a] | at[b])
    np.savez(file, a=a[rows], b=b[rows], total=scored.total[rows])
    return file.getvalue()


def _unpacked_pairs(file: bytes, corpus: Corpus) -> Scored:
    with np.load(BytesIO(file)) as told:
        return Scored(corpus.ids, Pairs(told["a"], told["b"]), told["total"])
