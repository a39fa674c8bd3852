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


class Decision(Frozen):
    """One judgement by one person at one moment, on report ids, with what was shown."""

    id: str
    scope: DecisionScope
    verdict: Verdict
    targets: tuple[str, ...] = Field(min_length=1, description="report, claim or value ids it is about")
    decided_by: str = Field(min_length=1)
    decided_at: datetime
    reason: str = ""
    shown: tuple[str, ...] = Field(default=(), description="sentence ids that were on the screen")


class Note(Frozen):
    """A remark of an analyst on anything in the graph."""

    id: str
    about: str
    text: str = Field(min_length=1)
    written_by: str = Field(min_length=1)
    written_at: datetime
