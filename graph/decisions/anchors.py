"""What the reports of a record are, told by content: sentences and names, without offsets or ids."""

from collections.abc import Iterable, Iterator

from graph.load.passages import Passages
from graph.load.things import Report, reports
from schemas.decisions import Anchor
from schemas.ids import digest, fold
from schemas.records import Record, Span


def anchors_in(record: Record) -> Iterator[Anchor]:
    """The anchor of each report of a record."""
    passages = Passages(record)
    spans = _spans(record)
    for entity, report in reports(record.document_id, record).items():
        told = [sentence for span in spans[entity] for sentence in passages.touched(span)]
        texts = [record.text[s.start : s.end] for s in sorted(told, key=lambda s: (s.start, s.end))]
        yield _anchor(record, report, [_mark(text) for text in texts])


def document_anchor(record: Record) -> Anchor:
    """The anchor of a whole document: every sentence of it."""
    marks = [_mark(record.text[s.start : s.end]) for s in Passages(record).sentences] or [_mark(record.text)]
    marks = list(dict.fromkeys(marks))
    return Anchor(
        target=record.document_id,
        kind="Document",
        document=record.document_id,
        sentence=marks[0],
        marks=tuple(sorted(marks)),
    )


def _anchor(record: Record, report: Report, sentences: list[str]) -> Anchor:
    return Anchor(
        target=report.id,
        kind=report.kind,
        document=record.document_id,
        name=fold(report.name),
        sentence=sentences[0] if sentences else "",
        marks=tuple(sorted({*sentences, digest("name", fold(report.name))})),
    )


def _mark(text: str) -> str:
    return digest("sentence", fold(text))


def _spans(record: Record) -> dict[str, list[Span]]:
    """Where each person, incident and legal action of a record is told."""
    named = {one.id: [*one.mentions, *one.anaphora] for one in record.entities}
    incidents = {
        one.id: [one.evidence, *_given(part.evidence for part in one.participants)] for one in record.incidents
    }
    return named | incidents | {one.id: [one.evidence] for one in record.legal_actions}


def _given(spans: Iterable[Span | None]) -> Iterator[Span]:
    return (span for span in spans if span is not None)
