"""The whole line: same input, same bytes; order kept; one document's failure is its own; no text stops it."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import LARGEST, Document, DocumentKind, Refusal
from schemas.records import Record

ARTICLE = (
    "千葉県船橋市の住宅で2月3日、住人の男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、会社員の"
    "架空一郎容疑者（24）＝柏市＝と無職の仮名二郎容疑者（22）を強盗致傷の疑いで逮捕した。\n"
    "2人は「シロ」と名乗る人物から、シグナルで指示を受けていたという。架空容疑者は「知らなかった」と否認している。"
)
ENGLISH = (
    "Police in Chiba arrested Taro Kakuu, 24, on Wednesday on suspicion of robbing a home in Funabashi on Feb. 3. "
    "He told investigators he was recruited on Telegram by a person called “Shiro.”"
)
_PHRASES = (
    "架空一郎容疑者（24）|「シロ」|指示役|は|が|を|に|から|千葉県船橋市|2月3日|逮捕した|強盗致傷の疑いで|、|。|（|＝|「|」|『"
    "|2人|同容疑者|現金100万円|奪った|▽|◆|\n| |Telegram|@kakuu_1|arrested|on Feb. 3|Taro Kakuu, 24,|ｶﾞ|①|．"
)
_UNUSUAL = ("\u200b", "\ud83d", "\u202e", "\U000f0001", "\ue000", "9" * 40)
_WORDS = st.sampled_from([*_PHRASES.split("|"), *_UNUSUAL])
_NOISE = st.one_of(st.text(st.characters(codec=None), max_size=120), st.lists(_WORDS, max_size=60).map("".join))


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(engine=Engine.RULES)


def document(text: str, name: str = "d-1", lang: str | None = None) -> Document:
    return Document(text=text, external_id=name, lang=lang, published=date(2025, 2, 6))


def dumped(outcome: Record | Refusal) -> str:
    return outcome.model_dump_json(by_alias=True)


@pytest.mark.parametrize("text", [ARTICLE, ENGLISH, "", " \n ", "。"])
def test_same_document_gives_the_same_bytes(text: str) -> None:
    first = Pipeline(engine=Engine.RULES).outcome(document(text))
    again = Pipeline(engine=Engine.RULES).outcome(document(text))
    assert isinstance(first, Record)
    assert dumped(first) == dumped(again)


def test_record_says_where_it_comes_from(pipeline: Pipeline) -> None:
    record = pipeline.extract(document(ARTICLE, "own id"))
    assert record.id == "own id"
    assert record.lang == "ja"
    assert record.published == "2025-02-06"
    assert record.pipeline_version == pipeline.version
    assert record.incidents
    assert record.claims


def test_stream_keeps_order_and_refuses_one_alone(pipeline: Pipeline) -> None:
    documents = [document(ARTICLE, "a"), document("a" * (LARGEST + 1), "b"), document(ENGLISH, "c")]
    outcomes = list(pipeline.stream(documents))
    assert [type(o) for o in outcomes] == [Record, Refusal, Record]
    refusal = outcomes[1]
    assert isinstance(refusal, Refusal)
    assert refusal.place == "b"
    assert f"{LARGEST + 1:,}" in refusal.reason
    assert refusal.remedy


def test_two_processes_give_what_one_gives(pipeline: Pipeline) -> None:
    documents = [document(f"{text}{n}", f"d-{n}") for n in range(10) for text in (ARTICLE, ENGLISH)]
    alone = [dumped(o) for o in pipeline.stream(documents)]
    together = [dumped(o) for o in pipeline.stream(documents, jobs=2)]
    assert together == alone


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_NOISE, lang=st.sampled_from(["ja", "en", None]), kind=st.sampled_from(list(DocumentKind)))
def test_no_text_stops_the_pipeline(pipeline: Pipeline, text: str, lang: str | None, kind: DocumentKind) -> None:
    record = pipeline.extract(Document(text=text, lang=lang, kind=kind, published=date(2025, 2, 6)))
    for entity in record.entities:
        assert entity.mentions
        assert all(0 <= start < end <= len(text) for start, end in entity.mentions)
    for claim in record.claims:
        assert 0 <= claim.evidence[0] < claim.evidence[1] <= len(text)
        assert any(s.start < claim.evidence[1] and claim.evidence[0] < s.end for s in record.sentences)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_long_text_without_a_stop_is_read_in_time(pipeline: Pipeline, lang: str) -> None:
    text = "架空容疑者は「シロ」から、現金を奪い、" * 10_000
    record = pipeline.extract(document(text[:200_000], lang=lang))
    assert record.sentences
    assert max(s.end - s.start for s in record.sentences) <= 1_500


def test_a_record_survives_its_json(pipeline: Pipeline) -> None:
    record = pipeline.extract(document(ARTICLE))
    assert Record.model_validate(json.loads(record.model_dump_json(by_alias=True))) == record
