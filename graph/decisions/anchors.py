"""What the reports and claims of a record are, told by content: sentences and names, without offsets or ids."""

from collections.abc import Iterable, Iterator

from graph.load.claims import claims_by_id
from graph.load.passages import Passages
from graph.load.things import Report, Things, reports, things
from schemas.decisions import Anchor
from schemas.ids import digest, fold
from schemas.records import Claim, Record, Span

CLAIM = "claim"  # with the predicate, the kind of a claim's anchor


def anchors_in(record: Record) -> Iterator[Anchor]:
    """The anchor of each report of a record."""
    passages = Passages(record)
    spans = _spans(record)
    for entity, report in reports(record.document_id, record).items():
        told = [sentence for span in spans[entity] for sentence in passages.touched(span)]
        texts = [record.text[s.start : s.end] for s in sorted(told, key=lambda s: (s.start, s.end))]
        yield _anchor(record, report, [_mark(text) for text in texts])


def claim_anchors_in(record: Record) -> Iterator[Anchor]:
    """The anchor of each claim of a record: who says what of whom, and the sentences that say so."""
    passages, known = Passages(record), things(record.document_id, record)
    for claim_id, claim in claims_by_id(record).items():
        texts = [_mark(record.text[s.start : s.end]) for s in passages.touched(claim.evidence)]
        said = fold(_said(claim, known))
        yield Anchor(
            target=claim_id,
            kind=f"{CLAIM} {claim.predicate}",
            document=record.document_id,
            name=said,
            sentence=texts[0] if texts else "",
            marks=tuple(sorted({*texts, digest("claim", claim.predicate, said)})),
        )


def _said(claim: Claim, known: Things) -> str:
    """The ends of a claim by their names; incidents and legal actions, which are named after days that change, not."""
    named = {one.entity for one in known.reports.values() if one.kind in ("person", "unnamed")} | known.values.keys()
    ends = [known.name(one) if one in named else "" for one in (claim.subject, claim.object or "")]
    return " ".join([*ends, str(claim.value or ""), str(claim.qualifiers.get("role", "")), claim.polarity])


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
