"""Putting right what extraction got wrong in one source; what is put right counts at once and at every reading."""

from typing import NamedTuple

from pydantic import Field, ValidationError

from app.usecases.identity import Identity, require_analyst
from app.usecases.masking import Reader
from app.usecases.workspace import Workspace
from extract.version import Engine
from graph import pages
from graph.bolt import BoltStore
from graph.correct import reading
from graph.correct.applying import apply_corrections
from graph.correct.marks import mark_of, marked, places_of, touch
from graph.decisions.ledger import agree
from graph.review import not_linked
from schemas.base import Frozen
from schemas.corrections import Correction, CorrectionKind, Mark, MarkKind
from schemas.decisions import Decision
from schemas.documents import Document
from schemas.errors import DecisionError
from schemas.ids import fold
from schemas.ontology import ontology
from schemas.records import Record, Span
from schemas.words import Certainty, EntityType, LegalKind, Role

# What is added stands on words; of all but a mention they are the passage that says so.
_SAYING = (CorrectionKind.CLAIM, CorrectionKind.LEGAL_ACTION, CorrectionKind.VALUE)
_ADDING = (CorrectionKind.MENTION, *_SAYING)
_NAMED = ("other", "place", "authority")


class Asked(Frozen):
    """A correction as a page or a command asks for it: by places and by ids of the document's record."""

    document: str
    kind: CorrectionKind
    span: Span | None = Field(default=None, description="the words in question")
    was: EntityType | None = Field(default=None, description="reject, retype: what the words are taken for")
    thing: str = Field(default="", description="instead of words: the thing in question; of a claim its subject")
    other: str = Field(
        default="", description="what it is merged with, has a part in, is one with; a claim's object; a case"
    )
    place: str = Field(default="", description="legal_action: where it was done")
    authority: str = Field(default="", description="legal_action: by whom")
    everywhere: bool = True
    type: EntityType | None = None
    role: Role | None = None
    predicate: str = ""
    certainty: Certainty = Certainty.REPORTED
    legal: LegalKind | None = None
    date: str = Field(default="", description="legal_action: as far as it is known")
    value: int | str | None = None
    currency: str = Field(default="", description="of a sum")
    why: str = ""


class _Named(NamedTuple):
    """What words stand for, as the rules would have read them."""

    name: str
    norm: dict[str, object]


def put_right(workspace: Workspace, store: BoltStore, asked: Asked, *, identity: Identity, reader: Reader) -> Decision:
    """Keep a correction under the name of whoever makes it; its document says so at once, links follow with linking.

    Raises:
        NotAllowedError: a reader does not correct.
        UnknownThingError: the graph has no such document.
        DecisionError: nothing there can be put right like this, or the words are masked for this reader.
    """
    require_analyst(identity)
    agree(store, workspace.journal)
    record = reading.reading_of(store, asked.document)
    if asked.kind in _ADDING and asked.span:
        _require_readable(store, asked.document, asked.span, reader=reader)
    correction, signed = _correction(record, asked), (identity.name, asked.why)
    decision = reading.put_right(store, workspace.journal, correction, record=record, signed=signed)
    not_linked.one_more(store)
    apply_corrections(store)
    return decision


def _correction(record: Record, asked: Asked) -> Correction:
    given = asked.model_dump(include=set(Correction.model_fields) - {*_NAMED})
    named = _as_read(record, asked)._asdict() if asked.type else {}
    norm = {"norm": {"currency": asked.currency}} if asked.currency else {}
    try:
        return Correction.model_validate({**given, **norm, **_marks(record, asked), **named})
    except ValidationError as error:
        reason = "; ".join(str(one["msg"]) for one in error.errors())
        raise DecisionError(
            f"Something is missing, or is no value of its kind: {reason}.", remedy="Fill in what is asked for."
        ) from error


def _marks(record: Record, asked: Asked) -> dict[str, Mark]:
    """The things in question, told by the words that name them."""
    named = {key: mark_of(record, thing) for key in _NAMED if (thing := getattr(asked, key))}
    if asked.kind in _SAYING:
        passage = marked(record, _words(asked), MarkKind.PASSAGE)
        return {**named, "at": mark_of(record, asked.thing), "passage": passage}
    kind = asked.type if asked.kind is CorrectionKind.MENTION else asked.was
    at = marked(record, asked.span, kind) if asked.span and kind else mark_of(record, asked.thing)
    return {**named, "at": at}


def _words(asked: Asked) -> Span:
    if asked.span is None:
        raise DecisionError("A statement stands on words.", remedy="Choose the words that say so.")
    return asked.span


def _require_readable(store: BoltStore, document_id: str, span: Span, *, reader: Reader) -> None:
    page = pages.source_page(store, document_id)
    if reader.careful(store, page).text[slice(*span)] != page.text[slice(*span)]:
        raise DecisionError(
            "These words are masked here; what cannot be read cannot be added.",
            remedy="Switch the masking off, if you may, and choose the words again.",
        )


def _as_read(record: Record, asked: Asked) -> _Named:
    """What the words stand for, had the rules taken them for such a thing: the day of a date, the town of a place."""
    words = record.text[slice(*asked.span)] if asked.span else ""
    return _read(words, record.lang, asked.type) or _Named("", {})


def _read(words: str, lang: str, kind: EntityType | None) -> _Named | None:
    if not words.strip():
        return None
    # What reads texts takes seconds to be there; a source is shown without it.
    from extract.pipeline import Pipeline  # noqa: PLC0415

    alone = Pipeline(engine=Engine.RULES).extract(Document(text=words, lang=lang))
    for entity in alone.entities:
        if entity.type is kind and any(alone.text[slice(*place)] == words for place in entity.mentions):
            return _Named(entity.canonical, dict(entity.norm))
    return None


def words_in(record: Record, words: str, *, within: str = "") -> Span:
    """Where words stand in a document: in the first sentence that has them, and the given ones.

    Raises:
        DecisionError: nowhere.
    """
    for sentence in record.sentences:
        told = record.text[sentence.start : sentence.end]
        if words in told and within in told:
            start = sentence.start + told.index(words)
            return start, start + len(words)
    raise DecisionError(
        f'No sentence of the document says "{words}".', remedy="Give the words as they stand in the text."
    )


def part_in(record: Record, words: str) -> str:
    """A thing of a document by its id there, its name or words that name it.

    Raises:
        DecisionError: none, or several.
    """
    parts = reading.parts_of(record)
    surfaces = {one.id: {fold(record.text[slice(*place)]) for place in one.mentions} for one in record.entities}
    by_id = [one.id for one in parts if one.id == words]
    named = [one.id for one in parts if fold(words) in {fold(one.title), *surfaces.get(one.id, set())}]
    found = by_id or named
    if len(found) != 1:
        listed = "".join(f"\n  {one.id}  {one.kind}  {one.title}" for one in parts)
        raise DecisionError(
            f'"{words}" is {"several" if found else "none"} of what the document speaks of:{listed}\n',
            remedy="Give one of these ids.",
        )
    return found[0]


def taken_for(record: Record, span: Span) -> EntityType:
    """What the words at a place are taken for.

    Raises:
        DecisionError: for nothing.
    """
    touching = ((place != span, one.type) for one in record.entities for place in places_of(one) if touch(place, span))
    found = min(touching, default=None)
    if found is None:
        words = record.text[slice(*span)]
        raise DecisionError(
            f'"{words}" is taken for nothing there.', remedy="Add it as a mention, or give other words."
        )
    return found[1]


def statements() -> tuple[str, ...]:
    """The predicates that say something of two things."""
    return tuple(name for name, predicate in ontology().predicates.items() if predicate.edge)
