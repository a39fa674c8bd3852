"""Entities of a text, found by rules alone."""

from collections.abc import Callable
from datetime import date

import pytest

from extract.draft import Draft
from extract.entities import entities
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.records import Entity

Named = Callable[..., list[Entity]]


@pytest.fixture
def named() -> Named:
    """Entities of one type of a Japanese report."""

    def run(text: str, kind: str, *, published: date | None = None) -> list[Entity]:
        draft = Draft(text=prepare(Document(text=text, published=published), lang="ja"))
        draft = entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES))
        return [e for e in draft.entities if e.type == kind]

    return run
