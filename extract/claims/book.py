"""The book of claims of one document: numbers them and gives each its passage, speaker and day of statement."""

from dataclasses import dataclass, field
from typing import Any

from extract.certainty.attribution import speakers
from extract.draft import Draft
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

    def write(self, predicate: str, subject: str, ground: Ground, **said: Any) -> str | None:  # noqa: ANN401  fields of Claim
        """Add a claim; its id, or None where the passage is outside what the document tells."""
        evidence = self._inside(ground.evidence)
        if evidence is None:
            return None
        published = self.draft.text.published
        claim = Claim(
            id=f"c{len(self.claims) + 1}",
            predicate=predicate,
            subject=subject,
            evidence=evidence,
            trigger=ground.trigger if ground.trigger and _within(ground.trigger, evidence) else None,
            certainty=ground.certainty,
            polarity=ground.polarity,
            attribution=speakers(self.draft, evidence),
            stated_at=published.isoformat() if published else None,
            rule=ground.rule or f"claims.{predicate.lower()}",
            confidence=ground.confidence,
            **said,
        )
        self.claims.append(claim)
        return claim.id

    def _inside(self, span: Span) -> Span | None:
        """The told part of a passage, None where there is none."""
        text = self.draft.text
        start, end = max(0, span[0]), min(len(text.plain), span[1])
        touched = [s for s in text.sentences_in(start, end) if text.told_at(s.start)]
        if not touched:
            return None
        return max(start, touched[0].start), min(end, touched[-1].end)


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < inner[1] <= outer[1]
