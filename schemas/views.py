"""What the graph answers: read models that pages and commands show, free of any query language.

All of them are plain values. A `thing` is any node of the case layer (person, incident, account, place …).
"""

from datetime import date

from pydantic import Field

from schemas.base import Frozen
from schemas.corrections import CorrectionKind
from schemas.documents import DocumentKind, SectionKind
from schemas.words import Certainty, EntityType, LegalKind, Polarity, Role


class LoadReport(Frozen):
    """What a load did: documents that were new, already there, newer versions of a page, or refused."""

    added: int = 0
    unchanged: int = 0
    updated: int = Field(default=0, description="new versions under a known URL, or records of a newer pipeline")
    claims: int = 0
    refused: tuple[str, ...] = Field(default=(), description="one line of explanation each")


class StoreOverview(Frozen):
    """What the store holds, for the home page and for `doctor`."""

    engine: str = Field(description="embedded or neo4j")
    server: str = Field(description="what the server says it is")
    uri: str
    schema_version: int
    revision: int = Field(description="raised by every write")
    nodes: dict[str, int] = Field(description="label -> count, every label of the ontology")
    relationships: dict[str, int] = Field(description="type -> count, every relationship of the case layer")
    documents_by_kind: dict[str, int]
    documents_by_month: dict[str, int] = Field(description="YYYY-MM of publication -> count")
    documents_by_lang: dict[str, int]


class DocumentLine(Frozen):
    """A document in a list."""

    id: str
    external_id: str | None = None
    kind: DocumentKind
    lang: str
    title: str = Field(description="its title, or the beginning of its text")
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    current: bool = Field(default=True, description="False: a newer version stands under the same URL")


class SearchFilters(Frozen):
    """Limits of a search; empty means no limit."""

    labels: tuple[str, ...] = Field(default=(), description="labels of the case layer, 'Document' or 'Sentence'")
    place: str = Field(default="", description="free text that a place of the hit must contain")
    date_from: date | None = None
    date_to: date | None = None
    outlets: tuple[str, ...] = ()
    kinds: tuple[DocumentKind, ...] = ()


class SearchHit(Frozen):
    """One thing, sentence or document that matches, with why."""

    id: str
    label: str
    name: str
    score: float
    matched: str = Field(description="the sentence or field in which the terms stand")
    sentence_id: str | None = None
    document_id: str | None = None
    n_sources: int = 0
    date: str | None = None


class SearchResults(Frozen):
    """Ranked hits and how many there are of each label before the limit."""

    hits: tuple[SearchHit, ...]
    counts: dict[str, int]
    total: int
    complete: bool = Field(default=True, description="False: more may match than were looked at and counted")


class ThingRef(Frozen):
    """A thing by id, with what a link to it shows."""

    id: str
    label: str
    name: str


class EvidenceSentence(Frozen):
    """The sentence behind a claim with its neighbours, and where it stands."""

    sentence_id: str
    text: str
    before: str = ""
    after: str = ""
    section: SectionKind = SectionKind.BODY
    start: int
    end: int
    document: DocumentLine


class Ruling(Frozen):
    """Who decided that a claim is wrong, when, and why."""

    decision: str
    by: str
    day: date
    reason: str = ""


class ClaimRow(Frozen):
    """One claim about a thing, readable on its own, with its sentence."""

    id: str
    predicate: str
    group: str = Field(description="claim group of the ontology")
    subject: ThingRef
    object: ThingRef | None = None
    value: str | float | int | bool | None = None
    qualifiers: dict[str, str | float | int | bool | None] = Field(default_factory=dict)
    polarity: Polarity
    certainty: Certainty
    attribution: tuple[str, ...] = ()
    event_time: str | None = None
    stated_at: str | None = None
    disputed: bool = False
    rejected: bool = Field(default=False, description="people decided that it is wrong; it counts nowhere")
    ruling: Ruling | None = Field(default=None, description="of rejected ones: by whom")
    trigger: tuple[int, int] | None = Field(default=None, description="offsets of the words that made the rule fire")
    rule: str
    rule_version: str
    confidence: float
    evidence_start: int
    evidence_end: int
    evidence: EvidenceSentence


class Procedure(Frozen):
    """A dated legal step shown as a chip."""

    kind: str
    date: str | None = None
    stated: str | None = Field(default=None, description="when it was said, for what bears no date")
    certainty: Certainty
    claim_id: str


class ThingPage(Frozen):
    """All that is said of one thing: its claims by group, where it is told, what it is tied to."""

    thing: ThingRef
    properties: dict[str, str | float | int | bool | None] = Field(default_factory=dict)
    generic: bool = False
    claims: tuple[ClaimRow, ...]
    procedures: tuple[Procedure, ...] = Field(default=(), description="those that end a suspicion first, then newest")
    mentions: tuple[EvidenceSentence, ...] = ()
    documents: tuple[DocumentLine, ...]
    showing: int = Field(description="how many claims are in `claims`")
    of: int = Field(description="how many there are")


class MentionMark(Frozen):
    """A highlighted stretch of a source text and the thing it stands for."""

    start: int
    end: int
    type: EntityType
    surface: str
    thing: ThingRef | None = None
    part: str = Field(default="", description="the entity of the source's record that the words name")
    rule: str = ""
    confidence: float = 1.0


class SentenceLine(Frozen):
    """A sentence of a source."""

    id: str
    start: int
    end: int
    section: SectionKind


class CorrectionLine(Frozen):
    """What somebody put right in a source. `surface` and `matched` are the words of the things it is about."""

    decision: str
    kind: CorrectionKind
    was: str = Field(description="what the thing is a type of, before the correction")
    text: str = Field(description="the sentence")
    surface: str
    matched: str = Field(default="", description="of a merge, a role or a statement: the other thing")
    start: int | None = Field(default=None, description="where the words stand now; None: nowhere")
    end: int | None = None
    type: EntityType | None = None
    role: Role | None = None
    predicate: str = ""
    legal: LegalKind | None = None
    done: str = Field(default="", description="of a legal action: its day")
    value: int | str | None = Field(default=None, description="an age, an amount or a day")
    currency: str = Field(default="", description="of an amount")
    by: str
    day: date
    reason: str = ""
    fits: bool = Field(description="False: the document no longer says what it corrects")


class SourcePart(Frozen):
    """A thing of which a source speaks, by the id that its record gives it."""

    id: str
    kind: str = Field(description="a type of entity, or incident, or legal_action")
    title: str = Field(description="its name in this source")
    label: str | None = Field(description="what it is a node of; None: a mere value of claims")


class SourcePage(Frozen):
    """A document with its text, every mention in it and the claims that stand on it."""

    document: DocumentLine
    text: str
    author: str | None = None
    account: str | None = None
    platform: str | None = None
    raw_sha256: str | None = None
    sentences: tuple[SentenceLine, ...]
    marks: tuple[MentionMark, ...]
    claims: tuple[ClaimRow, ...]
    corrections: tuple[CorrectionLine, ...] = ()
    parts: tuple[SourcePart, ...] = ()
    versions: tuple[DocumentLine, ...] = Field(
        default=(), description="other versions under the same URL, newest first"
    )
    label: str | None = Field(default=None, description="posts: recruitment, warning, benign")
    score: float | None = None
    cues: tuple[str, ...] = ()
    missing_items: tuple[str, ...] = ()


class PersonStanding(Frozen):
    """How a person stands, and under which written names: what decides whether the name may be shown."""

    id: str
    name: str
    age: int | None = None
    harmed: bool
    procedures: tuple[LegalKind, ...] = Field(default=(), description="what authorities did with the person")
    decided: bool | None = Field(default=None, description="whether people want the name kept back, if they said so")
    written: dict[str, tuple[str, ...]] = Field(description="document id -> the forms in which it writes the name")
