"""Records as they come from files: our own, annotations, and lines that are neither."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from graph.link.observe.records import as_record, read_records
from graph.link.observe.sentences import sentences_of
from schemas.documents import Refusal
from schemas.records import Record

TEXT = "架空県警は3日に会見した。架空県浜風市の住宅で1日、現金約40万円が奪われた。\n被害者にけがはなかった。"
ANNOTATED = {
    "id": "a-1",
    "text": TEXT,
    "entities": [
        {"id": "e1", "type": "LOCATION", "canonical": "架空県浜風市", "mentions": [[13, 19]], "norm": {}},
        {"id": "e2", "type": "LOSS", "canonical": "約40万円", "mentions": [[28, 33]], "norm": {"amount": 400000}},
        {"id": "e3", "type": "PERSON", "canonical": "被害者", "mentions": [[40, 43]], "norm": {"anonymous": True}},
    ],
    "incidents": [
        {"id": "i1", "kind": "robbery", "date": None, "place": "e1", "loss": "e2",
         "participants": [{"entity": "e3", "role": "victim", "alt_roles": ["executor"]}]}
    ],
    "relations": [
        {"type": "OCCURRED_AT", "from": "i1", "to": "e1", "evidence": [13, 19], "sub": "scene"},
        {"type": "PARTICIPATED_IN", "from": "e3", "to": "i1", "evidence": [39, 42]},
        {"type": "MEMBER_OF", "from": "e3", "to": "e1", "evidence": [39, 42], "optional": True},
    ],
    "ring": "x",
    "neutral": [[0, 3]],
}  # fmt: skip


def test_an_annotation_gets_what_it_lacks() -> None:
    record = as_record(ANNOTATED)
    (incident,) = record.incidents
    assert record.text[slice(*incident.evidence)].startswith("架空県浜風市の住宅で")
    assert len(record.sentences) == 3
    assert [one.type for one in record.relations] == ["OCCURRED_AT"]
    assert record.document_id.startswith("doc-")


def test_passages_that_an_annotation_leaves_out_are_found() -> None:
    bare = json.loads(json.dumps(ANNOTATED))
    bare["relations"] = [{"type": "OCCURRED_AT", "from": "i1", "to": "e1", "evidence": None}]
    bare["legal_actions"] = [{"id": "l1", "kind": "rescue", "persons": ["e3"], "date": None}]
    bare["statements"] = None
    del bare["entities"][1]["canonical"]
    record = as_record(bare)
    assert record.text[slice(*record.relations[0].evidence)].startswith("架空県浜風市の住宅で")
    assert record.text[slice(*record.legal_actions[0].evidence)].startswith("被害者に")
    assert record.entity("e2").canonical == "約40万円"


def test_an_own_record_comes_back_as_it_was() -> None:
    record = as_record(ANNOTATED)
    assert as_record(json.loads(record.model_dump_json(by_alias=True, exclude_none=True))) == record


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": "x"}', "the key 'text' is missing"),
        ('{"text": "a", "incidents": [{"id": "i1", "kind": "stroll"}]}', "kind"),
        ('{"text": "a", "entities": 7}', "not a record"),
        ('{"text": "a", "entities": [{"id": "e1"}]}', "entities"),
    ],
)
def test_a_line_that_is_no_record_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(f"{json.dumps(ANNOTATED)}\n\n{line}\n{json.dumps(ANNOTATED)}\n", encoding="utf-8")
    first, refusal, last = read_records(path)
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(refusal, Refusal)
    assert refusal.path == f"{path}:3"
    assert reason in refusal.reason


def test_a_file_that_is_no_text_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    (refusal,) = read_records(path)
    assert isinstance(refusal, Refusal)
    assert str(path) in str(refusal)


def test_sentences_end_outside_quotes_and_not_at_abbreviations() -> None:
    text = "「行け。早く」と言った。次の日。\nMr. Kakuu left at 3 p.m. on Monday. He ran!"
    assert [text[a:b].strip() for a, b in sentences_of(text)] == [
        "「行け。早く」と言った。",
        "次の日。",
        "Mr. Kakuu left at 3 p.m. on Monday.",
        "He ran!",
    ]


def test_sentences_cover_the_text_in_order() -> None:
    text = "一つ。二つ！\n\n三つ（四つ。五つ）。終わり"
    found = sentences_of(text)
    assert all(a < b for a, b in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
