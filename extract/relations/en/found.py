"""A relation as a rule finds it, and the lines and clauses rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.reading import Clause, Line
from extract.discourse.ja.marks import pattern
from extract.incidents.en.telling import Telling
from extract.incidents.en.weave import Case
from extract.lexicon import lexicon
from schemas.records import Relation, Span
from schemas.words import Certainty, Polarity, RelationType

WORDS = lexicon("en/relations")


@dataclass(frozen=True, slots=True)
class Found:
    """One relation with its passage; ends are ids of the record."""

    type: RelationType
    from_: str
    to: str
    evidence: Span
    certainty: Certainty
    rule: str
    polarity: Polarity = Polarity.AFFIRMED

    def written(self) -> Relation:
        """The relation of the record."""
        return Relation(
            type=self.type,
            from_=self.from_,
            to=self.to,
            evidence=self.evidence,
            certainty=self.certainty,
            rule=self.rule,
            polarity=self.polarity,
            confidence=0.8,
        )


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
