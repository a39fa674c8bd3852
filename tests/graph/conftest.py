"""A writer of small valid dossiers: it puts a text together from names and words and knows where each stands."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from graph.decisions.journal import Journal
from schemas.documents import Document, SectionKind
from schemas.records import Claim, Entity, Incident, LegalAction, Record, Sentence, Span
from schemas.words import EntityType, IncidentKind, LegalKind

Dossier = tuple[Document, Record]


class CaseFile:
    """A document under construction. `tell` writes a sentence with names in it; the other methods say what it means."""

    def __init__(self, name: str = "case", **source: Any) -> None:
        self.source: dict[str, Any] = {"external_id": name, "lang": "ja", "outlet": "架空新聞"} | source
        self.text = ""
        self.sentences: list[Sentence] = []
        self.entities: dict[str, Entity] = {}
        self.incidents: list[Incident] = []
        self.legal_actions: list[LegalAction] = []
        self.claims: list[Claim] = []

    def tell(self, words: str, *, section: SectionKind = SectionKind.BODY, **names: str) -> Span:
        """Write a sentence; `{x}` in it stands for a name, given as `x="TYPE name"`."""
        start = len(self.text)
        rest = words
        while "{" in rest:
            plain, _, rest = rest.partition("{")
            key, _, rest = rest.partition("}")
            self.text += plain
            self._mention(*names[key].split(" ", 1))
        self.text += rest
        self.sentences.append(Sentence(start=start, end=len(self.text), section=section))
        return start, len(self.text)

    def _mention(self, kind: str, name: str) -> None:
        span = (len(self.text), len(self.text) + len(name))
        known = self.entities.get(name)
        self.text += name
        self.entities[name] = Entity(
            id=known.id if known else f"e{len(self.entities) + 1}",
            type=EntityType(kind),
            mentions=(*(known.mentions if known else ()), span),
            canonical=name,
            rule="test",
        )

    def know(self, name: str, **norm: Any) -> None:
        """Give an entity its normalised value."""
        self.entities[name] = self.entities[name].model_copy(update={"norm": norm})

    def incident(self, evidence: Span, *, place: str | None = None, day: str | None = None) -> str:
        number = f"i{len(self.incidents) + 1}"
        scene = self.entities[place].id if place else None
        kind = IncidentKind.ROBBERY
        self.incidents.append(Incident(id=number, kind=kind, place=scene, date=day, evidence=evidence))
        return number

    def legal_action(self, evidence: Span, *persons: str, day: str | None = None) -> str:
        number = f"l{len(self.legal_actions) + 1}"
        ids = tuple(self.entities[person].id for person in persons)
        self.legal_actions.append(
            LegalAction(id=number, kind=LegalKind.ARREST, persons=ids, date=day, evidence=evidence)
        )
        return number

    def claim(self, predicate: str, subject: str, object_: str | None = None, **said: Any) -> str:
        """A claim between things, given by name or by record id; it stands on the last sentence if not told else."""
        number = f"c{len(self.claims) + 1}"
        last = (self.sentences[-1].start, self.sentences[-1].end)
        ends = {"subject": self._id(subject), "object": self._id(object_) if object_ else None}
        self.claims.append(
            Claim(**{"id": number, "predicate": predicate, "evidence": last, "rule": "test"} | ends | said)
        )
        return number

    def _id(self, name: str) -> str:
        return self.entities[name].id if name in self.entities else name

    def dossier(self, *, version: str = "1") -> Dossier:
        document = Document(text=self.text, **self.source)
        return document, Record(
            id=document.name,
            document_id=document.id,
            kind=document.kind,
            lang="ja",
            text=document.text,
            published=document.published.isoformat() if document.published else None,
            title=document.title,
            url=document.url,
            sentences=tuple(self.sentences),
            entities=tuple(self.entities.values()),
            incidents=tuple(self.incidents),
            legal_actions=tuple(self.legal_actions),
            claims=tuple(self.claims),
            pipeline_version=version,
        )


def robbery(name: str = "robbery", *, alias: str = "ルフィ", app: str = "Signal", **source: Any) -> CaseFile:
    """A raid with an executor, a coordinator known by an alias, a scene, an app and an arrest."""
    case = CaseFile(name, **{"published": date(2024, 10, 30)} | source)
    scene = case.tell(
        f"{name}：{{place}}の住宅に男らが押し入り、{{victim}}さんがけがをした。",
        place="LOCATION 千葉県架空市",
        victim="PERSON 仮名花子",
    )
    case.know("千葉県架空市", country="JP", pref="千葉県", city="架空市")
    raid = case.incident(scene, place="千葉県架空市", day="2024-10-17")
    case.claim("OCCURRED_AT", raid, "千葉県架空市", event_time="2024-10-17", certainty="reported")
    case.claim("VICTIM_OF", "仮名花子", raid, qualifiers={"role": "victim"}, certainty="reported")
    arrest = case.tell("警察は{suspect}容疑者を逮捕した。", suspect="PERSON 架空太郎")
    part = case.claim("PARTICIPATED_IN", "架空太郎", raid, qualifiers={"role": "executor"}, certainty="alleged")
    case.claim("SUBJECT_OF", "架空太郎", case.legal_action(arrest, "架空太郎", day="2024-10-30"))
    case.tell("容疑者は否認している。")
    case.claim("DENIED", "架空太郎", raid, disputes=part)
    case.tell("「{alias}」と名乗る者が{app}で指示したとみられる。", alias=f"ALIAS {alias}", app=f"APP {app}")
    case.claim("DIRECTED", alias, raid, certainty="alleged")
    case.claim("USED_APP", alias, app, certainty="alleged", confidence=0.7, event_time="2024-10-16")
    return case


@pytest.fixture
def case_file() -> type[CaseFile]:
    return CaseFile


@pytest.fixture
def a_robbery() -> Callable[..., CaseFile]:
    return robbery


@pytest.fixture
def collected() -> Callable[[int], datetime]:
    """The n-th day of collecting."""
    return lambda day: datetime(2024, 11, day, 9, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal of decisions in which nothing stands yet."""
    return Journal(tmp_path / "decisions.jsonl")
