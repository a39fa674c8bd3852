"""Floors: raised with the figures, never lowered in silence."""

import shutil
from pathlib import Path

import pytest

from extract.evaluate import floors
from extract.evaluate.floors import Floors, RegressionError, corpus, falls, pinned, raised
from extract.version import Engine

GOLD = Path(__file__).parents[3] / "fixtures" / "gold"
RULES, GROUP = Engine.RULES, "articles.ja"


def floor(**measures: float) -> Floors:
    return Floors(corpus={"a.jsonl": "00"}, floors={RULES: {GROUP: measures}} if measures else {})


def figures(**measures: float) -> dict[Engine, floors.ByGroup]:
    return {RULES: {GROUP: measures}}


@pytest.mark.parametrize(("figure", "low"), [(1.0, 0.995), (0.9, 0.895), (0.8439, 0.838), (0.002, 0.0)])
def test_a_floor_lies_a_little_below_its_figure(figure: float, low: float) -> None:
    new = raised(floor(), figures(roles=figure)).floors[RULES][GROUP]["roles"]
    assert new == pytest.approx(low)
    assert figure - new <= 0.01


def test_a_floor_stays_while_its_figure_holds_and_rises_with_it() -> None:
    new = raised(floor(roles=0.80, places=0.80), figures(roles=0.803, places=0.9)).floors[RULES][GROUP]
    assert new == {"roles": 0.80, "places": 0.895}


def test_a_fallen_figure_is_refused_with_its_name_and_only_lowered_when_allowed() -> None:
    before = floor(roles=0.80, places=0.80)
    with pytest.raises(RegressionError) as refused:
        raised(before, figures(roles=0.75, places=0.801))
    assert [(fall.measure, fall.figure) for fall in refused.value.falls] == [("roles", 0.75)]
    assert "rules · articles.ja · roles: 0.7500, floor 0.800" in str(refused.value)
    allowed = raised(before, figures(roles=0.75, places=0.801), allow_regression=True)
    assert allowed.floors[RULES][GROUP] == {"roles": 0.745, "places": 0.80}


def test_a_figure_that_is_gone_is_a_fall() -> None:
    (fall,) = falls(floor(roles=0.8), RULES, figures(places=0.9)[RULES])
    assert fall.figure is None
    assert "not measured" in str(fall)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with few annotated texts and no floors."""
    shutil.copy(GOLD / "articles-c.jsonl", tmp_path)
    return tmp_path


def test_the_command_pins_and_compares_and_refuses(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = ["--gold", str(texts)]
    assert floors.main(told) == 1  # nothing is pinned
    assert floors.main([*told, "--update"]) == 0
    assert pinned(texts).corpus == corpus(texts)
    assert floors.main(told) == 0
    high = pinned(texts).model_copy(update={"floors": {RULES: {GROUP: {"relations.micro": 1.01}}}})
    (texts / floors.FLOORS).write_text(floors.written(high), encoding="utf-8")
    assert floors.main([*told, "--update"]) == 1
    assert "relations.micro" in capsys.readouterr().err
    assert pinned(texts) == high
    assert floors.main([*told, "--update", "--allow-regression"]) == 0
    assert pinned(texts).floors[RULES][GROUP]["relations.micro"] <= 1


def test_other_texts_need_other_floors(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert floors.main(["--gold", str(texts), "--update"]) == 0
    with (texts / "articles-c.jsonl").open("a", encoding="utf-8") as lines:
        lines.write("\n")
    assert floors.main(["--gold", str(texts)]) == 1
    assert "not those" in capsys.readouterr().err
