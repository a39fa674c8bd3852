"""Annotated texts: documents with what is true of them. Keys that nobody measures are passed over."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field, ValidationError, model_validator

from extract.read import Source, from_line, sources
from schemas.base import Frozen
from schemas.documents import Document, Refusal
from schemas.errors import UnreadableSourceError
from schemas.records import Span
from schemas.words import Certainty, EntityType, IncidentKind, LegalKind, PostLabel, RelationType, Role

_MEND = "Mend the line as fixtures/gold/README.md describes; the other lines were read."
_REPEATS_PARTICIPANTS = "PARTICIPATED_IN"
_ANNOTATION = ("entities", "label")  # a line with neither is a document that nobody annotated


class _Annotated(Frozen):
    """A part of an annotation; a key whose value is null is as good as absent."""

    model_config = ConfigDict(extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, values: object) -> object:
        return {k: v for k, v in values.items() if v is not None} if isinstance(values, dict) else values


class GoldEntity(_Annotated):
    """A thing the text names, with all its mentions."""

    id: str
    type: EntityType
    mentions: tuple[Span, ...] = Field(min_length=1)
    canonical: str = ""
    norm: dict[str, Any] = Field(default_factory=dict)
    anaphora: tuple[Span, ...] = ()

    @property
    def anonymous(self) -> bool:
        """Whether this is a person without a name, whom a record may leave out."""
        return bool(self.norm.get("anonymous"))


class GoldParticipant(_Annotated):
    """Somebody's part in an incident, and what may be said of it as well."""

    entity: str
    role: Role
    alt_roles: tuple[Role, ...] = ()
    certainty: Certainty | None = None


class GoldIncident(_Annotated):
    """A case the text tells; one in the background may be left out."""

    id: str
    kind: IncidentKind
    date: str | None = None
    place: str | None = None
    loss: str | None = None
    participants: tuple[GoldParticipant, ...] = ()
    background: bool = False


class GoldRelation(_Annotated):
    """A relation that the text bears out; an optional one counts neither way."""

    type: RelationType
    from_: str = Field(alias="from")
    to: str
    certainty: Certainty | None = None
    evidence: Span | None = None
    optional: bool = False


class GoldAction(_Annotated):
    """What an authority did with persons."""

    kind: LegalKind
    persons: tuple[str, ...] = ()
    date: str | None = None
    evidence: Span


class Annotation(_Annotated):
    """What is true of one document."""

    published: str | None = Field(default=None, description="as annotated: without it no year can be known")
    entities: tuple[GoldEntity, ...] = ()
    incidents: tuple[GoldIncident, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    legal_actions: tuple[GoldAction, ...] = ()
    neutral: tuple[Span, ...] = Field(default=(), description="debatable spans: what is found there is no error")
    label: PostLabel | None = Field(default=None, description="posts only")

    @model_validator(mode="before")
    @classmethod
    def _parts_once(cls, values: object) -> object:
        """Without relations that only say again who took part in an incident."""
        if not isinstance(values, dict) or not isinstance(values.get("relations"), list):
            return values
        told = [r for r in values["relations"] if not (isinstance(r, dict) and r.get("type") == _REPEATS_PARTICIPANTS)]
        return values | {"relations": told}


class GoldDocument(Frozen):
    """A document and what is true of it."""

    document: Document
    truth: Annotation


def read(paths: Iterable[Path]) -> Iterator[GoldDocument | Refusal]:
    """The annotated documents of JSON-lines files, or of such files in a folder; a refusal for each bad line."""
    files = (file for path in paths for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path]))
    for source in sources(files):
        if isinstance(source, Refusal):
            yield source
        else:
            yield from _of_source(source)


def _of_source(source: Source) -> Iterator[GoldDocument | Refusal]:
    for number, line in enumerate(source.raw.decode("utf-8", errors="replace").split("\n"), start=1):
        if line.strip():
            yield gold_line(line, path=source.path, place=f"line {number}")


def gold_line(line: str, *, path: str = "text", place: str = "") -> GoldDocument | Refusal:
    """The annotated document on a line of JSON, or what is wrong with it."""
    try:
        document = from_line(line, path=path, place=place)
        values = json.loads(line)
        if not any(key in values for key in _ANNOTATION):
            reason = "The line is a document without annotation: neither 'entities' nor 'label' is there."
            return Refusal(path=path, place=place, reason=reason, remedy=_MEND)
        return GoldDocument(document=document, truth=Annotation.model_validate(values))
    except UnreadableSourceError as error:
        return Refusal(path=path, place=place, reason=error.reason, remedy=error.remedy)
    except ValidationError as error:
        first = error.errors()[0]
        at = ".".join(map(str, first["loc"]))
        return Refusal(
            path=path, place=place, reason=f"The annotation at '{at}' is wrong: {first['msg']}.", remedy=_MEND
        )
