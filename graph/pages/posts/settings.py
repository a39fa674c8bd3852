"""The figures of `figures.yaml`, read once."""

from functools import cache
from importlib.resources import files

import yaml

from schemas.base import Frozen


class SpellFigures(Frozen):
    """What makes a burst."""

    daily: int
    before: int
    usual: float
    least: int
    chance: float


class PageFigures(Frozen):
    """How posts are counted."""

    pay: tuple[int, ...]
    periods: tuple[str, ...]
    spells: SpellFigures
    shown: dict[str, int]


@cache
def figures() -> PageFigures:
    """What `figures.yaml` says."""
    text = files("graph.pages.posts").joinpath("figures.yaml").read_text("utf-8")
    return PageFigures.model_validate(yaml.safe_load(text))
