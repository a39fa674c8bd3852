"""Decisions reduced to what linking must keep."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import Field

from graph.decisions.binding import Binding, Searched
from graph.decisions.standing import standing
from graph.link.model import Bearing, Constraints, EvidenceType, Pair, Value
from graph.link.observe.values import alias_keys
from graph.link.partition import Decided
from graph.store import Row
from schemas.base import Frozen
from schemas.decisions import Decision, DecisionScope, PairQuestion, Verdict
from schemas.ids import fold


class AliasJudgement(Frozen):
    """An alias that is a person's, or is not, on today's ids."""

    decision: Decision
    alias: str = Field(description="id of the value")
    bearing: Bearing


class Desk(Frozen):
    """What people decided, as linking takes it, and what cannot be applied or contradicts itself."""

    rings: Constraints = Constraints()
    identity: Constraints = Constraints()
    posts: Constraints = Constraints()
    aliases: tuple[AliasJudgement, ...] = ()
    rejected_claims: dict[str, str] = Field(default_factory=dict, description="claim -> the decision on it")
    masked: dict[str, bool] = Field(
        default_factory=dict, description="report of a person -> whether to keep the name back"
    )
    unsure: frozenset[Pair] = Field(default=frozenset(), description="kept apart only because somebody is not sure")
    searched: dict[str, Searched] = Field(
        default_factory=dict, description="what was found for targets whose id has gone; by it the next search goes on"
    )
    without_target: tuple[Decision, ...] = ()
    disputed: tuple[Pair, ...] = ()


_IDENTITY = frozenset({PairQuestion.PERSON, PairQuestion.INCIDENT})


@dataclass
class _Sorted:
    """Decisions by what they bind."""

    values: Callable[[list[str]], Iterable[Value]]
    must: defaultdict[PairQuestion, set[Pair]] = field(default_factory=lambda: defaultdict(set))
    cannot: defaultdict[PairQuestion, set[Pair]] = field(default_factory=lambda: defaultdict(set))
    unsure: set[Pair] = field(default_factory=set)
    generic: list[str] = field(default_factory=list)
    aliases: list[AliasJudgement] = field(default_factory=list)
    claims: dict[str, str] = field(default_factory=dict)
    masked: dict[str, bool] = field(default_factory=dict)

    def take(self, decision: Decision, targets: tuple[str, ...]) -> None:
        """Put a decision where it belongs."""
        if decision.about is PairQuestion.ALIAS:
            self.aliases += _alias(decision, targets, self.values)
        elif decision.about is not None:
            self.unsure.update(_pairs(targets) if decision.verdict is Verdict.UNSURE else ())
            kept = _kept(decision, must=self.must, cannot=self.cannot)
            if kept is not None:
                kept.update(_pairs(targets))
        elif decision.scope is DecisionScope.CLAIM and decision.verdict is Verdict.REJECT:
            self.claims.update(dict.fromkeys(targets, decision.id))
        elif decision.scope is DecisionScope.MASK and decision.verdict is not Verdict.UNSURE:
            self.masked.update(dict.fromkeys(targets, decision.verdict is Verdict.CONFIRM))
        elif decision.scope is DecisionScope.VALUE and decision.verdict is Verdict.CONFIRM:
            self.generic += targets


def desk(decisions: Iterable[Decision], binding: Binding, values: Callable[[list[str]], Iterable[Value]]) -> Desk:
    """The standing decisions on today's ids.

    Args:
        decisions: all that were ever taken.
        binding: finds their targets.
        values: what value nodes stand for in linking.
    """
    found = _Sorted(values)
    lost: list[Decision] = []
    for decision in standing(one for one in decisions if one.scope is not DecisionScope.EVIDENCE):
        targets = binding.bound(decision)
        if targets is None:
            lost.append(decision)
        else:
            found.take(decision, targets)
    sides = {question: _constraints(found.must[question], found.cannot[question]) for question in PairQuestion}
    identity = _united([sides[question] for question in PairQuestion if question in _IDENTITY])
    generic = frozenset(values(sorted(found.generic)))
    hands = _hands(sides[PairQuestion.ACCOUNT], values)
    return Desk(
        rings=sides[PairQuestion.RING].model_copy(update={"generic": generic, **hands}),
        identity=_with_aliases(identity, found.aliases).model_copy(update=hands),
        posts=sides[PairQuestion.POST].model_copy(update=hands),
        aliases=tuple(found.aliases),
        rejected_claims=found.claims,
        masked=found.masked,
        unsure=frozenset(found.unsure),
        searched=binding.searched,
        without_target=tuple(lost),
        disputed=tuple(sorted(pair for side in sides.values() for pair in contradictions(side))),
    )


def _hands(decided: Constraints, values: Callable[[list[str]], Iterable[Value]]) -> dict[str, frozenset[Pair]]:
    """Accounts of one hand and of two, by the keys under which incidents report them."""

    def keyed(pairs: Iterable[Pair]) -> frozenset[Pair]:
        ends = ([value.key for end in pair for value in values([end])] for pair in sorted(pairs))
        return frozenset(Pair.of(*both) for both in ends if len(both) == len(Pair._fields) and len(set(both)) > 1)

    return {"one_hand": keyed(decided.must), "two_hands": keyed(decided.cannot)}


def contradictions(constraints: Constraints) -> list[Pair]:
    """Confirmed pairs that cannot be kept, because with the others they would join what was rejected."""
    ids = sorted({end for pair in (*constraints.must, *constraints.cannot) for end in pair})
    _, refused = Decided.of(constraints, ids).partition(len(ids))
    return [Pair.of(ids[a], ids[b]) for a, b in refused]


def _alias(
    decision: Decision, targets: tuple[str, ...], values: Callable[[list[str]], Iterable[Value]]
) -> Iterator[AliasJudgement]:
    """The judgement with its alias told from its person, whichever was named first."""
    for alias, person in (targets, targets[::-1]):
        keys = frozenset(value.key for value in values([alias]) if value.type is EvidenceType.ALIAS)
        if keys:
            yield AliasJudgement(decision=decision, alias=alias, bearing=Bearing(keys, person))


def _with_aliases(identity: Constraints, aliases: Iterable[AliasJudgement]) -> Constraints:
    said: defaultdict[Verdict, set[Bearing]] = defaultdict(set)
    for one in aliases:
        said[one.decision.verdict].add(one.bearing)
    borne, not_borne = frozenset(said[Verdict.CONFIRM]), frozenset(said[Verdict.REJECT])
    return identity.model_copy(update={"borne": borne, "not_borne": not_borne})


def values_of(rows: Iterable[Row]) -> Iterator[Value]:
    """What value nodes stand for in linking: an account by its name on any service, an alias by its readings too."""
    for row in rows:
        if row["label"] == "Account" and row["handle"]:
            yield Value(EvidenceType.ACCOUNT, fold(row["handle"]))
        elif row["label"] == "Phone" and row["number"]:
            yield Value(EvidenceType.PHONE, fold(row["number"]))
        elif row["label"] in _NAMED:
            for name in row["names"] or ():
                yield from _named(_NAMED[row["label"]], name)


_NAMED: Mapping[str, EvidenceType] = {
    "Alias": EvidenceType.ALIAS,
    "App": EvidenceType.APP,
    "Organization": EvidenceType.GANG,
    "Url": EvidenceType.URL,
    "Wallet": EvidenceType.WALLET,
    "BankAccount": EvidenceType.BANK_ACCOUNT,
    "Vehicle": EvidenceType.PLATE,
}


def _named(kind: EvidenceType, name: str) -> Iterator[Value]:
    keys = [key for key, _, _ in alias_keys(name)] if kind is EvidenceType.ALIAS else [fold(name)]
    return (Value(kind, key) for key in keys)


def _kept(
    decision: Decision, *, must: Mapping[PairQuestion, set[Pair]], cannot: Mapping[PairQuestion, set[Pair]]
) -> set[Pair] | None:
    """Where the pairs of a decision belong. Unsure keeps two reports from being taken as one, and no more."""
    assert decision.about is not None, "asked of pairs only"
    if decision.verdict is Verdict.CONFIRM:
        return must[decision.about]
    if decision.verdict is Verdict.REJECT or decision.about in _IDENTITY:
        return cannot[decision.about]
    return None


def _pairs(targets: tuple[str, ...]) -> Iterator[Pair]:
    """The first with each of the others: one thing is compared with another, or with all of a ring."""
    first, *others = targets
    return (Pair.of(first, other) for other in others if other != first)


def _constraints(must: set[Pair], cannot: set[Pair]) -> Constraints:
    return Constraints(must=frozenset(must), cannot=frozenset(cannot))


def _united(sides: list[Constraints]) -> Constraints:
    must = frozenset(pair for side in sides for pair in side.must)
    return Constraints(must=must, cannot=frozenset(pair for side in sides for pair in side.cannot))
