"""Where incidents happened, and from which country somebody abroad directed them."""

from pydantic import Field

from schemas.base import Frozen
from schemas.views import ThingRef


class Place(Frozen):
    """A place as it is written, with its parts."""

    name: str
    country: str | None = None
    region: str | None = None
    town: str | None = None


class Scene(Frozen):
    """An incident with every place that is told of as its scene, those with most sources first."""

    incident: ThingRef
    date: str | None = None
    places: tuple[Place, ...] = ()


class Reach(Frozen):
    """Somebody who led an incident and is said to have been abroad."""

    who: ThingRef
    place: Place
    date: str | None = Field(default=None, description="the latest day for which it is said")
    incident_id: str
    claim_id: str = Field(description="that they were there")


class Scenes(Frozen):
    """All incidents with their scenes, and who reached into them from abroad."""

    scenes: tuple[Scene, ...]
    reaches: tuple[Reach, ...]
