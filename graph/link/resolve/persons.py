"""Reports of one person: a full name in whatever script, and something independent of it that agrees.

A surname, an alias or a name alone never makes two reports one person. Persons without a name are one only where
they have the same part in one incident, and are the only ones there of that age.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Protocol

from graph.link.model import Constraints, Pair
from graph.link.names.compare import NameMatch, compare_names
from graph.link.resolve.figures import figures
from graph.link.resolve.grouping import grouped
from graph.link.resolve.model import Reason, Resolution, Sameness
from graph.link.resolve.tellings import PersonTelling

_INDEPENDENT = frozenset({"age", "incident", "home", "account"})
MOST_PER_KEY = 200


def persons(
    tellings: Iterable[PersonTelling],
    incidents: Mapping[str, str] | None = None,
    constraints: Constraints | None = None,
    *,
    corpus: int | None = None,
) -> Resolution:
    """Which reports tell of one person, and which may.

    Args:
        tellings: persons as the documents tell of them.
        incidents: report of an incident → resolved incident.
        constraints: what people decided on report ids.
        corpus: reports of persons when the epoch was opened, if there is one.
    """
    by_report = {one.report: one for one in sorted(tellings, key=lambda one: one.report)}
    resolved = incidents or {}
    prior = prior_bits(corpus or len(by_report))
    compared = {
        pair: compare(by_report[pair.a], by_report[pair.b], incidents=resolved, prior=prior)
        for pair in _candidates(by_report)
        if not ages_contradict(by_report[pair.a], by_report[pair.b])
    }
    known = compared | {one.pair: one for one in _unnamed(by_report.values(), resolved)}
    groups, joined = joined_by(by_report, known.values(), constraints or Constraints())
    open_ones = (one for one in sorted(compared.values(), key=strength) if is_open(one))
    return Resolution(
        resolved=dict(groups),
        joined=tuple(known[pair] for pair in joined),
        suggested=tuple(one for one in open_ones if groups[one.pair.a] != groups[one.pair.b]),
    )


def prior_bits(reports: int) -> float:
    """Bits that two of so many reports must show to be of one person."""
    return math.log2(max(reports, figures().person["smallest_corpus"]))


def joined_by(
    by_report: Mapping[str, PersonTelling], compared: Iterable[Sameness], constraints: Constraints
) -> tuple[Mapping[str, str], list[Pair]]:
    """Resolved ids, and the pairs that were joined: named persons first, strongest first, then unnamed ones."""
    named, unnamed = [], []
    for one in compared:
        if not by_report[one.pair.a].is_named:
            unnamed.append(one)
        elif is_sure(one):
            named.append(one)

    def conflicts(a: str, b: str) -> bool:
        one, other = by_report[a], by_report[b]
        return one.document == other.document or _contradict(one, other)

    order = (*sorted(named, key=strength), *sorted(unnamed, key=strength))
    return grouped(by_report, [one.pair for one in order], constraints=constraints, conflicts=conflicts)


def strength(one: Sameness) -> tuple[float, Pair]:
    """Sorts comparisons, the strongest first."""
    return -one.total, one.pair


def is_open(one: Sameness) -> bool:
    """Whether two reports may be of one person, for people to judge where they were not taken as one."""
    return one.total >= figures().person["suggest"]


def is_sure(one: Sameness) -> bool:
    """Whether two reports are taken as of one person."""
    good = {reason.what for reason in one.reasons if reason.bits > 0}
    return one.total >= figures().person["least"] and "name" in good and bool(good & _INDEPENDENT)


def _candidates(tellings: Mapping[str, PersonTelling]) -> Iterator[Pair]:
    met: defaultdict[str, set[str]] = defaultdict(set)
    for report, telling in tellings.items():
        for key in keys_of(telling):
            met[key].add(report)
    small = [under for under in met.values() if len(under) <= MOST_PER_KEY]
    pairs = {Pair.of(a, b) for under in small for a, b in combinations(under, 2)}
    yield from sorted(p for p in pairs if tellings[p.a].document != tellings[p.b].document)


def keys_of(telling: PersonTelling) -> frozenset[str]:
    """The keys under which a report meets others that may be of the same person; none for a name that is not full."""
    if not (telling.is_named and telling.form.is_full):
        return frozenset()
    return frozenset({*telling.form.keys, f"{telling.form.surname} {telling.form.given}"})


def compare(a: PersonTelling, b: PersonTelling, *, incidents: Mapping[str, str], prior: float) -> Sameness:
    """Two reports as reports of one person; symmetric."""
    found = [
        Reason(what=what, bits=bits, told=(_told(a, what), _told(b, what)))
        for what, bits in _reasons(a, b, incidents)
        if bits
    ]
    total = sum(one.bits for one in found) - prior
    reasons = tuple(sorted(found, key=lambda one: (-one.bits, one.what)))
    return Sameness(pair=Pair.of(a.report, b.report), total=total, p=1 / (1 + 2.0**-total), reasons=reasons)


def _reasons(a: PersonTelling, b: PersonTelling, incidents: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    bits = figures().person
    name = compare_names(a.form, b.form)
    if name.is_full:
        yield "name", name.bits(rho=bits["rho"], floor=bits["floor"])
    elif name.match is NameMatch.NONE:
        yield "other_name", bits["other_age"]
    yield "age", _age(a, b)
    mine, theirs = ({incidents.get(i, i) for i in one.incidents} for one in (a, b))
    yield "incident", bits["same_incident"] if mine & theirs else 0.0
    yield "home", bits["same_home"] if a.homes & b.homes else 0.0
    yield "alias", bits["same_alias"] if a.aliases & b.aliases else 0.0
    yield "account", bits["same_account"] if a.accounts & b.accounts else 0.0


def _told(telling: PersonTelling, what: str) -> str:
    if what == "age":
        return str(telling.age or "")
    return telling.written if what in {"name", "other_name"} else ""


def _age(a: PersonTelling, b: PersonTelling) -> float:
    """Ages agree if their difference fits the years between the reports, give or take a birthday."""
    bits = figures().person
    apart = _age_gap(a, b)
    if apart is None:
        return 0.0
    return bits["same_age"] if apart == 0 else bits["next_age"] if apart == 1 else bits["other_age"]


class Aged(Protocol):
    """Somebody whose age was told in some year."""

    @property
    def age(self) -> int | None:
        """Years."""

    @property
    def told_year(self) -> int | None:
        """The year in which it was told."""


def _age_gap(a: Aged, b: Aged) -> int | None:
    """Years by which two ages differ beyond what passed between the reports; old ages are repeated as they were."""
    if a.age is None or b.age is None:
        return None
    passed = (b.told_year or 0) - (a.told_year or 0) if a.told_year and b.told_year else 0
    return min(abs(b.age - a.age - passed), abs(b.age - a.age))


def ages_contradict(a: Aged, b: Aged) -> bool:
    """Whether two ages cannot be of one person."""
    gap = _age_gap(a, b)
    return gap is not None and gap > 1


def _contradict(a: PersonTelling, b: PersonTelling) -> bool:
    if ages_contradict(a, b):
        return True
    both = a.is_named and b.is_named and a.form.is_full and b.form.is_full
    return both and not compare_names(a.form, b.form).is_full


def _unnamed(tellings: Iterable[PersonTelling], incidents: Mapping[str, str]) -> Iterator[Sameness]:
    """Unnamed persons of one age and part in one incident, the only ones of that kind in their documents."""
    places: defaultdict[tuple[str, str, int], list[PersonTelling]] = defaultdict(list)
    for one in tellings:
        for incident, role, age in parts_of(one):
            places[incidents.get(incident, incident), role, age].append(one)
    for _, there in sorted(places.items()):
        yield from of_one_part(there)


def parts_of(telling: PersonTelling) -> Iterator[tuple[str, str, int]]:
    """Incident, part and age of a person without a name."""
    if not telling.is_named and telling.age is not None:
        yield from ((incident, role, telling.age) for incident, role in telling.roles)


def of_one_part(tellings: Iterable[PersonTelling]) -> Iterator[Sameness]:
    """Persons without a name who have one age and part in one incident: one, where each document has one of them."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for one in tellings:
        documents[one.document].add(one.report)
    alone = sorted(min(reports) for reports in documents.values() if len(reports) == 1)
    for report in alone[1:]:
        reason = Reason(what="incident", bits=figures().person["same_incident"])
        pair = Pair.of(alone[0], report)
        yield Sameness(pair=pair, total=reason.bits, p=1 / (1 + 2.0**-reason.bits), reasons=(reason,))
