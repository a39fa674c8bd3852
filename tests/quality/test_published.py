"""The figures that the pages show are of the annotated texts there are, and none is better than the rules reach."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from extract.evaluate.floors import GOLD
from extract.evaluate.gold import GoldDocument, read
from extract.evaluate.published import published
from extract.evaluate.report import group_of
from extract.evaluate.results import Report
from extract.version import Engine

REMEDY = "Run `make floors` and commit extract/evaluate/published.json."
SLACK = 0.02  # a rule more or less; beyond that the page would promise too much


def figures(value: Any, name: str = "") -> Iterator[tuple[str, float]]:
    """The F1, share or mark of every measure that is about ten things or more."""
    if not isinstance(value, dict):
        return
    main = next((value[key] for key in ("f1", "share", "value") if isinstance(value.get(key), float)), None)
    if main is not None and (value.get("gold") or value.get("of") or 10) >= 10:
        yield name, main
    for key, part in value.items():
        yield from figures(part, f"{name}.{key}")


def test_published_figures_are_of_the_texts_there_are() -> None:
    counted = Counter(group_of(line) for line in read([GOLD]) if isinstance(line, GoldDocument))

    assert {name: one.documents for name, one in published().groups.items()} == dict(counted), REMEDY


def test_no_published_figure_is_better_than_the_rules_reach(measured: Callable[[Engine], Report]) -> None:
    today = dict(figures(json.loads(measured(Engine.FULL).model_dump_json())["groups"]))
    shown = dict(figures(json.loads(published().model_dump_json())["groups"]))

    assert shown.keys() == today.keys(), REMEDY
    assert {name: (one, today[name]) for name, one in shown.items() if one > today[name] + SLACK} == {}, REMEDY
