"""Claims that say the same become one statement with all its sources."""

from datetime import date
from typing import Any

from app.usecases.statements import taken_together
from schemas.documents import DocumentKind
from schemas.ontology import ontology
from schemas.views import ClaimRow, DocumentLine, EvidenceSentence, ThingRef
from schemas.words import Certainty, Polarity

PERSON = ThingRef(id="person-1", label="Person", name="架空太郎")
RAID = ThingRef(id="incident-1", label="Incident", name="架空市の強盗")


def claim(number: int, *, document: str = "doc-1", predicate: str = "PARTICIPATED_IN", **said: Any) -> ClaimRow:
    line = DocumentLine(
        id=document, kind=DocumentKind.ARTICLE, lang="ja", title="題", outlet="架空新聞", published=date(2031, 3, 6)
    )
    sentence = EvidenceSentence(sentence_id=f"sen-{number}", text="文。", start=0, end=2, document=line)
    given: dict[str, Any] = {
        "id": f"clm-{number}",
        "predicate": predicate,
        "group": ontology().predicates[predicate].group,
        "subject": PERSON,
        "object": RAID,
        "polarity": Polarity.AFFIRMED,
        "certainty": Certainty.REPORTED,
        "rule": "test.rule",
        "rule_version": "1",
        "confidence": 0.9,
        "evidence_start": 0,
        "evidence_end": 2,
        "evidence": sentence,
    }
    return ClaimRow.model_validate(given | said)


def test_the_same_from_two_documents_is_one_statement_with_two_sources() -> None:
    (row,) = taken_together(
        [
            claim(1, event_time="2031-03-04", certainty=Certainty.ALLEGED),
            claim(2, document="doc-2", event_time="2031-03-05", certainty=Certainty.CONFIRMED, disputed=True),
            claim(3, document="doc-2", event_time="2031-03-05"),
        ]
    )
    assert row.n_sources == 2
    assert row.certainty is Certainty.CONFIRMED
    assert row.disputed
    assert row.happened == ("2031-03-04", "2031-03-05")
    assert row.stated == ()
    assert row.first.id == "clm-1"
    assert "clm-3" in row
    assert "clm-4" not in row


def test_denial_role_and_value_tell_statements_apart() -> None:
    rows = taken_together(
        [
            claim(1),
            claim(2, polarity=Polarity.NEGATED),
            claim(3, qualifiers={"role": "driver"}),
            claim(4, predicate="AGED", object=None, value=24),
            claim(5, predicate="AGED", object=None, value=25),
        ]
    )
    assert len(rows) == 5


def test_statements_come_in_the_order_of_their_groups() -> None:
    rows = taken_together(
        [
            claim(1, predicate="SUBJECT_OF"),
            claim(2, predicate="OF_KIND", object=None, value="robbery"),
            claim(4, predicate="AGED", object=None, value=24),
            claim(3),
        ]
    )
    assert [row.first.group for row in rows] == ["what", "who", "who", "law"]
    assert [row.first.id for row in rows][1:3] == ["clm-3", "clm-4"]
