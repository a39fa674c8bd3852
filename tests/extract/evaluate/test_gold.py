"""Annotated lines: read tolerantly, refused with file, line and place."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.evaluate.gold import GoldDocument, gold_line, read
from schemas.documents import Refusal

TEXT = "架空市で強盗があった。"


def line(**more: Any) -> str:
    return json.dumps({"id": "a", "lang": "ja", "text": TEXT, "entities": []} | more, ensure_ascii=False)


def taken(text: str) -> GoldDocument:
    gold = gold_line(text, path="gold.jsonl", place="line 1")
    assert isinstance(gold, GoldDocument)
    return gold


def refused(text: str) -> Refusal:
    gold = gold_line(text, path="gold.jsonl", place="line 1")
    assert isinstance(gold, Refusal)
    return gold


def test_keys_that_nobody_measures_and_nulls_are_passed_over() -> None:
    person = {"id": "e1", "type": "PERSON", "mentions": [[0, 3]], "norm": None, "checked_by": "nobody"}
    gold = taken(line(entities=[person], incidents=None, ring="kakuu", remarks=[1, {"x": 2}]))
    assert gold.document.name == "a"
    assert gold.truth.entities[0].norm == {}
    assert gold.truth.incidents == ()


def test_relations_that_repeat_participants_are_none() -> None:
    ties = [{"type": kind, "from": "e1", "to": "i1", "evidence": [0, 3]} for kind in ("PARTICIPATED_IN", "DIRECTED")]
    assert [r.type for r in taken(line(relations=ties)).truth.relations] == ["DIRECTED"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (json.dumps({"id": "a", "text": TEXT}), "without annotation"),
        (line(entities=[{"id": "e1", "type": "PERSONA", "mentions": [[0, 3]]}]), "'entities.0.type'"),
        (line(entities=[{"id": "e1", "type": "PERSON", "mentions": []}]), "'entities.0.mentions'"),
        (line(label="spam"), "'label'"),
        (line(relations={"a": 1}), "'relations'"),
        ('{"id": "a", "entities": []}', "no 'text'"),
        ("{broken", "not valid JSON"),
        ("[]", "no object"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(text: str, words: str) -> None:
    refusal = refused(text)
    assert (refusal.path, refusal.place) == ("gold.jsonl", "line 1")
    assert words in refusal.reason
    assert refusal.remedy


def test_a_folder_gives_its_annotated_files_and_a_bad_line_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("no annotation", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f"{line(id='b1')}\n\n{{broken\n{line(id='b2')}\n", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(line(id="a1"), encoding="utf-8")
    found = list(read([tmp_path, tmp_path / "none.jsonl"]))
    assert [one.document.name for one in found if isinstance(one, GoldDocument)] == ["a1", "b1", "b2"]
    assert [(Path(one.path).name, one.place) for one in found if isinstance(one, Refusal)] == [
        ("b.jsonl", "line 3"),
        ("none.jsonl", ""),
    ]
