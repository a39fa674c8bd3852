"""`itoguchi evaluate`: tables, JSON, misses in their sentences, bad lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main

TEXT = "架空市の住宅で、会社員の箱田実さん（44）が縛られた。警察は無職、春野修（29）を逮捕した。"
PERSONS = [("e1", "箱田実"), ("e2", "春野修")]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", "--engine", "rules", *arguments], catch_exceptions=False)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """An article and a post, and a person nobody can find in the article."""
    entities = [
        {"id": name, "type": "PERSON", "mentions": [[TEXT.index(word), TEXT.index(word) + 3]], "canonical": word}
        for name, word in PERSONS
    ]
    entities.append({"id": "e3", "type": "PERSON", "mentions": [[0, 2]], "canonical": "架空"})
    article = {"id": "a", "lang": "ja", "text": TEXT, "published": "2025-02-01", "entities": entities}
    post = {"id": "p", "kind": "post", "lang": "ja", "text": "今日は晴れ", "label": "benign", "entities": []}
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in (article, post)), encoding="utf-8")
    return path


def test_tables_name_groups_and_figures(gold: Path) -> None:
    result = run(str(gold))
    assert result.exit_code == 0
    assert "articles.ja: 1 documents" in result.stdout
    assert "posts: 1 documents" in result.stdout
    (person,) = (line.split() for line in result.stdout.splitlines() if line.strip().startswith("PERSON"))
    assert person[1] == "3"
    assert "missed ·" not in result.stdout


def test_misses_stand_in_their_sentence(gold: Path) -> None:
    shown = run(str(gold), "--misses").stdout
    assert "missed · entities · a · PERSON 架空" in shown
    assert "⟦架空⟧市の住宅で" in shown


def test_json_has_the_same_figures(gold: Path) -> None:
    report = json.loads(run(str(gold), "--json", "--misses").stdout)
    person = report["groups"]["articles.ja"]["entities"]["types"]["PERSON"]
    assert person["gold"] == 3
    assert person["r"] == pytest.approx(2 / 3)
    assert person["interval"]["low"] <= person["f1"] <= person["interval"]["high"]
    assert report["engine"] == "rules"
    assert {finding["document"] for finding in report["findings"]} == {"a"}
    assert json.loads(run(str(gold), "--json").stdout)["findings"] == []


def test_a_bad_line_is_named_and_the_rest_measured(gold: Path) -> None:
    with gold.open("a", encoding="utf-8") as lines:
        lines.write('{"id": "x", "text": "何も注釈がない。"}\n')
    result = run(str(gold), "--json")
    assert result.exit_code == 1
    assert "gold.jsonl, line 3: The line is a document without annotation" in result.stderr
    assert set(json.loads(result.stdout)["groups"]) == {"articles.ja", "posts"}


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(str(tmp_path / "none.jsonl"))
    assert result.exit_code == 1
    assert "none.jsonl" in result.stderr
