"""All corrections of one document laid over its record, one after the other."""

from collections.abc import Iterable
from typing import NamedTuple

from graph.correct.kinds import laid
from graph.correct.marks import Solid, words_of
from schemas.decisions import Decision
from schemas.records import Record, Span


class Laid(NamedTuple):
    """What became of one correction."""

    decision: Decision
    fits: bool
    at: Span | None  # where its words stand now; None where they are gone


def corrected(record: Record, decisions: Iterable[Decision]) -> tuple[Record, tuple[Laid, ...]]:
    """A record as people put it right, and which of their corrections still fit it.

    Each is laid over what the ones before it left, so that a statement can be added about a mention that was added.
    """
    text, outcomes = Solid(record.text), []
    for decision in decisions:
        correction = decision.correction
        if correction is None:
            continue
        now = laid(record, correction, text)
        outcomes.append(Laid(decision, now is not None, words_of(text, correction.passage or correction.at)))
        record = now or record
    return record, tuple(outcomes)
