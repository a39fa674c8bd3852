"""No English text makes a rule slow, however long it goes on without a stop."""

import time

import pytest

from extract.pipeline import Pipeline
from extract.recognizers.registry import recognizers
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind

LONG, WHOLE = 200_000, 40_000  # characters for the recognizers, and for everything
SECONDS = 20.0  # of processor time, on a busy machine; a healthy run takes a few
UNITS = ["a", "A", "Ab ", "1,", "¥1 ", '"A" ', "In Tokyo, ", "Riku Takamine, 23, ", 'a man called "Fox" ', "arrested "]


@pytest.mark.parametrize("unit", UNITS)
def test_recognizers_are_linear(unit: str) -> None:
    ready = prepare(Document(text=(unit * LONG)[:LONG] + " was arrested."), lang="en")
    begun = time.process_time()
    for recognizer in recognizers(lang="en", kind=DocumentKind.ARTICLE):
        for _ in recognizer(ready):
            pass
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("unit", [*UNITS, "he was ", "the two ", "on Oct. 9 ", "A told B ", "in a compound near "])
def test_the_whole_of_extraction_is(unit: str) -> None:
    document = Document(text=(unit * WHOLE)[:WHOLE] + " was arrested.", lang="en")
    begun = time.process_time()
    Pipeline(engine=Engine.RULES).extract(document)
    assert time.process_time() - begun < SECONDS
