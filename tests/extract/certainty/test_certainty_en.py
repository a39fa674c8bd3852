"""How sure an English clause is of what it tells."""

from datetime import date

import pytest

from extract.certainty.en import certainty_of
from extract.discourse.en.reading import read
from extract.draft import Draft
from extract.entities import entities
from extract.people.en import speakers
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.words import Certainty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riku Takamine, 25, drove the car.", Certainty.REPORTED),
        ("Police said Riku Takamine, 25, drove the car.", Certainty.REPORTED),
        ("Riku Takamine, 25, allegedly drove the car.", Certainty.ALLEGED),
        ("Riku Takamine, 25, is suspected to have drove the car.", Certainty.ALLEGED),
        ("Police believe Riku Takamine, 25, drove the car.", Certainty.ALLEGED),
        ("Riku Takamine, 25, told investigators that he drove the car.", Certainty.ALLEGED),
        ("According to the indictment, Riku Takamine, 25, drove the car.", Certainty.ALLEGED),
        ("Riku Takamine, 25, may have been the one who drove the car.", Certainty.SPECULATED),
        ("Police are looking into whether Riku Takamine, 25, drove the car.", Certainty.SPECULATED),
        ("According to the ruling, Riku Takamine, 25, drove the car.", Certainty.CONFIRMED),
        ("Police believe that the ring is large, while Riku Takamine, 25, drove the car.", Certainty.REPORTED),
    ],
)
def test_the_hedge_of_the_clause_counts(text: str, expected: Certainty) -> None:
    draft = Draft(text=prepare(Document(text=text, published=date(2025, 2, 6)), lang="en"))
    reading = read(speakers(entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES))))
    clause = next(c for c in reading.lines[0].clauses if "drove" in c.skeleton.text)
    at = clause.skeleton.text.index("drove")
    assert certainty_of(clause, at, at + 5) is expected
