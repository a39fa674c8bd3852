"""What happened when: incidents, legal steps and sources on one axis, and the times that no source covers."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.views import DocumentLine, ThingRef

_AFTER_ALL = "~"  # sorts after every digit and hyphen: a month lies within a period that ends in it
_DAY = len("2024-10-17")


class Lane(StrEnum):
    """The lanes of a timeline, from above."""

    INCIDENTS = "incidents"
    LAW = "law"
    POSTS = "posts"
    DOCUMENTS = "documents"


class Period(Frozen):
    """A stretch of time; open where an end is missing."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: str) -> bool:
        """Whether a day, month or year lies in it, at least in part."""
        after = self.first is None or f"{day}{_AFTER_ALL}" >= self.first.isoformat()
        return after and (self.last is None or day <= self.last.isoformat())

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None


ALWAYS = Period()


class Moment(Frozen):
    """A thing or a source on the axis."""

    lane: Lane
    date: str = Field(description="ISO day, month or year, as exactly as it is known")
    thing: ThingRef | None = None
    document: DocumentLine | None = None

    @property
    def id(self) -> str:
        """The id of what stands there."""
        found = self.thing or self.document
        assert found is not None, "a moment is that of a thing or of a source"
        return found.id

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return len(self.date) >= _DAY


class DayCount(Frozen):
    """How many sources of a lane are of one day."""

    lane: Lane
    date: str
    count: int


class Gap(Frozen):
    """A time from which no source is known."""

    first: date
    last: date


class Timeline(Frozen):
    """The axis as a picture and as a table of the same."""

    moments: tuple[Moment, ...] = Field(description="incidents and legal steps, in the order of time")
    days: tuple[DayCount, ...] = Field(description="sources, day by day")
    rows: tuple[Moment, ...] = Field(description="the beginning of what lies in the period")
    gaps: tuple[Gap, ...] = ()
    showing: int = Field(description="how many incidents and legal steps are in the picture")
    of: int = Field(description="how many there are with a date")
    in_period: int = Field(description="how many moments lie in the period, sources among them")
    undated: int = Field(default=0, description="incidents and legal steps without a date")
