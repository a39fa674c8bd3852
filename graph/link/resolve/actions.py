"""Reports of one legal action: one step against one person on one day, whoever tells of it and how exactly.

What sources say otherwise of it, a day more or less or another place, stays side by side as their claims. Another step,
such as an arrest anew, or the same step on a day further off is another action.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.link.model import Constraints, Pair
from graph.link.observe.observing import may_be_one_day
from graph.link.observe.told import Told
from graph.link.resolve.figures import figures
from graph.link.resolve.grouping import grouped
from schemas.words import EntityType

_NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True)
class ActionTelling:
    """One legal action as one document tells it; `persons` are reports of persons."""

    report: str
    document: str
    kind: str
    status: str
    date: str = ""
    persons: frozenset[str] = frozenset()


def action_tellings(tolds: Iterable[Told]) -> tuple[ActionTelling, ...]:
    """The legal actions of the documents as each tells them."""
    return tuple(_tellings(tolds))


def _tellings(tolds: Iterable[Told]) -> Iterator[ActionTelling]:
    for told in tolds:
        for one in told.record.legal_actions:
            persons = (p for p in one.persons if p in told.entities and told.entities[p].type is EntityType.PERSON)
            yield ActionTelling(
                report=told.report(one.id),
                document=told.record.document_id,
                kind=one.kind,
                status=one.status,
                date=one.date or "",
                persons=frozenset(told.report(person) for person in persons),
            )


def actions(tellings: Iterable[ActionTelling], persons: Mapping[str, str]) -> Mapping[str, str]:
    """Report of a legal action → the smallest report of the same one.

    Args:
        tellings: legal actions as the documents tell them.
        persons: report of a person → resolved person.
    """
    by_report = {one.report: one for one in sorted(tellings, key=lambda one: one.report)}

    def conflicts(a: str, b: str) -> bool:
        one, other = by_report[a], by_report[b]
        return one.document == other.document or not _may_be_one_day(one.date, other.date)

    ranked = sorted((_rank(by_report[pair.a], by_report[pair.b]), pair) for pair in _pairs(by_report, persons))
    resolved, _ = grouped(by_report, (pair for _, pair in ranked), constraints=_NO_CONSTRAINTS, conflicts=conflicts)
    return resolved


def is_akin(one: ActionTelling, other: ActionTelling, persons: Mapping[str, str]) -> bool:
    """Whether two are of one kind and against one person, be it on other days."""
    alike = (one.kind, one.status) == (other.kind, other.status)
    return alike and not {persons[p] for p in one.persons}.isdisjoint(persons[p] for p in other.persons)


def _pairs(by_report: Mapping[str, ActionTelling], persons: Mapping[str, str]) -> set[Pair]:
    """Pairs of one kind and person; without a day only where all days that are told may be one."""
    akin: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for report, one in by_report.items():
        for core in {persons[person] for person in one.persons}:
            akin[core, one.kind, one.status].append(report)
    found: set[Pair] = set()
    for reports in akin.values():
        days = {by_report[one].date for one in reports} - {""}
        is_one = all(_may_be_one_day(a, b) for a, b in combinations(days, 2))
        pairs = (Pair.of(a, b) for a, b in combinations(reports, 2))
        found |= {pair for pair in pairs if is_one or _both_or_neither(*(by_report[end].date for end in pair))}
    return found


def _both_or_neither(one: str, other: str) -> bool:
    return bool(one) == bool(other)


def _rank(one: ActionTelling, other: ActionTelling) -> tuple[bool, bool, bool]:
    """The same day first, then days that may be one, last those of which one is not told."""
    return not _both_or_neither(one.date, other.date), one.date != other.date, not one.date


def _may_be_one_day(one: str, other: str) -> bool:
    """Whether two dates may be of one step: night arrests are told of either day."""
    return may_be_one_day(one, other, apart=int(figures().action["days"]))
