"""In which capacity an English report speaks of a person."""

from datetime import date

import pytest

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Document
from schemas.words import EntityType

_PIPELINE = Pipeline(engine=Engine.RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riku Takamine, 23, was arrested on suspicion of robbery.", ["suspect"]),
        ("Riku Takamine, 23, was indicted on a charge of robbery.", ["defendant"]),
        ("The Tokyo District Court sentenced Riku Takamine, 23, to nine years for robbery.", ["convicted"]),
        ("Presiding Judge Minori Ishihara called it cruel.", ["official"]),
        ("Pol Maj Gen Wichai Saengdao said so.", ["official"]),
        ("Reiko Aoki, a professor of criminology, says rings change.", ["expert"]),
        ("Lawyer Sumiko Nezu speaks for him.", ["expert"]),
        ("The homeowner, Haruo Kajitani, 81, was tied up by robbers in Komae, Tokyo, on Jan. 9.", ["victim"]),
    ],
)
def test_by_title_noun_part_and_law(text: str, expected: list[str]) -> None:
    record = _PIPELINE.extract(Document(text=text, lang="en", published=date(2025, 2, 6)))
    assert [e.person_kind for e in record.entities if e.type is EntityType.PERSON] == expected
