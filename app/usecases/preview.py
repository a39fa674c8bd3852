"""What a pasted text would bring, before anything of it is kept."""

from collections.abc import Mapping

from app import phrases
from app.i18n import LANGS, Lang
from app.usecases.workspace import Workspace
from extract.pipeline import Pipeline
from extract.read import Source, documents
from schemas.base import Frozen
from schemas.documents import Refusal
from schemas.ontology import ontology
from schemas.records import Claim, Record
from schemas.views import DocumentLine, MentionMark, SentenceLine, SourcePage
from schemas.words import Certainty

_BEGINNING = 80
Said = Mapping[str, str]


class FoundStatement(Frozen):
    """A statement that was found: its ends by name, in both languages where they have words."""

    subject: Said
    predicate: str
    object: Said
    certainty: Certainty


class Preview(Frozen):
    """A text with its mentions, what it is said to say, and what could not be read."""

    page: SourcePage | None = None
    statements: tuple[FoundStatement, ...] = ()
    refused: tuple[Refusal, ...] = ()


def preview(workspace: Workspace, source: Source) -> Preview:
    """Read and extract the first document of a source; nothing is stored."""
    read = next(iter(documents(source)), None)
    if read is None or isinstance(read, Refusal):
        return Preview(refused=(read,) if read else ())
    outcome = Pipeline(engine=workspace.settings.engine).outcome(read)
    if isinstance(outcome, Refusal):
        return Preview(refused=(outcome,))
    names = _names(outcome)
    statements = tuple(_statement(claim, names) for claim in outcome.claims)
    return Preview(page=_page(outcome), statements=statements)


def _page(record: Record) -> SourcePage:
    marks = (
        MentionMark(
            start=start,
            end=end,
            type=entity.type,
            surface=record.text[start:end],
            rule=entity.rule,
            confidence=entity.confidence,
        )
        for entity in record.entities
        for start, end in entity.mentions
    )
    return SourcePage(
        document=DocumentLine(
            id=record.document_id,
            kind=record.kind,
            lang=record.lang,
            title=record.title or " ".join(record.text[:_BEGINNING].split()),
        ),
        text=record.text,
        sentences=tuple(
            SentenceLine(id=f"s{n}", start=one.start, end=one.end, section=one.section)
            for n, one in enumerate(record.sentences)
        ),
        marks=tuple(marks),
        claims=(),
        label=record.label.value if record.label else None,
        score=record.score,
    )


def _names(record: Record) -> dict[str, Said]:
    """What the ids of a record stand for."""
    words = ontology()
    told: dict[str, Said] = {one.id: dict.fromkeys(LANGS, one.canonical) for one in record.entities}
    for incident in record.incidents:
        kind = words.incident_kinds[incident.kind]
        told[incident.id] = {lang: _dated(kind.label(lang), incident.date, lang) for lang in LANGS}
    for action in record.legal_actions:
        step = words.legal_kinds[action.kind]
        told[action.id] = {lang: _dated(step.label(lang), action.date, lang) for lang in LANGS}
    return told


def _dated(name: str, date: str | None, lang: Lang) -> str:
    return f"{name} {phrases.day(date, lang)}" if date else name


def _statement(claim: Claim, names: dict[str, Said]) -> FoundStatement:
    value = {lang: phrases.worded(claim.predicate, claim.value, lang) for lang in LANGS if claim.value is not None}
    return FoundStatement(
        subject=names.get(claim.subject, {}),
        predicate=claim.predicate,
        object=names.get(claim.object or "", value),
        certainty=claim.certainty,
    )
