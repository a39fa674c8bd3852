"""Records that must not reach the graph, each refused by the place that is wrong."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.load.checks import check
from schemas.documents import Document, SectionKind
from schemas.errors import InvalidRecordError
from schemas.records import Entity, Incident, Record, Sentence, Statement, Statistic
from schemas.words import EntityType, IncidentKind, StatementKind

Make = Callable[..., Any]


def changed(record: Record, field: str, place: int, update: dict[str, Any]) -> Record:
    """The record with one item of a list changed."""
    items = list(getattr(record, field))
    items[place] = items[place].model_copy(update=update)
    return record.model_copy(update={field: tuple(items)})


@pytest.mark.parametrize(
    ("field", "place", "update", "said"),
    [
        ("claims", 0, {"evidence": (0, 9999)}, "outside the text"),
        ("claims", 0, {"evidence": (5, 5)}, "outside the text"),
        ("claims", 0, {"trigger": (-1, 4)}, "outside the text"),
        ("claims", 0, {"subject": "e99"}, "names e99"),
        ("claims", 0, {"object": "e99"}, "names e99"),
        ("claims", 0, {"disputes": "c99"}, "names c99"),
        ("claims", 0, {"predicate": "INVENTED"}, "no predicate INVENTED"),
        ("claims", 1, {"id": "c1"}, "used twice"),
        ("entities", 0, {"mentions": ((0, 9999),)}, "outside the text"),
        ("entities", 1, {"id": "e1"}, "used twice"),
        ("incidents", 0, {"place": "e99"}, "names e99"),
        ("incidents", 0, {"part_of": "i99"}, "names i99"),
        ("incidents", 0, {"evidence": (3, 9999)}, "outside the text"),
        ("legal_actions", 0, {"persons": ("e99",)}, "names e99"),
        ("legal_actions", 0, {"incident": "i99"}, "names i99"),
        ("sentences", 0, {"end": 9999}, "outside the text"),
    ],
)
def test_record_with_a_wrong_place_is_refused(a_robbery: Make, field: str, place: int, update: Any, said: str) -> None:
    document, record = a_robbery("bad").dossier()
    with pytest.raises(InvalidRecordError, match=said) as refused:
        check(document, changed(record, field, place, update))
    assert refused.value.document_id == "bad"


def test_sound_record_passes(a_robbery: Make) -> None:
    check(*a_robbery().dossier())


def test_claim_between_the_sentences_is_refused(case_file: Make) -> None:
    case = case_file()
    case.tell("{a}がいた。", a="ALIAS ルフィ")
    case.text += "   "
    gap = (len(case.text) - 2, len(case.text))
    case.tell("{b}もいた。", b="ALIAS キム")
    case.claim("USED_APP", "ルフィ", evidence=gap)
    with pytest.raises(InvalidRecordError, match="touches no sentence"):
        check(*case.dossier())


@pytest.mark.parametrize("section", [SectionKind.TEASER, SectionKind.BOILERPLATE])
def test_incident_on_what_is_not_told_is_refused(case_file: Make, section: SectionKind) -> None:
    case = case_file()
    case.incident(case.tell("【関連】別の強盗で男を逮捕", section=section))
    with pytest.raises(InvalidRecordError, match="teaser or on boilerplate"):
        check(*case.dossier())


def test_loss_cannot_be_spoken_of(case_file: Make) -> None:
    case = case_file()
    case.tell("{loss}が奪われた。", loss="LOSS 三百万円")
    case.claim("AGED", "三百万円", value=3)
    with pytest.raises(InvalidRecordError, match="mere value"):
        check(*case.dossier())


def test_record_of_another_text_is_refused(a_robbery: Make) -> None:
    document, _ = a_robbery("one").dossier()
    _, record = a_robbery("two").dossier()
    with pytest.raises(InvalidRecordError, match="another text"):
        check(document, record)


def test_half_a_character_is_refused() -> None:
    document = Document(text="絵文字\ud83d。", external_id="half")
    record = Record(
        id="half", document_id=document.id, kind=document.kind, lang="ja", text=document.text, pipeline_version="1"
    )
    with pytest.raises(InvalidRecordError, match="half a character"):
        check(document, record)


def test_statement_and_statistic_are_checked_too(a_robbery: Make) -> None:
    document, record = a_robbery().dossier()
    statement = Statement(kind=StatementKind.UNRELATED, a="i1", b="i7", evidence=(0, 3))
    with pytest.raises(InvalidRecordError, match="names i7"):
        check(document, record.model_copy(update={"statements": (statement,)}))
    figure = Statistic(id="s1", measure="cases", value=3, unit="件", evidence=(0, 9999))
    with pytest.raises(InvalidRecordError, match="outside the text"):
        check(document, record.model_copy(update={"statistics": (figure,)}))


def test_long_record_is_checked_in_time_that_grows_with_it() -> None:
    """20,000 sentences with as many mentions: looking each up among all would take minutes."""
    text = "男がいた。" * 20_000
    document = Document(text=text)
    sentences = tuple(Sentence(start=n, end=n + 5) for n in range(0, len(text), 5))
    mentions = tuple((n, n + 1) for n in range(0, len(text), 5))
    record = Record(
        id="long",
        document_id=document.id,
        kind=document.kind,
        lang="ja",
        text=text,
        sentences=sentences,
        entities=(Entity(id="e1", type=EntityType.PERSON, mentions=mentions, canonical="男"),),
        incidents=(Incident(id="i1", kind=IncidentKind.OTHER, evidence=(0, len(text))),),
        pipeline_version="1",
    )
    check(document, record)
