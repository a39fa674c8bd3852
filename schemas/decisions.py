"""The desk layer: what people decided and noted. Append-only; never rebuilt, never overwritten."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas.base import Frozen
from schemas.corrections import Correction


class DecisionScope(StrEnum):
    """What a decision is about."""

    PAIR = "pair"
    MENTION = "mention"
    CLAIM = "claim"
    VALUE = "value"
    MASK = "mask"
    EVIDENCE = "evidence"


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
    ACCOUNT = "account"


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
    basis: str = Field(default="", description='digest of the evidence it was taken on; "": not told')
    p: float | None = Field(default=None, description="how likely the answer yes was then, where that was told")
    undoes: str | None = Field(default=None, description="id of the decision that this one takes back")
    correction: Correction | None = Field(default=None, description="mentions only: what is put right in the document")


class NoteKind(StrEnum):
    """What a note is."""

    REMARK = "remark"
    NAME = "name"


class Note(Frozen):
    """A remark of an analyst on anything in the graph, or the name that a ring is to be called by."""

    id: str
    about: str
    text: str = Field(min_length=1, max_length=4_000)
    written_by: str = Field(min_length=1)
    written_at: datetime
    kind: NoteKind = NoteKind.REMARK
    reports: tuple[str, ...] = Field(
        default=(), description="names only: the reports of the ring's core, by which it is found when its id has gone"
    )


class Arrangement(Frozen):
    """How a reader arranged a network picture. The shape is that of `ViewState` in the picture's `types.ts`."""

    positions: dict[str, tuple[float, float]] = Field(default_factory=dict, max_length=5_000)
    hidden: tuple[str, ...] = Field(default=(), max_length=5_000)
    pinned: tuple[str, ...] = Field(default=(), max_length=5_000)
    layout: Literal["force", "role"] = "force"
    filters: dict[str, tuple[str, ...] | bool | int | str] = Field(default_factory=dict, max_length=20)


class SavedCase(Frozen):
    """One version of a view that somebody kept: which page on what, under which title, how its picture was arranged.

    The latest version of a case is the one that is opened; older ones stay.
    """

    id: str
    case: str = Field(description="what all versions have in common, and an address names")
    title: str = Field(min_length=1, max_length=200)
    page: str = Field(pattern="^[a-z]+$", description="the page that shows it")
    shown: dict[str, str] = Field(default_factory=dict, description="the parameters of its address")
    remark: str = Field(default="", max_length=4_000)
    arrangement: Arrangement | None = None
    saved_by: str = Field(min_length=1)
    saved_at: datetime
    put_away: bool = Field(default=False, description="no longer listed; a later version brings it back")
