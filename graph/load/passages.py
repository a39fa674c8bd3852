"""Which sentences of a record a passage touches."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from schemas.documents import SectionKind
from schemas.records import Record, Sentence, Span

TOLD = frozenset({SectionKind.HEADLINE, SectionKind.BODY, SectionKind.CAPTION})  # sections whose statements count


class Passages:
    """The sentences of one record, in order, looked up by offsets."""

    def __init__(self, record: Record) -> None:
        by_place = {(sentence.start, sentence.end): sentence for sentence in record.sentences}
        self.sentences = [by_place[place] for place in sorted(by_place)]
        self._starts = [s.start for s in self.sentences]
        self._ends = list(accumulate((s.end for s in self.sentences), max))

    def touched(self, span: Span) -> list[Sentence]:
        """Every sentence that shares at least one character with the passage, in order."""
        start, end = span
        near = self.sentences[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return [s for s in near if s.start < end and start < s.end]

    def told(self, span: Span) -> bool:
        """Whether the passage touches a part of the document that tells something, not a teaser or boilerplate."""
        return any(s.section in TOLD for s in self.touched(span))
