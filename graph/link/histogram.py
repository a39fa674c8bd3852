"""Gaps of time or space as shares of bins."""

from pydantic import Field

from schemas.base import Frozen


class Histogram(Frozen):
    """Shares of same-ring pairs and of arbitrary pairs in bins of distance, in days or kilometres."""

    edges: tuple[float, ...] = Field(description="inner bin edges, ascending")
    same: tuple[float, ...]
    any: tuple[float, ...]
