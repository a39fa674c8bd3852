import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import document_from_text, documents, from_line, source_from_bytes, to_line
from schemas.documents import Document, DocumentKind, Refusal, Section, SectionKind
from schemas.errors import UnreadableSourceError


def read(raw: str | bytes) -> list[Document | Refusal]:
    data = raw if isinstance(raw, bytes) else raw.encode()
    return [*documents(source_from_bytes(data, name="docs.jsonl"))]


def test_an_annotated_line_is_read_and_its_other_keys_are_passed_over() -> None:
    line = {
        "id": "k-1", "text": "架空県警は\r\n男を逮捕した。", "lang": "ja", "published": "2025-03-04", "title": "架空",
        "url": "https://news.example.jp/1", "kind": "article", "entities": [{"id": "e1"}], "ring": "r1", "neutral": [],
    }  # fmt: skip

    (document,) = read(json.dumps(line))

    assert isinstance(document, Document)
    assert document.text == "架空県警は\r\n男を逮捕した。"
    assert (document.name, document.lang, document.published) == ("k-1", "ja", date(2025, 3, 4))
    assert (document.kind, document.path) == (DocumentKind.ARTICLE, "docs.jsonl, line 1")


def test_a_broken_line_in_the_middle_is_named_and_the_others_are_read() -> None:
    found = read('{"id": "a", "text": "一"}\n{"id": "b", "text": \n\n{"id": "c", "text": "三"}\n')

    assert [one.name if isinstance(one, Document) else one.place for one in found] == ["a", "line 2", "c"]
    refusal = found[1]
    assert isinstance(refusal, Refusal)
    assert "not valid JSON" in refusal.reason
    assert refusal.remedy == "Mend or delete the line; the other lines were read."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[1, 2]", "The line is JSON but no object."),
        ('"text"', "The line is JSON but no object."),
        ('{"id": "a"}', "There is no 'text' on the line."),
        ('{"text": null}', "There is no 'text' on the line."),
        ('{"text": ["a"]}', "The 'text' on the line is no text."),
        ('{"text": ""}', "There is no text in it."),
        ('{"text": " \\n"}', "There is no text in it."),
        ("[" * 100_000, "The JSON on the line is out of bounds."),
        ('{"text": "a", "id": ' + "9" * 5_000 + "}", "The JSON on the line is out of bounds."),
        ('{"text": "' + "a" * 1_000_001 + '"}', "The text has 1.0 MB; a document may have 1 MB."),
        ('{"text": "a\x01"}', "The line is not valid JSON (Invalid control character at, column 12)."),
    ],
)
def test_a_line_that_is_no_document_is_refused_in_words(line: str, reason: str) -> None:
    refusal, document = read(line + '\n{"text": "ok"}')

    assert isinstance(refusal, Refusal)
    assert (refusal.place, refusal.reason) == ("line 1", reason)
    assert isinstance(document, Document)


def test_a_line_that_is_no_utf8_is_named() -> None:
    first, refusal, last = read(b'{"text": "a"}\n{"text": "\xff\xfe"}\n{"text": "c"}')

    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(refusal, Refusal)
    assert str(refusal) == "docs.jsonl, line 2: The line is not UTF-8. Save the file as UTF-8."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_lines_in_another_encoding_are_read(encoding: str) -> None:
    (document,) = read('{"text": "架空県警は男を逮捕した。"}'.encode(encoding))

    assert isinstance(document, Document)
    assert document.text == "架空県警は男を逮捕した。"


def test_a_bad_date_is_told_and_the_document_kept() -> None:
    refusal, document = read('{"text": "a", "published": "2025-13-01"}')

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "'2025-13-01' in 'published' was not understood and is left out."
    assert isinstance(document, Document)
    assert document.published is None


@pytest.mark.parametrize("text", ["a\\ud83d", "\\udc00b", "x\\ud83d \\ude00y"])
def test_half_a_surrogate_pair_becomes_one_replacement_character(text: str) -> None:
    (document,) = read('{"text": "' + text + '"}')

    assert isinstance(document, Document)
    assert "\ufffd" in document.text
    assert len(document.text) == len(json.loads(f'"{text}"'))
    assert document.id == from_line('{"text": "' + text + '"}').id


def test_a_whole_surrogate_pair_is_its_character() -> None:
    assert from_line('{"text": "\\ud83d\\ude00"}').text == "😀"


def test_the_line_separators_of_unicode_part_no_lines() -> None:
    (document,) = read('{"text": "a\u2028b\u0085c"}')

    assert isinstance(document, Document)
    assert document.text == "a\u2028b\u0085c"


def test_json_over_several_lines_is_refused_once() -> None:
    (refusal,) = read(json.dumps([{"text": "a"}, {"text": "b"}], indent=1))

    assert str(refusal) == ("docs.jsonl: The file is one JSON value over several lines. Write one object on each line.")


def test_a_post_has_its_account_and_its_day() -> None:
    document = from_line(
        '{"text": "高額", "kind": "post", "account": "@kakuu", "posted_at": "2025-03-04T23:00:00+09:00"}'
    )

    assert (document.kind, document.account, document.published) == (DocumentKind.POST, "@kakuu", date(2025, 3, 4))


def test_sections_are_looked_for_in_articles_and_not_in_posts() -> None:
    text = "架空県警は男を逮捕した。\\n関連記事：別の件"

    assert [s.kind for s in from_line(f'{{"text": "{text}"}}').sections] == [SectionKind.TEASER]
    assert from_line(f'{{"text": "{text}", "kind": "post"}}').sections == ()


@pytest.mark.parametrize(
    "sections",
    ['[{"kind": "poem", "start": 0, "end": 1}]', '[{"kind": "teaser", "start": 0, "end": 99}]', "[1]", '"a"'],
)
def test_sections_that_do_not_fit_are_looked_for_anew(sections: str) -> None:
    assert from_line(f'{{"text": "abc", "sections": {sections}}}').sections == ()


def test_a_document_survives_the_way_through_a_line() -> None:
    document = document_from_text("架空県警は男を逮捕した。\n関連記事：別の件").model_copy(
        update={
            "external_id": "k-1", "title": "架空", "outlet": "架空新聞", "author": "架空花子", "reliability": "C",
            "published": date(2025, 3, 4), "collected": datetime(2025, 3, 5, tzinfo=UTC), "url": "https://e.example",
            "sections": (Section(kind=SectionKind.CAPTION, start=0, end=5),), "kind": DocumentKind.ANALYST_NOTE,
        }
    )  # fmt: skip

    again = from_line(to_line(document))

    assert again.model_copy(update={"path": document.path}) == document
    assert again.id == document.id


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_every_text_survives_the_way_through_a_line(text: str) -> None:
    document = document_from_text(text)
    line = to_line(document)

    assert "\n" not in line
    assert from_line(line).text == document.text
    assert from_line(line).id == document.id
    assert to_line(from_line(line)) == to_line(from_line(to_line(from_line(line))))


def test_from_line_names_the_place_of_its_error() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^stdin, line 7: There is no 'text' on the line\."):
        from_line("{}", path="stdin", place="line 7")
