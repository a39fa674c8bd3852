"""Observations of reports made observations of resolved incidents."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from graph.link.model import EvidenceType, Observation, Observations, Occurrence, Pair, StatedLink, Statement
from graph.link.names.reading import read_name
from graph.link.resolve.persons import ages_contradict
from graph.link.resolve.tellings import PersonTelling

NAMES = frozenset({EvidenceType.PERSON, EvidenceType.VICTIM})
IDENTIFYING = frozenset(
    {EvidenceType.ACCOUNT, EvidenceType.PHONE, EvidenceType.WALLET, EvidenceType.BANK_ACCOUNT, EvidenceType.PLATE}
)


def relabelled(observations: Observations, resolved: Mapping[str, str]) -> Observations:
    """The same observations under resolved ids; what a source says of two reports of one incident falls away."""

    def of(report: str) -> str:
        return resolved.get(report, report)

    told = (replace(one, a=of(one.a), b=of(one.b)) for one in observations.statements)
    return Observations(
        occurrences=_merged(observations.occurrences, resolved),
        observed=tuple(replace(one, incident=of(one.incident)) for one in observations.observed),
        statements=tuple(one for one in told if one.a != one.b),
        custodies=tuple(replace(one, incident=of(one.incident)) for one in observations.custodies),
    )


def _merged(occurrences: Iterable[Occurrence], resolved: Mapping[str, str]) -> tuple[Occurrence, ...]:
    """One occurrence per incident: the day that most reports give, of equals the earliest; any place that is known."""
    days: defaultdict[str, Counter[int]] = defaultdict(Counter)
    places: dict[str, tuple[float, float]] = {}
    for one in sorted(occurrences, key=lambda one: one.id):
        incident = resolved.get(one.id, one.id)
        days[incident].update([one.day] if one.day is not None else [])
        if one.at is not None:
            places.setdefault(incident, one.at)
    return tuple(
        Occurrence(id=incident, day=_usual(count), at=places.get(incident)) for incident, count in sorted(days.items())
    )


def _usual(days: Counter[int]) -> int | None:
    return min(days, key=lambda day: (-days[day], day)) if days else None


def without_contradicted(observations: Observations) -> Observations:
    """Without denials that were only worked out over a name, where better evidence speaks for the two."""
    reported: defaultdict[str, set[str]] = defaultdict(set)
    identified: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in observations.observed:
        reported[one.incident].add(one.document)
        if one.type in IDENTIFYING:
            identified[one.incident].add((one.type, one.key))
    kept = uncontradicted(observations.statements, reported=reported.__getitem__, identified=identified.__getitem__)
    return replace(observations, statements=kept)


def uncontradicted(
    statements: Iterable[Statement],
    *,
    reported: Callable[[str], AbstractSet[str]],
    identified: Callable[[str], AbstractSet[tuple[str, str]]],
) -> tuple[Statement, ...]:
    """The statements without denials that were only worked out over a name, where better evidence speaks for the two.

    A text that keeps its incident apart from whoever bears a name is about the other bearer. An incident elsewhere of
    that name which shares an account or number, or which a source ties to the first, is of the same bearer.

    Args:
        statements: of incidents.
        reported: the documents that tell of an incident.
        identified: the accounts, numbers and the like of an incident.
    """
    told = tuple(statements)
    tied = {Pair.of(one.a, one.b) for one in told if one.kind is StatedLink.SAME_GROUP}

    def stands(one: Statement) -> bool:
        if one.kind is not StatedLink.UNRELATED or one.document in reported(one.a) & reported(one.b):
            return True
        return not (identified(one.a) & identified(one.b) or Pair.of(one.a, one.b) in tied)

    return tuple(one for one in told if stands(one))


def without_idle_readings(observations: Observations, asked: Collection[str] | None = None) -> Observations:
    """Without readings of kanji names that no name in kana or Latin letters asks for.

    Two names in kanji are compared by their writing: equal readings of different writings say nothing.

    Args:
        observations: of incidents.
        asked: the readings asked for anywhere; those that these observations ask for, if not given.
    """
    names = [one for one in observations.observed if one.type in NAMES]
    known = {one.key for one in names if asks(one.surface)} if asked is None else asked
    kept = tuple(one for one in observations.observed if one.type not in NAMES or _counts(one, known))
    return replace(observations, observed=kept)


def asks(name: str) -> bool:
    """Whether a name is written in kana or Latin letters, so that it meets others by its reading."""
    return not read_name(name).in_kanji


def _counts(one: Observation, asked: Collection[str]) -> bool:
    return not one.key.isascii() or one.key in asked


class NameTold(NamedTuple):
    """A name as one document gives it to a person of some age; sorts in the order of documents."""

    document: str
    start: int
    key: str
    written: str
    age: int | None
    told_year: int | None
    asks: bool


def names_told(observations: Observations, persons: Iterable[PersonTelling]) -> list[NameTold]:
    """The names of persons in incidents, with the ages given to them."""
    known = {(one.document, one.written): one for one in persons if one.is_named}
    found = set()
    for one in observations.observed:
        if one.type in NAMES:
            person = known.get((one.document, one.surface))
            age, year = (person.age, person.told_year) if person else (None, None)
            found.add(NameTold(one.document, one.start, one.key, one.surface, age, year, asks(one.surface)))
    return sorted(found, key=lambda one: one[:4])


Homonyms = Mapping[tuple[str, str, str], str]
"""Document, name as written and key → the key under which the name counts, where several persons bear it."""


def homonyms(told: Iterable[NameTold]) -> dict[tuple[str, str, str], str]:
    """Names of persons whose ages contradict each other: they count once for each.

    The person told of in the first document, by id, keeps the plain name, and so does whoever is given no age.
    """
    bearers: defaultdict[str, list[NameTold]] = defaultdict(list)
    found = {}
    for one in told:
        if one.age is None:
            continue
        known = bearers[one.key]
        number = next((at for at, other in enumerate(known) if not ages_contradict(one, other)), len(known))
        if number == len(known):
            known.append(one)
        if number:
            found[one.document, one.written, one.key] = f"{one.key} ({number + 1})"
    return found


def by_homonym(observations: Observations, known: Homonyms) -> Observations:
    """The observations with homonyms told apart."""

    def key(one: Observation) -> str:
        return known.get((one.document, one.surface, one.key), one.key) if one.type in NAMES else one.key

    return replace(observations, observed=tuple(replace(one, key=key(one)) for one in observations.observed))


def bearers(persons: Iterable[PersonTelling], ids: Mapping[str, str]) -> dict[str, str]:
    """Alias → the named person with most reports who bears it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in persons:
        if one.is_named:
            for alias in one.aliases:
                counts[alias][ids.get(one.report, one.report)] += 1
    return {alias: min(count, key=lambda who: (-count[who], who)) for alias, count in counts.items()}


def by_bearer(
    observations: Observations, persons: Iterable[PersonTelling], *, ids: Mapping[str, str], first: Mapping[str, str]
) -> Observations:
    """An alias that different named persons bear counts once for each: 「親方」 of one is not 「親方」 of the other.

    The bearer with most reports keeps the plain alias, which reports without a named bearer share.

    Args:
        observations: under report ids.
        persons: as the documents of these observations tell of them.
        ids: report of a person → resolved person.
        first: alias → the bearer who keeps the plain alias.
    """
    borne: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in persons:
        if one.is_named:
            for alias in one.aliases:
                for incident in one.incidents:
                    borne[alias, incident].add(ids.get(one.report, one.report))

    def key(one: Observation) -> str:
        theirs = borne.get((one.key, one.incident), set())
        if one.type is not EvidenceType.ALIAS or not theirs or first[one.key] in theirs:
            return one.key
        return f"{one.key} ({min(theirs)})"

    return replace(observations, observed=tuple(replace(one, key=key(one)) for one in observations.observed))
