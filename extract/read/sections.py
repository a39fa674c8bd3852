"""Sections of running text: what on its lines is headline, caption, teaser or furniture and not the article itself."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from extract.lexicon import lexicon
from schemas.base import Frozen
from schemas.documents import Section, SectionKind

_LONGEST_CUE_LINE = 300  # a longer line is prose, whatever words stand in it
_LONGEST_HEADLINE = 120
_FIRST_LINES = 5
_LONGEST_NOTE = 200
_NOTE_SENTENCES = 2
_SENTENCE_WORDS = 8
_MARKS = r"\s■◆●▼▽◇□★☆※▶►>・•*#\-"
_OPEN, _CLOSE = r"\[(<【〔〈《≪", r"\])>】〕〉》≫"
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s\S")
_BULLET = re.compile(r"^[・•●▼▽■◆▶►*\-–—]\s?|^\d{1,2}[.)]\s")


class Line(Frozen):
    """A line of a text and where it lies."""

    text: str
    start: int
    end: int


class _Cues(Frozen):
    teaser_heads: tuple[str, ...]
    boilerplate: tuple[str, ...]
    closing: tuple[str, ...]
    news: str
    captions: tuple[str, ...]
    byline: str


class _Patterns:
    """The cues of the lexicon `sections`, each group as one expression."""

    def __init__(self, cues: _Cues) -> None:
        words = "|".join(cues.teaser_heads)
        alone = rf"^[{_MARKS}]*[{_OPEN}]?\s*(?:{words})\s*[{_CLOSE}]?\s*(?:[:>»→].*)?$"
        bracketed = rf"^[{_MARKS}]*[{_OPEN}](?:{words})[{_CLOSE}].*$"
        self.by_line = (
            (SectionKind.BOILERPLATE, _any((*cues.boilerplate, cues.byline))),
            (SectionKind.TEASER, _any((alone, bracketed))),
            (SectionKind.CAPTION, _any(cues.captions)),
            (SectionKind.HEADLINE, _MARKDOWN_HEADING),
        )
        self.byline = _any((cues.byline,))
        self.closing = _any(cues.closing)
        self.news = _any((cues.news,))


def _any(expressions: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{expression})" for expression in expressions), re.IGNORECASE)


@cache
def _patterns() -> _Patterns:
    return _Patterns(_Cues.model_validate(lexicon("sections")))


def lines(text: str) -> list[Line]:
    """The lines of a text, parted at line feeds only."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Line(text=line, start=start, end=start + len(line)))
        start += len(line) + 1
    return found


def mark(text: str, *, headline: bool = True) -> tuple[Section, ...]:
    """The passages of an article's text that are not body, in their order, next to each other joined.

    `headline`: whether the first line may be one.
    """
    found = lines(text)
    kinds = _by_cue(found)
    _mark_closing(found, kinds)
    if headline:
        _mark_headline(found, kinds)
    return joined([(line, kind) for line, kind in zip(found, kinds, strict=True) if line.text.strip()])


def joined(marked: Sequence[tuple[Line, SectionKind]]) -> tuple[Section, ...]:
    """Sections of marked lines; neighbours of one kind become one section, body lines none."""
    sections: list[Section] = []
    previous = SectionKind.BODY
    for line, kind in marked:
        if kind is not SectionKind.BODY:
            if kind is previous:
                last = sections.pop()
                sections.append(Section(kind=kind, start=last.start, end=line.end))
            else:
                sections.append(Section(kind=kind, start=line.start, end=line.end))
        previous = kind
    return tuple(sections)


def headline_of(text: str, sections: Sequence[Section]) -> str | None:
    """The headline that stands in the text, if its first section is one."""
    if sections and sections[0].kind is SectionKind.HEADLINE and not text[: sections[0].start].strip():
        return text[sections[0].start : sections[0].end].lstrip("# 　").strip() or None
    return None


def body_lines(text: str, sections: Sequence[Section]) -> list[Line]:
    """The lines with something on them that belong to no section."""
    free = [line for line in lines(text) if line.text.strip()]
    return [line for line in free if not any(s.start <= line.start < s.end for s in sections)]


def day_line(text: str, sections: Sequence[Section]) -> str | None:
    """What stands on a line that holds nothing but the day of publication, among the first of an article."""
    for line in lines(text[:_LONGEST_CUE_LINE])[:_FIRST_LINES]:
        found = _patterns().byline.search(_plain(line.text))
        if found and any(s.start <= line.start < s.end for s in sections):
            return found.group("day")
    return None


def _plain(line: str) -> str:
    return unicodedata.normalize("NFKC", line).strip()


def _by_cue(found: Sequence[Line]) -> list[SectionKind]:
    kinds = []
    in_teasers = False
    for line in found:
        kind = _kind(line.text, in_teasers=in_teasers)
        if line.text.strip():
            in_teasers = kind is SectionKind.TEASER
        kinds.append(kind)
    return kinds


def _kind(line: str, *, in_teasers: bool) -> SectionKind:
    plain = _plain(line[: _LONGEST_CUE_LINE + 1])
    if not plain or len(line) > _LONGEST_CUE_LINE:
        return SectionKind.BODY
    for kind, cue in _patterns().by_line:
        if cue.search(plain):
            return kind
    # Headlines of other articles follow their heading until prose or furniture comes.
    return SectionKind.TEASER if in_teasers and (_BULLET.match(plain) or not is_prose(plain)) else SectionKind.BODY


def is_prose(plain: str) -> bool:
    """Whether a line holds a full sentence, as headlines and items of lists do not."""
    if "。" in plain or len(plain) > _LONGEST_HEADLINE:
        return True
    return len(plain.split()) >= _SENTENCE_WORDS and plain.rstrip("\"”’')").endswith((".", "!"))


def _mark_closing(found: Sequence[Line], kinds: list[SectionKind]) -> None:
    """Mark notes to the reader, from the end up to the last sentence of the article."""
    for index in range(len(found) - 1, 0, -1):
        plain = _plain(found[index].text[:_LONGEST_CUE_LINE])
        if not plain or kinds[index] in (SectionKind.BOILERPLATE, SectionKind.TEASER):
            continue
        if not _is_note(plain):
            return
        kinds[index] = SectionKind.BOILERPLATE


def _is_note(plain: str) -> bool:
    short = len(plain) <= _LONGEST_NOTE and plain.count("。") <= _NOTE_SENTENCES
    return short and bool(_patterns().closing.search(plain)) and not _patterns().news.search(plain)


def _mark_headline(found: Sequence[Line], kinds: list[SectionKind]) -> None:
    """Mark the first line where it is short, no sentence, and parted from prose by a blank line."""
    first = next((index for index, line in enumerate(found) if line.text.strip()), None)
    if first is None or first + 2 >= len(found) or found[first + 1].text.strip():
        return
    plain = _plain(found[first].text[: _LONGEST_HEADLINE + 1])
    alone = len(found[first].text) <= _LONGEST_HEADLINE and not is_prose(plain)
    if alone and any(is_prose(_plain(line.text[:_LONGEST_CUE_LINE])) for line in found[first + 2 :]):
        kinds[first] = SectionKind.HEADLINE
