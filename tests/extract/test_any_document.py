"""Whatever comes in as a line of JSON comes out of either engine as a record that can be written, or as a refusal."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.pipeline import Pipeline
from extract.read import from_line, read
from extract.version import Engine
from schemas.documents import LARGEST, Document, DocumentKind, Refusal
from schemas.errors import UnreadableSourceError
from schemas.records import Record

FIXTURES = Path(__file__).parents[2] / "fixtures"

_PHRASES = (
    "千葉県警は5日、架空一郎容疑者（24）を逮捕した。|「シロ」|受け子|ﾃﾚｸﾞﾗﾑ|夕夕キ|Police arrested Taro Kakuu, 24, "
    "|“Shiro”|on Feb. 3|Cần người nhận hàng, 3 man |招人取包裹，一单3万|Preciso de motorista, 50 mil ienes "
    "|5 lapad isang araw|รับสมัครงาน|알바 구합니다|Требуется курьер|مطلوب سائق|@kakuu_1|t.me/kakuu|¥1,000"
    "|100万円|(((|」」|◆▽|۱۲۳|Ⅷ|①|㍻|ｶﾞ"
)
_SCRIPTS = _PHRASES.split("|")
_CONTROLS = ("\x00", "\x07", "\x1b[31m", "\r", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff", "\ufffe", "\U000f0001")
_SURROGATES = ("\ud83d", "\udc00", "\ude00\ud83d")
_EMOJI = ("✈️", "👩‍👩‍👧", "🇯🇵", "☎︎", "e\u0301\u0302\u0303")
_MIXED = st.lists(st.sampled_from([*_SCRIPTS, *_CONTROLS, *_SURROGATES, *_EMOJI, "\n", " ", "。", "."]), max_size=50)
_ENDLESS = st.tuples(st.sampled_from([*_SCRIPTS, *_CONTROLS, "\u0301", "9", "-"]), st.integers(1, 400))
_NOISE = st.one_of(
    _MIXED.map("".join),
    _ENDLESS.map(lambda pair: pair[0] * pair[1]),
    st.text(st.characters(codec=None), max_size=120),
)


@pytest.fixture(scope="module", params=list(Engine))
def pipeline(request: pytest.FixtureRequest) -> Pipeline:
    return Pipeline(engine=request.param)


def texts() -> Iterator[str]:
    """Every text of the fixtures."""
    for path in sorted((FIXTURES / "gold").glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    yield from (one.text for one in read([FIXTURES / "demo" / "sources"]) if isinstance(one, Document))


def checked(outcome: Record | Refusal, said: Document) -> Record:
    assert isinstance(outcome, Record), outcome
    written = outcome.model_dump_json(by_alias=True)
    assert Record.model_validate_json(written) == outcome
    spans = [m for e in outcome.entities for m in e.mentions] + [c.evidence for c in outcome.claims]
    assert all(0 <= start < end <= len(said.text) for start, end in spans)
    return outcome


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_NOISE, lang=st.sampled_from(["ja", "en", "vi", "xx", None]), kind=st.sampled_from(list(DocumentKind)))
def test_no_line_stops_either_engine(pipeline: Pipeline, text: str, lang: str | None, kind: DocumentKind) -> None:
    line = json.dumps({"id": "n-1", "text": text, "lang": lang, "kind": kind})

    try:
        document = from_line(line)
    except UnreadableSourceError:
        return  # refused in words; what the words are is held by the tests of reading

    checked(pipeline.outcome(document), document)


def test_texts_of_the_fixtures_that_were_torn_and_mixed_go_through(pipeline: Pipeline) -> None:
    dice = random.Random(20261126)  # noqa: S311  torn the same way every time
    pieces = [text[at : at + 90] for text in texts() for at in (dice.randrange(max(1, len(text))),)]
    dice.shuffle(pieces)
    torn = ["".join(pieces[at : at + 6]) for at in range(0, len(pieces), 6)]

    documents = [
        Document(text=text, external_id=f"t-{n}", lang=dice.choice(["ja", "en"])) for n, text in enumerate(torn)
    ]
    outcomes = list(pipeline.stream(documents))

    assert [checked(one, said).id for one, said in zip(outcomes, documents, strict=True)] == [d.name for d in documents]


def test_what_cannot_be_extracted_is_one_refusal_between_records(pipeline: Pipeline, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "千葉県警は架空一郎容疑者（24）を逮捕した。\ud83d\x00"}),
        json.dumps({"id": "b", "text": "長" * LARGEST}),
        json.dumps({"id": "c", "text": ""}),
        "{broken",
        json.dumps({"id": "d", "text": "Police in Chiba arrested Taro Kakuu, 24."}),
    ]
    file = tmp_path / "mixed.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")

    outcomes = [pipeline.outcome(one) if isinstance(one, Document) else one for one in read([file])]

    assert [type(one) for one in outcomes] == [Record, Refusal, Refusal, Refusal, Record]
    assert all(one.reason for one in outcomes if isinstance(one, Refusal))
