"""Whether a romanised word can be a Japanese name, and which part of one."""

import re
from functools import cache

from extract.lexicon import table

_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmrjf]|ch|sh|ts|[kgnhbpmr]y|w|y|tch|kk|pp|ss|tt|kky|ppy|ssh|h)?(?:[aiueo]{1,2}h?|n(?![aiueo])|m(?=[bpm])))+"
)
_MACRONS = str.maketrans("āīūēōâîûêô", "aiueoaiueo")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(name for name, k in table("en/names_jp") if k == kind)


def _key(word: str) -> str:
    plain = word.lower().translate(_MACRONS)
    return (
        plain.replace("ou", "o").replace("oo", "o").replace("uu", "u").replace("oh", "o") if len(plain) > 3 else plain
    )


def is_given(word: str) -> bool:
    """Whether the word is a known Japanese given name."""
    return _key(word) in _listed("g") or word.lower() in _listed("g")


def is_surname(word: str) -> bool:
    """Whether the word is a known Japanese surname."""
    return _key(word) in _listed("s") or word.lower() in _listed("s")


def looks_japanese(word: str) -> bool:
    """Whether the word could be written in kana, as every Japanese name can."""
    plain = word.lower().translate(_MACRONS).replace("'", "")
    return len(plain) > 1 and _SYLLABLES.fullmatch(plain) is not None
