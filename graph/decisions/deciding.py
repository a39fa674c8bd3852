"""Taking a decision down: what the ids stand for, what is asked of them, and what was on the screen."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from pydantic import Field

from graph.case.retired import current_id
from graph.decisions.anchors import anchors_in, claim_anchors_in, document_anchor
from graph.decisions.journal import Journal
from graph.decisions.ledger import read_decisions, record
from graph.queries import decisions as queries
from graph.store import Store
from schemas.base import Frozen
from schemas.decisions import Anchor, Decision, DecisionScope, PairQuestion, Verdict
from schemas.errors import DecisionError, UnknownThingError
from schemas.ids import digest
from schemas.ontology import ontology
from schemas.records import Record


class Judgement(Frozen):
    """What somebody says of one thing or of two."""

    verdict: Verdict
    things: tuple[str, ...] = Field(min_length=1, max_length=2, description="ids as pages and commands show them")
    by: str = Field(min_length=1)
    why: str = ""
    about: PairQuestion | None = Field(default=None, description="needed only where two things allow several")
    mask: bool = Field(default=False, description="one person: whether the name is kept back, whatever the rules say")
    shown: tuple[str, ...] = ()
    basis: str = ""
    p: float | None = None


class _Meant(NamedTuple):
    """What an id stands for: its sort, and the ids that a decision keeps."""

    sort: str
    ids: tuple[str, ...]


_PEOPLE = ("Person", "UnknownActor")
_QUESTIONS: dict[frozenset[str], tuple[PairQuestion, ...]] = {
    frozenset({"Incident"}): (PairQuestion.RING, PairQuestion.INCIDENT),
    frozenset({"Incident", "Ring"}): (PairQuestion.RING,),
    frozenset({"Document"}): (PairQuestion.POST,),
    frozenset({"Account"}): (PairQuestion.ACCOUNT,),
    **{frozenset({one, other}): (PairQuestion.PERSON,) for one in _PEOPLE for other in _PEOPLE},
    **{frozenset({"Alias", one}): (PairQuestion.ALIAS,) for one in _PEOPLE},
}


def possible(labels: Iterable[str]) -> tuple[PairQuestion, ...]:
    """What can be decided of two things of these sorts, the usual first."""
    return _QUESTIONS.get(frozenset(labels), ())


def decide(store: Store, journal: Journal, judgement: Judgement) -> Decision:
    """Keep what somebody decided; nothing follows from it before the next linking.

    Raises:
        UnknownThingError: an id is not in the graph.
        DecisionError: nothing can be decided of these things together.
    """
    meant = [_meant(store, thing) for thing in judgement.things]
    about = _question(judgement, meant)
    targets = tuple(dict.fromkeys(one for what in meant for one in what.ids))
    if about is not None and len(targets) < len(meant):
        raise DecisionError("The two are one thing already.", remedy="Give two different ids.")
    decision = Decision(
        id="",
        scope=DecisionScope.PAIR if about else _scope(judgement, meant[0]),
        verdict=judgement.verdict,
        targets=targets,
        decided_by=judgement.by,
        decided_at=datetime.now(UTC),
        reason=judgement.why,
        shown=judgement.shown,
        basis=judgement.basis,
        p=judgement.p,
        about=about,
        anchors=tuple(anchors_of(store, targets)),
    )
    return keep(store, journal, decision)


def undo(store: Store, journal: Journal, decision_id: str, *, by: str, why: str = "") -> Decision:
    """Take a decision back with a decision of its own; what stood before stands again.

    Raises:
        DecisionError: there is no such decision.
    """
    found = {one.id: one for one in read_decisions(store)}.get(decision_id)
    if found is None:
        raise DecisionError(f"There is no decision {decision_id}.", remedy="'itoguchi decisions' lists them.")
    told = {"id": "", "decided_by": by, "decided_at": datetime.now(UTC), "reason": why, "undoes": found.id, "shown": ()}
    return keep(store, journal, found.model_copy(update=told))


def keep(store: Store, journal: Journal, decision: Decision) -> Decision:
    """Put a decision down under an id that follows from what it says."""
    named = decision.model_copy(update={"id": f"dec-{digest('decision', decision.model_dump_json())}"})
    record(store, journal, named)
    return named


_SINGLE = {"Claim": DecisionScope.CLAIM}


def _scope(judgement: Judgement, meant: _Meant) -> DecisionScope:
    """What a decision on one thing is about."""
    if not judgement.mask:
        return _SINGLE.get(meant.sort, DecisionScope.VALUE)
    if meant.sort not in _PEOPLE:
        raise DecisionError(f"No name can be kept back of a thing of the sort {meant.sort}.", remedy="Give a person.")
    return DecisionScope.MASK


def _meant(store: Store, thing: str) -> _Meant:
    thing = current_id(store, thing)
    if rows := store.read(queries.REPORT, id=thing):
        resolved = {node.resolved: label for label, node in ontology().nodes.items() if node.resolved}
        return _Meant(resolved[rows[0]["kind"]], (thing,))
    if rows := store.read(queries.THING, id=thing):
        return _of_thing(store, thing, rows[0])
    for sort, query in (("Document", queries.DOCUMENT), ("Claim", queries.CLAIM)):
        if rows := store.read(query, id=thing):
            return _Meant(sort, (rows[0]["id"],))
    raise UnknownThingError(thing)


def _of_thing(store: Store, thing: str, row: dict[str, object]) -> _Meant:
    """A resolved thing stands for its smallest report, a ring for the incidents of its core, a value for itself."""
    label, reports = str(row["label"]), row["reports"]
    if label == "Ring":
        return _Meant(label, tuple(one["id"] for one in store.read(queries.RING, id=thing)))
    assert isinstance(reports, list)
    return _Meant(label, (min(reports),) if reports else (thing,))


def _question(judgement: Judgement, meant: list[_Meant]) -> PairQuestion | None:
    if len(meant) == 1:
        return None
    sorts = frozenset(one.sort for one in meant)
    possible = _QUESTIONS.get(sorts, ())
    asked = judgement.about or (possible[0] if possible else None)
    if asked is None or asked not in possible:
        named = " and ".join(sorted(one.sort for one in meant))
        raise DecisionError(
            f"Of {named} nothing{f' about {asked}' if asked else ''} can be decided.",
            remedy="Give two incidents, persons, posts or accounts, a person and an alias, or an incident and a ring.",
        )
    return asked


def anchors_of(store: Store, targets: tuple[str, ...]) -> Iterable[Anchor]:
    """The anchors of those targets that are reports, claims or documents; values have ids that never change."""
    telling = {row["id"] for query in queries.DOCUMENTS_OF for row in store.read(query, ids=list(targets))}
    documents = telling | set(targets)
    for row in store.read(queries.RECORDS, ids=sorted(documents)):
        record_ = Record.model_validate({**json.loads(row["json"]), "text": row["text"]})
        found = [*anchors_in(record_), *claim_anchors_in(record_), document_anchor(record_)]
        yield from (anchor for anchor in found if anchor.target in targets)
