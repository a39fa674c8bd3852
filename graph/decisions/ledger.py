"""Decisions in the graph: what people can query beside what they decided on."""

from collections.abc import Iterable

from graph.decisions.journal import Journal
from graph.decisions.standing import in_order
from graph.queries import decisions as queries
from graph.store import Row, Store
from graph.writing import pieces
from schemas.decisions import Decision


def read_decisions(store: Store) -> list[Decision]:
    """Every decision of the graph, in the order in which they were taken."""
    rows = store.read(queries.ALL)
    return in_order(Decision.model_validate_json(row["json"]) for row in rows if row["json"])


def decisions_by_id(store: Store, ids: Iterable[str]) -> dict[str, Decision]:
    """Those of some decisions that the graph has."""
    rows = store.read(queries.BY_ID, ids=list(ids))
    return {one.id: one for one in (Decision.model_validate_json(row["json"]) for row in rows)}


def record(store: Store, journal: Journal, decision: Decision) -> None:
    """Keep a decision: first in the journal, so that it outlives the graph."""
    journal.append([decision])
    write_decisions(store, [decision])


def write_decisions(store: Store, decisions: Iterable[Decision]) -> None:
    """Put decisions into the graph; those that are there stay as they are."""
    for piece in pieces(map(_row, decisions)):
        store.write(queries.MERGE, rows=piece)


def agree(store: Store, journal: Journal) -> list[Decision]:
    """All decisions of journal and graph, each brought up to the other: after a crash, a restore or a change of engine.

    Raises:
        JournalError: the journal is damaged.
    """
    noted, held = in_order(journal.read()), read_decisions(store)
    in_journal, in_graph = ({one.id for one in part} for part in (noted, held))
    journal.append(one for one in held if one.id not in in_journal)
    write_decisions(store, [one for one in noted if one.id not in in_graph])
    return in_order([*noted, *held])


def _row(decision: Decision) -> Row:
    told = {
        "scope": decision.scope.value,
        "about": decision.about.value if decision.about else None,
        "verdict": decision.verdict.value,
        "targets": list(decision.targets),
        "documents": sorted({anchor.document for anchor in decision.anchors}),
        "decided_by": decision.decided_by,
        "decided_at": decision.decided_at.isoformat(),
        "reason": decision.reason,
        "undoes": decision.undoes,
        "json": decision.model_dump_json(exclude_defaults=True),
    }
    return {"id": decision.id, "properties": {name: value for name, value in told.items() if value is not None}}
