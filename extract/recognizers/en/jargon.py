"""Coded terms in English text, and the gloss that a text gives beside one."""

import re
from collections.abc import Iterator
from functools import cache

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 72
_QUOTES = "\"“”‘’'"
_BETWEEN = (
    rf"[{_QUOTES},]{{0,2}},? ?(?:\(|or |which means |meaning |that is,? |literally |i\.e\.,? "
    rf"|which translates (?:roughly )?(?:as|to) |as in )?(?:so-called |literally )?[{_QUOTES}]?"
)


@cache
def _terms() -> dict[str, re.Pattern[str]]:
    terms = lexicon("en/jargon")["terms"]
    return {
        name: re.compile(
            rf"(?<![\w-])(?:{'|'.join(entry['forms'])})(?![\w-])", 0 if entry.get("exact") else re.IGNORECASE
        )
        for name, entry in terms.items()
    }


@cache
def _all_terms() -> re.Pattern[str]:
    forms = [form for entry in lexicon("en/jargon")["terms"].values() for form in entry["forms"]]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)


@cache
def _gloss(name: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The gloss behind a term (yami baito, or “dark part-time jobs”) and before it."""
    gloss = lexicon("en/jargon")["terms"][name].get("gloss")
    if gloss is None:
        return None
    behind = re.compile(rf"{_BETWEEN}(?P<gloss>{gloss})(?![\w-])", re.IGNORECASE)
    before = re.compile(
        rf"[{_QUOTES}](?P<gloss>{gloss})[{_QUOTES},]{{1,2}},? (?:\(|or |known as |called )[{_QUOTES}]?$", re.IGNORECASE
    )
    return behind, before


def is_jargon(words: str) -> bool:
    """Whether the words are a coded term as a whole."""
    return _all_terms().fullmatch(words) is not None


def jargon(text: PreparedText) -> Iterator[Candidate]:
    """Every coded term and gloss; both stand for the term's usual romanised form."""
    plain = text.plain
    for match in _all_terms().finditer(plain):
        name = next((n for n, p in _terms().items() if p.fullmatch(match[0])), None)
        if name is None:
            continue
        yield _candidate(match.span(), name, "en.jargon.term")
        if patterns := _gloss(name):
            behind = patterns[0].match(plain, match.end())
            before = patterns[1].search(plain, max(0, match.start() - 60), match.start())
            for gloss in (behind, before):
                if gloss and _quoted_or_joined(plain, gloss.span("gloss")):
                    yield _candidate(gloss.span("gloss"), name, "en.jargon.gloss")


def _quoted_or_joined(text: str, span: tuple[int, int]) -> bool:
    """A gloss stands in quotes or brackets, or behind “or”."""
    before = text[max(0, span[0] - 12) : span[0]]
    return bool(before) and (
        before[-1] in _QUOTES + "(" or before.endswith(("or ", "meaning ", "literally ", "so-called ", "means "))
    )


def _candidate(span: tuple[int, int], name: str, rule: str) -> Candidate:
    return Candidate(EntityType.JARGON, *span, rule, 0.95, _PRIORITY, canonical=name)
