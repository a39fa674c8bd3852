"""What analysis answers: ways between things with their sentences, links with their reasons, who connects whom.

Plain values for pages and commands. They speak of published reports only: nobody here is a leader of anything.
"""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.network import NeighbourEdge
from schemas.views import ClaimRow, EvidenceSentence, ThingRef


class Likelihood(StrEnum):
    """A probability in words, the strongest first."""

    STRONG = "strong"
    LIKELY = "likely"
    POSSIBLE = "possible"
    FAINT = "faint"


class Apart(StrEnum):
    """What several paths may not have in common."""

    THINGS = "things"
    TIES = "ties"


class Quoted(Frozen):
    """A sentence with the stretch in it that matters."""

    sentence: EvidenceSentence
    start: int
    end: int


class LinkEvidence(Frozen):
    """One reason for or against a link, in bits."""

    type: str
    value: str = ""
    rarity: float | None = Field(default=None, description="share of cases that show it")
    bits: float
    ja: str
    en: str
    quoted: tuple[Quoted, ...] = ()


class Change(Frozen):
    """One thing that would change a judgement, and to what."""

    p: float
    likelihood: Likelihood
    ja: str
    en: str


class Start(Frozen):
    """Where the bits come from that any pair starts with."""

    ja: str
    en: str


class LinkScope(StrEnum):
    """What two linked things are: incidents of one ring, or one person under two names or in two reports."""

    INCIDENT = "incident"
    PERSON = "person"


class LinkView(Frozen):
    """Why two incidents belong together, or two persons may be one, as far as is published."""

    id: str
    scope: LinkScope
    a: ThingRef
    b: ThingRef
    p: float
    likelihood: Likelihood
    prior: float = Field(description="bits before any evidence, from the size of the corpus")
    start: Start | None = Field(default=None, description="where the prior comes from, as far as linking told it")
    total: float
    epoch: int
    evidence: tuple[LinkEvidence, ...] = Field(description="strongest first, negative ones last")
    changes: tuple[Change, ...] = ()
    decided: str = Field(default="", description="confirm or reject, where people decided")

    def other(self, thing_id: str) -> ThingRef:
        """The end that is not this thing."""
        return self.b if self.a.id == thing_id else self.a


class PathStep(Frozen):
    """From one thing to the next: every relationship between the two, or the link, with what it stands on."""

    source: ThingRef
    target: ThingRef
    p: float
    likelihood: Likelihood
    ties: tuple[NeighbourEdge, ...] = ()
    claims: tuple[ClaimRow, ...] = Field(default=(), description="some of the claims of the ties, each tie among them")
    of: int = Field(default=0, description="how many claims there are")
    link: LinkView | None = None


class EvidencePath(Frozen):
    """A way between two things, and how far it holds."""

    p: float = Field(description="that every step is as told, and that what meets in between belongs together")
    likelihood: Likelihood
    steps: tuple[PathStep, ...]

    @property
    def things(self) -> tuple[ThingRef, ...]:
        """All things on the way, both ends among them."""
        return (self.steps[0].source, *(step.target for step in self.steps))


class EvidencePaths(Frozen):
    """The most probable ways between two things, none of which shares with another what it must not."""

    start: ThingRef
    goal: ThingRef
    paths: tuple[EvidencePath, ...]


class RingLine(Frozen):
    """A ring in a list, with its incidents."""

    ring: ThingRef
    members: tuple[ThingRef, ...]


class KeyPlayer(Frozen):
    """Somebody, or an account or alias, that connects others in published reports."""

    thing: ThingRef
    rank: int
    lowest: int = Field(description="worst rank in the middle nine tenths of the resampled pictures")
    highest: int = Field(description="best rank in the same")
    betweenness: float = Field(description="share of shortest ways in the ring's surroundings that run through it")
    incidents: tuple[ThingRef, ...] = Field(description="incidents of the ring that it is directly tied to")
    connects: tuple[ThingRef, ...] = Field(default=(), description="one thing of each part it holds together")
    alone: bool = Field(default=False, description="without it the ring falls apart")


class RingView(Frozen):
    """A ring: its firm core, who may belong to it, who connects it, and why it is taken as one."""

    ring: ThingRef
    core: tuple[ThingRef, ...]
    possible: tuple[ThingRef, ...] = ()
    disputed: bool = False
    links: tuple[LinkView, ...] = ()
    players: tuple[KeyPlayer, ...] = ()
    groups: tuple[tuple[ThingRef, ...], ...] = Field(
        default=(), description="incidents that hang together more closely"
    )
    resamples: int = Field(default=0, description="pictures behind the ranges of ranks")


class Belonging(Frozen):
    """What an incident or a person belongs with: by links of its own, and by sitting in a ring."""

    thing: ThingRef
    links: tuple[LinkView, ...] = ()
    rings: tuple[RingLine, ...] = ()
    near: tuple[LinkView, ...] = Field(default=(), description="incidents that share something and are not linked")
    looked_for: bool = Field(default=True, description="False: links were never looked for in this graph")

    @property
    def by_ring_only(self) -> tuple[ThingRef, ...]:
        """Incidents of the same ring to which no link of its own leads."""
        linked = {link.other(self.thing.id).id for link in self.links} | {self.thing.id}
        members = {one.id: one for ring in self.rings for one in ring.members}
        return tuple(one for one in members.values() if one.id not in linked)
