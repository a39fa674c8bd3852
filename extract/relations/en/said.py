"""The lines and clauses that rules look at, each with the cases it tells of."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.reading import Clause, Line
from extract.discourse.marks import pattern
from extract.incidents.en.telling import Telling
from extract.incidents.en.weave import Case
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import Certainty

WORDS = lexicon("en/relations")


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with the line it stands in and the cases that line tells of."""

    clause: Clause
    line: Line
    cases: tuple[Case, ...]

    @property
    def evidence(self) -> Span:
        """The sentence."""
        return self.line.sentence.start, self.line.sentence.end

    def sure(self, start: int, end: int | None = None) -> Certainty:
        """How sure the clause is of what it says between two positions."""
        return certainty_of(self.clause, start, end)


def said(telling: Telling, letters: str) -> Iterator[Said]:
    """All clauses that hold a mark of some letters."""
    wanted = pattern(f"<{letters}>")
    for line in telling.reading.lines:
        cases = telling.story.of_line.get(line.index, ())
        for clause in line.clauses:
            if wanted.search(clause.skeleton.text):
                yield Said(clause, line, cases)
