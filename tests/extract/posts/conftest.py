from collections.abc import Callable

import pytest

from extract.pipeline import Pipeline
from extract.read import document_from_text
from extract.text import PreparedText, prepare
from schemas.documents import DocumentKind
from schemas.records import Record


@pytest.fixture(scope="session")
def prepared() -> Callable[[str], PreparedText]:
    """A post made ready for the recognizers, its language recognised."""

    def make(text: str) -> PreparedText:
        document = document_from_text(text, kind=DocumentKind.POST)
        return prepare(document, lang=document.lang or "ja")

    return make


@pytest.fixture(scope="session")
def record(rules: Pipeline) -> Callable[[str], Record]:
    """All that extraction says of a post."""
    return lambda text: rules.extract(document_from_text(text, kind=DocumentKind.POST))
