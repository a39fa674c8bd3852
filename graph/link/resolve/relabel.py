"""Observations of reports made observations of resolved incidents."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.link.model import EvidenceType, Observation, Observations, Occurrence, Pair, StatedLink, Statement
from graph.link.names.reading import read_name
from graph.link.resolve.persons import ages_contradict
from graph.link.resolve.tellings import PersonTelling

_NAMES = frozenset({EvidenceType.PERSON, EvidenceType.VICTIM})
_IDENTIFYING = frozenset(
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
    """Without denials that were only worked out over a name, where better evidence speaks for the two.

    A text that keeps its incident apart from whoever bears a name is about the other bearer. An incident elsewhere of
    that name which shares an account or number, or which a source ties to the first, is of the same bearer.
    """
    reported: defaultdict[str, set[str]] = defaultdict(set)
    identified: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in observations.observed:
        reported[one.incident].add(one.document)
        if one.type in _IDENTIFYING:
            identified[one.incident].add((one.type, one.key))
    tied = {Pair.of(one.a, one.b) for one in observations.statements if one.kind is StatedLink.SAME_GROUP}

    def stands(one: Statement) -> bool:
        if one.kind is not StatedLink.UNRELATED or one.document in reported[one.a] & reported[one.b]:
            return True
        return not (identified[one.a] & identified[one.b] or Pair.of(one.a, one.b) in tied)

    return replace(observations, statements=tuple(one for one in observations.statements if stands(one)))


def without_idle_readings(observations: Observations) -> Observations:
    """Without readings of kanji names that no name in kana or Latin letters asks for.

    Two names in kanji are compared by their writing: equal readings of different writings say nothing.
    """
    asked = {one.key for one in observations.observed if one.type in _NAMES and not read_name(one.surface).in_kanji}
    kept = tuple(one for one in observations.observed if one.type not in _NAMES or _counts(one, asked))
    return replace(observations, observed=kept)


def _counts(one: Observation, asked: set[str]) -> bool:
    return not one.key.isascii() or one.key in asked


def by_homonym(observations: Observations, persons: Iterable[PersonTelling]) -> Observations:
    """A name of persons whose ages contradict each other counts once for each: they are homonyms.

    The person told of in the first document, by id, keeps the plain name, and so does whoever is given no age.
    """
    by_name = {(one.document, one.written): one for one in persons if one.is_named}
    first: dict[str, list[PersonTelling]] = {}

    def key(one: Observation) -> str:
        person = by_name.get((one.document, one.surface)) if one.type in _NAMES else None
        if person is None or person.age is None:
            return one.key
        known = first.setdefault(one.key, [])
        for number, other in enumerate(known):
            if not ages_contradict(person, other):
                return one.key if number == 0 else f"{one.key} ({number + 1})"
        known.append(person)
        return one.key if len(known) == 1 else f"{one.key} ({len(known)})"

    in_order = sorted(observations.observed, key=lambda one: (one.document, one.start, one.key))
    return replace(observations, observed=tuple(replace(one, key=key(one)) for one in in_order))


def by_bearer(observations: Observations, persons: Iterable[PersonTelling], ids: Mapping[str, str]) -> Observations:
    """An alias that different named persons bear counts once for each: 「親方」 of one is not 「親方」 of the other.

    The bearer with most reports keeps the plain alias, which reports without a named bearer share.

    Args:
        observations: under report ids.
        persons: as the documents tell of them.
        ids: report of a person → resolved person.
    """
    bearers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    borne: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in persons:
        if one.is_named:
            for alias in one.aliases:
                person = ids.get(one.report, one.report)
                bearers[alias][person] += 1
                for incident in one.incidents:
                    borne[alias, incident].add(person)
    first = {alias: min(count, key=lambda who: (-count[who], who)) for alias, count in bearers.items()}

    def key(one: Observation) -> str:
        theirs = borne.get((one.key, one.incident), set())
        if one.type is not EvidenceType.ALIAS or not theirs or first[one.key] in theirs:
            return one.key
        return f"{one.key} ({min(theirs)})"

    return replace(observations, observed=tuple(replace(one, key=key(one)) for one in observations.observed))
