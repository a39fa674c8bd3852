"""Romanised names without their orthography: Hepburn, Kunrei, macrons and passport spelling give one key."""

import re
import unicodedata

import jaconv

_DOUBLED = re.compile("[っッ](?=.)")
_NOT_LETTERS = re.compile("[^a-z]")
# From Hepburn to Kunrei, because only that direction is free of choices; longest first.
_SYLLABLES = (
    ("tch", "cch"), ("cch", "tch"), ("shi", "si"), ("sh", "sy"), ("chi", "ti"), ("ch", "ty"), ("dzu", "zu"),
    ("tsu", "tu"), ("fu", "hu"), ("ji", "zi"), ("jy", "zy"), ("j", "zy"), ("du", "zu"), ("di", "zi"), ("wo", "o"),
)  # fmt: skip
_BEFORE_LIPS = re.compile("m(?=[bpm])")
_SPELT_LONG = re.compile("oh(?![aiueo])")
_LONG_BEFORE_VOWEL = re.compile("oh(?=[aiueo])")
_LONG = ((re.compile("o[ou]+"), "o"), (re.compile("u{2,}"), "u"))


def latin_letters(text: str) -> str:
    """Lower-case letters of a romanised name, marks and apostrophes dropped."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return _NOT_LETTERS.sub("", plain)


def _fold(letters: str) -> str:
    for hepburn, kunrei in _SYLLABLES:
        letters = letters.replace(hepburn, kunrei)
    letters = _SPELT_LONG.sub("o", _BEFORE_LIPS.sub("n", letters))
    for pattern, short in _LONG:
        letters = pattern.sub(short, letters)
    return letters


def key_of_kana(kana: str) -> str:
    """The key of a reading in kana: わたなべゆうき → watanabeyuki."""
    parts = _DOUBLED.split(jaconv.kata2hira(kana).replace("ー", ""))
    spelt = [str(jaconv.kana2alphabet(part)) for part in parts]
    letters = spelt[0] + "".join(part[:1] + part for part in spelt[1:])
    return _fold(_NOT_LETTERS.sub("", letters.casefold()))


def keys_of_latin(text: str) -> frozenset[str]:
    """The keys a romanised name may have; two where `oh` before a vowel may be a long o (Kohichi) or not (Kohei)."""
    letters = latin_letters(text)
    return frozenset({_fold(letters), _fold(_LONG_BEFORE_VOWEL.sub("o", letters))})
