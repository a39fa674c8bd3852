"""Passages that bear a relation out."""

from extract.discourse.ja.utterance import Utterance
from schemas.records import Span


def passage(utterance: Utterance, start: int, end: int) -> Span:
    """The plain stretch of some characters of an utterance."""
    return utterance.skeleton.span(start, end)


def joined(*spans: Span) -> Span:
    """The stretch that covers several."""
    return min(s[0] for s in spans), max(s[1] for s in spans)
