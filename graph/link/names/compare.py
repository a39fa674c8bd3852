"""Whether two written names can be of one person, and how many bits that is worth."""

import math
from enum import StrEnum

from graph.link.names.figures import name_figures
from graph.link.names.reading import NameForm
from graph.link.names.variants import fold_writing
from schemas.base import Frozen


class NameMatch(StrEnum):
    """In what two names agree."""

    WRITING = "writing"
    LIKE_WRITING = "like_writing"
    READING = "reading"
    SURNAME = "surname"
    NONE = "none"


FULL = frozenset({NameMatch.WRITING, NameMatch.LIKE_WRITING, NameMatch.READING})


class NameAgreement(Frozen):
    """How two names agree. `probability`: that a bearer of one would be written or read as the other."""

    match: NameMatch
    probability: float = 0.0
    share: float = 1.0

    @property
    def is_full(self) -> bool:
        """Whether surname and given name both agree; a surname alone never identifies."""
        return self.match in FULL

    def bits(self, *, rho: float, floor: float) -> float:
        """Weight of evidence: rarity of the name, against its ambiguity and accidental sharing."""
        if not self.is_full:
            return 0.0
        return math.log2(max(rho * self.probability / (self.share + floor), 1e-9))


_NO = NameAgreement(match=NameMatch.NONE)


def compare_names(a: NameForm, b: NameForm) -> NameAgreement:
    """The agreement of two names; symmetric."""
    if not (a.is_full and b.is_full):
        return _surnames(a, b)
    if a.in_kanji and b.in_kanji:
        return _writings(a, b)
    if a.kana and b.kana and _plain_kana(a) != _plain_kana(b):
        return _surnames(a, b)
    return _readings(a, b)


def _plain_kana(form: NameForm) -> str:
    return form.kana.replace("ー", "")


def _share(a: NameForm, b: NameForm) -> float:
    return min(a.share, b.share)


def _shared_probability(a: NameForm, b: NameForm) -> float:
    shared = a.keys.keys() & b.keys.keys()
    return min(1.0, sum(min(a.keys[key], b.keys[key]) for key in shared))


def _readings(a: NameForm, b: NameForm) -> NameAgreement:
    probability = _shared_probability(a, b)
    if probability < name_figures().least_reading:
        return _surnames(a, b)
    return NameAgreement(match=NameMatch.READING, probability=probability, share=_share(a, b))


def _writings(a: NameForm, b: NameForm) -> NameAgreement:
    printed_apart = bool(a.kana and b.kana and a.kana != b.kana)
    surname = fold_writing(a.surname) == fold_writing(b.surname)
    given = fold_writing(a.given) == fold_writing(b.given)
    if printed_apart or not given:
        return NameAgreement(match=NameMatch.SURNAME) if surname else _surnames(a, b)
    if surname:
        return NameAgreement(match=NameMatch.WRITING, probability=1.0, share=_share(a, b))
    if a.surname_keys & b.surname_keys and set(a.surname) & set(b.surname):
        chance = name_figures().unlike_writing
        return NameAgreement(match=NameMatch.LIKE_WRITING, probability=chance, share=_share(a, b))
    return _NO


def _surnames(a: NameForm, b: NameForm) -> NameAgreement:
    return NameAgreement(match=NameMatch.SURNAME) if a.surname_keys & b.surname_keys else _NO
