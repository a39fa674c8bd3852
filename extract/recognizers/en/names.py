"""Whether a romanised word can be a Japanese name, and which part of one."""

import re
from functools import cache

from extract.lexicon import table

_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmrjf]|ch|sh|ts|[kgnhbpmr]y|w|y|tch|kk|pp|ss|tt|kky|ppy|ssh|h)?(?:[aiueo]{1,2}h?|n(?![aiueo])|m(?=[bpm])))+"
)
_SHORTEST_LONG = 3  # up to here “ou” and the like are syllables, not a long vowel
_MACRONS = str.maketrans("āīūēōâîûêôĀĪŪĒŌ", "aiueoaiueoAIUEO")


def without_macrons(word: str) -> str:
    """A name as papers without signs for long vowels spell it."""
    return word.translate(_MACRONS)


@cache
def _listed(kinds: str) -> frozenset[str]:
    return frozenset(name for name, kind in table("en/names_jp") if kind in kinds)


def _key(word: str) -> str:
    plain = word.lower().translate(_MACRONS)
    if len(plain) <= _SHORTEST_LONG:
        return plain
    return plain.replace("ou", "o").replace("oo", "o").replace("uu", "u").replace("oh", "o")


def is_given(word: str) -> bool:
    """Whether the word is a known Japanese given name."""
    return _key(word) in _listed("mfb") or word.lower() in _listed("mfb")


def is_surname(word: str) -> bool:
    """Whether the word is a known Japanese surname."""
    return _key(word) in _listed("s") or word.lower() in _listed("s")


def gender(given: str) -> str | None:
    """“m” or “f” where a given name is a man's or a woman's alone."""
    for kind in ("m", "f"):
        if _key(given) in _listed(kind):
            return kind
    return None


def looks_japanese(word: str) -> bool:
    """Whether the word could be written in kana, as every Japanese name can."""
    plain = word.lower().translate(_MACRONS).replace("'", "")
    return len(plain) > 1 and _SYLLABLES.fullmatch(plain) is not None
