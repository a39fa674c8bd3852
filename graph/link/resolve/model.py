"""What resolving gives: each report's incident or person, with the reasons, and what is left to people."""

from pydantic import Field

from graph.link.model import Pair
from schemas.base import Frozen


class Reason(Frozen):
    """One thing that speaks for or against two reports being of one."""

    what: str
    bits: float
    told: tuple[str, str] = Field(default=("", ""), description="what the two reports say, side by side")


class Sameness(Frozen):
    """Two reports compared: bits over the prior, with their reasons."""

    pair: Pair
    total: float
    p: float
    reasons: tuple[Reason, ...]


class Resolution(Frozen):
    """Report → resolved id, which is the smallest report id of its group; reports alone stand for themselves."""

    resolved: dict[str, str] = Field(default_factory=dict)
    joined: tuple[Sameness, ...] = Field(default=(), description="taken as one, strongest first")
    suggested: tuple[Sameness, ...] = Field(default=(), description="for people to judge")

    def of(self, report: str) -> str:
        """The resolved id of a report."""
        return self.resolved.get(report, report)
