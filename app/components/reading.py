"""A source to read: its whole text, every mention in the colour of its kind, chosen evidence marked."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from app import routes
from app.components import chips
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.rule_names import rule_name
from app.usecases.offers import key_of
from schemas.documents import SectionKind
from schemas.ontology import ontology
from schemas.views import MentionMark, SourcePage
from schemas.words import EntityType

_VALUES_ONLY = {EntityType.DATE, EntityType.LOSS}


class Stretch(NamedTuple):
    """A part of the text throughout which nothing begins or ends."""

    start: int
    end: int


def without_overlaps(marks: Iterable[MentionMark]) -> list[MentionMark]:
    """Marks in the order of the text; where two overlap the earlier and longer one stays."""
    kept: list[MentionMark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start < mark.end and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def stretches(length: int, edges: Iterable[int]) -> list[Stretch]:
    """The text cut at every edge."""
    cuts = sorted({0, length, *(edge for edge in edges if 0 < edge < length)})
    return [Stretch(start, end) for start, end in pairwise(cuts)]


def _covering(start: int, items: Sequence[Stretch]) -> int | None:
    """Which of some stretches, in order and apart, covers a place."""
    at = bisect_right(items, start, key=lambda item: item.start) - 1
    return at if at >= 0 and start < items[at].end else None


def _mention(content: Html, mark: MentionMark, address: str, *, chosen: bool, say: Words) -> Html:
    kind = ontology().entity_types[mark.type]
    family = chips.mention_family(mark.type)
    classes = f"mention family-{family} {mark.type.lower()}{' chosen' if chosen else ''}"
    named = rule_name(mark.rule, say)
    rule = f"{named} [{mark.rule}]" if named else mark.rule
    why = say("source.why", kind=kind.label(say.lang), rule=rule, confidence=f"{mark.confidence:.2f}")
    return link(content, address, cls=classes, title=why)


class _Passage:
    """Writes the text of a page stretch by stretch."""

    def __init__(self, page: SourcePage, evidence: tuple[int, int] | None, *, mention: str, say: Words) -> None:
        self._text = page.text
        self._document = page.document.id
        self._chosen = mention
        self._say = say
        self._evidence = evidence
        self._marks = without_overlaps(page.marks)
        self._sentences = sorted(page.sentences, key=lambda s: s.start)
        self._marked = [Stretch(mark.start, mark.end) for mark in self._marks]
        self._told = [Stretch(sentence.start, sentence.end) for sentence in self._sentences]

    def _edges(self) -> Iterable[int]:
        for item in (*self._marked, *self._told):
            yield from item
        yield from self._evidence or ()

    def _written(self, stretch: Stretch) -> Html:
        content = element("span", self._text[stretch.start : stretch.end], data_start=stretch.start)
        if self._evidence and self._evidence[0] <= stretch.start < self._evidence[1]:
            content = element("mark", content)
        at = _covering(stretch.start, self._marked)
        if at is None:
            return content
        mark = self._marks[at]
        key = key_of(mark)
        address = routes.source(self._document, lang=self._say.lang, mention=key)
        return _mention(content, mark, address, chosen=key == self._chosen, say=self._say)

    def html(self, sentence_id: str) -> Html:
        """The whole passage; the sentence asked for stands out."""
        groups: list[tuple[int | None, list[Html]]] = []
        for stretch in stretches(len(self._text), self._edges()):
            at = _covering(stretch.start, self._told)
            if not groups or groups[-1][0] != at:
                groups.append((at, []))
            groups[-1][1].append(self._written(stretch))
        return element("div", *(self._sentence(at, parts, sentence_id) for at, parts in groups), cls="passage")

    def _sentence(self, at: int | None, parts: list[Html], chosen: str) -> Html:
        if at is None:
            return joined(*parts)
        sentence = self._sentences[at]
        quiet = sentence.section in {SectionKind.TEASER, SectionKind.BOILERPLATE}
        title = self._say(f"section.{sentence.section}") if quiet else None
        classes = f"{sentence.section}{' current' if sentence.id == chosen else ''}"
        return element("span", *parts, cls=classes, title=title, id=sentence.id)


def passage(
    page: SourcePage,
    say: Words,
    *,
    evidence: tuple[int, int] | None = None,
    sentence: str = "",
    mention: str = "",
) -> Html:
    """The text of a source with its mentions; each leads to why it is one and to the page of what it names.

    Args:
        page: the source.
        say: the words of the reader's language.
        evidence: offsets of the words to mark: those of a statement, or words that were selected.
        sentence: id of the sentence that stands out.
        mention: the mention that was chosen, as addresses name it.
    """
    return _Passage(page, evidence, mention=mention, say=say).html(sentence)


def legend(page: SourcePage, say: Words) -> Html:
    """What the colours of the passage mean: every kind that occurs in it, with its count."""
    counts: dict[EntityType, int] = {}
    for mark in page.marks:
        counts[mark.type] = counts.get(mark.type, 0) + 1
    entries = (
        element(
            "span",
            element(
                "span",
                ontology().entity_types[kind].label(say.lang),
                cls=f"swatch family-{chips.mention_family(kind)}{' dotted' if kind in _VALUES_ONLY else ''}",
            ),
            f" {counts[kind]}",
        )
        for kind in EntityType
        if kind in counts
    )
    return element("div", *entries, cls="legend")
