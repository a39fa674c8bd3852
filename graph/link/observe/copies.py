"""Documents that are one source: reprints, copies, the same wire text under two heads."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from schemas.ids import fold
from schemas.records import Record

_SHINGLE = 8
_SAMPLE = 8  # one shingle in so many is kept; by its hash, so that copies keep the same ones
_HOLDERS = 8  # documents remembered for a shingle: a copy of many is a copy of the first
_ALIKE = 0.8  # share of common shingles from which a text is a reprint; expert value, reprints differ in head and tail
_LEAST = 12  # shingles: below that a text is too short to tell a copy from a common phrase
_NO_WORD = re.compile(r"[\W_\d]+")


def _shingles(text: str) -> frozenset[int]:
    letters = _NO_WORD.sub("", fold(text))
    hashes = (zlib.crc32(letters[at : at + _SHINGLE].encode("utf-8", "surrogatepass")) for at in range(len(letters)))
    kept = frozenset(one for one in hashes if one % _SAMPLE == 0)
    return kept if len(kept) >= _LEAST else frozenset()


def clusters(records: Iterable[Record]) -> dict[str, str]:
    """Document id → smallest id among its reprints; the document itself where it has none."""
    leader: dict[str, str] = {}
    sizes: dict[str, int] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for record in sorted(records, key=lambda one: one.document_id):
        shingles, document = _shingles(record.text), record.document_id
        near = Counter(other for shingle in shingles for other in holders[shingle])
        alike = (o for o, common in near.items() if common >= _ALIKE * min(len(shingles), sizes[o]))
        leader[document] = min((leader[other] for other in alike), default=document)
        sizes[document] = len(shingles)
        for shingle in shingles:
            if len(holders[shingle]) < _HOLDERS:
                holders[shingle].append(document)
    return leader
