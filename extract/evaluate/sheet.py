"""The score sheet of one document: what was hit, missed and invented by measure, and each departure in its sentence.

Counts of all documents of a corpus add up to its figures, so a corpus can be drawn anew from sheets alone.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.evaluate.matching import Matched, overlap
from extract.evaluate.results import Finding, Outcome
from schemas.records import Record, Span

TP, FP, FN = "tp", "fp", "fn"
RIGHT, OF = "right", "of"

_AROUND = 60  # characters shown on each side where no sentence is known


class Ranked(NamedTuple):
    """A post: its score, and whether it was meant to recruit."""

    score: float
    wanted: bool


@dataclass
class Marks:
    """Counts by measure and outcome, and posts by score."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    ranked: list[Ranked] = field(default_factory=list)

    @classmethod
    def total(cls, several: Iterable["Marks"]) -> "Marks":
        """All marks together, in their order."""
        together = cls()
        for one in several:
            together.counts.update(one.counts)
            together.ranked.extend(one.ranked)
        return together


@dataclass
class Sheet:
    """What one document adds to the figures of its corpus."""

    matched: Matched
    marks: Marks = field(default_factory=Marks)
    findings: list[Finding] = field(default_factory=list)

    def count(self, measure: str, *, tp: int = 0, fp: int = 0, fn: int = 0) -> None:
        """Add found and wanted (tp), found but not wanted (fp), wanted but not found (fn)."""
        self.marks.counts.update({(measure, TP): tp, (measure, FP): fp, (measure, FN): fn})

    def share(self, measure: str, right: int, *, of: int = 1) -> None:
        """Add `right` things out of `of`."""
        self.marks.counts.update({(measure, RIGHT): right, (measure, OF): of})

    def missed(self, measure: str, what: str, *, at: Span | None) -> None:
        """Keep something annotated that was not found."""
        self._keep(Outcome.MISSED, measure, what, at=at)

    def invented(self, measure: str, what: str, *, at: Span | None) -> None:
        """Keep something found that is not annotated."""
        self._keep(Outcome.INVENTED, measure, what, at=at)

    def wrong(self, measure: str, what: str, *, at: Span | None) -> None:
        """Keep something found that is there, but otherwise."""
        self._keep(Outcome.WRONG, measure, what, at=at)

    def _keep(self, outcome: Outcome, measure: str, what: str, *, at: Span | None) -> None:
        record = self.matched.record
        passage = shown(record, at) if at else ""
        self.findings.append(Finding(document=record.id, outcome=outcome, measure=measure, what=what, passage=passage))


def shown(record: Record, span: Span) -> str:
    """The sentences a span lies in, on one line, with the span in ⟦⟧."""
    around = [s for s in record.sentences if overlap((s.start, s.end), span)]
    start = min((s.start for s in around), default=max(0, span[0] - _AROUND))
    end = max((s.end for s in around), default=span[1] + _AROUND)
    pieces = (record.text[start : span[0]], "⟦", record.text[slice(*span)], "⟧", record.text[span[1] : end])
    return " ".join("".join(pieces).split())
