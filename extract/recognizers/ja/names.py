"""The shape of names in Japanese text: where one begins, and where its surname ends.

A run of kanji in front of a title may hold an occupation and a name (解体作業員仮名拓也). Every cut is rated by what is
known of its parts: an occupation before the name, a common surname, a common given name.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from extract.lexicon import lexicon, table

KANJI = r"[\u3400-\u9fff\uf900-\ufaff々〆]"
_RUN = rf"(?:{KANJI}|(?<={KANJI})[ヶケノツ](?={KANJI}))"
_WORDS = lexicon("ja/persons")
_RUNS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々〆ヶケノツ]{3,}")
_WHOLE = re.compile(rf"{_RUN}{{3,6}}")
_IN_WORD = re.compile(r"[ァ-ヴーA-Za-z]")
_FOREIGN = re.compile(r"(?:[ァ-ヴー]+(?:[・=＝][ァ-ヴー]+)+|[A-Z][a-z]+(?: [A-Z][a-z]+)+)$")
_KATAKANA = re.compile(r"(?<![ァ-ヴー・])[ァ-ヴー]{2,12}$")
_MIXED = re.compile(rf"(?P<kanji>{_RUN}{{1,14}})(?P<kana>[ァ-ヴー]{{2,8}}|[ぁ-ん]{{2,4}})$")
_KANJI_RUN = re.compile(rf"{_RUN}{{1,18}}$")
_SPACED = re.compile(rf"(?P<sur>{_RUN}{{1,4}})[ 　](?P<given>{_RUN}{{1,4}}|[ぁ-ん]{{2,4}})$")
_OCCUPATION = re.compile(
    rf"(?:{'|'.join(sorted({*_WORDS['occupations'], *_WORDS['occupation_ends']}, key=len, reverse=True))})$"
)
_NO_NAMES = frozenset(_WORDS["no_names"])
_LONGEST_SURNAME, _LONGEST_GIVEN = 4, 4
_LONGEST_KNOWN = 8
_MANY = 8  # given names
_LONGEST_NAME, _LONGEST_UNKNOWN = 7, 3
_WINDOW = 22
# Points for and against a cut of a run of kanji.
_OCCUPATION_BEFORE, _WORD_BEFORE, _IMPOSSIBLE = 4, -6, -9
_USUAL, _BOTH = 4, 2  # characters of a full name; its parts
_POSSIBLE, _LIKELY, _KNOWN = -2, 1, 4


class Sure(IntEnum):
    """How sure it is that a word is a name."""

    UNSURE = 1  # nothing of it is known
    LIKELY = 2  # its surname is known, or an occupation stands before it
    KNOWN = 3  # both parts are known, or it has been introduced


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in front of some place of the text.

    Attributes:
        surname: its first part, None where it cannot be told.
        whole: whether it has a given name.
    """

    start: int
    end: int
    surname: str | None
    sure: Sure
    whole: bool


@cache
def given_in_kana() -> frozenset[str]:
    """Given names as they are written in hiragana."""
    return frozenset(name for _, names in table("ja/given_kana") for name in names.split(","))


def full_runs(text: str) -> Iterator[re.Match[str]]:
    """Runs of kanji of the length of a full name that stand alone."""
    for run in _RUNS.finditer(text):
        whole = _WHOLE.fullmatch(text, *run.span())
        if whole and not _IN_WORD.match(text[run.start() - 1 : run.start()]) and not _IN_WORD.match(text, run.end()):
            yield whole


@cache
def surnames() -> frozenset[str]:
    """Common surnames."""
    return frozenset(row[0] for row in table("ja/surnames"))


@cache
def given_names() -> frozenset[str]:
    """Spellings of given names."""
    return frozenset(first + rest for first, *more in table("ja/given") for rest in more[0].split(","))


@cache
def _given_starts() -> frozenset[str]:
    """First characters with which many given names begin."""
    return frozenset(first for first, *more in table("ja/given") if more[0].count(",") >= _MANY)


def _fit(surname: str, given: str) -> int:
    """How well two parts make a name."""
    if surname in surnames():
        return 8 if given in given_names() else 4 if given[0] in _given_starts() else 1
    return 5 if given in given_names() else 0


def begins_with_surname(word: str) -> bool:
    """Whether a word may be a name for all that its beginning says."""
    return any(word[:cut] in surnames() for cut in range(1, min(len(word), _LONGEST_SURNAME + 1)))


def split(name: str) -> tuple[str, int]:
    """Surname of a full name and how sure the cut is: 2 both parts known, 1 one of them, 0 neither."""
    cuts = range(max(1, len(name) - _LONGEST_GIVEN), min(len(name) - 1, _LONGEST_SURNAME) + 1)
    # Of equal cuts the one with two characters of surname is by far the commonest.
    best = max(cuts, key=lambda cut: (_fit(name[:cut], name[cut:]), -abs(cut - 2)), default=len(name))
    surname, given = name[:best], name[best:]
    return surname, (surname in surnames()) + (given in given_names())


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to see a name at the end of a run of kanji, and the points that speak for it."""

    points: int
    length: int
    surname: str
    whole: bool

    @property
    def sure(self) -> Sure:
        """What its points make of it."""
        return Sure.KNOWN if self.points >= _KNOWN else Sure.LIKELY if self.points >= _LIKELY else Sure.UNSURE


def _rated(run: str, length: int) -> _Cut:
    """The last characters of a run as a name: an occupation before it and known parts speak for it, length against."""
    name, lead = run[-length:], run[:-length]
    points = 0 if not lead else _OCCUPATION_BEFORE if _OCCUPATION.search(lead) else _WORD_BEFORE
    if length == 1:
        return _Cut(points - 1 if name in surnames() else _IMPOSSIBLE, length, name, whole=False)
    surname, known = split(name)
    if name in surnames() and known < _BOTH:
        return _Cut(points + 2, length, name, whole=False)
    points += 2 * known - (abs(length - _USUAL) if length >= _USUAL else _USUAL - length - 1)
    return _Cut(points, length, surname, whole=True)


def _in_run(run: str, end: int, *, known: Container[str]) -> Name | None:
    """The best name at the end of a run of kanji."""
    for length in range(min(len(run), _LONGEST_KNOWN), 1, -1):
        if run[-length:] in known and (len(run) == length or _OCCUPATION.search(run[:-length])):
            return Name(end - length, end, None, Sure.KNOWN, whole=False)
    cuts = (_rated(run, n) for n in range(1, min(len(run), _LONGEST_NAME) + 1))
    best = max(cuts, key=lambda cut: (cut.points, cut.length))
    if run[-best.length :] in _NO_NAMES or best.points < _POSSIBLE:
        return None
    return Name(end - best.length, end, best.surname, best.sure, whole=best.whole)


def _mixed(match: re.Match[str], end: int) -> Name | None:
    """A kanji surname with a given name in kana: 仮名みゆき, 仮名ジョナサン."""
    run, kana = match["kanji"], match["kana"]
    if kana[0] < "ァ" and kana not in given_in_kana():
        return None
    lengths = [n for n in range(1, min(len(run), _LONGEST_SURNAME) + 1) if run[-n:] in surnames()]
    cuts = [n for n in lengths if n == len(run) or _OCCUPATION.search(run[:-n])]
    if not cuts and len(run) > _LONGEST_UNKNOWN:
        return None
    length = max(cuts, default=len(run))
    surname = run[-length:]
    if surname in _NO_NAMES:
        return None
    return Name(end - len(kana) - length, end, surname, Sure.KNOWN if cuts else Sure.UNSURE, whole=True)


def name_before(text: str, end: int, *, known: Container[str] = ()) -> Name | None:
    """The name that ends at a place of the text, or None.

    Args:
        text: plain text.
        end: where the name would end: in front of a title or of a bracket with an age.
        known: names and surnames that the text has introduced already.
    """
    window = text[max(0, end - _WINDOW) : end]
    if foreign := _FOREIGN.search(window):
        return Name(end - len(foreign[0]), end, None, Sure.KNOWN, whole=True)
    spaced = _SPACED.search(window)
    if spaced and spaced["sur"] in surnames():
        return Name(end - len(spaced[0]), end, spaced["sur"], Sure.KNOWN, whole=True)
    if run := _KANJI_RUN.search(window):
        return _in_run(run[0], end, known=known)
    mixed = _MIXED.search(window)
    if mixed and (found := _mixed(mixed, end)):
        return found
    if kana := _KATAKANA.search(window):
        return Name(end - len(kana[0]), end, None, Sure.UNSURE, whole=False)
    return None
