"""What tests of corrections share: how things of the raid are pointed at, put right, and what its claims say then."""

from typing import Any

from graph.correct.kinds import laid
from graph.correct.marks import Solid, mark_of, marked
from graph.load.things import things
from schemas.corrections import Correction, CorrectionKind, Mark, MarkKind
from schemas.records import Record, Span

SUSPECT, VICTIM, SCENE, ALIAS, APP = "架空太郎", "仮名花子", "千葉県架空市", "ルフィ", "Signal"


def spot(record: Record, words: str) -> Span:
    start = record.text.index(words)
    return start, start + len(words)


def named(record: Record, words: str) -> Mark:
    entity = next(one for one in record.entities if one.canonical == words)
    return mark_of(record, entity.id)


def passage(record: Record, words: str) -> Mark:
    return marked(record, spot(record, words), MarkKind.PASSAGE)


def raid(record: Record) -> Mark:
    return mark_of(record, record.incidents[0].id)


def put(record: Record, kind: CorrectionKind, at: Mark, **more: Any) -> Record:
    now = laid(record, Correction(kind=kind, at=at, **more), Solid(record.text))
    assert now is not None
    return now


def said(record: Record) -> set[tuple[Any, ...]]:
    """What claims say, by the names of things: independent of ids and offsets."""
    known = things(record.document_id, record)
    names = {one.id: one.canonical for one in record.entities} | {
        key: report.kind if report.kind in ("incident", "legal_action") else report.name
        for key, report in known.reports.items()
    }
    return {
        (one.predicate, names[one.subject], names[one.object] if one.object else None, one.qualifiers.get("role"))
        for one in record.claims
    }
