"""Corrections: what a person says that extraction got wrong in one document, bound to words instead of ids.

Ids and offsets change with the rules that read a text; the words do not. So a correction names sentences and the words
in them, and is laid over whatever the rules find there now.
"""

from enum import StrEnum
from typing import Any, Self

from pydantic import Field, model_validator

from schemas.base import Frozen
from schemas.ids import digest
from schemas.words import Certainty, EntityType, LegalKind, Role

_DAY = r"\d{4}(-\d{2}(-\d{2})?)?"


class CorrectionKind(StrEnum):
    """What is put right."""

    REJECT = "reject"
    RETYPE = "retype"
    ROLE = "role"
    MERGE = "merge"
    MENTION = "mention"
    CLAIM = "claim"
    LEGAL_ACTION = "legal_action"
    VALUE = "value"


class MarkKind(StrEnum):
    """What a mark points at, beside the eleven types of entity."""

    INCIDENT = "incident"
    LEGAL_ACTION = "legal_action"
    PASSAGE = "passage"


class Mark(Frozen):
    """A place in a text, told by content: the words there and the sentence around them."""

    kind: EntityType | MarkKind
    sentence: str = Field(min_length=1, description="the sentence, or the sentences, in which the words stand")
    words: str = Field(default="", description="what names the thing; incidents and legal actions have none")
    start: int = Field(default=0, ge=0, description="where the words begin in the sentence")
    repeat: int = Field(default=0, ge=0, description="how often the same sentence stands before this one")
    name: str = Field(default="", description="what the thing was called")

    def __str__(self) -> str:
        return f'"{self.words or self.name}" ({self.kind})'


class Correction(Frozen):
    """One thing put right in one document.

    `reject`: `at` is no such thing. `retype`: it is a thing of another `type`. `role`: the part of `at` in the
    incident `other` is `role`. `merge`: `at` and `other` are one. `mention`: the words of `at` name a thing that was
    not seen, or name `other` once more. `claim`: `passage` says `predicate` of `at` and `other`. `legal_action`:
    `passage` says that `authority` did `legal` to `at`, on `date`, at `place`, over the incident `other`. `value`:
    `passage` says that the `predicate` of `at`, an age, a loss or a day, is `value`.
    """

    kind: CorrectionKind
    at: Mark
    other: Mark | None = None
    everywhere: bool = Field(default=True, description="reject, mention: all places with these words, not this alone")
    type: EntityType | None = Field(default=None, description="retype, mention: what it is")
    name: str = Field(default="", description="retype, mention: what the words stand for, if not for themselves")
    norm: dict[str, Any] = Field(default_factory=dict, description="its normalised value; of value: the rest of a sum")
    role: Role | None = None
    predicate: str = Field(default="", description="claim, value: a predicate of the ontology")
    certainty: Certainty = Certainty.REPORTED
    passage: Mark | None = Field(default=None, description="claim, legal_action, value: the words that say so")
    legal: LegalKind | None = None
    date: str = Field(default="", pattern=rf"^({_DAY})?$", description="legal_action: YYYY, YYYY-MM or YYYY-MM-DD")
    place: Mark | None = None
    authority: Mark | None = None
    value: int | str | None = Field(default=None, description="value: years of age, an amount, or a day as of `date`")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for field in _NEEDED[self.kind]:
            if not getattr(self, field):
                raise ValueError(f"a correction of kind {self.kind} needs {field}")
        return self

    def __str__(self) -> str:
        told = (self.at, self.type, self.role, self.predicate, self.legal, self.value, self.date, self.other)
        return " ".join([self.kind.value, *(str(one) for one in told if one not in (None, ""))])

    @property
    def question(self) -> str:
        """What is put right, whatever the answer: of two corrections with one question the later stands."""
        asked = _ASKED.get(self.kind, self.kind)
        return digest(asked, *(_told(getattr(self, field)) for field in _QUESTION[self.kind]))


def _told(field: object) -> str:
    """Part of a question; a name tells things apart only where no words do, as two incidents of one sentence."""
    if isinstance(field, Mark):
        return field.model_dump_json(exclude={"name"} if field.words else None)
    return str(field) if field else ""


# What a mention is, is one question, whether it is answered with "nothing" or with another type.
_ASKED = {CorrectionKind.REJECT: "what", CorrectionKind.RETYPE: "what"}
_QUESTION: dict[CorrectionKind, tuple[str, ...]] = {
    CorrectionKind.REJECT: ("at",),
    CorrectionKind.RETYPE: ("at",),
    CorrectionKind.ROLE: ("at", "other"),
    CorrectionKind.MERGE: ("at", "other"),
    CorrectionKind.MENTION: ("at",),
    CorrectionKind.CLAIM: ("at", "other", "predicate", "passage"),
    CorrectionKind.LEGAL_ACTION: ("at", "legal", "passage"),
    CorrectionKind.VALUE: ("at", "predicate"),
}
_NEEDED: dict[CorrectionKind, tuple[str, ...]] = {
    CorrectionKind.REJECT: (),
    CorrectionKind.RETYPE: ("type",),
    CorrectionKind.ROLE: ("other", "role"),
    CorrectionKind.MERGE: ("other",),
    CorrectionKind.MENTION: ("type",),
    CorrectionKind.CLAIM: ("other", "predicate", "passage"),
    CorrectionKind.LEGAL_ACTION: ("legal", "passage"),
    CorrectionKind.VALUE: ("predicate", "value", "passage"),
}
