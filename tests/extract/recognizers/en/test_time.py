"""No English text makes a rule slow, however long it goes on without a stop."""

from collections.abc import Callable

import pytest

from extract.pipeline import Pipeline
from extract.recognizers.registry import recognizers
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind

LONG, WHOLE = 100_000, 40_000  # characters for the recognizers, and for everything
UNITS = ["a", "A", "Ab ", "1,", "¥1 ", '"A" ', "In Tokyo, ", "Riku Takamine, 23, ", 'a man called "Fox" ', "arrested "]

InProportion = Callable[[Callable[[int], object], int], bool]


def endless(unit: str, length: int) -> str:
    return (unit * length)[:length] + " was arrested."


@pytest.mark.parametrize("unit", UNITS)
def test_recognizers_are_linear(unit: str, in_proportion: InProportion) -> None:
    def recognize(length: int) -> None:
        ready = prepare(Document(text=endless(unit, length)), lang="en")
        for recognizer in recognizers(lang="en", kind=DocumentKind.ARTICLE):
            assert all(candidate.end > candidate.start for candidate in recognizer(ready))

    assert in_proportion(recognize, LONG)


@pytest.mark.parametrize("unit", [*UNITS, "he was ", "the two ", "on Oct. 9 ", "A told B ", "in a compound near "])
def test_the_whole_of_extraction_is(unit: str, in_proportion: InProportion) -> None:
    pipeline = Pipeline(engine=Engine.RULES)

    assert in_proportion(lambda length: pipeline.extract(Document(text=endless(unit, length), lang="en")), WHOLE)
