"""The graph brought to what people put right: each document says what its record says with their corrections.

What the rules read is kept beside it, so that taking a correction back, a newer reading and a backup start from there.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from graph import schema
from graph.backup.dossiers import kept_dossier
from graph.case import versions
from graph.case.rebuilding import refuse_while_rebuilding
from graph.case.resolved import CaseNode
from graph.correct.laying import corrected
from graph.correct.rejections import lost_rejections
from graph.decisions.anchors import document_anchor
from graph.decisions.binding import Binding
from graph.decisions.ledger import read_decisions
from graph.decisions.standing import standing
from graph.link.materialise.kept import kept
from graph.load.loader import rewrite_reports
from graph.queries import corrections as queries
from graph.queries import decisions as decisions_queries
from graph.queries import read_backup, write_links
from graph.remembering import Remembered
from graph.store import Store, Transaction
from graph.writing import Node, write_nodes
from schemas.decisions import Decision


def apply_corrections(store: Store) -> tuple[Decision, ...]:
    """Lay every standing correction over the document it belongs to.

    Documents that are as they should be are left alone. A document that has gone, or has a newer version, is found
    again by its sentences.

    Returns:
        Corrections that no longer fit what their document says; they are kept, and tried at every reading.
    """
    decisions = [one for one in standing(read_decisions(store)) if one.correction]
    before = {row["id"]: row["corrections"] for row in store.read(queries.CORRECTED)}
    if not decisions and not before:
        return ()
    wanted = _by_document(store, decisions)
    for document_id in sorted(wanted.keys() | before.keys()):
        due = wanted.get(document_id, [])
        if before.get(document_id, []) != [one.id for one in due]:
            store.transact(partial(_lay, document_id=document_id, decisions=due))
    unfit = {one for row in store.read(queries.CORRECTED) for one in row["unfit"] or ()}
    return tuple(one for one in decisions if one.id in unfit)


def no_longer_fitting(store: Store) -> frozenset[str]:
    """Decisions that stand, but whose document no longer says what they put right or reject."""
    unfit = {one for row in store.read(queries.CORRECTED) for one in row["unfit"] or ()}
    return frozenset(unfit | {one.id for one in lost_rejections(store)})


def _by_document(store: Store, decisions: Sequence[Decision]) -> dict[str, list[Decision]]:
    asked = sorted({target for one in decisions for target in one.targets})
    known = {row["id"] for query in decisions_queries.COUNTING_NOW for row in store.read(query, ids=asked)}
    binding = Binding(known.__contains__, lambda: _anchors.of(store))
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for document_id in binding.bound(decision) or ():
            found[document_id].append(decision)
    return found


# What documents say by their sentences changes with the documents alone, and is read only if one has gone.
_anchors = Remembered(
    lambda store: tuple(document_anchor(one.record) for one in kept(store)),
    since=lambda store: hash(tuple(row["id"] for row in store.read(write_links.COUNTING))),
)


def _lay(tx: Transaction, *, document_id: str, decisions: Sequence[Decision]) -> None:
    refuse_while_rebuilding(tx)
    for row in tx.run(read_backup.DOSSIERS, ids=[document_id]):
        taken_for = {
            one["report"]: CaseNode(one["label"], one["thing"]) for one in tx.run(queries.TAKEN_FOR, id=document_id)
        }
        read = kept_dossier(row["document"], row["record"])
        record, outcomes = corrected(read.record, decisions)
        rewrite_reports(tx, read.document, record)
        unfit = [one.decision.id for one in outcomes if not one.fits]
        marks = {"corrections": [one.id for one in decisions] or None, "unfit": unfit or None}
        rows = [Node("Document", document_id, marks)]
        if decisions:
            rows.append(Node(schema.EXTRACTION, f"ext-{document_id}", {"original": row["record"]}))
        write_nodes(tx, rows)
        versions.settle(tx, [document_id], resolved=taken_for)  # until linking has looked at it again
