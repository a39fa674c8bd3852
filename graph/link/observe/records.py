"""Records as linking takes them: our own, and annotations that lack evidence, statements, claims and rules.

What an annotation leaves out is worked out from what it has: an incident's passage is the sentence that names most of
its place, day, loss and people; so for relations and legal actions. Keys that a record does not know are passed over.
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
_WITH_PASSAGE = ("incidents", "relations", "legal_actions", "statements", "claims")


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
    known = {k: v for k, v in raw.items() if k in Record.model_fields and k not in _PARTS and v is not None}
    parts = {key: [_known(one, model) for one in raw.get(key) or []] for key, model in _PARTS.items()}
    parts["relations"] = [_known(one, Relation) for one in raw.get("relations") or [] if _is_ours(one)]
    for entity in parts["entities"]:
        entity.setdefault("mentions", [])
        entity.setdefault("canonical", next((text[a:b] for a, b in entity["mentions"]), ""))
    for incident in parts["incidents"]:
        incident["participants"] = [_known(one, Participant) for one in incident.get("participants") or []]
    passages = _Passages([(one["start"], one["end"]) for one in sentences], parts["entities"])
    for key in _WITH_PASSAGE:
        for one in parts[key]:
            one.setdefault("evidence", passages.of(one))
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


class _Passages:
    """Finds the sentence that says most of an incident, relation, step or statement; the first of equals."""

    def __init__(self, sentences: list[Span], entities: list[dict[str, Any]]) -> None:
        self._sentences = sentences
        self._places = {one["id"]: [start for start, _ in one["mentions"]] for one in entities}
        self._days = {
            one["id"]: str((one.get("norm") or {}).get("iso") or "") for one in entities if one.get("type") == "DATE"
        }

    def of(self, one: Mapping[str, Any]) -> Span:
        """The sentence with most of its place, day, loss and people."""
        weights = {one.get("place"): 3, one.get("loss"): 2}
        named = [*(p["entity"] for p in one.get("participants", ())), *one.get("persons", ())]
        ends = (one.get(key) for key in ("from", "to", "authority"))
        weights |= dict.fromkeys((*named, *ends), 1)
        weights |= {day: 3 for day, iso in self._days.items() if one.get("date") and iso.startswith(one["date"])}

        def said(span: Span) -> int:
            return sum(
                weight
                for entity, weight in weights.items()
                if any(span[0] <= start < span[1] for start in self._places.get(str(entity), ()))
            )

        return max(self._sentences, key=lambda span: (said(span), -span[0]), default=(0, 0))
