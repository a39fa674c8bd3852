"""Posts as they are meant: words with blanks between their letters, look-alikes or masks, read as what they say.

The reading serves to find words. Each of its characters knows its place in the plain text, so that what is found is
marked as it is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.lexicon import lexicon
from schemas.records import Span

_WORDS = lexicon("posts/disguise")
_SIGNS = re.escape(_WORDS["separators"])
_CJK = r"ァ-ヴーぁ-ん一-龥々"
# ホ ワ イ ト 案 件, や/み/ば: letters one by one with the same sign between them.
_SPACED = re.compile(
    rf"[{_CJK}](?P<cjk>[{_SIGNS}]{{1,2}})[{_CJK}](?:(?P=cjk)[{_CJK}])+"
    rf"|(?<![A-Za-z0-9@])[A-Za-z0-9](?P<latin>[{_SIGNS}]{{1,2}})[A-Za-z0-9](?:(?P=latin)[A-Za-z0-9]){{2,}}(?![A-Za-z0-9])"
)
_LIKE_KATAKANA = "".join(_WORDS["in_katakana"])
# A run of katakana and their look-alikes; a look-alike that touches other kanji is the kanji it is (ネット口座, 入口).
_RUN = re.compile(
    rf"(?<![一-龥])[{_LIKE_KATAKANA}ァ-ヴー]{{3,}}(?![一-龥])|[ァ-ヴー][{_LIKE_KATAKANA}ァ-ヴー]+[ァ-ヴー]"
)
_KATAKANA = re.compile("[ァ-ヴ]")
_LOOK_ALIKE = re.compile(rf"(?<=[ァ-ヴー])(?:{'|'.join(_WORDS['joined'])})|[{''.join(_WORDS['always'])}]")
_MEANT: dict[str, str] = {**_WORDS["joined"], **_WORDS["always"]}
_TO_KATAKANA = str.maketrans(_WORDS["in_katakana"])
_FOREIGN = "".join(_WORDS["in_latin"])
_LETTERS = re.compile(rf"[A-Za-z{_FOREIGN}]+")
_LATIN = re.compile("[A-Za-z]")
_TO_LATIN = str.maketrans(_WORDS["in_latin"])


@dataclass(frozen=True, slots=True)
class Reading:
    """A text without its disguises, and for each of its characters the stretch of plain text it was made from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def to_plain(self, span: Span) -> Span:
        """The stretch of plain text that a stretch of the reading stands for; it must not be empty."""
        return self.starts[span[0]], self.ends[span[1] - 1]


@lru_cache(maxsize=8)
def undisguised(plain: str) -> Reading:
    """A plain text read as it is meant."""
    letters = list(_unspaced(plain))
    text = _letter_by_letter("".join(letter for letter, _, _ in letters))
    starts: list[int] = []
    ends: list[int] = []
    parts: list[str] = []
    at = 0
    for match in _LOOK_ALIKE.finditer(text):
        parts.append(text[at : match.start()])
        starts.extend(letters[i][1] for i in range(at, match.start()))
        ends.extend(letters[i][2] for i in range(at, match.start()))
        parts.append(_MEANT[match[0]])
        starts.append(letters[match.start()][1])
        ends.append(letters[match.end() - 1][2])
        at = match.end()
    parts.append(text[at:])
    starts.extend(letter[1] for letter in letters[at:])
    ends.extend(letter[2] for letter in letters[at:])
    return Reading("".join(parts), tuple(starts), tuple(ends))


def _letter_by_letter(text: str) -> str:
    """The text with each look-alike as the letter it stands for; its length stays."""
    text = _LETTERS.sub(lambda word: word[0].translate(_TO_LATIN) if _LATIN.search(word[0]) else word[0], text)
    return _RUN.sub(lambda run: run[0].translate(_TO_KATAKANA) if _KATAKANA.search(run[0]) else run[0], text)


def _unspaced(plain: str) -> Iterator[tuple[str, int, int]]:
    """Letters with their places, without the signs between letters that stand one by one."""
    dropped = {
        match.start() + offset
        for match in _SPACED.finditer(plain)
        for offset, char in enumerate(match[0])
        if char in _WORDS["separators"]
    }
    for place, char in enumerate(plain):
        if place not in dropped:
            yield char, place, place + 1
