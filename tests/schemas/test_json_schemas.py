import json

import pytest
from pydantic import BaseModel

from schemas.export import FOLDER, MODELS, rendered


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_the_committed_schema_is_current(model: type[BaseModel]) -> None:
    committed = (FOLDER / f"{model.__name__.lower()}.schema.json").read_text(encoding="utf-8")
    assert committed == rendered(model), "run `make schemas`"


def test_no_schema_is_left_over() -> None:
    assert {p.name for p in FOLDER.iterdir()} == {f"{m.__name__.lower()}.schema.json" for m in MODELS}


def test_a_record_speaks_of_from_and_to() -> None:
    schema = json.loads((FOLDER / "record.schema.json").read_text(encoding="utf-8"))
    assert {"from", "to"} <= set(schema["$defs"]["Relation"]["required"])
