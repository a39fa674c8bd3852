import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from extract.read import documents, source_from_bytes
from schemas.documents import Document, Refusal

PAGES = (
    (
        "架空県警は4日、架空市の住宅に押し入り現金を奪",
        "ったとして、無職の男3人を強盗の疑いで逮捕した",
        "と発表した。",
        "　3人は互いに面識がなかった。",
        "県警は指示役がいるとみて、通信の記録を調べてい",
    ),
    ("る。",),
    ("Three men were held over a raid on a house, police said, and the", "money has not been found."),
)


def pdf(pages: Sequence[Sequence[str]], *, title: str = "架空警察白書", password: str | None = None) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    out = io.BytesIO()
    encryption = None if password is None else StandardEncryption(password)
    page = canvas.Canvas(out, invariant=1, encrypt=encryption)
    for number, lines in enumerate(pages, start=1):
        page.setFont("HeiseiMin-W3", 11)
        for row, line in enumerate(["架空日報 号外", *lines, f"- {number} -"]):
            page.drawString(60, 780 - 18 * row, line)
        page.showPage()
    page.setTitle(title)
    page.setAuthor("架空花子")
    page.save()
    return out.getvalue()


LOCK = "kakuu"


def scan() -> bytes:
    out = io.BytesIO()
    page = canvas.Canvas(out, invariant=1)
    page.rect(10, 10, 200, 200, fill=1)
    page.showPage()
    page.save()
    return out.getvalue()


def read(raw: bytes) -> list[Document | Refusal]:
    return [*documents(source_from_bytes(raw, name="paper.pdf"))]


def test_lines_become_paragraphs_again_even_over_pages() -> None:
    (document,) = read(pdf(PAGES))

    assert isinstance(document, Document)
    body = document.text[: document.sections[0].start].rstrip().split("\n")
    assert body == [
        "架空県警は4日、架空市の住宅に押し入り現金を奪ったとして、無職の男3人を強盗の疑いで逮捕したと発表した。",
        "　3人は互いに面識がなかった。",
        "県警は指示役がいるとみて、通信の記録を調べている。",
        "Three men were held over a raid on a house, police said, and the money has not been found.",
    ]


def test_running_heads_and_page_numbers_are_set_aside_once() -> None:
    (document,) = read(pdf(PAGES))

    assert isinstance(document, Document)
    (section,) = document.sections
    assert section.kind.value == "boilerplate"
    assert document.text[section.start : section.end].split("\n") == ["架空日報 号外", "- 1 -", "- 2 -", "- 3 -"]


def test_title_and_author_are_kept() -> None:
    (document,) = read(pdf(PAGES))

    assert isinstance(document, Document)
    assert (document.title, document.author) == ("架空警察白書", "架空花子")


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - report", "scan0001.docx", "(anonymous)"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    (document,) = read(pdf(PAGES, title=title))

    assert isinstance(document, Document)
    assert document.title is None


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    (document,) = read(pdf(PAGES, password=""))

    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("raw", "reason", "remedy"),
    [
        (scan(), "The PDF holds pictures of pages and no text.", "Run text recognition (OCR) on it first"),
        (pdf(PAGES, password=LOCK), "The PDF is encrypted.", "Save a copy without a password."),
        (b"GIF89a", "The file is no PDF.", "Check its extension."),
        (b"%PDF-1.7\nnothing more", "The PDF is damaged", "Open and save it again."),
        (pdf(PAGES)[:300], "The PDF is damaged", "Open and save it again."),
    ],
)
def test_what_has_no_text_layer_is_refused_in_words(raw: bytes, reason: str, remedy: str) -> None:
    (refusal,) = read(raw)

    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith(reason)
    assert refusal.remedy.startswith(remedy)
