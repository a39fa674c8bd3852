"""Texts made comparable: words without what changes from post to post, and pairs of neighbouring words as numbers."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy import sparse

# Addresses, accounts and tags are named by whoever posts; they are compared apart from the wording.
_NAMED = re.compile(r"https?://\S+|\b[a-z]{1,8}\[?\.\]?(?:me|com|jp|gg)/\S+|[@#][\w.]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_JAPANESE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々"
# One letter of a script without blanks, or a whole word of a script with them: each says about as much.
_WORD = re.compile(f"[{_JAPANESE}]|[^\\W_{_JAPANESE}]+")
_IDLE_BLANK = re.compile(f"(?<=[{_JAPANESE}]) | (?=[{_JAPANESE}])")

Array = npt.NDArray[np.int64]


def words(text: str) -> list[str]:
    """The words of a text, letter by letter in Japanese and Chinese, with every number as 0."""
    own = _NAMED.sub(" ", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(_NUMBER.sub("0", own))


def plain(text: str) -> str:
    """A text by its words alone: equal where two texts differ in nothing that is compared."""
    return _IDLE_BLANK.sub("", " ".join(words(text)))


class Wordings(NamedTuple):
    """The word pairs of texts: row by text, column by pair of words, 1 where the text has it."""

    matrix: sparse.csr_array
    keys: npt.NDArray[np.uint64]  # what each column stands for, whatever the order of texts

    @property
    def sizes(self) -> Array:
        """Distinct word pairs of each text."""
        return np.asarray(np.diff(self.matrix.indptr), np.int64)


def wordings(texts: Sequence[str]) -> Wordings:
    """The word pairs of texts."""
    coded, lengths = _coded(texts)
    owner = np.repeat(np.arange(len(texts)), lengths)
    within = owner[:-1] == owner[1:]
    pairs = (coded[:-1] << np.uint64(32) | coded[1:])[within]
    keys, column = np.unique(pairs, return_inverse=True)
    ones = np.ones(len(column), np.int32)
    matrix = sparse.coo_array((ones, (owner[:-1][within], column)), shape=(len(texts), len(keys))).tocsr()
    matrix.data[:] = 1
    return Wordings(matrix, keys)


def _coded(texts: Sequence[str]) -> tuple[npt.NDArray[np.uint64], Array]:
    """The words of all texts in a row, each as a number made from the word itself, and how many each text has."""
    known: dict[str, int] = {}
    coded: list[int] = []
    lengths = np.zeros(len(texts), np.int64)
    for at, text in enumerate(texts):
        found = words(text)
        lengths[at] = len(found)
        for word in found:
            number = known.get(word)
            if number is None:
                number = known[word] = crc32(word.encode("utf-8", "surrogatepass"))
            coded.append(number)
    return np.array(coded, np.uint64), lengths
