from datetime import date

import pytest

from extract.read import document_from_text, documents, source_from_bytes
from schemas.documents import Document, DocumentKind, Refusal
from schemas.errors import UnreadableSourceError

BODY = "架空県警は4日、男3人を強盗の疑いで逮捕した。\n調べに対し否認しているという。"


def read(text: str, *, name: str = "a.txt", encoding: str = "utf-8") -> list[Document | Refusal]:
    return [*documents(source_from_bytes(text.encode(encoding), name=name))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT"])
def test_text_is_kept_as_it_is(name: str, encoding: str) -> None:
    (document,) = read(f"　{BODY}\r\n\r\n", name=name, encoding=encoding)

    assert document.text == f"　{BODY}"
    assert (document.lang, document.kind, document.path) == ("ja", DocumentKind.ARTICLE, name)


@pytest.mark.parametrize(
    "extra", ["\u200b", "\u202eabc\u202c", "\u2067", "👮‍♀️", "\u3000", "🇯🇵", "e\u0301", "\x0c", "\ufeff"]
)
def test_odd_characters_are_kept(extra: str) -> None:
    (document,) = read(BODY + extra + "。")

    assert document.text == BODY + extra + "。"


def test_the_same_text_has_the_same_id_in_every_format_and_encoding() -> None:
    (plain,), (sjis,) = read(BODY), read(BODY + "\r\n", name="b.md", encoding="cp932")

    assert plain.id == sjis.id == document_from_text(BODY).id


def test_front_matter_becomes_metadata_and_leaves_the_text() -> None:
    text = (
        "---\ntitle: 架空市の強盗\noutlet: 架空新聞\nauthor: 架空花子\npublished: 2025-03-04\n"
        f"url: https://news.example.jp/1\nreliability: B\nid: k-1\ntags: [強盗]\n---\n\n{BODY}\n"
    )

    (document,) = read(text, name="a.md")

    assert document.text == BODY
    assert (document.title, document.outlet, document.author) == ("架空市の強盗", "架空新聞", "架空花子")
    assert (document.published, document.url) == (date(2025, 3, 4), "https://news.example.jp/1")
    assert (document.reliability, document.name) == ("B", "k-1")


def test_a_post_in_front_matter_is_a_post() -> None:
    (document,) = read(
        "---\nplatform: X\naccount: '@kakuu_work'\nposted_at: 2025-03-04T10:00:00+09:00\n---\n高額案件\n"
    )

    assert (document.kind, document.account, document.published) == (DocumentKind.POST, "@kakuu_work", date(2025, 3, 4))


def test_a_bad_date_in_front_matter_is_told_and_the_document_kept() -> None:
    refusal, document = read(f"---\ndate: 2025-02-30\n---\n{BODY}")

    assert str(refusal) == "a.txt, front matter: '2025-02-30' in 'published' was not understood and is left out."
    assert isinstance(document, Document)
    assert document.published is None


@pytest.mark.parametrize("front", ["---\n- a\n- b\n---\n", "---\n\tx: [\n---\n"])
def test_front_matter_that_is_no_mapping_stays_text(front: str) -> None:
    refusal, document = read(front + BODY)

    assert isinstance(refusal, Refusal)
    assert isinstance(document, Document)
    assert document.text == front + BODY


def test_a_rule_of_hyphens_is_no_front_matter() -> None:
    (document,) = read(f"---\n{BODY}")

    assert document.text == f"---\n{BODY}"


def test_a_headline_and_a_date_line_in_the_text_give_title_and_day() -> None:
    (document,) = read(f"架空市の強盗　男3人逮捕\n\n2025年3月4日 10時00分\n{BODY}")

    assert (document.title, document.published) == ("架空市の強盗　男3人逮捕", date(2025, 3, 4))


def test_two_hundred_thousand_characters_without_a_stop_are_a_document() -> None:
    (document,) = read("あ" * 200_000)

    assert len(document.text) == 200_000


@pytest.mark.parametrize("text", ["a" * 1_000_001, "あ" * 333_334, "a" * 2_000_000])
def test_more_than_a_megabyte_of_text_is_refused_with_advice(text: str) -> None:
    (refusal,) = read(text)

    assert isinstance(refusal, Refusal)
    assert "a document may have 1 MB" in refusal.reason
    assert refusal.remedy == "Split it into one file per article."


@pytest.mark.parametrize("text", ["", "\n\n", "   \u3000\n", "\ufeff", "---\ntitle: x\n---\n"])
def test_no_text_is_refused(text: str) -> None:
    (refusal,) = read(text)

    assert isinstance(refusal, Refusal)


def test_broken_characters_are_told() -> None:
    raw = (BODY * 20).encode()
    refusal, document = documents(source_from_bytes(raw[:99] + b"\xff" + raw[99:], name="a.txt"))

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "Broken characters: 1; they stand as �."
    assert isinstance(document, Document)


def test_pasted_text_is_read_like_a_file() -> None:
    document = document_from_text(f"---\ntitle: 架空\n---\n{BODY}\r\n", kind=DocumentKind.ANALYST_NOTE, name="stdin")

    assert (document.title, document.text, document.path) == ("架空", BODY, "stdin")
    assert document.kind is DocumentKind.ANALYST_NOTE


def test_pasted_text_may_hold_half_a_surrogate_pair() -> None:
    document = document_from_text("a\ud83db")

    assert document.text == "a\ufffdb"
    assert document.id == document_from_text("a\ud83db").id


@pytest.mark.parametrize("text", ["", " \n", "a" * 1_000_001])
def test_pasted_text_that_is_none_or_too_long_is_an_error(text: str) -> None:
    with pytest.raises(UnreadableSourceError):
        document_from_text(text)
