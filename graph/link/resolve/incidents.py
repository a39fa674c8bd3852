"""Reports of one incident: town, day, offence, people, victim and loss compared in bits."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from graph.link.catalogue import catalogue
from graph.link.model import Constraints, EvidenceType, Pair
from graph.link.observe.places import Place
from graph.link.resolve.figures import figures
from graph.link.resolve.grouping import grouped
from graph.link.resolve.model import Reason, Resolution, Sameness
from graph.link.resolve.tellings import IncidentTelling, told_of
from schemas.words import IncidentKind

_HOME = "JP"
_YEAR, _MONTH, _DAY = 4, 7, 10
_TWENTIETH, _SIXTH, _HALF = 1.05, 1.17, 1.5
_DECADE = 10

_Bits = dict[str, float]


def incidents(
    tellings: Iterable[IncidentTelling], constraints: Constraints | None = None, *, corpus: int | None = None
) -> Resolution:
    """Which reports tell of one incident. Reports of one document are different incidents.

    Args:
        tellings: incidents as the documents tell them.
        constraints: what people decided on report ids.
        corpus: reports of incidents when the epoch was opened, if there is one.
    """
    by_report = {one.report: one for one in sorted(tellings, key=lambda one: one.report)}
    prior = prior_bits(corpus or len(by_report))
    scored = ((pair, likeness(by_report[pair.a], by_report[pair.b], prior=prior)) for pair in _candidates(by_report))
    totals = {pair: total for pair, total in scored if total is not None}
    resolved, joined = joined_by(by_report, totals, constraints or Constraints())
    reasons = (compare(by_report[pair.a], by_report[pair.b], prior=prior) for pair in joined)
    return Resolution(resolved=dict(resolved), joined=tuple(reasons))


def prior_bits(reports: int) -> float:
    """Bits that two of so many reports must show to be of one incident."""
    return math.log2(max(reports, figures().incident["smallest_corpus"]))


def likeness(a: IncidentTelling, b: IncidentTelling, *, prior: float) -> float | None:
    """Bits over the prior for two reports being of one incident; None where they may not be taken as one."""
    bits = _bits(a, b)
    total = _total(bits, prior)
    return total if total >= figures().incident["least"] and not _contradict(bits) else None


def joined_by(
    by_report: Mapping[str, IncidentTelling], totals: Mapping[Pair, float], constraints: Constraints
) -> tuple[Mapping[str, str], list[Pair]]:
    """Resolved ids, and the pairs that were joined, strongest first."""

    def rank(pair: Pair) -> tuple[float, bool, Pair]:
        """Strongest first; of equals those in one language, whose names were compared letter by letter."""
        return -totals[pair], by_report[pair.a].lang != by_report[pair.b].lang, pair

    def conflicts(a: str, b: str) -> bool:
        one, other = by_report[a], by_report[b]
        return one.document == other.document or _contradict(_bits(one, other))

    return grouped(by_report, sorted(totals, key=rank), constraints=constraints, conflicts=conflicts)


def _candidates(tellings: dict[str, IncidentTelling]) -> list[Pair]:
    """Reports of different documents that share a town, a day, a name or an account."""
    met: defaultdict[str, list[str]] = defaultdict(list)
    for report, telling in tellings.items():
        for key in keys_of(telling):
            met[key].append(report)
    small = (under for key, under in met.items() if len(under) <= cap_of(key))
    pairs = {Pair.of(a, b) for under in small for a, b in combinations(under, 2)}
    return sorted(p for p in pairs if tellings[p.a].document != tellings[p.b].document)


def cap_of(key: str) -> int:
    """How many reports may meet under a key; under one that more share, none meet."""
    return int(figures().incident["weak_cap" if key.startswith("kind ") else "cap"])


def keys_of(telling: IncidentTelling) -> frozenset[str]:
    """The keys under which a report meets others that may be of the same incident."""
    return frozenset(_keys(telling))


def _keys(telling: IncidentTelling) -> Iterator[str]:
    yield from (f"town {town}" for town in telling.place.towns)
    if telling.place.country not in {"", _HOME}:
        yield f"kind {telling.place.country} {telling.kind}"
    if telling.place.prefecture:
        yield f"area {telling.place.prefecture} {telling.date[:_MONTH]}"
        yield f"kind {telling.place.prefecture} {telling.kind}"
    if len(telling.date) == _DAY:
        yield f"day {telling.date}"
    for names in (*telling.actors, *telling.victims):
        yield from (f"name {key}" for key in names)
    yield from (f"account {account}" for account in telling.accounts)


def compare(a: IncidentTelling, b: IncidentTelling, *, prior: float) -> Sameness:
    """Two reports as reports of one incident; symmetric."""
    bits = _bits(a, b)
    total = _total(bits, prior)
    found = [
        Reason(what=what, bits=value, told=(told_of(a, what), told_of(b, what)))
        for what, value in bits.items()
        if value or told_of(a, what) != told_of(b, what)
    ]
    reasons = tuple(sorted(found, key=lambda one: (-one.bits, one.what)))
    return Sameness(pair=Pair.of(a.report, b.report), total=total, p=1 / (1 + 2.0**-total), reasons=reasons)


def _total(bits: _Bits, prior: float) -> float:
    total = sum(bits.values()) - prior
    return total if _is_anchored(bits) else min(total, 0.0)


def _contradict(bits: _Bits) -> bool:
    """Whether two texts are never taken as one, whatever ties them to third ones.

    They name different victims and no common accused, or are far apart in a feature that the rest does not outweigh.
    """
    limits = figures().incident
    if bits["victim"] <= limits["other_named_victim"] and bits["persons"] <= 0:
        return True
    return min(bits.values()) <= limits["contradiction"] and sum(bits.values()) <= limits["outweighs"]


def _is_anchored(bits: _Bits) -> bool:
    """A town, a prefecture on one day, or a place or time with somebody or a sum; a region alone is no incident."""
    good = {what for what, value in bits.items() if value > 0}
    on_the_day = bits["date"] >= figures().incident["same_day"]
    people = {"persons", "victim", "loss", "legal", "group"} & good
    return "town" in good or ("area" in good and (on_the_day or bool(people))) or bool("date" in good and people)


def _bits(a: IncidentTelling, b: IncidentTelling) -> _Bits:
    bits = figures().incident
    by_phone = {a.kind, b.kind} <= figures().by_phone
    place, at_place = _place(a.place, b.place, by_phone=by_phone)
    return {
        "kind": _kind(a.kind, b.kind),
        place: at_place,
        "date": _date(a.date, b.date, is_range=by_phone),
        "persons": _persons(a.actors, b.actors),
        "victim": _victims(a, b),
        "loss": _loss(a, b),
        "alias": bits["alias"] if (a.aliases & b.aliases or a.accounts & b.accounts) else 0.0,
        "legal": bits["legal"] if a.legal & b.legal else 0.0,
        "group": bits["group"] if a.counts & b.counts else 0.0,
    }


def _kind(a: str, b: str) -> float:
    bits = figures().incident
    if a == b:
        return bits["same_kind"]
    if any({a, b} <= kinds for kinds in figures().near_kinds):
        return bits["near_kind"]
    return bits["unlike_kind"] if IncidentKind.OTHER in {a, b} else bits["other_kind"]


def _place(a: Place, b: Place, *, by_phone: bool) -> tuple[str, float]:
    """Agreement on the town, or on the area where one text is no finer; a fraud by telephone has two ends."""
    bits = figures().incident
    elsewhere = "area", bits["other_area_by_phone"] if by_phone else bits["other_area"]
    if not (a.country or a.prefecture or a.town) or not (b.country or b.prefecture or b.town):
        return "area", 0.0
    if a.country and b.country and a.country != b.country:
        return elsewhere
    if a.towns and b.towns:
        return "town", _towns(a, b, by_phone=by_phone)
    if not a.prefecture or not b.prefecture:
        abroad = a.country and a.country == b.country != _HOME
        return "area", bits["same_country"] if abroad else 0.0
    if a.prefecture != b.prefecture:
        return elsewhere
    rate = catalogue().base_rate(EvidenceType.PLACE, f"{a.country or b.country}/{a.prefecture}")
    return "area", min(bits["area"], -math.log2(rate))


def _towns(a: Place, b: Place, *, by_phone: bool) -> float:
    bits = figures().incident
    other_prefecture = a.prefecture and b.prefecture and a.prefecture != b.prefecture
    if (a.towns | a.wards) & (b.towns | b.wards) and not other_prefecture:
        return bits["other_ward"] if a.wards and b.wards and not a.wards & b.wards else bits["town"]
    return bits["other_area_by_phone"] if by_phone else bits["other_town"]


def _date(a: str, b: str, *, is_range: bool) -> float:
    bits = figures().incident
    if not a or not b:
        return 0.0
    for length, same, other in ((_YEAR, "same_year", "other_year"), (_MONTH, "same_month", "other_month")):
        if a[:length] != b[:length]:
            return bits[other]
        if min(len(a), len(b)) <= length < _MONTH:
            return bits[same]
    if min(len(a), len(b)) < _DAY:
        return bits["same_month"]
    apart = abs(int(a[8:10]) - int(b[8:10]))
    if apart <= 1:
        return bits["same_day"] if apart == 0 else bits["next_day"]
    return 0.0 if is_range else bits["other_day"]


def _persons(a: frozenset[frozenset[str]], b: frozenset[frozenset[str]]) -> float:
    bits = figures().incident
    shared = sum(1 for one in a if any(one & other for other in b))
    if not shared:
        return bits["other_persons"] if a and b else 0.0
    return min(bits["person"] + bits["further_person"] * (shared - 1), bits["most_persons"])


def _victims(a: IncidentTelling, b: IncidentTelling) -> float:
    bits = figures().incident
    if any(one & other for one in a.victims for other in b.victims):
        return bits["victim"]
    if a.victims and b.victims:
        return bits["other_named_victim"]
    if a.victim_ages and b.victim_ages:
        close = any(abs(x - y) <= 1 for x in a.victim_ages for y in b.victim_ages)
        return bits["victim_age"] if close else bits["other_victim"]
    decades_a = a.victim_decades | {age // _DECADE * _DECADE for age in a.victim_ages}
    decades_b = b.victim_decades | {age // _DECADE * _DECADE for age in b.victim_ages}
    if decades_a and decades_b:
        return bits["victim_decade"] if decades_a & decades_b else bits["other_victim"]
    return 0.0


def _loss(a: IncidentTelling, b: IncidentTelling) -> float:
    """The closest two sums in one currency; texts give parts and totals, so a difference says little."""
    bits = figures().incident
    ratios = [max(x, y) / min(x, y) for m, x in a.losses for n, y in b.losses if m == n and min(x, y) > 0]
    if not ratios:
        return 0.0
    closest = min(ratios)
    if closest <= _TWENTIETH:
        return bits["loss_alike"]
    if closest <= _SIXTH:
        return bits["loss_near"]
    return bits["loss_apart"] if closest > _HALF else 0.0
