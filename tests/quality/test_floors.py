"""No figure of extraction on the annotated texts falls below its floor."""

from collections.abc import Callable

import pytest

from extract.evaluate import floors
from extract.evaluate.results import Report
from extract.version import Engine

PINNED = floors.pinned()
Measured = Callable[[Engine], Report]


def test_the_texts_are_those_that_the_floors_were_pinned_on() -> None:
    assert floors.corpus() == PINNED.corpus


@pytest.mark.parametrize("engine", list(Engine))
def test_no_figure_lies_below_its_floor(engine: Engine, measured: Measured) -> None:
    fallen = floors.falls(PINNED, engine, floors.measured(measured(engine)))
    assert not fallen, "\n".join(map(str, fallen))


@pytest.mark.parametrize("engine", list(Engine))
def test_every_figure_has_a_floor(engine: Engine, measured: Measured) -> None:
    figures = floors.measured(measured(engine))
    pinned = PINNED.floors[engine]
    assert {g: sorted(f) for g, f in figures.items()} == {g: sorted(f) for g, f in pinned.items()}
