"""Floors: figures below which extraction must not fall on the annotated texts of `fixtures/gold`.

`python -m extract.evaluate.floors` compares; `--update` raises floors to today's figures, a little below them. It
refuses while any figure lies below its floor, unless `--allow-regression` is given: then floors are set anew as they
come. Counted are figures over ten things or more, with each engine, since fewer say more of luck than of rules.
"""

import argparse
import hashlib
import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from extract.evaluate.gold import GoldDocument, read
from extract.evaluate.report import evaluate
from extract.evaluate.results import Figures, Mark, Report, Scores, Share
from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.base import Frozen
from schemas.documents import Refusal
from schemas.errors import ItoguchiError

GOLD = Path(__file__).parents[2] / "fixtures" / "gold"
FLOORS = "floors.yaml"

_SLACK = 0.005  # below today's figure: a floor must not fall over a rounding
_DIGITS = 1000
_FEWEST = 10  # things that a figure must be about
_HEAD = (
    "# Made by `python -m extract.evaluate.floors --update`; extract/evaluate/floors.py says what may lower a floor.\n"
)

ByMeasure = dict[str, float]
ByGroup = dict[str, ByMeasure]


class Floors(Frozen):
    """Floors by engine, group of documents and measure, for exactly these texts."""

    corpus: dict[str, str]
    floors: dict[Engine, ByGroup]


class Fall(NamedTuple):
    """A figure that lies below its floor; None where there is no such figure any more."""

    engine: Engine
    group: str
    measure: str
    floor: float
    figure: float | None

    def __str__(self) -> str:
        figure = "not measured" if self.figure is None else f"{self.figure:.4f}"
        return f"{self.engine} · {self.group} · {self.measure}: {figure}, floor {self.floor:.3f}"


class RegressionError(ItoguchiError):
    """Floors that cannot be raised because figures lie below them."""

    def __init__(self, falls: Iterable[Fall]) -> None:
        self.falls = tuple(falls)
        listed = "\n".join(f"  {fall}" for fall in self.falls)
        remedy = "Mend the rules, or give --allow-regression and say why in the commit."
        super().__init__(f"Figures lie below their floors:\n{listed}\n", remedy=remedy)


def corpus(folder: Path = GOLD) -> dict[str, str]:
    """The annotated files of a folder with their SHA-256."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.jsonl"))}


def pinned(folder: Path = GOLD) -> Floors:
    """The floors as they are committed."""
    return Floors.model_validate(yaml.safe_load((folder / FLOORS).read_text(encoding="utf-8")))


def measured(report: Report) -> ByGroup:
    """The figures of a report that have floors, by group and measure."""
    return {group: dict(_principal(figures)) for group, figures in report.groups.items()}


def _principal(figures: Figures) -> Iterator[tuple[str, float]]:
    for task in type(figures).model_fields:
        for name, value in _leaves(getattr(figures, task), task):
            figure = _figure(value)
            if figure is not None:
                yield name, figure


def _leaves(value: object, name: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Scores | Share | Mark):
        yield name, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _leaves(part, f"{name}.{key}")
    elif isinstance(value, Frozen):
        for field in type(value).model_fields:
            yield from _leaves(getattr(value, field), f"{name}.{field}")


def _figure(value: object) -> float | None:
    if isinstance(value, Scores):
        return value.f1 if value.gold >= _FEWEST else None
    if isinstance(value, Share):
        return value.share if value.of >= _FEWEST else None
    return value.value if isinstance(value, Mark) else None


def falls(floors: Floors, engine: Engine, figures: ByGroup) -> list[Fall]:
    """The figures of an engine that lie below their floors."""
    wanted = floors.floors.get(engine, {})
    compared = [
        Fall(engine, group, measure, floor, figures.get(group, {}).get(measure))
        for group, measures in wanted.items()
        for measure, floor in measures.items()
    ]
    return [one for one in compared if one.figure is None or one.figure < one.floor]


def raised(floors: Floors, figures: Mapping[Engine, ByGroup], *, allow_regression: bool = False) -> Floors:
    """Floors a little below these figures, and none lower than it was while its figure holds.

    Raises:
        RegressionError: figures lie below the floors there were, and that is not allowed.
    """
    fallen = [fall for engine, groups in figures.items() for fall in falls(floors, engine, groups)]
    if fallen and not allow_regression:
        raise RegressionError(fallen)
    new = {engine: _below(groups, floors.floors.get(engine, {})) for engine, groups in figures.items()}
    return Floors(corpus=floors.corpus, floors=new)


def _below(groups: ByGroup, before: ByGroup) -> ByGroup:
    return {
        group: {m: _floor(figure, before.get(group, {}).get(m, 0.0)) for m, figure in measures.items()}
        for group, measures in groups.items()
    }


def _floor(figure: float, before: float) -> float:
    today = max(0.0, math.floor((figure - _SLACK) * _DIGITS) / _DIGITS)
    return max(today, before) if figure >= before else today


def written(floors: Floors) -> str:
    """The floors as they are committed."""
    return _HEAD + yaml.safe_dump(floors.model_dump(mode="json"), sort_keys=False, allow_unicode=True)


def figures_today(folder: Path = GOLD) -> dict[Engine, ByGroup]:
    """What each engine reaches on the annotated texts of a folder."""
    gold = [line for line in read([folder]) if isinstance(line, GoldDocument)]
    found = {}
    for engine in Engine:
        pipeline = Pipeline(engine=engine)
        outcomes = list(pipeline.stream(one.document for one in gold))
        for refused in (one for one in outcomes if isinstance(one, Refusal)):
            sys.stderr.write(f"{engine} · {refused}\n")
        found[engine] = measured(evaluate(gold, outcomes, pipeline=pipeline, draws=0))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Compare or update; the exit status is 1 where figures lie below their floors or the texts are others."""
    parser = argparse.ArgumentParser(description="Compare extraction with the floors of fixtures/gold.")
    parser.add_argument("--update", action="store_true", help="raise floors to a little below today's figures")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors of what fell")
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of annotated texts and their floors")
    told = parser.parse_args(arguments)
    place, texts = told.gold / FLOORS, corpus(told.gold)
    before = pinned(told.gold) if place.exists() else Floors(corpus={}, floors={})
    try:
        floors = raised(before, figures_today(told.gold), allow_regression=told.update and told.allow_regression)
    except RegressionError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if told.update:
        place.write_text(written(floors.model_copy(update={"corpus": texts})), encoding="utf-8")
    elif before.corpus != texts:
        sys.stderr.write("The annotated texts are not those that the floors were pinned on; see --update.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
