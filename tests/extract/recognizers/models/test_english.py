"""The English model adds full names that nothing explains, and nothing where rules have spoken."""

import pytest

from extract.draft import Draft
from extract.recognizers.models import english
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.errors import ModelMissingError


def _added(text: str) -> list[str]:
    ready = prepare(Document(text=text), lang="en")
    rules = recognize(Draft(text=ready), kind=DocumentKind.ARTICLE, engine=Engine.RULES).candidates
    return [ready.plain[c.start : c.end] for c in english.second_opinion(ready, rules)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ring was led by Wang Lei from a villa in Phuket.", "Wang Lei"),
        ("Messages were traced to Emily Carter.", "Emily Carter"),
        ("Nguyen Thi Hoa sold her account to the group.", "Nguyen Thi Hoa"),
    ],
)
def test_a_full_name_that_nothing_explains_is_confirmed(text: str, name: str) -> None:
    assert _added(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Riku Takamine, 23, was arrested in Komae, Tokyo.",
        "They stayed near Sunrise Tower in Pasay.",
        "The group met at Golden Palace in March.",
        "Nobody was hurt.",
    ],
)
def test_the_known_and_the_nameless_are_left_alone(text: str) -> None:
    assert _added(text) == []


def test_the_full_engine_tells_the_name() -> None:
    ready = prepare(Document(text="Messages were traced to Emily Carter."), lang="en")
    found = recognize(Draft(text=ready), kind=DocumentKind.ARTICLE, engine=Engine.FULL).candidates
    assert [c.rule for c in found] == ["en.spacy.person"]


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english, "_is_installed", lambda: False)
    with pytest.raises(ModelMissingError, match="make setup"):
        list(english.second_opinion(prepare(Document(text="It was Emily Carter."), lang="en"), ()))
