"""What linking takes and gives: observations in, explained links and rings out.

Everything here is a plain value. Ids are report ids: an incident told by several documents bears the smallest report
id among its reports. `key` is the normalised value, `surface` the form in which a document writes it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from graph.link.histogram import Histogram
from schemas.base import Frozen


class EvidenceType(StrEnum):
    """What two incidents can have in common; each stands in `evidence.yaml` with its figures."""

    ACCOUNT = "account"
    PHONE = "phone"
    WALLET = "wallet"
    BANK_ACCOUNT = "bank_account"
    URL = "url"
    PLATE = "plate"
    PERSON = "person"
    ALIAS = "alias"
    GANG = "gang"
    VICTIM = "victim"
    CHAT = "chat"
    WORDING = "wording"
    LEGAL = "legal"
    APP = "app"
    PAYOUT = "payout"
    ROLE = "role"
    OFFENCE = "offence"
    MO_ENTRY = "mo_entry"
    MO_COVER = "mo_cover"
    MO_TARGET = "mo_target"
    MO_TOOL = "mo_tool"
    PLACE = "place"
    BASE = "base"


class LineKind(StrEnum):
    """Lines of an explanation that stand on no shared value."""

    TIME = "time"
    DISTANCE = "distance"
    STATEMENT = "statement"
    CUSTODY = "custody"


class SourceClass(StrEnum):
    """Who says that two incidents are of one group, or that they are not."""

    AUTHORITY = "authority"
    PRESS = "press"
    SOCIAL = "social"


class StatedLink(StrEnum):
    """What a source says of two incidents."""

    SAME_GROUP = "same_group"
    UNRELATED = "unrelated"


class Value(NamedTuple):
    """A normalised value: it links by being shared."""

    type: EvidenceType
    key: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An incident as linking sees it: when and where it happened, as far as is told.

    `day` is `date.toordinal()`; absent where the date is no finer than a month.
    """

    id: str
    day: int | None = None
    at: tuple[float, float] | None = None  # latitude, longitude


@dataclass(frozen=True, slots=True)
class Observation:
    """One value that one document reports of one incident, with the place where it says so.

    Attributes:
        share: probability that the mention means this key; below 1 for one reading of a name that has several.
        base_rate: how common the key is outside the corpus, where known (names from population counts).
        cluster: id shared by a document and its reprints, or by a post and its copies; they are one source.
        present: persons who acted on the spot; only these cannot have been in custody on that day.
        suspect: persons whom an authority accuses or convicted; texts name such people of other cases less by chance.
    """

    type: EvidenceType
    incident: str
    key: str
    surface: str
    document: str = ""
    sentence: str = ""
    start: int = 0
    end: int = 0
    cluster: str = ""
    share: float = 1.0
    base_rate: float | None = None
    present: bool = False
    suspect: bool = False

    @property
    def value(self) -> Value:
        """The value as linking counts it."""
        return Value(self.type, self.key)


@dataclass(frozen=True, slots=True)
class Statement:
    """A source's own words on two incidents belonging together or not."""

    kind: StatedLink
    a: str
    b: str
    source: SourceClass = SourceClass.PRESS
    document: str = ""
    sentence: str = ""
    start: int = 0
    end: int = 0
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """A person of an incident who was held from one day to another (ordinals); `until` None: not told."""

    incident: str
    key: str  # key of the PERSON observation
    since: int
    until: int | None = None
    document: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Observations:
    """All that linking takes from records."""

    occurrences: tuple[Occurrence, ...] = ()
    observed: tuple[Observation, ...] = ()
    statements: tuple[Statement, ...] = ()
    custodies: tuple[Custody, ...] = ()


class Pair(NamedTuple):
    """Two ids in order; `of` puts them in order."""

    a: str
    b: str

    @classmethod
    def of(cls, one: str, other: str) -> "Pair":
        """The pair of two ids, whichever comes first."""
        return cls(one, other) if one <= other else cls(other, one)


class Source(Frozen):
    """Where a line of an explanation is read."""

    incident: str
    document: str = ""
    sentence: str = ""
    start: int = 0
    end: int = 0
    surface: str = ""


class EvidenceLine(Frozen):
    """One reason for or against a link, in bits."""

    type: EvidenceType | LineKind
    key: str = ""
    value: str = Field(default="", description="as written")
    seen: int = Field(default=0, description="incidents of the epoch's corpus that report this value")
    of: int = Field(default=0, description="incidents that report this type at all")
    rarity: float | None = Field(default=None, description="share that has it, with base rate and accidental sharing")
    bits: float
    generic: bool = Field(default=False, description="marked as generic: it counts nothing")
    counted_with: EvidenceType | LineKind | None = Field(
        default=None, description="rests on the same as this stronger line, so it counts nothing of its own"
    )
    ja: str
    en: str
    sources: tuple[Source, ...] = ()


class WhatIf(Frozen):
    """One thing that would change the judgement, and to what."""

    p: float
    ja: str
    en: str


class LinkExplanation(Frozen):
    """Why two incidents belong together, as far as is published."""

    a: str
    b: str
    prior: float = Field(description="bits against any two incidents of a corpus of this size")
    prior_ja: str = Field(default="", description="where the prior comes from")
    prior_en: str = ""
    lines: tuple[EvidenceLine, ...] = Field(description="strongest first, negative ones last")
    total: float
    p: float
    epoch: int
    what_if: tuple[WhatIf, ...] = ()
    decided: str = Field(default="", description="confirm or reject, where people decided; a rejected one ties nothing")


class Ring(Frozen):
    """Incidents that belong together: a firm core, and those that may belong to it.

    `id` is made of the smallest report id of the core, so it stays while that incident stays in the core.
    """

    id: str
    core: tuple[str, ...]
    possible: tuple[str, ...] = ()
    cohesion: float = Field(description="mean log-odds in bits over the scored pairs of the core")
    disputed: tuple[Pair, ...] = Field(default=(), description="decisions that contradict each other here")


class Bearing(NamedTuple):
    """An alias, by its keys, and a person, by a report of him."""

    keys: frozenset[str]
    person: str


class Constraints(Frozen):
    """What people decided, reduced to what linking must keep."""

    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()
    generic: frozenset[Value] = frozenset()
    borne: frozenset[Bearing] = frozenset()
    not_borne: frozenset[Bearing] = frozenset()
    one_hand: frozenset[Pair] = Field(default=frozenset(), description="accounts by their keys that one hand uses")
    two_hands: frozenset[Pair] = Field(default=frozenset(), description="accounts by their keys that two hands use")


class Weights(Frozen):
    """Multipliers of the bits of each line type and a shift, from decisions; 1 and 0 until recalibrated."""

    by_type: dict[str, float] = Field(default_factory=dict)
    shift: float = 0.0
    beside: float | None = Field(default=None, description="partners beside which the shift stands; None: the expert's")
    judged: int = Field(default=0, description="decisions they were fitted on")
    off: tuple[str, ...] = Field(default=(), description="line types that people decided to count nothing")


class Epoch(Frozen):
    """Corpus size, frequencies and histograms, frozen: within an epoch a score depends on the pair alone.

    Only values of three incidents and more are listed: below that the pair itself is all there is.
    """

    number: int
    incidents: int
    reporting: dict[EvidenceType, int] = Field(description="incidents that report the type")
    counts: dict[EvidenceType, dict[str, int]] = Field(description="incidents per value, from three on")
    collision: dict[EvidenceType, float] = Field(description="chance that two arbitrary reports of the type agree")
    spells: dict[EvidenceType, dict[str, float]] = Field(
        default_factory=dict,
        description="per value, the share of its reports that stick together in time beyond chance",
    )
    time: Histogram
    distance: Histogram
    partners: float | None = Field(default=None, description="of an incident, as the corpus shows; None: the expert's")
    repeats: dict[EvidenceType, float] = Field(default_factory=dict, description="rho, where the corpus shows it")
    accidents: dict[EvidenceType, float] = Field(default_factory=dict, description="so many times the expert's")
    weights: Weights = Weights()
    reports: int = Field(default=0, description="of incidents: how rarely two are of one; 0: as many as there are")
    persons: int = Field(default=0, description="reports of persons, likewise")
    catalogue: str = Field(default="", description="version of evidence.yaml and base_rates.yaml")


class Linking(Frozen):
    """What one run of linking found."""

    epoch: Epoch
    incidents: dict[str, str] = Field(default_factory=dict, description="report id -> incident id")
    persons: dict[str, str] = Field(default_factory=dict, description="report id -> person id")
    actions: dict[str, str] = Field(default_factory=dict, description="report id -> legal action id")
    links: tuple[LinkExplanation, ...] = ()
    rings: tuple[Ring, ...] = ()
