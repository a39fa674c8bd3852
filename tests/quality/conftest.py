"""Annotated texts and the demo case through the real pipeline, once per session and engine.

The records of the demo case are read with the words of its expectations: persons, accounts, incidents, passages.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.evaluate.floors import GOLD
from extract.evaluate.gold import GoldDocument
from extract.evaluate.gold import read as read_gold
from extract.evaluate.report import evaluate
from extract.evaluate.results import Report
from extract.pipeline import Pipeline
from extract.read import read
from extract.version import Engine
from schemas.documents import Document, DocumentKind, Refusal
from schemas.records import Claim, Entity, Incident, LegalAction, Record, Span

DEMO = Path(__file__).parents[2] / "fixtures" / "demo"

Expected = Mapping[str, Any]

_ACTS = {"PARTICIPATED_IN", "DIRECTED", "RECRUITED", "USES_HANDLE", "ALIAS_OF", "SUBJECT_OF", "CONCERNS", "LOCATED_IN"}
_NEAR = 3  # steps that two ends of a statement may lie apart: account, name, incident, person


def folded(text: str) -> str:
    """Text without what readers of it may change: widths, case, blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


class Told:
    """What one record says, looked up by what is expected."""

    def __init__(self, record: Record, expected: Expected) -> None:
        self.record = record
        self.expected = expected
        self.near = self._neighbours()

    # --- where

    def span(self, quoted: str) -> Span | None:
        """Where a quotation stands; None where reading left it out."""
        at = self.record.text.find(quoted)
        return (at, at + len(quoted)) if at >= 0 else None

    def found_in(self, quoted: str) -> list[Entity]:
        """The things with a mention in a passage."""
        span = self.span(quoted)
        return [e for e in self.record.entities if span and any(overlap(span, m) for m in e.mentions)]

    def claims_of(self, quoted: str) -> list[Claim]:
        """The statements that stand on a passage."""
        span = self.span(quoted)
        return [c for c in self.record.claims if span and overlap(span, c.evidence)]

    # --- who and what

    def named(self, kind: str, names: Iterable[str]) -> set[str]:
        """Ids of the things of a type that bear one of the names."""
        wanted = {folded(name) for name in names}
        return {e.id for e in self.record.entities if e.type == kind and folded(e.canonical) in wanted}

    def person(self, key: str) -> set[str]:
        """Ids under which a person acts here: own name, and names tied to it."""
        own = self.named("PERSON", self.expected["persons"][key]["names"])
        return own | {r.from_ for r in self.record.relations if r.type == "ALIAS_OF" and r.to in own}

    def incidents(self, key: str) -> list[Incident]:
        """The incidents of the record that can be the one expected: its place, no other day."""
        return [i for i in self.record.incidents if self._there(i, key) and self._then(i, key)]

    def of_the_case(self, incident: Incident) -> bool:
        """Whether an incident can be one that is expected anywhere."""
        return any(self._there(incident, key) and self._then(incident, key) for key in self.expected["incidents"])

    def end(self, key: str) -> set[str]:
        """Ids of whatever a key of the expectations names."""
        if key in self.expected["persons"]:
            return self.person(key)
        if key in self.expected["incidents"]:
            return {i.id for i in self.incidents(key)}
        return self.account(key) | self.named("LOCATION", [key])

    def account(self, handle: str) -> set[str]:
        """Ids of an account and of the names it goes by."""
        own = self.named("HANDLE", [handle])
        names = {e.id for e in self.record.entities if e.type == "ALIAS"}
        return own | {r.from_ for r in self.record.relations if r.type == "USES_HANDLE" and r.to in own} & (own | names)

    def _there(self, incident: Incident, key: str) -> bool:
        """Whether an incident happened there; of a fraud by telephone, English texts give the base."""
        wanted = self.expected["incidents"][key]
        scene = next((e for e in self.record.entities if e.id == incident.place), None)
        if scene is None:
            return not wanted.get("scene_told", True)
        base = self.expected["rings"][wanted["ring"]]["abroad"] if wanted["kind"] == incident.kind == "fraud" else ()
        return scene.norm.get("city") in {wanted["place"]["city"], wanted["place"]["en"], *base}

    def _then(self, incident: Incident, key: str) -> bool:
        day, told = self.expected["incidents"][key]["date"], incident.date or ""
        return day.startswith(told) or told.startswith(day)

    # --- what is said of it

    def actions(self, key: str, kind: str) -> list[LegalAction]:
        """Legal actions of a kind with a person."""
        own = self.named("PERSON", self.expected["persons"][key]["names"])
        return [a for a in self.record.legal_actions if a.kind == kind and own & set(a.persons)]

    def denials(self, persons: set[str]) -> list[Claim]:
        """What persons deny."""
        return [c for c in self.record.claims if c.predicate == "DENIED" and c.subject in persons]

    def connected(self, some: set[str], others: set[str]) -> bool:
        """Whether statements lead from one end to the other in a few steps."""
        reached = set(some)
        for _ in range(_NEAR):
            reached |= {there for here in reached for there in self.near[here]}
        return bool(reached & others)

    def says(self, quoted: str, ends: tuple[str, str]) -> bool:
        """Whether a passage bears a statement about one of the ends, and they are connected."""
        some, others = map(self.end, ends)
        about = any({c.subject, c.object} & (some | others) for c in self.claims_of(quoted))
        return about and self.connected(some, others)

    def tied(self, predicate: str, ends: tuple[str, str], quoted: str) -> bool:
        """Whether a passage says of two incidents that they belong together, or that they do not."""
        some, others = ({i.id for i in self.incidents(key)} for key in ends)
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for claim in self.claims_of(quoted):
            if claim.predicate == predicate:
                told = {claim.object} if claim.object else {i.id for i in self.record.incidents}
                joined = set[str]().union({claim.subject}, told, *(groups[one] for one in (claim.subject, *told)))
                groups |= dict.fromkeys(joined, joined)
        return any(groups[one] & others for one in some)

    def _neighbours(self) -> defaultdict[str, set[str]]:
        near: defaultdict[str, set[str]] = defaultdict(set)
        for claim in self.record.claims:
            if claim.predicate in _ACTS and claim.object and claim.polarity == "affirmed":
                near[claim.subject].add(claim.object)
                near[claim.object].add(claim.subject)
        return near


def refs(document: Document) -> Iterator[str]:
    """The names under which expectations speak of a document: its file, one of several in a file, or a post."""
    file = Path((document.path or "").split(",")[0]).name
    if document.kind is DocumentKind.POST:
        yield document.name
    else:
        yield f"{file}#{document.external_id}" if file.endswith(".jsonl") else file


@pytest.fixture(scope="session")
def expected() -> Expected:
    """What the demo case must come to."""
    loaded: dict[str, Any] = yaml.safe_load((DEMO / "expected.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def demo(expected: Expected) -> Callable[[Engine], Mapping[str, Told]]:
    """The records of the demo case by the names of their documents; a reprint has the record of its first print."""
    documents = [one for one in read([DEMO / "sources"]) if isinstance(one, Document)]

    @cache
    def told(engine: Engine) -> Mapping[str, Told]:
        outcomes = Pipeline(engine=engine).stream(documents)
        records = {}
        for document, outcome in zip(documents, outcomes, strict=True):
            assert isinstance(outcome, Record), outcome
            records |= {ref: Told(outcome, expected) for ref in refs(document)}
        return records | {reprint: records[first] for first, reprint in expected["reprints"]}

    return told


@pytest.fixture(scope="session")
def gold() -> tuple[GoldDocument, ...]:
    """The annotated texts."""
    lines = tuple(read_gold([GOLD]))
    assert not [line for line in lines if isinstance(line, Refusal)]
    return tuple(line for line in lines if isinstance(line, GoldDocument))


@pytest.fixture(scope="session")
def measured(gold: tuple[GoldDocument, ...]) -> Callable[[Engine], Report]:
    """The figures of an engine on the annotated texts."""

    @cache
    def report(engine: Engine) -> Report:
        pipeline = Pipeline(engine=engine)
        outcomes = list(pipeline.stream(one.document for one in gold))
        assert not [one for one in outcomes if isinstance(one, Refusal)]
        return evaluate(gold, outcomes, pipeline=pipeline, draws=0)

    return report
