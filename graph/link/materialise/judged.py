"""What people decided of claims, aliases and names to keep back: rejected claims draw nothing, confirmed names do."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from graph.case import layer
from graph.case.drawing import Drawn, properties_of
from graph.case.rebuilding import refuse_while_rebuilding
from graph.case.relationships import claims_drawing, replace_edge
from graph.case.resolved import CaseNode
from graph.decisions.desk import AliasJudgement, Desk
from graph.link.observe.rejected import without_claims
from graph.queries import write_judged
from graph.store import Row, Store, Transaction
from schemas.decisions import Decision, Verdict
from schemas.records import Record

_CLAIMS = 12  # claims by which a name that only an analyst gives can be read up


def judge(store: Store, decided: Desk, nodes: Mapping[str, CaseNode]) -> None:
    """Bring the case layer to what people decided of claims and of who bears an alias.

    Args:
        store: the graph, its reports resolved.
        decided: what stands.
        nodes: report → what it is resolved as.
    """
    _set_aside(store, dict(_rejected(store, decided, nodes)), nodes)
    confirmed = {
        edge: one.decision for one, edge in _of_aliases(decided, nodes) if one.decision.verdict is Verdict.CONFIRM
    }
    standing = {Drawn("USES_ALIAS", row["source"], row["target"]) for row in store.read(write_judged.DECIDED)}
    for edge in sorted(standing | confirmed.keys()):
        store.transact(partial(_bring, edge=edge, decision=confirmed.get(edge)))


def mask(store: Store, decided: Desk) -> None:
    """Mark the reports of persons whose names people want kept back, or shown, whatever the rules say."""
    standing = {row["id"]: row["masked"] for row in store.read(write_judged.MASKED_NOW)}
    fresh = [
        {"id": one, "masked": is_so} for one, is_so in sorted(decided.masked.items()) if standing.get(one) != is_so
    ]
    cleared = [{"id": one} for one in sorted(standing.keys() - decided.masked.keys())]
    if fresh:
        store.write(write_judged.MASK, rows=fresh)
    if cleared:
        store.write(write_judged.UNMASK, rows=cleared)


def counting(store: Store, records: Iterable[Record], decided: Desk) -> list[Record]:
    """The records as linking takes them: without what claims say that people rejected."""
    claims = sorted(decided.rejected_claims)
    documents = {row["id"] for row in store.read(write_judged.DOCUMENTS, ids=claims)} if claims else set[str]()
    wrong = frozenset(claims)
    return [without_claims(one, wrong) if one.document_id in documents else one for one in records]


def _of_aliases(decided: Desk, nodes: Mapping[str, CaseNode]) -> Iterator[tuple[AliasJudgement, Drawn]]:
    for one in decided.aliases:
        if one.bearing.person in nodes:
            yield one, Drawn("USES_ALIAS", nodes[one.bearing.person].id, one.alias)


def _rejected(store: Store, decided: Desk, nodes: Mapping[str, CaseNode]) -> Iterator[tuple[str, str]]:
    """Claims that no longer count, each with the decision that says so."""
    yield from decided.rejected_claims.items()
    for one, edge in _of_aliases(decided, nodes):
        if one.decision.verdict is Verdict.REJECT:
            for row in store.read(write_judged.ALIAS_CLAIMS, alias=edge.target, person=edge.source):
                yield row["id"], one.decision.id


def _set_aside(store: Store, rejected: Mapping[str, str], nodes: Mapping[str, CaseNode]) -> None:
    """Mark rejected claims, clear those that are so no longer, and draw their documents again."""
    marked = {row["id"]: row["decision"] for row in store.read(write_judged.REJECTED_NOW)}
    fresh = [{"id": one, "decision": by} for one, by in sorted(rejected.items()) if marked.get(one) != by]
    cleared = [{"id": one} for one in sorted(marked.keys() - rejected.keys())]
    if fresh or cleared:
        store.transact(partial(_mark, fresh=fresh, cleared=cleared, nodes=nodes))


def _mark(tx: Transaction, *, fresh: list[Row], cleared: list[Row], nodes: Mapping[str, CaseNode]) -> None:
    refuse_while_rebuilding(tx)
    changed = [row["id"] for row in (*fresh, *cleared)]
    documents = [row["id"] for row in tx.run(write_judged.DOCUMENTS, ids=changed)]
    layer.withdraw(tx, documents)
    tx.run(write_judged.REJECT, rows=fresh)
    tx.run(write_judged.ACCEPT, rows=cleared)
    layer.integrate(tx, documents, resolved=nodes)


def _bring(tx: Transaction, *, edge: Drawn, decision: Decision | None) -> None:
    """Let a name that people decided on say what its claims say, and who decided."""
    refuse_while_rebuilding(tx)
    said = {key: value for key, value in _said(tx, edge, decision).items() if value is not None}
    rows = tx.run(write_judged.USES_ALIAS, source=edge.source, target=edge.target)
    if [row["properties"] for row in rows] != ([said] if said else []):
        replace_edge(tx, edge, said)


def _said(tx: Transaction, edge: Drawn, decision: Decision | None) -> dict[str, Any]:
    """What the relationship says; a name that only the analyst gives stands on what is told of it."""
    mark = {"decision": decision.id, "decided_by": decision.decided_by} if decision else {}
    if own := claims_drawing(tx, edge):
        return properties_of(own) | mark
    told = list(_naming(tx, edge.target, decision)) if decision else []
    return properties_of(told) | {"roles": [], "presumed": False} | mark if told else {}


def _naming(tx: Transaction, alias: str, decision: Decision) -> Iterable[Row]:
    """Claims in sentences that name an alias; only those that were on the screen, if any was."""
    rows = tx.run(write_judged.NAMING, alias=alias, shown=list(decision.shown))
    seen = [row for row in rows if row["shown"]] or rows
    return (row["claim"] for row in seen[:_CLAIMS])
