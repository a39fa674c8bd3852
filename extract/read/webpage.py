"""Web pages: the article first, then its captions, then what else stood on the page, each marked for what it is."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]  # it ships no annotations
from trafilatura.settings import Document as Article
from trafilatura.settings import use_config

from extract.lexicon import lexicon
from extract.read.build import build, sound
from extract.read.encoding import decode
from extract.read.metadata import Metadata, metadata_from
from extract.read.plain import lossy
from extract.read.sections import body_lines, is_prose, joined, lines, mark
from extract.read.source import Source
from schemas.documents import Document, DocumentKind, Refusal, Section, SectionKind
from schemas.errors import UnreadableSourceError

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:\-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.\-]+)""")
_HEAD_BYTES = 4_096  # browsers look no further for the charset
# A line break in the source between Japanese characters is no blank to the reader.
_WRAPPED = re.compile(
    "(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])[ \t\r]*\n[ \t\r]*(?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])"
)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_SURE_MATCH = 10  # characters from which on a line found inside a longer one of the article belongs to it
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_SHORTEST_BODY = 80  # characters: Japanese says in 80 what English says in 250, the default

_HEADINGS = re.compile("h[1-6]$|head$")


@dataclass(frozen=True)
class _Block:
    """A line of a page with the tag and the describing words of the elements around it."""

    text: str
    heading: bool
    words: str


def document_on_page(source: Source) -> Iterator[Document | Refusal]:
    """The article of a page. Its headline becomes the title; the rest of the page follows the article in the text.

    Raises:
        UnreadableSourceError: the page has no article text.
    """
    decoded = decode(source.raw, path=source.path, declared=_declared(source.raw))
    yield from lossy(decoded, source.path)
    tree = _tree(decoded.text)
    found = None if tree is None else _article(tree)
    body = [] if found is None else [*_blocks(found.body)]
    metadata = _metadata(found)
    body, title = _without_title(body, metadata.title)
    text, sections = _laid_out(body, [] if tree is None else [*_blocks(tree)], title)
    if not _tells(text, sections):
        raise UnreadableSourceError(
            "There is no article text on the page.", path=source.path, remedy="Save its text as a .txt file."
        )
    known = metadata.model_copy(update={"title": title})
    yield build(text, known, path=source.path, raw_sha256=source.sha256, sections=sections)


def _tells(text: str, sections: Sequence[Section]) -> bool:
    """Whether the body is an article: a sentence, or as much as one. A menu is none."""
    body = body_lines(text, sections)
    return any(is_prose(line.text) for line in body) or sum(len(line.text) for line in body) >= _SHORTEST_BODY


def _declared(raw: bytes) -> str | None:
    found = _CHARSET.search(raw[:_HEAD_BYTES]) or _XML_ENCODING.match(raw[:_HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def _tree(text: str) -> html.HtmlElement | None:
    plain = _NOT_IN_XML.sub(" ", _WRAPPED.sub("", sound(text)))
    try:
        return html.document_fromstring(plain.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but blanks or comments
        return None


def _article(tree: html.HtmlElement) -> Article | None:
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_BODY))
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")  # its alarm works in the main thread only
    try:
        found = trafilatura.bare_extraction(
            deepcopy(tree), with_metadata=True, include_comments=False, date_extraction_params=_DATES, config=config
        )
    except Exception:  # noqa: BLE001  whatever a broken page does to the parser, it is a page without an article
        return None
    return found if isinstance(found, Article) else None


def _metadata(found: Article | None) -> Metadata:
    if found is None:
        return Metadata()
    names = {"title": found.title, "author": found.author, "outlet": found.sitename, "url": found.url}
    values = {key: value for key, value in names.items() if value} | ({"published": found.date} if found.date else {})
    return metadata_from(values, kind=DocumentKind.ARTICLE)[0]


def _blocks(tree: etree._Element) -> Iterator[_Block]:
    """The lines of a page in its order, each with the words that describe the elements it lies in."""
    path: list[etree._Element] = []
    pieces: list[str] = []
    silent = 0
    tags = lexicon("page_words")["tags"]
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        edge = tag in tags["parts"]
        if edge and (block := _flushed(pieces, path)):
            yield block
        if event == "start":
            silent += _is_silent(element, tag)
            path.append(element)
            pieces.append(element.text or "" if not silent else "")
        else:
            if event == "end":
                path.pop()
                silent -= _is_silent(element, tag)
            pieces.append(element.tail or "" if not silent else "")
    if block := _flushed(pieces, path):
        yield block


def _is_silent(element: etree._Element, tag: str) -> bool:
    # `head` is silent in a page and a heading in an extracted article.
    return tag in lexicon("page_words")["tags"]["silent"] and not (tag == "head" and element.get("rend"))


def _flushed(pieces: list[str], path: Sequence[etree._Element]) -> _Block | None:
    text = _SPACES.sub(" ", "".join(pieces)).strip()
    pieces.clear()
    if not text:
        return None
    tags = [element.tag for element in path if isinstance(element.tag, str)]
    words = " ".join(f"{e.tag} {e.get('class', '')} {e.get('id', '')} {e.get('role', '')}" for e in path)
    return _Block(text=text, heading=any(_HEADINGS.match(tag) for tag in tags), words=words.lower())


def _without_title(body: Sequence[_Block], title: str | None) -> tuple[list[_Block], str | None]:
    """The body without its headline, which is the title where the page names none."""
    squeezed = _squeezed(title or "")
    for index, block in enumerate(body[:3]):
        if block.heading and (not title or squeezed.startswith(_squeezed(block.text))):
            return [*body[:index], *body[index + 1 :]], block.text
    return [*body], title


def _squeezed(text: str) -> str:
    return _SPACES.sub("", text)


def _laid_out(body: Sequence[_Block], page: Sequence[_Block], title: str | None) -> tuple[str, tuple[Section, ...]]:
    article = "\n".join(block.text for block in body)
    rest = [(block.text, _kind(block)) for block in _left_over(body, page, title)]
    rest.sort(key=lambda found: found[1] is not SectionKind.CAPTION)  # stable: captions first, then the page's order
    text = "\n".join([article, *(line for line, _ in rest)])
    sections = (*_of_article(article, body), *_of_rest(text, len(article), rest))
    return text, sections


def _of_article(article: str, body: Sequence[_Block]) -> tuple[Section, ...]:
    cues = mark(article, headline=False)
    marked = []
    for line, block in zip(lines(article), body, strict=False):
        cue = next((s.kind for s in cues if s.start <= line.start < s.end), SectionKind.BODY)
        heading = block.heading and cue is SectionKind.BODY
        marked.append((line, SectionKind.HEADLINE if heading else cue))
    return joined(marked)


def _of_rest(text: str, begin: int, rest: Sequence[tuple[str, SectionKind]]) -> tuple[Section, ...]:
    found = [line for line in lines(text) if line.start > begin]
    return joined([(line, kind) for line, (_, kind) in zip(found, rest, strict=True)])


def _left_over(body: Sequence[_Block], page: Sequence[_Block], title: str | None) -> Iterator[_Block]:
    """What the page has beside the article and its title, each line once."""
    own = {_squeezed(block.text) for block in body}
    article = _squeezed("".join(block.text for block in body))
    seen = {_squeezed(title or "")}
    for block in page:
        text = _squeezed(block.text)
        inside = text in own or (len(text) >= _SURE_MATCH and text in article)
        if not inside and text not in seen:
            seen.add(text)
            yield block


def _kind(block: _Block) -> SectionKind:
    words = lexicon("page_words")
    if any(word in block.words for word in words["caption"]):
        return SectionKind.CAPTION
    if any(word in block.words for word in words["teaser"]):
        return SectionKind.TEASER
    by_cue = mark(block.text, headline=False)
    return by_cue[0].kind if by_cue else SectionKind.BOILERPLATE
