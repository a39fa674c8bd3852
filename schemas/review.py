"""What wants a person's judgement: one question on one thing or on two, with what speaks for it and against."""

from enum import StrEnum
from math import log2

from pydantic import Field

from schemas.analysis import Likelihood, Start
from schemas.base import Frozen
from schemas.decisions import Decision, PairQuestion, Verdict
from schemas.views import DocumentLine, EvidenceSentence, ThingRef

_FINEST = 0.0001  # probabilities of links are rounded to this


class Asked(StrEnum):
    """What a question of the review asks."""

    PERSON = "person"
    INCIDENT = "incident"
    RING = "ring"
    ALIAS = "alias"
    POST = "post"
    ACCOUNT = "account"
    GENERIC = "generic"

    @property
    def about(self) -> PairQuestion | None:
        """What a decision on it is about; None where a value is judged alone."""
        return None if self is Asked.GENERIC else PairQuestion(self.value)


class Waiting(Frozen):
    """A question in the queue, before anything is read for it."""

    id: str
    asked: Asked
    things: tuple[str, ...] = Field(min_length=1, max_length=2)
    p: float = Field(description="chance that the answer is yes")
    stake: int = Field(description="how much hangs on the answer: incidents, links or posts, by what is asked")
    basis: str = Field(default="", description="digest of the evidence; another one makes it another question")
    link: str = Field(default="", description="the link that asks")
    decided: str = Field(default="", description="confirm or reject, where linking followed a decision")
    again: bool = Field(default=False, description="it was decided, and the evidence is another since")

    @property
    def information(self) -> float:
        """What an answer teaches: most where the chance is even, and more where more hangs on it.

        Where people answered and the evidence speaks anew, the chance is held to be even.
        """
        return (1.0 if self.again else doubt(self.p)) * log2(1 + self.stake)


def doubt(p: float) -> float:
    """How open a question is, in bits: 1 at even odds, 0 where the answer is known."""
    return -sum(share * log2(share) for share in (p, 1 - p) if 0 < share < 1)


def moved(before: float, now: float) -> float:
    """Bits by which the odds of one probability differ from those of another; both are known to four digits."""
    one, other = (min(max(p, _FINEST), 1 - _FINEST) for p in (before, now))
    return abs(log2(one / (1 - one)) - log2(other / (1 - other)))


class Reason(Frozen):
    """One reason for or against, in bits and in words."""

    bits: float
    ja: str
    en: str
    mark: int | None = Field(default=None, description="the highlight under which its words stand in the sentences")


class Highlight(Frozen):
    """A stretch of a document that stands on both sides, or that names what is asked about."""

    start: int
    end: int
    mark: int


class Telling(Frozen):
    """A sentence of one side with its highlights."""

    sentence: EvidenceSentence
    highlights: tuple[Highlight, ...] = ()


class Question(Frozen):
    """A question with everything that is needed to answer it."""

    waiting: Waiting
    things: tuple[ThingRef, ...]
    likelihood: Likelihood
    prior: float
    start: Start | None = Field(default=None, description="where the prior comes from, as far as linking told it")
    total: float
    reasons: tuple[Reason, ...] = Field(description="strongest first, negative ones last")
    sides: tuple[tuple[Telling, ...], ...] = Field(description="sentences of the first and of the second thing")
    before: Decision | None = Field(default=None, description="what was decided when the evidence was another")

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the sentences on the screen."""
        return tuple(dict.fromkeys(told.sentence.sentence_id for side in self.sides for told in side))


class Outcome(StrEnum):
    """What an answer does to rings."""

    JOINS = "joins"
    FALLS = "falls"
    STAYS = "stays"
    NOTHING = "nothing"


class Effect(Frozen):
    """What rings become by an answer, as the strong links of today have it; linking has the last word."""

    verdict: Verdict
    outcome: Outcome
    before: tuple[int, ...] = Field(default=(), description="incidents of each ring concerned")
    after: tuple[int, ...] = ()


class DecidedLine(Frozen):
    """A decision with what it is about today; both are empty where its targets have gone."""

    decision: Decision
    stands: bool = Field(description="False: another came after it, or it was taken back")
    things: tuple[ThingRef, ...] = ()
    documents: tuple[DocumentLine, ...] = Field(default=(), description="posts, and sources of statements")


class Decisions(Frozen):
    """Decisions, the newest first: `showing` of `of`."""

    lines: tuple[DecidedLine, ...]
    showing: int
    of: int


class Moved(Frozen):
    """A link that is judged differently than before: from what to what, and why."""

    link: str
    ja: str
    en: str


class LinkNews(Frozen):
    """What an import changed in links."""

    fresh: tuple[str, ...] = Field(default=(), description="ids of new links, the strongest first")
    moved: tuple[Moved, ...] = Field(default=(), description="those that moved furthest first")
    gone: int = 0
