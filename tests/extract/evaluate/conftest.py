"""Annotations and records of short texts, written as JSON has them."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from extract.evaluate.gold import Annotation, GoldDocument
from extract.evaluate.report import sheet
from extract.evaluate.sheet import Sheet
from schemas.documents import Document, DocumentKind
from schemas.records import Record

Judged = Callable[..., Sheet]

TEXT = "架空市で箱田容疑者が「北風」に指示された。架空署は春野容疑者も逮捕した。"


def gold(text: str = TEXT, **truth: Any) -> GoldDocument:
    kind = DocumentKind.POST if "label" in truth else DocumentKind.ARTICLE
    return GoldDocument(document=Document(text=text, lang="ja", kind=kind), truth=Annotation.model_validate(truth))


def record(text: str = TEXT, **found: Any) -> Record:
    document = Document(text=text)
    made = {"id": "t", "document_id": document.id, "kind": document.kind, "lang": "ja", "pipeline_version": "test"}
    return Record.model_validate(made | {"text": text} | found)


@pytest.fixture
def judged() -> Judged:
    """The sheet of one document: what is true of it, and what was found."""

    def judge(truth: Mapping[str, Any], found: Mapping[str, Any], *, text: str = TEXT) -> Sheet:
        return sheet(gold(text, **truth), record(text, **found))

    return judge


def entity(name: str, kind: str, *mentions: tuple[int, int], **more: Any) -> dict[str, Any]:
    """An entity as a line of JSON has it, annotated or found."""
    return {"id": name, "type": kind, "mentions": mentions, "canonical": more.pop("canonical", name)} | more


@pytest.fixture
def make_entity() -> Callable[..., dict[str, Any]]:
    """Entities as a line of JSON has them, annotated or found."""
    return entity
