from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.encoding import decode
from schemas.errors import UnreadableSourceError

TEXTS = [
    "東京",
    "強盗",
    "円",
    "あ",
    "闇バイト",
    "日給5万円、DMください",
    "ルフィ",
    "千葉県市川市の住宅",
    "詐欺（特殊詐欺）",
    "鑑札を盗んだ疑い",
    "架空県警は4日、男3人を逮捕した。\n調べに対し容疑を否認している。",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp932", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("text", TEXTS)
def test_japanese_is_read_in_every_encoding_however_short(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), path="a.txt").text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("①②㈱髙﨑さん", "cp932"),
        ("ﾃﾚｸﾞﾗﾑで連絡", "cp932"),
        ("■応募■　Ⅰ期 → Ⅱ期", "cp932"),
        ("“Where are you?” he said – and left. It’s over", "cp1252"),
        ("café olé, não é golpe", "cp1252"),
    ],
)
def test_characters_of_one_vendor_are_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), path="a.txt").text == text


@given(st.text(st.characters(codec="cp932", categories=["Lo"]), min_size=30))
def test_legacy_text_is_never_an_exception(text: str) -> None:
    with suppress(UnreadableSourceError):
        assert decode(text.encode("cp932"), path="a.txt").text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_kind_of_line_end_is_a_line_feed(end: str) -> None:
    assert decode(f"一{end}二{end}".encode(), path="a.txt").text == "一\n二\n"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00", "a JPEG image"),
        (b"PK\x03\x04rest", "a ZIP archive or an office file"),
        (b"%PDF-1.7", "a PDF file"),
        (b"text\x00\x01\x02", "a binary file"),
    ],
)
def test_a_binary_under_a_text_name_is_told_by_its_kind(raw: bytes, kind: str) -> None:
    with pytest.raises(UnreadableSourceError, match=kind):
        decode(raw, path="a.txt")


def test_bytes_in_no_encoding_are_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="none of the encodings"):
        decode(bytes(range(128, 256)) * 20, path="a.txt")


def test_single_broken_bytes_do_not_cost_the_text() -> None:
    whole = "架空県警は男を逮捕した。" * 20
    raw = whole.encode()

    found = decode(raw[:30] + b"\xff" + raw[30:], path="a.txt")

    assert found.lost == 1
    assert found.text.replace("\ufffd", "") == whole


def test_a_file_cut_inside_a_character_is_read_up_to_there() -> None:
    whole = "架空県警は男を逮捕した。" * 20

    assert decode(whole.encode()[:-1], path="a.txt").text == whole[:-1] + "\ufffd"


def test_a_declaration_decides_where_the_bytes_do_not() -> None:
    raw = "Ελλάδα".encode("iso-8859-7")

    assert decode(raw, path="a.html", declared="ISO-8859-7").text == "Ελλάδα"


def test_a_false_declaration_does_not_spoil_utf8() -> None:
    assert decode("架空市".encode(), path="a.html", declared="Shift_JIS").text == "架空市"


@pytest.mark.parametrize("declared", ["utf-8", "euc-jp", "no-such-charset", ""])
def test_a_declaration_that_does_not_fit_is_passed_over(declared: str) -> None:
    assert decode("架空市の強盗事件".encode("cp932"), path="a.html", declared=declared).text == "架空市の強盗事件"
