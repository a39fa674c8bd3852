"""The figures of an evaluation. Intervals hold 95 of 100 corpora drawn from the same documents."""

from enum import StrEnum

from pydantic import Field

from extract.version import Engine
from schemas.base import Frozen


class Interval(Frozen):
    """Between which values a figure lies in 95 of 100 corpora of this kind."""

    low: float
    high: float


class Scores(Frozen):
    """Precision, recall and their harmonic mean over `gold` wanted things."""

    gold: int
    p: float
    r: float
    f1: float
    interval: Interval | None = Field(default=None, description="of f1")


class Share(Frozen):
    """How many of the things looked at are right."""

    right: int
    of: int
    share: float
    interval: Interval | None = None


class Mark(Frozen):
    """A figure that is no simple share of things."""

    value: float
    interval: Interval | None = None


class EntityFigures(Frozen):
    """Things found: per type, several types as one, and their values."""

    micro: Scores = Field(description="all types but DATE")
    types: dict[str, Scores]
    pools: dict[str, Scores]
    values: dict[str, Share] = Field(description="of the matched: normalised value right")
    mention_recall: Share
    exact_boundaries: Share
    unnamed_recall: Share


class IncidentFigures(Frozen):
    """Cases found, and who had which part in them."""

    incidents: Scores
    roles: Scores
    roles_leaders_as_one: Scores
    kind: Share
    place: Share
    date: Share


class RelationFigures(Frozen):
    """Typed relations between matched ends."""

    micro: Scores
    types: dict[str, Scores]


class LegalFigures(Frozen):
    """What authorities did with persons."""

    micro: Scores
    kinds: dict[str, Scores]
    persons: Share
    dates: Share


class CertaintyFigures(Frozen):
    """How sure the text is, of what annotation and record both have."""

    macro_f1: Mark
    accuracy: Share
    values: dict[str, Scores]


class PostFigures(Frozen):
    """Recruitment posts against all others."""

    recruitment: Scores
    auc: Mark
    average_precision: Mark
    unanswered: int


class Figures(Frozen):
    """All figures of one group of documents; what the annotation does not speak of is absent."""

    documents: int
    entities: EntityFigures
    incidents: IncidentFigures | None = None
    relations: RelationFigures | None = None
    legal_actions: LegalFigures | None = None
    certainty: CertaintyFigures | None = None
    posts: PostFigures | None = None


class Outcome(StrEnum):
    """In which way a record departs from the annotation."""

    MISSED = "missed"
    INVENTED = "invented"
    WRONG = "wrong"


class Finding(Frozen):
    """One departure, with the passage that decides it."""

    group: str = ""
    document: str
    outcome: Outcome
    measure: str = Field(description="entities, value, incidents, roles, relations, legal_actions, certainty, posts")
    what: str
    passage: str = Field(description="the sentence, with what it is about in ⟦⟧")


class Report(Frozen):
    """An evaluation: figures per group, and where records depart from the annotation."""

    engine: Engine
    pipeline_version: str
    groups: dict[str, Figures] = Field(description="articles.ja, articles.en, posts …")
    findings: tuple[Finding, ...] = ()

    def findings_of(self, group: str) -> tuple[Finding, ...]:
        """The departures in one group of documents."""
        return tuple(finding for finding in self.findings if finding.group == group)
