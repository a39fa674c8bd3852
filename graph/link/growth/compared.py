"""The corpus with its scored pairs, as the memory keeps them from pass to pass."""

import json
from dataclasses import replace
from io import BytesIO

import numpy as np

from graph.link.candidates import Pairs
from graph.link.corpus import Corpus
from graph.link.growing import Compared
from graph.link.growth.shelf import Shelf
from graph.link.model import Constraints, Epoch, EvidenceType, Value
from graph.link.score import Scored
from graph.link.snapshot import packed, unpacked

_CORPUS, _PAIRS, _GENERIC = "corpus", "pairs", "generic"


def keep(shelf: Shelf, compared: Compared) -> None:
    """Keep what was compared; custodies are told by documents, and kept with these."""
    shelf.note(_CORPUS, packed(replace(compared.corpus, custodies=())))
    pairs, file = compared.scored.pairs, BytesIO()
    np.savez(file, a=pairs.a, b=pairs.b, total=compared.scored.total)
    shelf.note(_PAIRS, file.getvalue())
    shelf.note(_GENERIC, json.dumps(sorted(compared.constraints.generic)))


def kept_corpus(shelf: Shelf) -> Corpus:
    """The corpus of the last pass."""
    return unpacked(shelf.noted(_CORPUS))


def kept(shelf: Shelf, epoch: Epoch) -> Compared:
    """What was compared in the last pass under the current epoch."""
    corpus = kept_corpus(shelf)
    with np.load(BytesIO(shelf.noted(_PAIRS))) as told:
        scored = Scored(corpus.ids, Pairs(told["a"], told["b"]), told["total"])
    generic = frozenset(Value(EvidenceType(kind), key) for kind, key in json.loads(shelf.noted(_GENERIC)))
    return Compared(corpus, epoch, scored, Constraints(generic=generic))
