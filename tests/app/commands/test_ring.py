"""`itoguchi ring` and `itoguchi similar`: what belongs together, with every reason."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main

OTHER = "千葉県仮名町の店舗に男が押し入り、「夏目」と名乗る人物がシグナルで指示した。"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


@pytest.mark.usefixtures("linked_case")
def test_a_ring_is_shown_with_its_members_who_connects_them_and_why() -> None:
    result = run("ring", "架空グループ")
    assert result.exit_code == 0
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[0] == "架空グループ [Ring ring-1]"
    assert lines[1] == "Core:"
    assert lines[2].startswith("2031-03-04 千葉県架空市 強盗 [Incident incident-")
    assert lines[3] == "May belong to it:"
    assert lines[5] == "Connect others in published reports (rank, its range in 200 resampled pictures):"
    assert lines[6].startswith("1 (1–")
    assert "夏目 [Alias alias-" in lines[6]
    assert lines[6].endswith(
        "connects 2031-03-04 千葉県架空市 強盗 and 2031-04-04 千葉県仮名町 強盗, the only one to do so"
    )
    assert "leader" not in result.stdout
    assert any(line.endswith(": likely (p = 0.62)") for line in lines)
    assert "-6.0  any two cases (as experts expect)" in lines
    assert "+0.7  both used Signal" in lines
    assert f"“{OTHER}” (仮想通信 2031-04-06)" in lines
    assert "-0.4  31 days apart" in lines
    assert "if both share a number as well: very likely (p = 0.95)" in lines


@pytest.mark.usefixtures("linked_case")
@pytest.mark.parametrize("words", ["ring-1", "仮名町 強盗", "夏目", "架空太郎"])
def test_a_ring_is_found_by_whatever_acted_in_it(words: str) -> None:
    told = json.loads(run("ring", words, "--json").stdout)
    assert told["ring"]["id"] == "ring-1"
    assert [one["name"] for one in told["core"]] == ["2031-03-04 千葉県架空市 強盗"]
    assert told["players"][0]["thing"]["name"] == "夏目"


@pytest.mark.usefixtures("linked_case")
def test_what_is_in_no_ring_is_said_to_be_so() -> None:
    result = run("ring", "@kakuu_ura")
    assert result.exit_code == 3
    assert '"@kakuu_ura" is in no ring, as far as is published.' in result.stderr


@pytest.mark.usefixtures("linked_case")
def test_similar_tells_what_an_incident_belongs_with() -> None:
    result = run("similar", "仮名町")
    assert result.exit_code == 0
    assert "In the ring 架空グループ [Ring ring-1]" in result.stdout
    assert "both used Signal" in result.stdout
    told = json.loads(run("similar", "仮名町", "--json").stdout)
    assert [(link["p"], link["likelihood"]) for link in told["links"]] == [(0.62, "likely")]


def test_similar_says_when_links_were_never_looked_for(case: Any) -> None:
    result = run("similar", case.thing("Incident", "架空市"))
    assert result.exit_code == 0
    assert "run 'itoguchi relink'" in result.stderr
