"""How sure a Japanese text is of a fact, from the words of the clause that carries it.

A hedge at the end of a sentence covers every clause that runs on into it, but neither a clause before a contrasting
が nor one that modifies a noun. What stands in a quote is said by somebody, and so alleged.
"""

import re
from functools import cache

from extract.lexicon import lexicon
from schemas.words import Certainty


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    words = lexicon("ja_cases/certainty")
    return {name: re.compile("|".join(fragments)) for name, fragments in words.items()}


def _clause_end(text: str, position: int) -> int:
    """Where what a position tells ends: at a contrast, or with the sentence."""
    contrast = _rules()["contrast"].search(text, position)
    return contrast.end() if contrast else len(text)


def certainty_at(text: str, position: int, *, end: int | None = None) -> Certainty:
    """Certainty of what a sentence tells at a position.

    Args:
        text: the sentence, with or without marks.
        position: where the words that carry the fact stand.
        end: where they end, if the hedge must stand behind them.
    """
    rules = _rules()
    stop = _clause_end(text, end or position)
    local = text[position : stop]
    if rules["speculated"].search(local) and not rules["alleged_after_all"].search(local):
        return Certainty.SPECULATED
    if rules["alleged"].search(local):
        return Certainty.ALLEGED
    head = text[:position]
    if rules["confirmed_head"].search(head):
        return Certainty.CONFIRMED
    if rules["alleged_head"].search(head):
        return Certainty.ALLEGED
    return Certainty.CONFIRMED if rules["confirmed"].search(local) else Certainty.REPORTED
