"""Certainty of what an utterance tells, in its paragraph and with whoever says it."""

from extract.certainty.ja import certainty_at
from extract.discourse.ja.utterance import Utterance
from schemas.words import Certainty


def sure_of(utterance: Utterance, start: int, end: int) -> Certainty:
    """Certainty of what stands at some characters of an utterance; of a quote, that of the words that introduce it."""
    line = utterance.line
    text = line.skeleton.text
    if not utterance.quoted:
        return certainty_at(text, start, end=end, mood=line.mood)
    if utterance.named_later:
        return Certainty.ALLEGED
    return certainty_at(text, utterance.outer_at, end=utterance.outer_at + 1, mood=line.mood)
