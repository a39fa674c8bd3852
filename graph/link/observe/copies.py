"""Documents that are one source: reprints, copies, the same wire text under two heads."""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from graph.link.partition import Partition
from schemas.ids import fold
from schemas.records import Record

_SHINGLE = 8
_SAMPLE = 8  # one shingle in so many is kept; by its hash, so that copies keep the same ones
_MARKS = 8  # of the kept ones, so many bring two texts together to be compared
_ALIKE = 0.8  # share of common shingles from which a text is a reprint; expert value, reprints differ in head and tail
_LEAST = 12  # shingles: below that a text is too short to tell a copy from a common phrase
_NO_WORD = re.compile(r"[\W_\d]+")


def shingles(text: str) -> frozenset[int]:
    """A sample of the wording of a text, without numbers; empty where the text is too short to tell."""
    letters = _NO_WORD.sub("", fold(text))
    hashes = (zlib.crc32(letters[at : at + _SHINGLE].encode("utf-8", "surrogatepass")) for at in range(len(letters)))
    kept = frozenset(one for one in hashes if one % _SAMPLE == 0)
    return kept if len(kept) >= _LEAST else frozenset()


def marks(wording: frozenset[int]) -> list[int]:
    """What two copies have in common with next to no doubt; only texts that share one are compared."""
    return sorted(wording)[:_MARKS]


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether one of two texts is a reprint of the other, or of a part of it."""
    return bool(one and other) and len(one & other) >= _ALIKE * min(len(one), len(other))


def clusters(records: Iterable[Record]) -> dict[str, str]:
    """Document id → smallest id among its reprints and theirs; the document itself where it has none."""
    wordings = {record.document_id: shingles(record.text) for record in records}
    documents = sorted(wordings)
    together = Partition(len(documents))
    met: defaultdict[int, list[list[int]]] = defaultdict(list)
    told = [wordings[document] for document in documents]
    for at, wording in enumerate(told):
        compared: set[int] = set()
        for mark in marks(wording):
            for group in met[mark]:  # of one source each, so that one copy among them is enough
                if together.name(group[0]) != together.name(at):
                    copies = (other for other in group if other not in compared and alike(told[other], wording))
                    together.merge(next(copies, at), at)
                    compared.update(group)
            met[mark] = _with(met[mark], at, together)
    return {document: documents[together.name(at)] for at, document in enumerate(documents)}


def _with(groups: list[list[int]], at: int, together: Partition) -> list[list[int]]:
    """Groups of documents of one source each, with one more; those that it has brought together are one now."""
    own = [group for group in groups if together.name(group[0]) == together.name(at)]
    if len(own) == 1:
        own[0].append(at)
        return groups
    others = [group for group in groups if together.name(group[0]) != together.name(at)]
    return [*others, [at, *chain.from_iterable(own)]]
