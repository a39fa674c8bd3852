"""A ring by its structure: who is told to have had which part, what was used and offered, and what is not known.

It speaks of published reports only. Victims are counted, never named.
"""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.views import Procedure, ThingRef
from schemas.words import Certainty


class Gap(StrEnum):
    """Something that no source tells of a ring, or that is open."""

    OPERATOR = "operator"
    COORDINATOR = "coordinator"
    BEARER = "bearer"
    RECRUITER = "recruiter"
    EXECUTOR = "executor"
    DAY = "day"
    PLACE = "place"
    PAY = "pay"
    APP = "app"
    OUTCOME = "outcome"
    SINGLE_SOURCE = "single_source"
    POSSIBLE = "possible"
    DISPUTED = "disputed"


class Missing(Frozen):
    """A gap, and the things that show it."""

    gap: Gap
    things: tuple[ThingRef, ...] = ()


class Basis(Frozen):
    """What a line stands on."""

    certainty: Certainty
    disputed: bool = False
    n_sources: int
    claim_id: str


class RingActor(Frozen):
    """Somebody, or a name or account, with the parts that reports give it in incidents of a ring."""

    thing: ThingRef
    tier: int = Field(description="0 abroad, 1 coordinators, 2 recruiters, 3 those who carried out")
    roles: tuple[str, ...] = Field(description="as the ontology orders them")
    presumed: bool = Field(default=False, description="no source tells the roles: a charge or a name suggests them")
    incidents: tuple[ThingRef, ...]
    basis: Basis
    names: tuple[ThingRef, ...] = Field(
        default=(), description="of a person: names used; of a name: who is said to use it"
    )
    abroad: tuple[ThingRef, ...] = Field(default=(), description="places outside Japan where it is told to have been")
    steps: tuple[Procedure, ...] = Field(default=(), description="those that end a suspicion first, then newest")
    named_by: tuple[str, ...] = Field(default=(), description="whose words they are that give it these parts")


class RingIncident(Frozen):
    """An incident of a ring."""

    thing: ThingRef
    core: bool
    date: str | None = None
    offence: str | None = None
    places: tuple[ThingRef, ...] = ()
    n_sources: int = 0
    harmed: int = Field(default=0, description="persons that reports tell to have been harmed")


class Used(Frozen):
    """A value that was used in incidents of a ring: an app, an account, a number."""

    thing: ThingRef
    by: tuple[ThingRef, ...]
    basis: Basis


class Pay(Frozen):
    """Pay that was offered in a ring."""

    thing: ThingRef
    values: dict[str, str | float | int | bool | None] = Field(description="amount, amount_max, currency, per, bound")
    by: tuple[ThingRef, ...]
    basis: Basis


class PayRange(Frozen):
    """The lowest and the highest pay of one currency and period."""

    currency: str
    per: str
    low: float
    high: float
    offers: int


class RingStructure(Frozen):
    """All that the page of a ring shows beside its links and key players."""

    ring: ThingRef
    disputed: bool = False
    incidents: tuple[RingIncident, ...]
    actors: tuple[RingActor, ...] = ()
    pay: tuple[Pay, ...] = ()
    used: tuple[Used, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def harmed(self) -> int:
        """How many persons reports tell to have been harmed."""
        return sum(incident.harmed for incident in self.incidents)

    @property
    def bases(self) -> tuple[Basis, ...]:
        """What its lines stand on, in their order."""
        lines: tuple[RingActor | Pay | Used, ...] = (*self.actors, *self.pay, *self.used)
        return tuple(line.basis for line in lines)

    def of_tier(self, tier: int) -> tuple[RingActor, ...]:
        """Those of one row."""
        return tuple(actor for actor in self.actors if actor.tier == tier)


class RingSummary(Frozen):
    """A ring in a list."""

    ring: ThingRef
    core: int
    possible: int
    first: str | None = None
    last: str | None = None
    places: tuple[ThingRef, ...] = ()
    pay: tuple[PayRange, ...] = ()
    n_sources: int = 0
    people: int = 0
    missing: tuple[Missing, ...] = ()


class RingList(Frozen):
    """Rings, the largest first, and how many there are."""

    rings: tuple[RingSummary, ...]
    of: int
