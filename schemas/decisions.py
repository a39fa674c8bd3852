"""The desk layer: what people decided and noted. Append-only; never rebuilt, never overwritten."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen


class DecisionScope(StrEnum):
    """What a decision is about."""

    PAIR = "pair"
    MENTION = "mention"
    CLAIM = "claim"
    VALUE = "value"
    MASK = "mask"


class Verdict(StrEnum):
    """The three answers of a reviewer."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNSURE = "unsure"


class PairQuestion(StrEnum):
    """What is asked of two things."""

    PERSON = "person"
    INCIDENT = "incident"
    ALIAS = "alias"
    RING = "ring"
    POST = "post"


class Anchor(Frozen):
    """What a target is, told by content: where its id has gone, it is found again by this."""

    target: str
    kind: str = Field(description="kind of report, Document, or label of a value")
    document: str = ""
    name: str = ""
    sentence: str = Field(default="", description="hash of the sentence in which it is first told")
    marks: tuple[str, ...] = Field(default=(), description="hashes of all sentences that tell of it, and of its names")


class Decision(Frozen):
    """One judgement by one person at one moment, on report ids, with what was shown.

    The latest decision on a question stands. One that undoes another puts back what stood before.
    """

    id: str
    scope: DecisionScope
    verdict: Verdict
    targets: tuple[str, ...] = Field(min_length=1, description="report, claim or value ids it is about")
    decided_by: str = Field(min_length=1)
    decided_at: datetime
    reason: str = ""
    shown: tuple[str, ...] = Field(default=(), description="sentence ids that were on the screen")
    about: PairQuestion | None = Field(default=None, description="pairs only: in what respect they are one")
    anchors: tuple[Anchor, ...] = Field(default=(), description="what the targets were, in their order")
    undoes: str | None = Field(default=None, description="id of the decision that this one takes back")


class Note(Frozen):
    """A remark of an analyst on anything in the graph."""

    id: str
    about: str
    text: str = Field(min_length=1)
    written_by: str = Field(min_length=1)
    written_at: datetime
