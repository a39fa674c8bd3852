"""How sure a Japanese text is of a fact, from the words of the clause that carries it.

A hedge at the end of a sentence covers every clause that runs on into it; a hearsay ending (という) stops at a
contrasting が, a verb of saying does not. What an indictment or a judgment is said to hold covers the rest of its
paragraph.
"""

from functools import cache

from extract.discourse.marks import pattern
from extract.lexicon import lexicon
from extract.rules import Rule
from schemas.words import Certainty


@cache
def _rules() -> dict[str, Rule]:
    words = lexicon("ja_cases/certainty")
    return {name: pattern("|".join(fragments)) for name, fragments in words.items()}


def mood_of(text: str) -> Certainty | None:
    """What the head of a sentence makes of it and of the sentences behind it: 「起訴状によると」, 「判決によると」.

    REPORTED for a head that ends such a mood (県警によると), None for no head at all.
    """
    rules = _rules()
    if rules["confirmed_head"].search(text):
        return Certainty.CONFIRMED
    if rules["alleged_head"].search(text):
        return Certainty.ALLEGED
    return Certainty.REPORTED if rules["neutral_head"].search(text) else None


def certainty_at(text: str, position: int, *, end: int | None = None, mood: Certainty | None = None) -> Certainty:
    """Certainty of what a sentence tells at a position.

    Args:
        text: the sentence, with or without marks.
        position: where the words that carry the fact stand.
        end: where they end, if the hedge must stand behind them.
        mood: what the paragraph makes of its sentences.
    """
    rules = _rules()
    turn = rules["turn"].search(text, end or position)
    local = text[position : turn.end() if turn else len(text)]
    contrast = rules["contrast"].search(text, end or position)
    clause = text[position : min(len(local) + position, contrast.end() if contrast else len(text))]
    if rules["speculated"].search(clause) and not rules["alleged_after_all"].search(clause):
        return Certainty.SPECULATED
    if rules["alleged"].search(clause) or rules["said"].search(local):
        return Certainty.ALLEGED
    return _by_head(text[:position], clause, mood)


def _by_head(head: str, clause: str, mood: Certainty | None) -> Certainty:
    rules = _rules()
    if rules["confirmed_head"].search(head) or rules["confirmed"].search(clause):
        return Certainty.CONFIRMED
    if rules["alleged_head"].search(head):
        return Certainty.ALLEGED
    if rules["neutral_head"].search(head):
        return Certainty.REPORTED
    return mood or Certainty.REPORTED
