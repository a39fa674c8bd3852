"""Records: everything that extraction says of one document, each thing with its place in the text.

The form is the one that annotated texts use, with our own keys beside it (`sentences`, `claims`, `rule`,
`pipeline_version`). Ids such as `e1`, `i1`, `r1`, `l1`, `c1` count inside one record.
"""

from typing import Annotated, Any

from pydantic import Field

from schemas.base import Frozen
from schemas.documents import DocumentKind, SectionKind
from schemas.words import (
    Certainty,
    EntityType,
    IncidentKind,
    LegalKind,
    LegalStatus,
    PersonKind,
    Polarity,
    PostLabel,
    RelationType,
    Role,
    StatementKind,
)

Span = Annotated[tuple[int, int], Field(description="half-open [start, end) in the document's text")]
Confidence = Annotated[float, Field(ge=0, le=1)]


class Sentence(Frozen):
    """A sentence of the document; everything found lies in one or more of them."""

    start: int
    end: int
    section: SectionKind = SectionKind.BODY


class Entity(Frozen):
    """One real thing in one document, with every place where its name stands.

    `norm` holds the normalised value: `amount`, `currency`, `per`, `bound` of money; `country`, `pref`,
    `city` of a place; `iso` of a date; `platform` of an account; `age` and `anonymous` of a person.
    """

    id: str
    type: EntityType
    mentions: tuple[Span, ...]
    canonical: str
    norm: dict[str, Any] = Field(default_factory=dict)
    anaphora: tuple[Span, ...] = Field(default=(), description="references by a bare noun")
    person_kind: PersonKind | None = Field(default=None, description="persons only: suspect, victim, official …")
    rule: str = Field(default="", description="the rule or model that found it")
    confidence: Confidence = 1.0


class Participant(Frozen):
    """Somebody's part in an incident, as this document tells it."""

    entity: str
    role: Role
    certainty: Certainty = Certainty.REPORTED
    denies: bool = False
    presumed: bool = Field(default=False, description="told of no part: what a charge, or a name in use, suggests")
    evidence: Span | None = Field(default=None, description="the passage that says so; the incident's if absent")
    rule: str = ""


class Incident(Frozen):
    """One concrete case: a place, a date, a victim or named participants."""

    id: str
    kind: IncidentKind
    date: str | None = Field(default=None, description="YYYY, YYYY-MM or YYYY-MM-DD of the offence")
    place: str | None = Field(default=None, description="entity id of the scene")
    loss: str | None = Field(default=None, description="entity id of the total loss")
    loss_also: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    attempted: bool = False
    background: bool = Field(default=False, description="only referred to, not told")
    part_of: str | None = None
    evidence: Span = Field(description="the passage that anchors the incident")
    certainty: Certainty = Certainty.REPORTED
    rule: str = ""


class Relation(Frozen):
    """A typed relation between two entities or an incident and an entity, with the passage that bears it out."""

    type: RelationType
    from_: str = Field(alias="from")
    to: str
    certainty: Certainty = Certainty.REPORTED
    polarity: Polarity = Polarity.AFFIRMED
    evidence: Span
    rule: str = ""
    confidence: Confidence = 1.0


class LegalAction(Frozen):
    """What an authority did, or formally seeks to do, with persons."""

    id: str
    kind: LegalKind
    persons: tuple[str, ...] = ()
    count: int | None = Field(default=None, description="number of persons where a group is only counted")
    date: str | None = None
    place: str | None = None
    authority: str | None = None
    incident: str | None = None
    status: LegalStatus = LegalStatus.DONE
    evidence: Span
    rule: str = ""


class Statement(Frozen):
    """What the text itself says about incidents belonging together or not. `b` None: with whatever else is told."""

    kind: StatementKind
    a: str
    b: str | None = None
    evidence: Span
    rule: str = ""


class Statistic(Frozen):
    """A figure about many cases; never an incident, a loss or a payout."""

    id: str
    measure: str
    value: float
    unit: str
    bound: str = Field(default="exact", description="exact, approx, min or max, from the words beside the figure")
    evidence: Span


class Claim(Frozen):
    """One statement of the document: who or what, predicate, object or value, how certain, said by whom, where.

    Everything the graph holds as an edge stands on claims. `subject` and `object` are ids of this record
    (entities, incidents, legal actions). `evidence` never reaches outside the text and always covers at
    least one sentence in part.
    """

    id: str
    predicate: str = Field(description="a predicate of the ontology")
    subject: str
    object: str | None = None
    value: str | float | int | bool | None = None
    qualifiers: dict[str, Any] = Field(default_factory=dict)
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.REPORTED
    attribution: tuple[str, ...] = Field(default=(), description="who says so, nearest first: suspect, police, outlet")
    event_time: str | None = Field(default=None, description="ISO date or interval of what is claimed")
    stated_at: str | None = Field(default=None, description="ISO date on which it was said")
    evidence: Span
    trigger: Span | None = Field(default=None, description="the words that made the rule fire")
    disputes: str | None = Field(default=None, description="id of the claim that this one denies")
    rule: str
    confidence: Confidence = 1.0


class Cue(Frozen):
    """A reason for a post's score: the words, what they mean for it, and by how much."""

    name: str
    weight: float
    span: Span | None = None


class Record(Frozen):
    """All that extraction says of one document."""

    id: str = Field(description="the caller's id of the document")
    document_id: str = Field(description="content id of the document")
    kind: DocumentKind
    lang: str
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    incidents: tuple[Incident, ...] = ()
    relations: tuple[Relation, ...] = ()
    legal_actions: tuple[LegalAction, ...] = ()
    statements: tuple[Statement, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    claims: tuple[Claim, ...] = ()
    label: PostLabel | None = Field(default=None, description="posts only")
    score: Confidence | None = Field(default=None, description="posts only: probability of recruitment")
    cues: tuple[Cue, ...] = ()
    missing_items: tuple[str, ...] = Field(default=(), description="posts: legally required items that are absent")
    pipeline_version: str

    def entity(self, entity_id: str) -> Entity:
        """The entity with this id; KeyError where there is none."""
        return next(e for e in self.entities if e.id == entity_id)
