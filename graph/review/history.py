"""What people decided, newest first, on the things that its targets are today."""

from collections.abc import Iterable, Mapping, Sequence

from graph.decisions.ledger import read_decisions
from graph.decisions.standing import in_order, standing
from graph.lines import document_line, thing_ref
from graph.queries import read_history
from graph.store import Store
from schemas.decisions import Decision
from schemas.review import DecidedLine, Decisions
from schemas.views import DocumentLine, ThingRef


def decisions(store: Store, *, limit: int) -> Decisions:
    """The decisions taken last, whatever they are about."""
    return _listed(store, read_decisions(store), limit=limit)


def history(store: Store, thing_id: str, *, limit: int) -> Decisions:
    """The decisions on a thing."""
    rows = store.read(read_history.STANDS_FOR, id=thing_id)
    return among(store, [thing_id, *(rows[0]["reports"] if rows else ())], limit=limit)


def among(store: Store, targets: Sequence[str], *, limit: int) -> Decisions:
    """The decisions that have one of these ids among their targets."""
    found = store.read(read_history.OF_TARGETS, targets=list(targets))
    return _listed(store, (Decision.model_validate_json(row["json"]) for row in found), limit=limit)


def _listed(store: Store, found: Iterable[Decision], *, limit: int) -> Decisions:
    every = in_order(found)
    counting = {one.id for one in standing(every)}
    shown = every[::-1][:limit]
    things, documents = _now(store, [target for one in shown for target in one.targets])
    lines = (
        DecidedLine(
            decision=one,
            stands=one.id in counting,
            things=_distinct([things[target] for target in one.targets if target in things]),
            documents=tuple(documents[target] for target in one.targets if target in documents),
        )
        for one in shown
    )
    return Decisions(lines=tuple(lines), showing=len(shown), of=len(every))


def _distinct(things: Iterable[ThingRef]) -> tuple[ThingRef, ...]:
    return tuple({one.id: one for one in things}.values())


def _now(store: Store, targets: Sequence[str]) -> tuple[Mapping[str, ThingRef], Mapping[str, DocumentLine]]:
    """What targets are today: things, or documents for posts and statements."""
    ids = sorted(set(targets))
    if not ids:
        return {}, {}
    things = {
        row["id"]: thing_ref(row["thing"])
        for query in (read_history.NOW_THINGS, read_history.VALUES_NOW)
        for row in store.read(query, ids=ids)
    }
    documents = {
        row["id"]: document_line(row["document"])
        for query in (read_history.DOCUMENTS_NOW, read_history.CLAIMS_NOW)
        for row in store.read(query, ids=ids)
    }
    return things, documents
