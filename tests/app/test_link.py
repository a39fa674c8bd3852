"""`itoguchi link` as a user has it."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from app.cli import main

GOLD = Path(__file__).parents[2] / "fixtures" / "gold"
ARTICLES = GOLD / "articles-d.jsonl"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["link", *arguments], catch_exceptions=False)


def test_links_are_written_as_lines_with_reasons_in_both_languages(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "links.jsonl"
    result = run(str(ARTICLES), "-o", str(output))
    assert result.exit_code == 0
    assert "10 records" in result.stderr
    lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    same = next(line for line in lines if (line["a"], line["b"]) == ("ja-d-001:i1", "ja-d-002:i1"))
    assert same["relation"] == "same_incident"
    assert same["via"] == "direct"
    assert all(reason["ja"] and reason["en"] for line in lines for reason in line["evidence"])
    assert lines == sorted(lines, key=lambda line: (line["a"], line["b"], line["relation"]))


def test_the_same_records_in_any_order_and_files_give_the_same_bytes(tmp_path: Path) -> None:
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    for name, part in (("a", lines[5:][::-1]), ("b", lines[:5])):
        (tmp_path / name).write_text("\n".join(part), encoding="utf-8")
    assert run(str(tmp_path / "a"), str(tmp_path / "b")).stdout == run(str(ARTICLES)).stdout


def test_a_bad_line_is_named_and_the_rest_is_linked(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(ARTICLES.read_text(encoding="utf-8").rstrip("\n") + '\n{"id": "x"}\n', encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 1
    assert f"{path}:11: the key 'text' is missing." in result.stderr
    assert result.stdout == run(str(ARTICLES)).stdout


def test_a_missing_file_is_wrong_usage() -> None:
    assert run("no-such-file.jsonl").exit_code == 2
