"""PDF files with a text layer: lines joined to paragraphs again, running heads and page numbers set aside."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from extract.read.build import build
from extract.read.encoding import newlines
from extract.read.metadata import metadata_from
from extract.read.sections import joined, lines, mark
from extract.read.source import Source
from schemas.documents import LARGEST, Document, DocumentKind, Refusal, Section, SectionKind
from schemas.errors import UnreadableSourceError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks on bent files are of no use to our readers

# What programs write where nobody gave a title or an author.
_MADE_UP = re.compile(r"^\W*(?:anonymous|untitled|unspecified|unknown)\W*$|^Microsoft |\.\w{2,4}$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"^[-–—\s(]*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*(?:ページ|頁)?[-–—\s)]*$", re.IGNORECASE
)
_ENDS = re.compile(r"[。！？!?.]\s*$")
_BEGINS = re.compile(r"[\u3000\s]|[・•●■◆▼○◎※【〔*]|\d+[.)]\s")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]")
_HYPHENATED = re.compile(r"[a-z]-$")
_FULL_LINE = 0.75  # of the longest line: a line at least so long was broken by the margin
_FEWEST_PAGES = 3  # from which on a repeated line is a running head
_RUNNING_SHARE = 0.5  # of the pages


@dataclass(frozen=True)
class _Printed:
    """A line of a page, and whether it reaches the margin."""

    text: str
    full: bool


def document_in_pdf(source: Source) -> Iterator[Document | Refusal]:
    """The document of a PDF.

    Raises:
        UnreadableSourceError: no PDF, an encrypted one, or one of pictures only.
    """
    pages, values = _read(source)
    if not any(page.strip() for page in pages):
        raise UnreadableSourceError(
            "The PDF holds pictures of pages and no text.",
            path=source.path,
            remedy="Run text recognition (OCR) on it first, or give the text.",
        )
    text, sections = _laid_out(pages)
    metadata, _ = metadata_from(values, kind=DocumentKind.ARTICLE)
    yield build(text, metadata, path=source.path, raw_sha256=source.sha256, sections=sections)


def _read(source: Source) -> tuple[list[str], dict[str, object]]:
    """Text of each page, and title and author as the file gives them."""
    if b"%PDF" not in source.raw[:1024]:
        raise UnreadableSourceError("The file is no PDF.", path=source.path, remedy="Check its extension.")
    try:
        reader = _opened(source.raw)
        pages = [*_pages(reader)]
        about = reader.metadata
        return pages, _told({"title": about.title, "author": about.author} if about else {})
    except FileNotDecryptedError as error:
        raise UnreadableSourceError(
            "The PDF is encrypted.", path=source.path, remedy="Save a copy without a password."
        ) from error
    except Exception as error:  # the parser raises whatever a broken file leads it to
        raise UnreadableSourceError(
            f"The PDF is damaged ({type(error).__name__}).", path=source.path, remedy="Open and save it again."
        ) from error


def _opened(raw: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileNotDecryptedError
    return reader


def _told(values: dict[str, str | None]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value and not _MADE_UP.search(value)}


def _pages(reader: PdfReader) -> Iterator[str]:
    size = 0
    for page in reader.pages:
        text = newlines(page.extract_text())
        size += len(text)
        yield text
        if size > LARGEST:  # it will be refused for its length; the rest need not be read
            return


def _laid_out(pages: Sequence[str]) -> tuple[str, tuple[Section, ...]]:
    """The running text, and behind it what stood in the margins of the pages."""
    running = _running_lines(pages)
    body: list[_Printed] = []
    margin: dict[str, None] = {}
    for page in pages:
        printed = page.strip("\n").split("\n")
        widest = max(map(_width, printed))
        for line in printed:
            if line.strip() in running or _PAGE_NUMBER.match(line):
                margin[line.strip()] = None
            else:
                body.append(_Printed(line.rstrip(), full=_width(line) >= _FULL_LINE * widest))
    article = "\n".join(_paragraphs(body)).strip("\n")
    text = "\n".join([article, *margin])
    rest = [line for line in lines(text) if line.start > len(article)]
    return text, (*mark(article), *joined([(line, SectionKind.BOILERPLATE) for line in rest]))


def _running_lines(pages: Sequence[str]) -> frozenset[str]:
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counts = Counter(line.strip() for page in pages for line in {*_edges(page)} if line.strip())
    return frozenset(line for line, count in counts.items() if count >= max(2, len(pages) * _RUNNING_SHARE))


def _edges(page: str) -> tuple[str, ...]:
    """First and last two lines of a page."""
    found = [line for line in page.split("\n") if line.strip()]
    return (*found[:2], *found[-2:])


def _paragraphs(body: Sequence[_Printed]) -> list[str]:
    """Lines with those joined that only the margin parted."""
    paragraphs: list[str] = []
    before = _Printed("", full=False)
    for line in body:
        wrapped = before.full and before.text and not _ENDS.search(before.text)
        if wrapped and line.text and not _BEGINS.match(line.text):
            paragraphs.append(_connected(paragraphs.pop(), line.text))
        else:
            paragraphs.append(line.text)
        before = line
    return paragraphs


def _width(line: str) -> int:
    """Columns that a line takes: Japanese characters are twice as wide as Latin ones."""
    return len(line) + len(_WIDE.findall(line))


def _connected(head: str, tail: str) -> str:
    """Two parts of a broken line; a blank only between words that are parted by blanks."""
    tail = tail.lstrip(" ")
    if _WIDE.match(head[-1]) or _WIDE.match(tail):
        return head + tail
    if _HYPHENATED.search(head) and tail[:1].islower():
        return head[:-1] + tail
    return f"{head} {tail}"
