"""Where sources disagree: values of which only one can be right, side by side."""

from collections import defaultdict
from collections.abc import Iterable

from app.usecases.statements import SameClaims
from schemas.base import Frozen
from schemas.views import ClaimRow
from schemas.words import Polarity

_ONE_VALUE = ("LOST", "OCCURRED_ON", "AGED")  # what a thing has once, whoever tells of it
_DAY, _AGE = "OCCURRED_ON", "AGED"


class Side(Frozen):
    """One value and every claim that gives it."""

    claims: tuple[ClaimRow, ...]

    @property
    def first(self) -> ClaimRow:
        """The claim that stands for all."""
        return self.claims[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who says so."""
        return tuple(dict.fromkeys(one.evidence.document.outlet or one.evidence.document.id for one in self.claims))


class Difference(Frozen):
    """One question and the answers that exclude each other, the one with most sources first."""

    predicate: str
    sides: tuple[Side, ...]


def differing(rows: Iterable[SameClaims], *, about: str) -> tuple[Difference, ...]:
    """The questions on which the claims about a thing disagree."""
    values: defaultdict[str, defaultdict[object, list[ClaimRow]]] = defaultdict(lambda: defaultdict(list))
    for claim in (claim for row in rows for claim in row.claims):
        if claim.predicate in _ONE_VALUE and claim.subject.id == about and _stands(claim):
            values[claim.predicate][_value(claim)].append(claim)
    differences = ((name, _apart(name, values[name])) for name in _ONE_VALUE if name in values)
    return tuple(Difference(predicate=name, sides=sides) for name, sides in differences if len(sides) > 1)


def _stands(claim: ClaimRow) -> bool:
    return claim.value is not None and claim.polarity is Polarity.AFFIRMED and not claim.rejected


def _value(claim: ClaimRow) -> object:
    """What must be equal for two claims to agree; 'about' and 'more than' an amount are no contradiction to it."""
    return claim.value, claim.qualifiers.get("currency") if claim.predicate == "LOST" else None


def _apart(predicate: str, values: dict[object, list[ClaimRow]]) -> tuple[Side, ...]:
    if predicate == _AGE and _one_life(claim for claims in values.values() for claim in claims):
        return ()
    days = [str(claims[0].value) for claims in values.values()]
    sides = [
        Side(claims=tuple(claims))
        for claims in values.values()
        if predicate != _DAY or not _told_more_exactly(str(claims[0].value), days)
    ]
    return tuple(sorted(sides, key=lambda side: (-len(side.outlets), str(side.first.value))))


def _one_life(claims: Iterable[ClaimRow]) -> bool:
    """Whether ages are those of one person growing older while sources report."""
    told = [claim for claim in claims if isinstance(claim.value, int | float)]
    years = sorted(int(claim.stated_at[:4]) for claim in told if claim.stated_at)
    ages = sorted(float(claim.value or 0) for claim in told)
    passed = years[-1] - years[0] if years else 0
    return bool(ages) and ages[-1] - ages[0] <= passed + 1


def _told_more_exactly(day: str, days: Iterable[str]) -> bool:
    """A month does not contradict a day in it."""
    return any(other != day and other.startswith(day) for other in days)
