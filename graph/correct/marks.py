"""Places told by content: made from offsets, and found again in a text that is read anew."""

from collections.abc import Iterator
from functools import cached_property

from graph.load.names import incident_name, legal_action_name
from graph.load.passages import Passages
from schemas.corrections import Mark, MarkKind
from schemas.errors import DecisionError
from schemas.records import Entity, Incident, LegalAction, Record, Span
from schemas.words import EntityType


class Solid:
    """A text without its blanks: readers of pages break lines differently from one version to the next."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _places(self) -> list[int]:
        return [at for at, sign in enumerate(self._text) if not sign.isspace()]

    @cached_property
    def _signs(self) -> str:
        return solid(self._text)

    def found(self, sentence: str) -> Iterator[int]:
        """Where a sentence begins, in signs that are no blanks."""
        words, at = solid(sentence), -1
        while words and (at := self._signs.find(words, at + 1)) >= 0:
            yield at

    def span(self, start: int, length: int) -> Span:
        """The stretch of the text that so many signs from a place on take."""
        return self._places[start], self._places[start + length - 1] + 1


def solid(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def marked(record: Record, span: Span, kind: EntityType | MarkKind, *, name: str = "") -> Mark:
    """A passage by its words and the sentences it touches.

    Raises:
        DecisionError: it lies in no sentence.
    """
    touched = Passages(record).touched(span)
    if not touched or not record.text[slice(*span)].strip():
        raise DecisionError("No sentence stands there.", remedy="Choose words of the text.")
    start, end = min(touched[0].start, span[0]), max(touched[-1].end, span[1])
    sentence = record.text[start:end]
    at = len(solid(record.text[:start]))
    before = sum(1 for place in Solid(record.text).found(sentence) if place < at)
    words = record.text[slice(*span)]
    return Mark(kind=kind, sentence=sentence, words=words, start=span[0] - start, repeat=before, name=name)


def mark_of(record: Record, thing_id: str) -> Mark:
    """A thing of a record by where it is first told.

    Raises:
        DecisionError: the record has no such thing, or names it nowhere.
    """
    for entity in record.entities:
        if entity.id == thing_id and (places := (*entity.mentions, *entity.anaphora)):
            return marked(record, min(places), entity.type, name=entity.canonical)
    for one, kind, name in told_in(record):
        if one.id == thing_id:
            return marked(record, one.evidence, kind, name=name).model_copy(update={"words": ""})
    raise DecisionError(f"The document speaks of no {thing_id}.", remedy="Open the document anew.")


def sentence_of(text: Solid, mark: Mark) -> Span | None:
    """Where the sentence of a mark stands now."""
    begins = list(text.found(mark.sentence))
    if not begins:
        return None
    return text.span(begins[min(mark.repeat, len(begins) - 1)], len(solid(mark.sentence)))


def words_of(text: Solid, mark: Mark) -> Span | None:
    """Where the words of a mark stand now; its sentence, where it has none."""
    begins = list(text.found(mark.sentence))
    if not begins:
        return None
    words = solid(mark.words)
    if not words:
        return sentence_of(text, mark)
    first = begins[min(mark.repeat, len(begins) - 1)] + len(solid(mark.sentence[: mark.start]))
    return text.span(first, len(words))


def thing_at(record: Record, mark: Mark, text: Solid) -> str | None:
    """The thing of a record at which a mark points; None where nothing of its kind is told there."""
    span = words_of(text, mark)
    if span is None:
        return None
    if isinstance(mark.kind, EntityType):
        return _entity_at(record, mark.kind, span)
    near = [(one.id, name) for one, kind, name in told_in(record) if kind is mark.kind and touch(one.evidence, span)]
    named = [thing for thing, name in near if name == mark.name]
    if named:
        return named[0]
    return near[0][0] if len(near) == 1 else None


def places_of(entity: Entity) -> tuple[Span, ...]:
    """Everywhere that a text speaks of an entity."""
    return (*entity.mentions, *entity.anaphora)


def _entity_at(record: Record, kind: EntityType, span: Span) -> str | None:
    near = [
        (place != span, -_shared(place, span), entity.id)
        for entity in record.entities
        if entity.type is kind
        for place in places_of(entity)
        if touch(place, span)
    ]
    return min(near)[2] if near else None


def told_in(record: Record) -> Iterator[tuple[Incident | LegalAction, MarkKind, str]]:
    """Incidents and legal actions of a record, with what they are called."""
    for incident in record.incidents:
        yield incident, MarkKind.INCIDENT, incident_name(incident, record)
    for action in record.legal_actions:
        yield action, MarkKind.LEGAL_ACTION, legal_action_name(action, record)


def touch(one: Span, other: Span) -> bool:
    """Whether two stretches of a text have a sign in common."""
    return one[0] < other[1] and other[0] < one[1]


def _shared(one: Span, other: Span) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])
