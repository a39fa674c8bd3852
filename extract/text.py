"""Text as the rules see it: width and invisible characters made plain, with a way back to the original.

Invariant: every span of `plain` maps to a span of `original` whose characters gave rise to it. All stages between
here and `assemble` speak in offsets of `plain`.
"""

from __future__ import annotations  # array[int] can be subscripted at run time only from Python 3.12 on

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.sentences import split
from schemas.documents import Document, DocumentKind, Section, SectionKind
from schemas.records import Sentence, Span

_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe0e\ufe0f\ufeff"
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))  # and all variation selectors
_VOICING = frozenset("\uff9e\uff9f\u3099\u309a")
# Texts of such characters alone only change width: each of them is, or becomes, one character of its own.
_OF_ONE_WIDTH = re.compile(
    r"[\n -~\u2010\u2012-\u2016\u2018-\u2023\u203b\u2190-\u2193\u2500-\u25ff\u2605\u2606\u3000-\u301f\u3041-\u3096"
    r"\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff5e]*"
)
# Runs of anything but what is surely its own normal form: ASCII, kana, common kanji and their punctuation.
_CHANGING = re.compile(r"[^\n -~\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\u3001\u3002\u300c-\u300f\u30fb]+")
_NOT_TOLD = frozenset({SectionKind.TEASER, SectionKind.BOILERPLATE})
_Plain = tuple[list[str], "array[int]", "array[int]"]


@dataclass(frozen=True, slots=True)
class PreparedText:
    """A document ready for the recognizers.

    Attributes:
        plain: NFKC of `original` cluster by cluster, without invisible characters.
        starts: for each character of `plain`, where its cluster starts in `original`; a range where none has moved.
        ends: the same for where it ends.
        sentences: in offsets of `plain`, in order, never overlapping.
        sentence_starts: where each of them starts.
    """

    original: str
    plain: str
    starts: Sequence[int]
    ends: Sequence[int]
    lang: str
    kind: DocumentKind
    published: date | None
    sentences: tuple[Sentence, ...]
    sentence_starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence_starts", tuple(s.start for s in self.sentences))

    @property
    def moved(self) -> bool:
        """Whether any character stands elsewhere in `plain` than in `original`."""
        return not isinstance(self.starts, range)

    @property
    def told(self) -> str:
        """Plain text with blanks for what does not count as told, so that positions stay."""
        if all(is_told(sentence) for sentence in self.sentences):
            return self.plain
        letters = list(self.plain)
        for sentence in self.sentences:
            if not is_told(sentence):
                letters[sentence.start : sentence.end] = " " * (sentence.end - sentence.start)
        return "".join(letters)

    def to_original(self, span: Span) -> Span:
        """The stretch of the original text that a stretch of plain text stands for."""
        start, end = span
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.original)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def sentence_index(self, position: int) -> int:
        """Index of the sentence at or before a position; 0 before the first."""
        return max(0, bisect_right(self.sentence_starts, position) - 1)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence at or before a position; an empty one where there is no text."""
        return self.sentences[self.sentence_index(position)] if self.sentences else Sentence(start=0, end=0)

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that a stretch touches, in order."""
        first = self.sentence_index(start)
        last = bisect_left(self.sentence_starts, end)
        return tuple(s for s in self.sentences[first:last] if s.end > start)

    def section_at(self, position: int) -> SectionKind:
        """The part of the document in which a position lies."""
        return self.sentence_at(position).section

    def told_at(self, position: int) -> bool:
        """Whether what stands here counts as told: teasers and boilerplate do not."""
        return is_told(self.sentence_at(position))


def is_told(sentence: Sentence) -> bool:
    """Whether what a sentence says counts as told."""
    return sentence.section not in _NOT_TOLD


def _clusters(text: str) -> list[tuple[int, int]]:
    """Characters with the voicing and combining marks that belong to them."""
    found: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if _joins(char) and found:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def normalise(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """Plain text with the start and end of the original cluster of each of its characters."""
    if _OF_ONE_WIDTH.fullmatch(text) or _is_plain(text):
        return unicodedata.normalize("NFKC", text), range(len(text)), range(1, len(text) + 1)
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    done = 0
    for run in _CHANGING.finditer(text):
        start = run.start() - (run.start() > done and _joins(run[0][0]))  # a mark takes its letter along
        _keep(text[done:start], done, (parts, starts, ends))
        for first, last in _clusters(text[start : run.end()]):
            _normalise_cluster(text, (start + first, start + last), (parts, starts, ends))
        done = run.end()
    _keep(text[done:], done, (parts, starts, ends))
    return "".join(parts), starts, ends


def _is_plain(text: str) -> bool:
    return unicodedata.is_normalized("NFKC", text) and not _INVISIBLE.intersection(text)


def _joins(char: str) -> bool:
    return char in _VOICING or (not char.isascii() and unicodedata.combining(char) != 0)


def _keep(stretch: str, at: int, plain: _Plain) -> None:
    """Take over a stretch that stays as it is."""
    parts, starts, ends = plain
    parts.append(stretch)
    starts.extend(range(at, at + len(stretch)))
    ends.extend(range(at + 1, at + len(stretch) + 1))


def _normalise_cluster(text: str, span: Span, plain: _Plain) -> None:
    parts, starts, ends = plain
    cluster = text[slice(*span)]
    changed = cluster if cluster.isascii() else unicodedata.normalize("NFKC", cluster)
    changed = "".join(char for char in changed if char not in _INVISIBLE)  # a half-width filler becomes one of them
    parts.append(changed)
    starts.extend([span[0]] * len(changed))
    ends.extend([span[1]] * len(changed))


def _plain_sections(sections: tuple[Section, ...], ends: Sequence[int]) -> tuple[Section, ...]:
    """Sections in offsets of plain text: the first character that ends behind a border stands for it."""
    return tuple(
        Section(kind=s.kind, start=bisect_right(ends, s.start), end=bisect_right(ends, s.end))
        for s in sorted(sections, key=lambda s: s.start)
    )


def prepare(document: Document, *, lang: str) -> PreparedText:
    """Make a document ready for the recognizers of a language."""
    plain, starts, ends = normalise(document.text)
    sections = _plain_sections(document.sections, ends)
    return PreparedText(
        original=document.text,
        plain=plain,
        starts=starts,
        ends=ends,
        lang=lang,
        kind=document.kind,
        published=document.published or (document.posted_at.date() if document.posted_at else None),
        sentences=split(plain, lang=lang, sections=sections),
    )
