"""JARGON in Japanese: words with a criminal code meaning, not their ordinary senses (太鼓を叩き, UDトラックス)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("ja/jargon")
_TERMS: dict[str, dict[str, Any]] = _WORDS["terms"]
_CRIME = re.compile(_WORDS["crime"])
_QUOTES = '「『“"#', '」』”"'
_PRIORITY = 55
_REACH = 8


@cache
def _forms() -> dict[str, str]:
    """Standard term by form."""
    return {
        form: term
        for term, entry in _TERMS.items()
        for key in ("forms", "quoted", "near")
        for form in entry.get(key, ())
    }


def is_term(word: str) -> bool:
    """Whether a word is a form of a coded term."""
    return word in _forms()


_ANY = re.compile("|".join(map(re.escape, sorted(_forms(), key=len, reverse=True))))


def _stands(entry: dict[str, Any], text: PreparedText, match: re.Match[str]) -> bool:
    """Whether a form found here has its criminal sense."""
    plain, (start, end) = text.plain, match.span()
    for key, window in (
        ("not_before", plain[max(0, start - _REACH) : start]),
        ("not_after", plain[end : end + _REACH]),
    ):
        if key in entry and re.search(entry[key], window):
            return False
    if match[0] in entry.get("forms", ()):
        return True
    if match[0] in entry.get("quoted", ()) and _is_quoted(plain, start, end):
        return True
    if match[0] in entry.get("near", ()):
        return bool(_CRIME.search(plain, 0, start) or _CRIME.search(plain, end))
    return False


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _QUOTES[0] and (text[start - 1] == "#" or text[end : end + 1] in _QUOTES[1])


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Coded terms under their standard form."""
    for match in _ANY.finditer(text.plain):
        term = _forms()[match[0]]
        if _stands(_TERMS[term], text, match):
            yield Candidate(
                type=EntityType.JARGON,
                start=match.start(),
                end=match.end(),
                rule="ja.jargon.term",
                priority=_PRIORITY,
                canonical=term,
            )
