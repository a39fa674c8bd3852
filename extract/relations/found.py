"""A relation as a rule finds it, and the one way to write it into the record."""

from dataclasses import dataclass

from schemas.records import Relation, Span
from schemas.words import Certainty, Polarity, RelationType


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
    confidence: float = 0.8

    def written(self) -> Relation:
        """The relation of the record."""
        return Relation(
            type=self.type,
            from_=self.from_,
            to=self.to,
            evidence=self.evidence,
            certainty=self.certainty,
            rule=self.rule,
            confidence=self.confidence,
            polarity=self.polarity,
        )
