"""The words of posts that an article quotes, by the incident of which its sentence tells."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from graph.link.model import EvidenceType, Observation
from graph.link.observe.lexicon import words
from graph.link.observe.told import Told
from graph.link.observe.values import incident_of
from graph.link.posts.wording import plain
from schemas.documents import DocumentKind
from schemas.records import Record, Span

_LONGEST = 400  # letters of a passage; what is longer is no post that is quoted in passing
_AROUND = {False: 40, True: 70}  # letters before and behind a passage in which its verb stands; True: Latin letters
_IN_BRACKETS = (
    re.compile(
        rf"「((?:[^「」]|「[^「」]*」){{1,{_LONGEST}}})」|“([^“”]{{1,{_LONGEST}}})”|\"([^\"\n]{{1,{_LONGEST}}})\""
    ),
    re.compile(rf"『([^『』]{{1,{_LONGEST}}})』"),  # also within what somebody says
)
_MARKED = re.compile(r"(?:^[ \t　]*[>＞｜│][^\n]*(?:\n|\Z))+", re.MULTILINE)
_ANNOUNCED = re.compile(r"^([^\n]+)\n\s*(?=((?:[^\n]+(?:\n|\Z)){1,20}))", re.MULTILINE)
_BREAK = re.compile(r"[。\n]|(?<=[.!?]) +(?=[A-Z])")


class Quote(NamedTuple):
    """A passage that an article quotes from a post, and a place in the sentence that says so."""

    span: Span
    said_at: int


def quotes_in(record: Record) -> Iterator[Quote]:
    """What a document quotes from posts, in brackets or in lines of their own; a post itself quotes nobody."""
    if record.kind is not DocumentKind.POST:
        yield from _in_brackets(record.text)
        yield from _in_lines(record.text)


def quoted_by(records: Iterable[Record]) -> Iterator[str]:
    """The passages that documents quote from posts."""
    return chain.from_iterable(map(passages_in, records))


def passages_in(record: Record) -> frozenset[str]:
    """The passages that a document quotes from posts, by the words that are compared."""
    return frozenset(plain(record.text[slice(*quote.span)]) for quote in quotes_in(record)) - {""}


def observed(told: Told, cluster: str) -> Iterator[Observation]:
    """The passages of each incident as they stand; `with_wordings` knows which wording of posts one repeats, if any."""
    text, document = told.record.text, told.record.document_id
    for (start, end), said_at in quotes_in(told.record):
        key = plain(text[start:end])
        for incident in incident_of(told, said_at, aside=(start, end)) if key else ():
            yield Observation(
                type=EvidenceType.WORDING, incident=told.report(incident), key=key, surface=text[start:end],
                document=document, sentence=told.sentence_id(start), start=start, end=end, cluster=cluster,
            )  # fmt: skip


def _in_brackets(text: str) -> Iterator[Quote]:
    for found in chain.from_iterable(brackets.finditer(text) for brackets in _IN_BRACKETS):
        start, end = found.span(found.lastindex or 0)
        around = _AROUND[text[start:end].isascii()]
        before = _BREAK.split(text[max(0, found.start() - around) : found.start()])[-1]
        behind = _BREAK.split(text[found.end() : found.end() + around])[0]
        if _is_posted(before, behind):
            yield Quote((start, end), found.start())


def _is_posted(before: str, behind: str = "") -> bool:
    """Whether the words around a passage say that it was posted, and not said, nor shown as a warning."""
    known = words()
    if known.spoken.search(behind) or known.warned.search(before) or known.warned.search(behind):
        return False
    return bool(known.posted.search(before) or known.posted.search(behind))


def _in_lines(text: str) -> Iterator[Quote]:
    """Lines that are marked as quoted, and those that the line before announces."""
    for start, end in _lines_of_their_own(text):
        first = max(0, start - _LONGEST)
        before = text[first:start].rstrip()
        if before and end - start <= _LONGEST and _is_posted(before[before.rfind("\n") + 1 :]):
            yield Quote((start, end), first + len(before) - 1)


def _lines_of_their_own(text: str) -> list[Span]:
    """Of a paragraph that is announced also its first line: the report may go on in the next."""
    marked = {found.start(): found.end() for found in _MARKED.finditer(text)}
    spans = set(marked.items())
    for found in _ANNOUNCED.finditer(text):
        start, end = found.span(2)
        if start not in marked and words().announced.search(found[1]):
            spans |= {(start, end), (start, start + len(found[2].split("\n", 1)[0]))}
    return sorted(spans)
