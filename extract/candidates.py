"""Candidates: what a recognizer proposes, before the arbiter settles overlaps."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.text import PreparedText
from schemas.words import EntityType


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of plain text that may be a mention of something.

    Attributes:
        rule: name of the rule that proposes it, as shown to whoever asks why.
        priority: which family of evidence it rests on; a higher one wins an overlap (see `arbiter`).
        canonical: the name it stands for, where the rule knows better than the surface.
        norm: normalised value; keys as in the record form.
        blocks: True for a stretch that is certainly *not* of a type (a ransom is no payout): it takes part in
            arbitration and is dropped afterwards.
    """

    type: EntityType
    start: int
    end: int
    rule: str
    confidence: float = 1.0
    priority: int = 50
    canonical: str | None = None
    norm: Mapping[str, Any] = field(default_factory=dict)
    blocks: bool = False

    def overlaps(self, other: "Candidate") -> bool:
        """Whether both claim a common character."""
        return self.start < other.end and other.start < self.end


Recognizer = Callable[[PreparedText], Iterable[Candidate]]
# A model that looks at what the rules have settled and adds what they left open.
SecondOpinion = Callable[[PreparedText, Sequence[Candidate]], Iterable[Candidate]]
