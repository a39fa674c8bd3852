"""The figures of `figures.yaml`, read once."""

from functools import cache
from importlib.resources import files

import yaml

from schemas.analysis import Likelihood
from schemas.base import Frozen
from schemas.words import Certainty, PersonKind


class PathFigures(Frozen):
    """How much of a path is shown."""

    count: int
    claims: int


class RingFigures(Frozen):
    """How the surroundings of a ring are looked at."""

    steps: int
    most: int
    players: int
    resamples: int
    least_resamples: int
    work: int
    low: float
    high: float
    sides: int
    labels: tuple[str, ...]
    aside: tuple[PersonKind, ...]


class CommunityFigures(Frozen):
    """The densities tried, and how often."""

    grid: tuple[float, ...]
    resamples: int
    sample: int
    seed: int


class Figures(Frozen):
    """All judgements behind analysis."""

    certainty: dict[Certainty, float]
    another_source: float
    most_sources: int
    disputed: float
    through: dict[str, float]
    crowd: int
    likelihood: dict[Likelihood, float]
    paths: PathFigures
    ring: RingFigures
    communities: CommunityFigures

    def chance(self, certainty: Certainty, *, confidence: float, n_sources: int, disputed: bool) -> float:
        """The chance that a relationship is as its sources say."""
        doubt = 1 - self.certainty[certainty] * confidence
        doubt *= (1 - self.another_source) ** (min(n_sources, self.most_sources) - 1)
        return (1 - doubt) * (self.disputed if disputed else 1)

    def in_words(self, p: float) -> Likelihood:
        """The word for a probability."""
        return next(word for word, least in self.likelihood.items() if p >= least)


@cache
def figures() -> Figures:
    """What `figures.yaml` says."""
    return Figures.model_validate(yaml.safe_load(files("graph.analyse").joinpath("figures.yaml").read_text("utf-8")))
