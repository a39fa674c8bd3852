"""The figures of `names.yaml`, read once."""

from functools import cache
from importlib.resources import files

import yaml

from schemas.base import Frozen


class NameFigures(Frozen):
    """Population figures and weights behind rarity and ambiguity of names."""

    population: int
    rare_surname: float
    rare_given: float
    reading_weight: dict[str, float]
    unlike_writing: float
    least_reading: float
    variants: dict[str, str]
    distinct: tuple[str, ...]


@cache
def name_figures() -> NameFigures:
    """What `names.yaml` says."""
    text = files("graph.link.names").joinpath("names.yaml").read_text("utf-8")
    return NameFigures.model_validate(yaml.safe_load(text))
