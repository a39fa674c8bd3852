"""Documents that are one source: reprints, copies, the same wire text under two heads."""

import re
from collections.abc import Iterable

from schemas.ids import fold
from schemas.records import Record

_SHINGLE = 8
_ALIKE = 0.8  # share of common shingles from which a text is a reprint; expert value, reprints differ in head and tail
_LEAST = 120  # letters: below that a text is too short to tell a copy from a common phrase
_NO_WORD = re.compile(r"[\W_\d]+")


def _shingles(text: str) -> frozenset[str]:
    letters = _NO_WORD.sub("", fold(text))
    if len(letters) < _LEAST:
        return frozenset()
    return frozenset(letters[at : at + _SHINGLE] for at in range(len(letters) - _SHINGLE + 1))


def clusters(records: Iterable[Record]) -> dict[str, str]:
    """Document id → smallest id among its reprints; the document itself where it has none."""
    texts = {one.document_id: _shingles(one.text) for one in records}
    leader = {document: document for document in texts}
    holders: dict[str, list[str]] = {}
    for document in sorted(texts):
        near: dict[str, int] = {}
        for shingle in texts[document]:
            for other in holders.get(shingle, ()):
                near[other] = near.get(other, 0) + 1
            holders.setdefault(shingle, []).append(document)
        for other, common in near.items():
            if common >= _ALIKE * min(len(texts[document]), len(texts[other])):
                leader[document] = min(leader[document], leader[other])
    return leader
