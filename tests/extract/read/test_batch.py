import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.read import SUFFIXES, Duplicate, documents, read, source_from_bytes, to_line
from schemas.documents import Document, Refusal

TEXT = "架空県警は男を逮捕した。"


def test_a_folder_of_everything_is_read_and_the_bad_ones_are_told(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("一つ目の記事。", encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "3.txt").write_bytes(b"")
    (tmp_path / "4.xlsx").write_bytes(b"PK")
    (tmp_path / "5.md").write_text("五つ目の記事。", encoding="cp932")
    (tmp_path / "6.jsonl").write_text('{"text": "六"}\nnot json\n', encoding="utf-8")
    (tmp_path / "7.csv").write_text("text\n七\n", encoding="utf-8")

    found = [*read([tmp_path])]

    assert [one.text for one in found if isinstance(one, Document)] == ["一つ目の記事。", "五つ目の記事。", "六", "七"]
    told = [(Path(one.path).name, one.place) for one in found if isinstance(one, Refusal)]
    assert told == [("2.txt", ""), ("3.txt", ""), ("4.xlsx", ""), ("6.jsonl", "line 2")]


def test_the_same_text_twice_is_one_document_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "b", "text": TEXT}), encoding="utf-8")

    document, duplicate = read([tmp_path])

    assert isinstance(document, Document)
    assert isinstance(duplicate, Duplicate)
    assert duplicate.document_id == document.id
    assert duplicate.reason == f"The same text stands in {tmp_path / 'a.txt'}."
    assert duplicate.path == f"{tmp_path / 'b.jsonl'}, line 1"


def test_two_texts_under_one_id_are_both_kept(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": "same", "text": TEXT + name}), encoding="utf-8")

    first, second = read([tmp_path])

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.name == second.name == "same"
    assert first.id != second.id


def test_a_post_that_another_account_repeats_is_kept(tmp_path: Path) -> None:
    rows = "text,account\n高額案件,@kakuu_a\n高額案件,@kakuu_b\n高額案件,@kakuu_a\n"
    (tmp_path / "posts.csv").write_text(rows, encoding="utf-8")

    assert [type(one) for one in read([tmp_path])] == [Document, Document, Duplicate]


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.csv").write_text("text\n高額案件\n", encoding="utf-8")

    assert [*map(str, read([tmp_path]))] == [*map(str, read([tmp_path]))]


def test_an_unknown_extension_is_refused_by_name() -> None:
    (refusal,) = documents(source_from_bytes(b"x", name="upload.docx"))

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "Files of the kind '.docx' are not read."


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "raw", [b"", b" \n ", b"\xef\xbb\xbf", b"\x00", b"\xff\xfe", b"\x1b$B", b"{", b'"', b"<", b"%PDF"]
)
def test_nothing_much_gives_a_refusal_or_a_document(suffix: str, raw: bytes) -> None:
    found = [*documents(source_from_bytes(raw, name=f"a{suffix}"))]

    assert found
    assert all(isinstance(one, Document | Refusal) for one in found)


PIECES = st.sampled_from(
    (
        *(b"<p>", b"</p>", b"<html>", b"<!--", b"<td>", b"<script>", b"&#xD800;"),
        *(b'{"text": "', b'"}', b"text,account\n", b'"', b",", b"\n", b"\r\n", b"---\n", b"title: a\n", b"\\ud83d"),
        *(b"%PDF-1.4\n", b"1 0 obj", b"endobj", b"xref", b"stream"),
        *(b"\xff\xfe", b"\x1b$B", b"\x82\xa0", b"\xed\xa0\xbd", "架空県警は逮捕した。".encode()),
    )
)
RAW = st.one_of(st.binary(max_size=300), st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=40).map(b"".join))


@settings(max_examples=400, deadline=None)
@given(raw=RAW, suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_under_any_extension_give_documents_or_refusals(raw: bytes, suffix: str) -> None:
    for one in documents(source_from_bytes(raw, name=f"a{suffix}")):
        if isinstance(one, Document):
            line = to_line(one).encode("utf-8")
            assert one.text.strip()
            assert json.loads(line)["text"] == one.text
            assert all(0 <= section.start <= section.end <= len(one.text) for section in one.sections)
        else:
            assert str(one).encode("utf-8")
