"""What every table of a recognizer needs: a prepared text, and what stands where."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from extract.arbiter import settle
from extract.candidates import Candidate, Recognizer
from extract.text import PreparedText, prepare
from schemas.documents import Document, DocumentKind

Found = Callable[..., list[tuple[Candidate, str]]]


def prepared(text: str, *, lang: str = "ja", published: date | None = None, kind: str = "article") -> PreparedText:
    return prepare(Document(text=text, published=published, kind=DocumentKind(kind)), lang=lang)


@pytest.fixture
def found() -> Found:
    """Settled candidates of a recognizer with the original words they stand for."""

    def run(recognizer: Recognizer, text: str, **told: Any) -> list[tuple[Candidate, str]]:
        ready = prepared(text, **told)
        settled = settle(recognizer(ready))
        return [(c, text[slice(*ready.to_original((c.start, c.end)))]) for c in settled]

    return run
