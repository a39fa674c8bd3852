"""Writes the JSON Schemas of documents, records and decisions to `schemas/json`, for users of other languages."""

import json
from pathlib import Path

from pydantic import BaseModel

from schemas.decisions import Decision, Note, SavedCase
from schemas.documents import Document
from schemas.records import Record

MODELS: tuple[type[BaseModel], ...] = (Decision, Document, Note, Record, SavedCase)
FOLDER = Path(__file__).parent / "json"


def rendered(model: type[BaseModel]) -> str:
    """The JSON Schema of a model as it is committed."""
    return json.dumps(model.model_json_schema(by_alias=True), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write(folder: Path = FOLDER) -> None:
    """Write every schema anew."""
    folder.mkdir(exist_ok=True)
    for model in MODELS:
        (folder / f"{model.__name__.lower()}.schema.json").write_text(rendered(model), encoding="utf-8")


if __name__ == "__main__":
    write()
