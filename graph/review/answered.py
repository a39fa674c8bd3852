"""What was answered already, on the ids that things have today."""

from collections.abc import Iterable, Iterator, Mapping

from graph.decisions.ledger import read_decisions
from graph.decisions.standing import standing
from graph.queries import read_review
from graph.remembering import Remembered
from graph.store import Store
from schemas.decisions import Decision, DecisionScope, PairQuestion
from schemas.review import Asked

Answer = tuple[Asked, frozenset[str]]


def answered(store: Store) -> Mapping[Answer, Decision]:
    """The decision that stands on each question; every pair that a decision speaks of is one."""
    return _remembered.of(store)


def _answered(store: Store) -> Mapping[Answer, Decision]:
    decisions = standing(read_decisions(store))
    targets = sorted({target for one in decisions for target in one.targets})
    now = {row["id"]: row["now"] for row in store.read(read_review.RESOLVED, ids=targets)} if targets else {}
    return {answer: one for one in decisions for answer in _answers(one, now)}


_remembered = Remembered(_answered)


def _answers(decision: Decision, now: Mapping[str, str]) -> Iterator[Answer]:
    first, *others = (now.get(target, target) for target in decision.targets)
    if decision.scope is DecisionScope.VALUE:
        yield Asked.GENERIC, frozenset({first})
    elif decision.scope is DecisionScope.PAIR and decision.about in set(PairQuestion):
        yield from ((Asked(decision.about), frozenset({first, other})) for other in others)


def of(answers: Mapping[Answer, Decision], asked: Asked, things: Iterable[str]) -> Decision | None:
    """What was decided on a question, if anything."""
    return answers.get((asked, frozenset(things)))
