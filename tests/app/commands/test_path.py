"""`itoguchi path`: ways between two things, as text and as JSON, and what it asks back."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_path_shows_every_step_with_its_sentence(case: Any) -> None:
    result = run("path", "架空太郎", "夏目")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1. faint (p = 0.18)")
    assert lines[1].strip().startswith("架空太郎 [Person person-")
    assert lines[2].strip() == "| → took part in · executor · alleged · disputed · sources: 1"
    assert case.arrest in lines[3]
    assert "(架空新聞 2031-03-06)" in lines[3]
    assert lines[-1].strip().startswith("夏目 [Alias alias-")


def test_path_as_json_tells_the_same(case: Any) -> None:
    person, alias = case.thing("Person", "架空太郎"), case.thing("Alias", "夏目")
    told = json.loads(run("path", person, alias, "--json").stdout)
    assert (told["start"]["id"], told["goal"]["id"]) == (person, alias)
    steps = told["paths"][0]["steps"]
    assert [step["claims"][0]["evidence"]["text"] for step in steps] == [
        case.arrest,
        "「夏目」と名乗る人物がシグナルで指示したとみられる。",
    ]


@pytest.mark.usefixtures("case")
def test_words_that_several_things_match_are_answered_with_a_list() -> None:
    result = run("path", "架空", "夏目")
    assert result.exit_code == 3
    assert '"架空" may be any of these:' in result.stderr
    assert "  Person  架空太郎  person-" in result.stderr
    assert "  Location  千葉県架空市  location-" in result.stderr


@pytest.mark.usefixtures("case")
def test_words_that_nothing_matches_are_named() -> None:
    result = run("path", "どこにもない", "夏目")
    assert result.exit_code == 3
    assert 'Nothing in the graph matches "どこにもない".' in result.stderr


@pytest.mark.usefixtures("case")
def test_things_that_nothing_connects_are_said_to_be_so() -> None:
    result = run("path", "架空太郎", "@kakuu_ura")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "Nothing published connects 架空太郎" in result.stderr
