"""Our own sentence splits; they win over any model's.

A sentence never crosses a line break or the border of a section, and never ends inside brackets. A passage without
a full stop is cut at a comma or blank after 1,500 characters, so that no rule ever sees an endless sentence.
"""

import re
from collections.abc import Iterator

from schemas.documents import Section, SectionKind
from schemas.records import Sentence, Span

LONGEST = 1_500
_OPEN, _CLOSE = "「『(（[【〈《“", "」』)）]】〉》”"
_JA_STOPS = "。!?！？"
_BRACKET = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")
_STOP_OR_OPEN = re.compile(f"[{_JA_STOPS}][{_JA_STOPS}{re.escape(_CLOSE)}]*|[{re.escape(_OPEN)}]")
_SPACED = re.compile(
    r"""(?<!\b[A-WYZ])        # an initial ends no sentence; X is a name of its own
        [.!?]["'”’)\]]*       # stop with what closes behind it
        (?=\s+["'“‘(\[]*[A-Z0-9À-ỹ@#])""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"""(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Col|Lt|Maj|Gen|Capt|Sgt|Pol|Insp|Supt|Rep|Sen|Gov|Hon|No|Nos|
        Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Pref|vs|etc|e\.g|i\.e|a\.k\.a|
        Co|Inc|Ltd|Corp|Dept|Mt|Ft|approx|[A-Z](?:\.[A-Z])*)\.$""",
    re.VERBOSE,
)
_CLOCK = re.compile(r"(?:^|\s)[ap]\.m\.$")


def _closed_brackets(text: str, start: int, end: int) -> dict[int, int]:
    """Openings with their closings; a bracket that is never closed opens nothing."""
    open_at: dict[str, list[int]] = {}
    pairs: dict[int, int] = {}
    for bracket in _BRACKET.finditer(text, start, end):
        char = bracket[0]
        if char in _OPEN:
            open_at.setdefault(_CLOSE[_OPEN.index(char)], []).append(bracket.start())
        elif open_at.get(char):
            pairs[open_at[char].pop()] = bracket.start()
    return pairs


def _japanese_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of sentences between two positions: stops outside brackets, with what closes behind them."""
    pairs = _closed_brackets(text, start, end)
    at = start
    while found := _STOP_OR_OPEN.search(text, at, end):
        if found[0] not in _OPEN:
            yield found.end()
        at = pairs.get(found.start(), found.end() - 1) + 1


def _spaced_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of sentences in languages written with blanks."""
    for stop in _SPACED.finditer(text, start, end):
        head = text[max(start, stop.start() - 12) : stop.start() + 1]
        is_clock = _CLOCK.search(head) and not text[stop.end() :].lstrip()[:1].isupper()
        if not _ABBREVIATION.search(head) and not is_clock:
            yield stop.end()


def _cut_long(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, or its pieces where it is endless."""
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        at = max(window.rfind("、"), window.rfind(","), window.rfind(" "))
        cut = start + (at + 1 if at > LONGEST // 2 else LONGEST)
        yield start, cut
        start = cut
    yield start, end


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _stretches(text: str, sections: tuple[Section, ...]) -> Iterator[tuple[int, int, SectionKind]]:
    """The text cut at the borders of its sections; what belongs to none is body."""
    at = 0
    for section in sections:
        start = max(at, section.start)
        if at < start:
            yield at, start, SectionKind.BODY
        if start < section.end:
            yield start, min(section.end, len(text)), section.kind
            at = section.end
    if at < len(text):
        yield at, len(text), SectionKind.BODY


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _pieces(text: str, start: int, end: int, *, lang: str) -> Iterator[Span]:
    """Sentences of one line, endless ones cut."""
    ends_of = _japanese_ends if lang in {"ja", "zh"} else _spaced_ends
    at = start
    for stop in [*ends_of(text, start, end), end]:
        if at < stop:
            yield from _cut_long(text, at, stop)
            at = stop


def split(text: str, *, lang: str, sections: tuple[Section, ...] = ()) -> tuple[Sentence, ...]:
    """Sentences of a plain text, in order; sections must be sorted by start."""
    return tuple(
        Sentence(start=span[0], end=span[1], section=kind)
        for start, end, kind in _stretches(text, sections)
        for line in _lines(text, start, end)
        for piece in _pieces(text, *line, lang=lang)
        if (span := _stripped(text, *piece))
    )
