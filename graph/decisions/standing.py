"""Which decisions count now: the latest on each question that nobody has taken back."""

from collections import defaultdict
from collections.abc import Iterable

from schemas.decisions import Decision, PairQuestion

Question = tuple[str, PairQuestion | None, tuple[str, ...], str]


def question(decision: Decision) -> Question:
    """What a decision answers; the order of two things is no matter."""
    put_right = decision.correction.question if decision.correction else ""
    return decision.scope, decision.about, tuple(sorted(decision.targets)), put_right


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions by the moment they were taken."""
    return sorted({one.id: one for one in decisions}.values(), key=lambda one: (one.decided_at, one.id))


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decision that counts on each question, in the order in which they were taken."""
    ordered = in_order(decisions)
    holds = _holding(ordered)
    latest = {question(one): one for one in ordered if one.undoes is None and holds[one.id]}
    return tuple(in_order(latest.values()))


def holds(decision: Decision, decisions: Iterable[Decision]) -> bool:
    """Whether a decision has not been taken back."""
    return _holding(in_order(decisions))[decision.id]


def _holding(ordered: list[Decision]) -> dict[str, bool]:
    """Nobody took it back, or whoever did was taken back himself. Only a later decision takes back an earlier one."""
    taken_back: defaultdict[str, bool] = defaultdict(bool)
    holding = {}
    for one in reversed(ordered):
        holding[one.id] = not taken_back[one.id]
        if one.undoes is not None and holding[one.id]:
            taken_back[one.undoes] = True
    return holding
