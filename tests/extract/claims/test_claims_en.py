"""What an English report claims, with the words that bear it out."""

from datetime import date

import pytest

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Document
from schemas.records import Record

TEXT = (
    "Tokyo police on Monday arrested Riku Takamine, 25, on suspicion of robbery at a house in Komae, Tokyo, on Jan. 9."
    ' He is suspected of having stolen 2 million yen after tying up the owner, 90. A man called "Falcon" gave orders'
    " over Signal. Takamine has denied the allegations."
)


@pytest.fixture(scope="module")
def record() -> Record:
    return Pipeline(engine=Engine.RULES).extract(Document(text=TEXT, lang="en", published=date(2025, 2, 6)))


def _claims(record: Record) -> set[tuple[str, str, object]]:
    names = {e.id: e.canonical for e in record.entities}
    return {
        (c.predicate, names.get(c.subject, c.subject), names.get(c.object or "", c.object) or c.value)
        for c in record.claims
    }


@pytest.mark.parametrize(
    "claim",
    [
        ("OF_KIND", "i1", "robbery"),
        ("OCCURRED_ON", "i1", "2025-01-09"),
        ("OCCURRED_AT", "i1", "Komae, Tokyo"),
        ("LOST", "i1", 2_000_000),
        ("PARTICIPATED_IN", "Riku Takamine", "i1"),
        ("PARTICIPATED_IN", "Falcon", "i1"),
        ("VICTIM_OF", "owner, 90", "i1"),
        ("DIRECTED", "Falcon", "i1"),
        ("USED_APP", "Falcon", "Signal"),
        ("SUBJECT_OF", "Riku Takamine", "l1"),
        ("AGED", "Riku Takamine", 25),
    ],
)
def test_everything_told_is_claimed(record: Record, claim: tuple[str, str, object]) -> None:
    assert claim in _claims(record)


def test_a_suspects_part_is_alleged_and_denied(record: Record) -> None:
    (part,) = [p for p in record.incidents[0].participants if p.role.value == "executor"]
    assert (part.certainty.value, part.denies) == ("alleged", True)


def test_evidence_lies_in_the_text(record: Record) -> None:
    assert all(0 <= c.evidence[0] < c.evidence[1] <= len(TEXT) for c in record.claims)
