"""How a document reads now, and corrections of it: made from places and ids, kept as decisions, listed."""

import json
from datetime import UTC, datetime

from graph.correct.kinds import laid
from graph.correct.marks import Solid, places_of, told_in, touch, words_of
from graph.correct.rejections import lost_rejections
from graph.correct.surgery import label_of
from graph.decisions.anchors import document_anchor
from graph.decisions.deciding import keep
from graph.decisions.journal import Journal
from graph.decisions.ledger import decisions_by_id
from graph.queries import corrections as queries
from graph.queries import decisions as decision_queries
from graph.store import Store
from schemas.corrections import Correction, CorrectionKind, Mark
from schemas.decisions import Decision, DecisionScope, Verdict
from schemas.errors import DecisionError, UnknownThingError
from schemas.ids import sentence_id
from schemas.records import Record
from schemas.views import CorrectionLine, SourcePart


def reading_of(store: Store, document_id: str) -> Record:
    """What a document says, with all that people put right so far.

    Raises:
        UnknownThingError: the graph has no such document.
    """
    for row in store.read(decision_queries.RECORDS, ids=[document_id]):
        return Record.model_validate({**json.loads(row["json"]), "text": row["text"]})
    raise UnknownThingError(document_id)


def put_right(
    store: Store, journal: Journal, correction: Correction, *, record: Record, signed: tuple[str, str]
) -> Decision:
    """Keep a correction; the graph follows when corrections are applied.

    Args:
        store: the graph.
        journal: of decisions.
        correction: what is put right.
        record: how the document reads now.
        signed: who says so, and why.

    Raises:
        DecisionError: the document says nothing to which this could apply.
    """
    text = Solid(record.text)
    if laid(record, correction, text) is None:
        raise DecisionError(
            "The document says nothing there that could be put right like this.",
            remedy="Open it anew, or choose another kind of thing or statement.",
        )
    decision = Decision(
        id="",
        scope=DecisionScope.MENTION,
        verdict=Verdict.REJECT if correction.kind is CorrectionKind.REJECT else Verdict.CONFIRM,
        targets=(record.document_id,),
        decided_by=signed[0],
        decided_at=datetime.now(UTC),
        reason=signed[1],
        shown=_shown(record, correction, text),
        anchors=(document_anchor(record),),
        correction=correction,
    )
    return keep(store, journal, decision)


def _shown(record: Record, correction: Correction, text: Solid) -> tuple[str, ...]:
    """The sentences that were on the screen: those of the words in question."""
    spans = [words_of(text, mark) for mark in (correction.at, correction.other, correction.passage) if mark]
    touched = [s for s in record.sentences for span in spans if span and touch((s.start, s.end), span)]
    return tuple(dict.fromkeys(sentence_id(record.document_id, s.start, s.end) for s in touched))


def corrections_of(store: Store, document_id: str, *, text: str) -> tuple[CorrectionLine, ...]:
    """What people put right in a document, in the order in which it is laid over it."""
    rows = store.read(queries.CORRECTIONS_OF, id=document_id)
    ids = (rows[0]["corrections"] if rows else None) or []
    lost = tuple(_lost(one) for one in lost_rejections(store, document_id))
    if not ids:
        return lost
    decisions = decisions_by_id(store, ids)
    words, unfit = Solid(text), set(rows[0]["unfit"] or ())
    laid_over = (_line(decisions[one], words, fits=one not in unfit) for one in ids if one in decisions)
    return (*laid_over, *lost)


def _lost(decision: Decision) -> CorrectionLine:
    """A rejected statement that the document no longer makes."""
    known = {anchor.target: anchor for anchor in decision.anchors}
    anchor = next((known[target] for target in decision.targets if target in known), None)
    return CorrectionLine(
        decision=decision.id,
        kind=CorrectionKind.REJECT,
        was="claim",
        text="",
        surface=" ".join(anchor.name.split()) if anchor else decision.targets[0],
        by=decision.decided_by,
        day=decision.decided_at.date(),
        reason=decision.reason,
        fits=False,
    )


def parts_of(record: Record) -> tuple[SourcePart, ...]:
    """Everything that a document speaks of and can be pointed at."""
    entities = (
        SourcePart(id=one.id, kind=one.type.value, title=one.canonical, label=label_of(record, one.id))
        for one in record.entities
        if places_of(one)
    )
    told = (
        SourcePart(id=one.id, kind=kind.value, title=name, label=label_of(record, one.id))
        for one, kind, name in told_in(record)
    )
    return (*entities, *told)


def _line(decision: Decision, text: Solid, *, fits: bool) -> CorrectionLine:
    correction = decision.correction
    assert correction is not None, "asked of corrections only"
    shown = correction.passage or correction.at
    span = words_of(text, shown)
    return CorrectionLine(
        decision=decision.id,
        kind=correction.kind,
        was=correction.at.kind.value,
        text=shown.sentence,
        surface=_named(correction.at),
        matched=_named(correction.other) if correction.other else "",
        start=span[0] if span else None,
        end=span[1] if span else None,
        type=correction.type,
        role=correction.role,
        predicate=correction.predicate,
        legal=correction.legal,
        done=correction.date,
        value=correction.value,
        currency=str(correction.norm.get("currency") or ""),
        by=decision.decided_by,
        day=decision.decided_at.date(),
        reason=decision.reason,
        fits=fits,
    )


def _named(mark: Mark) -> str:
    return mark.words or mark.name
