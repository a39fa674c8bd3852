"""The book of claims of one document: numbers them and gives each its passage, speaker and day of statement."""

from dataclasses import dataclass, field
from typing import Any

from extract.certainty.attribution import speakers
from extract.draft import Draft
from extract.text import is_told
from schemas.records import Claim, Span
from schemas.words import Certainty, Polarity

_ASSUMED = 0.8  # of what no rule gives a confidence of its own


@dataclass(frozen=True, slots=True)
class Ground:
    """What a claim stands on: the passage, the rule that read it, and how sure the text is."""

    evidence: Span
    rule: str
    certainty: Certainty = Certainty.REPORTED
    confidence: float = _ASSUMED
    trigger: Span | None = None
    polarity: Polarity = Polarity.AFFIRMED


@dataclass(slots=True)
class ClaimBook:
    """Collects the claims of a draft in order; claims whose passage does not count as told are not taken."""

    draft: Draft
    claims: list[Claim] = field(default_factory=list)
    _speakers: dict[Span, tuple[str, ...]] = field(default_factory=dict)

    def write(self, predicate: str, subject: str, ground: Ground, **said: Any) -> str | None:  # noqa: ANN401  fields of Claim
        """Add a claim; its id, or None where the passage is outside what the document tells."""
        start, end = ground.evidence
        touched = [s for s in self.draft.text.sentences_in(start, end) if is_told(s)]
        if not touched:
            return None
        told = touched[0].start, touched[-1].end
        evidence = max(start, told[0]), min(end, told[1])
        published = self.draft.text.published
        claim = Claim(
            id=f"c{len(self.claims) + 1}",
            predicate=predicate,
            subject=subject,
            evidence=evidence,
            trigger=ground.trigger if ground.trigger and _within(ground.trigger, evidence) else None,
            certainty=ground.certainty,
            polarity=ground.polarity,
            attribution=self._speakers_of(told),
            stated_at=published.isoformat() if published else None,
            rule=ground.rule or f"claims.{predicate.lower()}",
            confidence=ground.confidence,
            **said,
        )
        self.claims.append(claim)
        return claim.id

    def _speakers_of(self, told: Span) -> tuple[str, ...]:
        """Who says what some sentences tell; most of them bear several claims."""
        if told not in self._speakers:
            self._speakers[told] = speakers(self.draft.text, told)
        return self._speakers[told]


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < inner[1] <= outer[1]
