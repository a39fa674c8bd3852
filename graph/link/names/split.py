"""Where a written name parts into surname and given name."""

import math
import re
from functools import cache

import jaconv

from graph.link.names import lexicon
from graph.link.names.variants import fold_writing

_BETWEEN = re.compile(r"[\s・･=＝,，、]+")
_KANJI = re.compile("[々〆ヶヵ一-鿿豈-﫿\U00020000-\U0003134f]")
_KANA = re.compile("[ぁ-ゖァ-ヺーｦ-ﾟ]+")
_USUAL_SURNAME, _LONGEST_SURNAME = 2, 5
_SHORTEST_KANA_NAME = 5  # kana of a full name without a mark between its parts


def parts_of(name: str) -> tuple[str, ...]:
    """The parts that blanks and middle dots set apart."""
    return tuple(part for part in _BETWEEN.split(name.strip()) if part)


def has_kanji(text: str) -> bool:
    """Whether any character is a kanji."""
    return bool(_KANJI.search(text))


def is_kana(text: str) -> bool:
    """Whether the text, width aside, is written in kana alone."""
    return bool(_KANA.fullmatch(jaconv.h2z(text, kana=True)))


def _surname_score(surname: str) -> float:
    count = lexicon.surname_counts().get(fold_writing(surname), 0)
    if count:
        return math.log10(count)
    if lexicon.surname_readings(surname):
        return 3.0
    return 1.0 if len(surname) == _USUAL_SURNAME else 0.0


def _given_score(given: str) -> float:
    if is_kana(given):
        return 2.0
    return 3.0 if lexicon.given_readings(given) else 0.0


def is_surname(writing: str) -> bool:
    """Whether a list of names knows this writing as a surname."""
    return bool(lexicon.surname_counts().get(fold_writing(writing)) or lexicon.surname_readings(writing))


@cache
def split_kanji(name: str) -> tuple[str, str] | None:
    """Surname and given name of a name in kanji; None where it is a surname alone or cannot be told."""
    longest = min(len(name) - 1, _LONGEST_SURNAME)
    cuts = [(name[:at], name[at:]) for at in range(1, longest + 1) if has_kanji(name[:at])]
    if not cuts:
        return None
    surname, given = max(
        cuts, key=lambda cut: (_surname_score(cut[0]) + _given_score(cut[1]), len(cut[0]) == _USUAL_SURNAME)
    )
    both_known = is_surname(surname) and _given_score(given) > 0
    if is_surname(name) or (len(name) <= _USUAL_SURNAME + 1 and not both_known):
        return None
    return surname, given


@cache
def split_kana(name: str) -> tuple[str, str] | None:
    """Surname and given name of a name in kana without a mark between; None where no known names add up to it."""
    kana = jaconv.kata2hira(jaconv.h2z(name, kana=True))
    surnames, givens = lexicon.surname_reading_counts(), lexicon.given_writings()
    if len(kana) < _SHORTEST_KANA_NAME or kana in surnames:
        return None
    cuts = [(kana[:at], kana[at:]) for at in range(2, len(kana) - 1)]
    known = [cut for cut in cuts if cut[0] in surnames and cut[1] in givens]
    return max(known, key=lambda cut: surnames[cut[0]] * givens[cut[1]], default=None)
