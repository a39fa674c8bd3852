"""What lies around things: relationships, neighbourhoods, and the network picture."""

from pydantic import Field

from schemas.base import Frozen
from schemas.views import ThingRef
from schemas.words import Certainty


class NeighbourEdge(Frozen):
    """A thin relationship with what it stands on."""

    source: str
    target: str
    type: str
    certainty: Certainty
    disputed: bool
    n_sources: int
    confidence: float
    roles: tuple[str, ...] = ()
    presumed: bool = Field(default=False, description="no source tells the roles: a charge or a name suggests them")
    first_date: str | None = None
    last_date: str | None = None
    claim_ids: tuple[str, ...] = Field(description="the claims it stands on, at most fifty of them")


class Neighbourhood(Frozen):
    """The things around one thing, with a budget: `showing` of `of` nodes."""

    nodes: tuple[ThingRef, ...]
    edges: tuple[NeighbourEdge, ...]
    showing: int
    of: int


class NetworkNode(ThingRef):
    """A thing in a network picture, with what decides how and where it is drawn."""

    generic: bool = Field(default=False, description="shared by many cases; nothing is connected through it")
    degree: int = Field(default=0, description="relationships in the whole graph, not only in the picture")
    roles: tuple[str, ...] = Field(default=(), description="parts in incidents anywhere, as the ontology orders them")
    abroad: bool = Field(default=False, description="told to have been outside Japan")
    rings: tuple[str, ...] = Field(default=(), description="ids of the rings in whose incidents it is or acted")


class NetworkGraph(Frozen):
    """Things around some chosen ones with every relationship among them: `showing` of `of` nodes."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NeighbourEdge, ...]
    outlets: dict[str, tuple[str, ...]] = Field(description="claim id -> outlets that print it, of the edges' claims")
    rings: dict[str, str] = Field(default_factory=dict, description="ring id -> its name, of the nodes' rings")
    showing: int
    of: int
