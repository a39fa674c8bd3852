"""Claims that say the same, taken together: one row with all its sources."""

from collections.abc import Iterable
from functools import cached_property

from schemas.base import Frozen
from schemas.ontology import ontology
from schemas.timeline import Period
from schemas.views import ClaimRow
from schemas.words import Certainty


class SameClaims(Frozen):
    """One statement and every claim that makes it."""

    claims: tuple[ClaimRow, ...]

    @property
    def first(self) -> ClaimRow:
        """The claim that stands for all."""
        return self.claims[0]

    @cached_property
    def certainty(self) -> Certainty:
        """The strongest certainty among the claims."""
        return max((claim.certainty for claim in self.claims), key=lambda value: ontology().certainties[value].rank)

    @cached_property
    def n_sources(self) -> int:
        """How many documents say so."""
        return len({claim.evidence.document.id for claim in self.claims})

    @property
    def disputed(self) -> bool:
        """Whether any source disputes it."""
        return any(claim.disputed for claim in self.claims)

    @cached_property
    def happened(self) -> tuple[str, ...]:
        """When it happened, in order, as far as any claim tells."""
        return tuple(sorted({claim.event_time for claim in self.claims if claim.event_time}))

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """When it was said, in order."""
        return tuple(sorted({claim.stated_at for claim in self.claims if claim.stated_at}))

    def __contains__(self, claim_id: object) -> bool:
        return any(claim.id == claim_id for claim in self.claims)


def within(rows: Iterable[SameClaims], period: Period) -> tuple[SameClaims, ...]:
    """The statements that speak of a period, or were made in it where they name no time."""
    return tuple(row for row in rows if not period or any(_speaks_of(claim, period) for claim in row.claims))


def _speaks_of(claim: ClaimRow, period: Period) -> bool:
    day = claim.event_time or claim.stated_at
    return day is not None and period.holds(day.partition("/")[0])


def _what_is_said(claim: ClaimRow) -> tuple[object, ...]:
    qualifiers = tuple(sorted((key, str(value)) for key, value in claim.qualifiers.items()))
    ends = (claim.subject.id, claim.object.id if claim.object else None)
    return (claim.predicate, *ends, str(claim.value), claim.polarity, qualifiers, claim.rejected)


def taken_together(claims: Iterable[ClaimRow]) -> tuple[SameClaims, ...]:
    """Claims as statements, in the order of groups and predicates in the ontology, then of their first claim."""
    rows: dict[tuple[object, ...], list[ClaimRow]] = {}
    for claim in claims:
        rows.setdefault(_what_is_said(claim), []).append(claim)
    groups, predicates = list(ontology().claim_groups), list(ontology().predicates)
    same = (SameClaims(claims=tuple(members)) for members in rows.values())
    return tuple(sorted(same, key=lambda row: (groups.index(row.first.group), predicates.index(row.first.predicate))))
