import pytest

from extract.arbiter import settle
from extract.draft import Draft
from extract.recognizers.models import ginza
from extract.stages import recognize
from extract.text import PreparedText, prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.errors import ModelMissingError
from schemas.words import EntityType


def _settled(text: str) -> tuple[PreparedText, list[str]]:
    ready = prepare(Document(text=text), lang="ja")
    rules = recognize(Draft(text=ready), kind=DocumentKind.ARTICLE, engine=Engine.RULES).candidates
    added = ginza.second_opinion(ready, rules)
    return ready, [ready.plain[c.start : c.end] for c in settle(added)]


def test_a_name_that_no_title_explains_is_confirmed() -> None:
    _, added = _settled("会を率いるのは中村禄馬という人物だった。")
    assert added == ["中村禄馬"]


def test_nothing_is_added_where_rules_have_spoken() -> None:
    assert _settled("長野県警は無職高峰陸容疑者(23)を長野市で逮捕した。")[1] == []


def test_our_sentences_are_kept() -> None:
    text = "中村禄馬が来た。" * 3
    ready, added = _settled(text)
    assert len(ready.sentences) == 3
    assert set(added) <= {"中村禄馬"}


def test_a_sentence_longer_than_the_tokenizer_takes_is_left_to_the_rules() -> None:
    ready = prepare(Document(text="中村禄馬" + "あ" * 40_000), lang="ja")
    assert all(c.type is EntityType.PERSON for c in ginza.second_opinion(ready, ()))


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ginza, "_is_installed", lambda: False)
    with pytest.raises(ModelMissingError, match="make setup"):
        list(ginza.second_opinion(prepare(Document(text="中村禄馬"), lang="ja"), ()))
