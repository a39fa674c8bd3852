"""Records as linking takes them: our own, and annotations that lack evidence, statements, claims and rules.

What an annotation leaves out is worked out from what it has: an incident's passage is the sentence that names most of
its place, day, loss and people. Keys that a record does not know are passed over.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from graph.link.observe.sentences import sentences_of
from schemas import ids
from schemas.documents import DocumentKind, Refusal
from schemas.records import (
    Claim,
    Entity,
    Incident,
    LegalAction,
    Participant,
    Record,
    Relation,
    Sentence,
    Span,
    Statement,
)
from schemas.words import RelationType

_PARTS: dict[str, type[BaseModel]] = {
    "entities": Entity, "incidents": Incident, "relations": Relation, "legal_actions": LegalAction,
    "statements": Statement, "claims": Claim,
}  # fmt: skip
_REMEDY = "Each line must be one record, as 'itoguchi extract' writes it."
_RELATIONS = frozenset(RelationType)


def read_records(path: Path) -> Iterator[Record | Refusal]:
    """The records of a file of JSON lines; a line that is none is refused with its number."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield Refusal(path=str(path), reason=f"cannot be read ({error}).", remedy="Give a file of records.")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _read_line(line, path=path, number=number)


def _read_line(line: str, *, path: Path, number: int) -> Record | Refusal:
    try:
        raw = json.loads(line)
    except ValueError as error:
        return _refusal(f"not JSON ({error}).", path=path, number=number)
    if not isinstance(raw, dict):
        return _refusal("not a JSON object.", path=path, number=number)
    try:
        return as_record(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        return _refusal(f"{where}: {first['msg']}.", path=path, number=number)
    except KeyError as error:
        return _refusal(f"the key {error} is missing.", path=path, number=number)
    except (TypeError, AttributeError, ValueError) as error:
        return _refusal(f"not a record ({error}).", path=path, number=number)


def _refusal(reason: str, *, path: Path, number: int) -> Refusal:
    return Refusal(path=f"{path}:{number}", reason=reason, remedy=_REMEDY)


def as_record(raw: Mapping[str, Any]) -> Record:
    """The record of one line; ids and passages that it lacks are made from its text."""
    text = str(raw["text"])
    sentences = raw.get("sentences") or [{"start": a, "end": b} for a, b in sentences_of(text)]
    known = {key: value for key, value in raw.items() if key in Record.model_fields and key not in _PARTS}
    parts = {key: [_known(one, model) for one in raw.get(key) or []] for key, model in _PARTS.items()}
    spans = [(one["start"], one["end"]) for one in sentences]
    parts["relations"] = [_known(one, Relation) for one in raw.get("relations") or [] if _is_ours(one)]
    for incident in parts["incidents"]:
        incident["participants"] = [_known(one, Participant) for one in incident.get("participants") or []]
        incident.setdefault("evidence", _passage(incident, parts["entities"], spans))
    filled = {
        "id": str(raw.get("id") or ids.document_id(text)),
        "document_id": raw.get("document_id") or ids.document_id(text),
        "kind": raw.get("kind") or DocumentKind.ARTICLE,
        "lang": raw.get("lang") or "",
        "pipeline_version": raw.get("pipeline_version") or "annotation",
        "sentences": sentences,
    }
    return Record.model_validate({**known, **parts, **filled})


def _is_ours(relation: Mapping[str, Any]) -> bool:
    """Annotations also list participations, which incidents have already, and relations counted neither way."""
    return relation.get("type") in _RELATIONS and not relation.get("optional")


def _known(one: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    names = {field.alias or name for name, field in model.model_fields.items()} | set(model.model_fields)
    return {key: value for key, value in one.items() if key in names and value is not None}


def _passage(incident: Mapping[str, Any], entities: list[dict[str, Any]], sentences: list[Span]) -> Span:
    """The sentence that says most of an incident; the first of equals."""
    weights = {incident.get("place"): 3, incident.get("loss"): 2}
    weights |= {one["entity"]: 1 for one in incident["participants"]}
    dated = str(incident.get("date") or "-")

    def said(span: Span) -> int:
        total = 0
        for entity in entities:
            here = any(span[0] <= start < span[1] for start, _ in entity.get("mentions") or ())
            is_day = entity["type"] == "DATE" and str((entity.get("norm") or {}).get("iso") or "").startswith(dated)
            total += (weights.get(entity["id"], 0) + 3 * is_day) * here
        return total

    return max(sentences, key=lambda span: (said(span), -span[0]), default=(0, 0))


def sentences(record: Record) -> tuple[Sentence, ...]:
    """The sentences of a record, in order."""
    return tuple(sorted(record.sentences, key=lambda one: (one.start, one.end)))
