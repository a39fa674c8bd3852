"""Who had which part in an incident, where they are now, and in which incidents a thing turns up."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.views import ClaimRow, Procedure, ThingRef
from schemas.words import Certainty

_LEADING, _RECRUITING, _HARMED = 1, 2, 5  # rows of the ontology's roles


class Part(StrEnum):
    """What somebody did in an incident, in the order in which pages tell it."""

    ABROAD = "abroad"
    ORDERS = "orders"
    RECRUITED = "recruited"
    CARRIED_OUT = "carried_out"
    HARMED = "harmed"


class Named(Frozen):
    """A name, account or person that goes with somebody, and the claim that says so."""

    thing: ThingRef
    certainty: Certainty
    n_sources: int
    claim_id: str


class Whereabouts(Frozen):
    """Where somebody was last said to be."""

    place: ThingRef
    country: str | None = Field(default=None, description="two letters")
    date: str | None = Field(default=None, description="the latest day for which it is said")
    certainty: Certainty
    claim_id: str


class Standing(Frozen):
    """What is known last of somebody."""

    steps: tuple[Procedure, ...] = Field(default=(), description="those that end a suspicion first, then newest")
    place: Whereabouts | None = None
    abroad: bool = Field(default=False, description="said to have been outside Japan at any time")


class CastMember(Frozen):
    """Somebody in an incident: person, unnamed person, alias or organisation."""

    thing: ThingRef
    roles: tuple[str, ...] = ()
    presumed: bool = Field(default=False, description="no source tells the roles: a charge or a name suggests them")
    ties: tuple[str, ...] = Field(description="relationships to the incident")
    tier: int = Field(description="row of the most leading role, as the ontology has it")
    certainty: Certainty
    disputed: bool
    n_sources: int
    claim_id: str
    names: tuple[Named, ...] = Field(default=(), description="of a person: aliases; of an alias: who uses it")
    accounts: tuple[Named, ...] = ()
    standing: Standing = Standing()
    named_by: tuple[str, ...] = Field(default=(), description="whose words they are that give it this part")

    @property
    def part(self) -> Part:
        """The part under which a page lists somebody: the most leading one that is told of."""
        if self.tier <= _LEADING:
            return Part.ABROAD if self.standing.abroad or "operator_abroad" in self.roles else Part.ORDERS
        if self.tier == _RECRUITING:
            return Part.RECRUITED
        return Part.HARMED if self.tier >= _HARMED else Part.CARRIED_OUT


class Cast(Frozen):
    """Everybody in an incident, those who led first."""

    members: tuple[CastMember, ...]


class Involvement(Frozen):
    """An incident in which a thing turns up, directly or through whoever uses it."""

    incident: ThingRef
    date: str | None = None
    via: ThingRef | None = None
    roles: tuple[str, ...] = ()
    presumed: bool = False
    ties: tuple[str, ...]
    certainty: Certainty
    claims: tuple[ClaimRow, ...] = Field(description="those that lead from the thing to the incident, in this order")


class Involvements(Frozen):
    """The latest incidents in which a thing turns up, in the order of their dates."""

    incidents: tuple[Involvement, ...]
    count: int = Field(default=0, description="all in which it does")


class Now(Frozen):
    """Where somebody is now: what is said last, with its sentences."""

    standing: Standing
    claims: tuple[ClaimRow, ...] = Field(description="behind the last place and the last steps")
    denials: tuple[ClaimRow, ...] = ()
