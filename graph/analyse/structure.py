"""The structure of rings: who is told to have had which part, what was used and offered, and what is not known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.analyse.ring_facts import RingFacts, facts_of, grouped, is_harm
from graph.lines import thing_ref
from graph.pages.named_by import named_by
from graph.parts import in_order, played_anywhere
from graph.queries import read_links, read_rings
from graph.remembering import Remembered
from graph.store import Row, Store
from schemas.errors import UnknownThingError
from schemas.ontology import ontology
from schemas.rings import (
    Basis,
    Gap,
    Missing,
    Pay,
    PayRange,
    RingActor,
    RingIncident,
    RingList,
    RingStructure,
    RingSummary,
    Used,
)
from schemas.views import Procedure, ThingRef
from schemas.words import Certainty, LegalKind, Role

_CORE = "core"
_LISTED = 300  # rings in the list
_HERE = "JP"
_ABROAD, _COORDINATORS, _RECRUITERS, _EXECUTORS = range(4)
_LEADING = (_ABROAD, _COORDINATORS)
_WITH_A_PART = {"Person", "UnknownActor", "Alias", "Account", "Organization"}
_USED = ("USED_APP", "CONTROLS")
_TAKEN = {LegalKind.ARREST, LegalKind.REARREST, LegalKind.INDICTMENT, LegalKind.TRIAL, LegalKind.REFERRAL}
_ENDED = {LegalKind.VERDICT, LegalKind.ACQUITTAL, LegalKind.NON_INDICTMENT, LegalKind.RELEASE}
_PAY = ("amount", "amount_max", "currency", "per", "bound")
_DAY = 10  # characters of a date that names its day


def ring_structure(store: Store, ring_id: str) -> RingStructure:
    """The structure of a ring.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    rows = store.read(read_links.RING, id=ring_id)
    if not rows:
        raise UnknownThingError(ring_id)
    found = _structure(rows[0], facts_of(store, [ring_id]))
    speakers = named_by(store, [incident.thing.id for incident in found.incidents])
    actors = (one.model_copy(update={"named_by": speakers.get(one.thing.id, ())}) for one in found.actors)
    return found.model_copy(update={"actors": tuple(actors)})


def ring_list(store: Store) -> RingList:
    """All rings, the largest first."""
    return _REMEMBERED.of(store)


def _listed(store: Store) -> RingList:
    rows = store.read(read_rings.RINGS, limit=_LISTED)
    facts = facts_of(store, [row["ring"]["id"] for row in rows])
    by_ring = grouped(facts.incidents, lambda row: str(row["ring"]))
    acts = grouped(facts.acts, lambda row: str(row["about"]))
    rings = []
    for row in rows:
        incidents = by_ring[row["ring"]["id"]]
        told = [act for one in incidents for act in acts.get(one["thing"]["id"], ())]
        rings.append(_summary(_structure(row, replace(facts, incidents=incidents, acts=told))))
    return RingList(rings=tuple(rings), of=int(store.read(read_rings.RINGS_COUNTED)[0]["n"]))


_REMEMBERED = Remembered(_listed)


def _structure(row: Row, facts: RingFacts) -> RingStructure:
    acts = grouped((act for act in facts.acts if not is_harm(act)), lambda act: str(act["thing"]["id"]))
    incidents = {one["thing"]["id"]: thing_ref(one["thing"]) for one in facts.incidents}
    actors = [_actor(told, incidents, facts) for told in acts.values() if told[0]["thing"]["label"] in _WITH_A_PART]
    holders = {**incidents, **{actor.thing.id: actor.thing for actor in actors}}
    found = RingStructure(
        ring=thing_ref(row["ring"]),
        disputed=row["disputed"],
        incidents=tuple(_incident(one, facts) for one in facts.incidents),
        actors=tuple(sorted(actors, key=_leading_first)),
        pay=tuple(sorted((_pay(held) for held in _held(facts, holders, "OFFERED")), key=_highest_first)),
        used=tuple(_used(held) for kind in _USED for held in _held(facts, holders, kind)),
    )
    return found.model_copy(update={"missing": tuple(_missing(found))})


def _leading_first(actor: RingActor) -> tuple[int, int, int, str]:
    return actor.tier, -len(actor.incidents), -actor.basis.n_sources, actor.thing.id


def _actor(acts: Sequence[Row], incidents: dict[str, ThingRef], facts: RingFacts) -> RingActor:
    model = ontology()
    thing = thing_ref(acts[0]["thing"])
    part = played_anywhere(acts)
    played = part.all - {Role.VICTIM}
    held = facts.held.get(thing.id, ())
    abroad = _refs(row for row in held if row["type"] == "LOCATED_AT" and _is_abroad(row))
    named = (*(row for row in held if row["type"] == "USES_ALIAS"), *facts.bearers.get(thing.id, ()))
    return RingActor(
        thing=thing,
        tier=min(model.row(played, is_abroad=bool(abroad)), _EXECUTORS),
        roles=in_order(played),
        presumed=part.presumed,
        incidents=tuple(one for one_id, one in incidents.items() if any(act["about"] == one_id for act in acts)),
        basis=_basis(acts),
        names=_refs(named),
        abroad=abroad,
        steps=_steps(facts.steps.get(thing.id, ())),
    )


def _is_abroad(row: Row) -> bool:
    return (row["properties"].get("country") or _HERE) != _HERE


def _refs(rows: Iterable[Row]) -> tuple[ThingRef, ...]:
    return tuple({row["thing"]["id"]: thing_ref(row["thing"]) for row in rows}.values())


def _basis(rows: Sequence[Row]) -> Basis:
    """The strongest of several relationships."""
    ranks = ontology().certainties
    best = max(rows, key=lambda row: (ranks[Certainty(row["certainty"])].rank, row["n_sources"], row["claim"]))
    return Basis(
        certainty=Certainty(best["certainty"]),
        disputed=any(row["disputed"] for row in rows),
        n_sources=max(row["n_sources"] for row in rows),
        claim_id=best["claim"],
    )


def _steps(rows: Iterable[Row]) -> tuple[Procedure, ...]:
    """Each step once, those that end a suspicion first, then the newest; an undated one only where no day is known."""
    rows = list(rows)
    dated = {row["kind"] for row in rows if row["date"]}
    steps = {
        (row["kind"], row["date"]): Procedure(
            kind=row["kind"], date=row["date"], certainty=Certainty(row["certainty"]), claim_id=row["claim"]
        )
        for row in rows
        if row["date"] or row["kind"] not in dated
    }
    newest = sorted(steps.values(), key=lambda step: (step.date or "", step.kind), reverse=True)
    return tuple(sorted(newest, key=lambda step: not ontology().legal_kinds[LegalKind(step.kind)].shown_first))


def _incident(row: Row, facts: RingFacts) -> RingIncident:
    thing = thing_ref(row["thing"])
    where = [one for one in facts.held.get(thing.id, ()) if one["type"] == "OCCURRED_AT"]
    harmed = {act["thing"]["id"]: act["count"] for act in facts.acts if is_harm(act) and act["about"] == thing.id}
    return RingIncident(
        thing=thing,
        core=row["membership"] == _CORE,
        date=row["date"],
        offence=row["offence"],
        places=_refs(sorted(where, key=lambda place: (-place["n_sources"], place["thing"]["id"]))),
        n_sources=row["documents"] or 0,
        harmed=sum(harmed.values()),
    )


def _held(facts: RingFacts, holders: dict[str, ThingRef], kind: str) -> Iterator[tuple[list[Row], list[ThingRef]]]:
    """What is held by several, once, with the rows that say so and the holders."""
    rows = [row for holder in holders for row in facts.held.get(holder, ()) if row["type"] == kind]
    for told in grouped(rows, lambda row: str(row["thing"]["id"])).values():
        yield told, [holders[row["holder"]] for row in told]


def _used(held: tuple[list[Row], list[ThingRef]]) -> Used:
    rows, by = held
    return Used(thing=thing_ref(rows[0]["thing"]), by=tuple(by), basis=_basis(rows))


def _pay(held: tuple[list[Row], list[ThingRef]]) -> Pay:
    rows, by = held
    said: dict[str, Any] = rows[0]["properties"]
    values = {name: said.get(name) for name in _PAY}
    return Pay(thing=thing_ref(rows[0]["thing"]), values=values, by=tuple(by), basis=_basis(rows))


def _highest_first(pay: Pay) -> tuple[str, str, float, str]:
    amount = pay.values["amount_max"] or pay.values["amount"] or 0
    return str(pay.values["currency"]), str(pay.values["per"]), -float(amount), pay.thing.id


def _missing(found: RingStructure) -> Iterator[Missing]:
    """What no source tells, the weightiest first."""
    yield from _without_a_part(found)
    for gap, things in _open(found):
        if things:
            yield Missing(gap=gap, things=tuple(things))
    if not found.pay:
        yield Missing(gap=Gap.PAY)
    if not any(one.thing.label == "App" for one in found.used):
        yield Missing(gap=Gap.APP)
    if found.disputed:
        yield Missing(gap=Gap.DISPUTED)


def _without_a_part(found: RingStructure) -> Iterator[Missing]:
    tiers = {actor.tier for actor in found.actors}
    parts: tuple[tuple[Gap, Sequence[int]], ...] = (
        (Gap.COORDINATOR, _LEADING),
        (Gap.OPERATOR, (_ABROAD,)),
        (Gap.RECRUITER, (_RECRUITERS,)),
        (Gap.EXECUTOR, (_EXECUTORS,)),
    )
    yield from (Missing(gap=gap) for gap, wanted in parts if tiers.isdisjoint(wanted))


def _open(found: RingStructure) -> Iterator[tuple[Gap, list[ThingRef]]]:
    def actors(holds: Callable[[RingActor], bool]) -> list[ThingRef]:
        return [actor.thing for actor in found.actors if holds(actor)]

    def incidents(holds: Callable[[RingIncident], bool]) -> list[ThingRef]:
        return [incident.thing for incident in found.incidents if holds(incident)]

    yield Gap.BEARER, actors(lambda one: one.thing.label == "Alias" and one.tier in _LEADING and not one.names)
    yield Gap.OUTCOME, actors(_is_pending)
    yield Gap.DAY, incidents(lambda one: len(one.date or "") < _DAY)
    yield Gap.PLACE, incidents(lambda one: not one.places)
    yield Gap.SINGLE_SOURCE, incidents(lambda one: one.n_sources == 1)
    yield Gap.POSSIBLE, incidents(lambda one: not one.core)


def _is_pending(actor: RingActor) -> bool:
    """Somebody was arrested or charged, and no source tells how it ended."""
    kinds = {LegalKind(step.kind) for step in actor.steps}
    return bool(kinds & _TAKEN) and not kinds & _ENDED


def _summary(found: RingStructure) -> RingSummary:
    days = sorted(incident.date for incident in found.incidents if incident.date)
    places = {place.id: place for incident in found.incidents for place in incident.places[:1]}
    return RingSummary(
        ring=found.ring,
        core=sum(incident.core for incident in found.incidents),
        possible=sum(not incident.core for incident in found.incidents),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        places=tuple(places.values()),
        pay=tuple(_ranges(found.pay)),
        n_sources=sum(incident.n_sources for incident in found.incidents),
        people=sum(actor.thing.label in {"Person", "UnknownActor"} for actor in found.actors),
        missing=found.missing,
    )


def _ranges(pay: Iterable[Pay]) -> Iterator[PayRange]:
    amounts: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for one in pay:
        kind = (str(one.values["currency"] or ""), str(one.values["per"] or ""))
        found = (one.values["amount"], one.values["amount_max"])
        amounts[kind] += [float(amount) for amount in found if amount is not None]
    for (currency, per), every in sorted(amounts.items()):
        if every:
            yield PayRange(currency=currency, per=per, low=min(every), high=max(every), offers=len(every))
