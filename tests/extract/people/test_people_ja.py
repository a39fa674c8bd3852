import pytest

from extract.draft import Draft
from extract.entities import entities
from extract.people.ja import kinds
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.words import EntityType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高峰陸容疑者を逮捕した", ["suspect"]),
        ("高峰陸容疑者は起訴され、高峰被告となった", ["defendant"]),
        ("高峰陸受刑者（30）が服役", ["convicted"]),
        ("高峰陸（23）＝長野市＝、黒木大地（30）＝松本市＝の両容疑者", ["suspect", "suspect"]),
        ("石原みのり裁判長は", ["official"]),
        ("青木礼子・北東海大教授は", ["expert"]),
        ("根津澄子弁護士は", ["expert"]),
        ("強盗事件で梶村千代さん（90）が縛られた", ["victim"]),
        ("うどん店を営む三好晴子さん（61）は話す", ["other"]),
        ("逮捕した無職少年（19）", ["suspect"]),
        ("強盗で女性（81）が奪われた", ["victim"]),
    ],
)
def test_in_which_capacity_a_person_is_told_of(text: str, expected: list[str]) -> None:
    draft = Draft(text=prepare(Document(text=text), lang="ja"))
    draft = kinds(entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES)))
    assert [e.person_kind for e in draft.entities if e.type is EntityType.PERSON] == expected
