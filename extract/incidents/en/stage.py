"""The stage that writes the incidents of an English report."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace as dataclass_replace

from extract.certainty.denial import denial_of
from extract.discourse.en.reading import Reading
from extract.draft import Draft
from extract.incidents.en.kinds import attempted, kind_of
from extract.incidents.en.losses import losses_of
from extract.incidents.en.parts import LEADING, Part
from extract.incidents.en.telling import Telling
from extract.incidents.en.weave import Case
from extract.legal.en.actions import Action
from extract.legal.en.charges import charged_with, confessed_in_court, convicted
from schemas.records import Incident, Participant
from schemas.words import Certainty, EntityType, IncidentKind, LegalKind, PersonKind, Polarity, Role

# A part that the text names outranks what somebody merely did, and what is special what is common.
_RANK = (
    Role.MASTERMIND, Role.RECRUITER, Role.OPERATOR_ABROAD, Role.COORDINATOR, Role.CALLER, Role.CASH_COURIER,
    Role.DRIVER, Role.LOOKOUT, Role.EXECUTOR, Role.ACCOMPLICE,
)  # fmt: skip
_BY_FORCE = {
    IncidentKind.ROBBERY, IncidentKind.ROBBERY_MURDER, IncidentKind.BURGLARY, IncidentKind.THEFT, IncidentKind.MURDER,
    IncidentKind.CONFINEMENT,
}  # fmt: skip
_BY_DECEIT = {IncidentKind.FRAUD, IncidentKind.TRAFFICKING, IncidentKind.OTHER}
_OF_DOERS = {LegalKind.ARREST, LegalKind.REARREST, LegalKind.VERDICT, LegalKind.REFERRAL, LegalKind.INDICTMENT}
_OF_SUSPECTS = {LegalKind.DETENTION, LegalKind.WARRANT, LegalKind.DEPORTATION, LegalKind.TRIAL}
_CHARGED = "en.part.charged"  # rules by which a part is presumed from what an authority did alone
_FEW = 2  # what is said of more persons in one breath says less of each
_LEADERS = {Role.MASTERMIND, Role.COORDINATOR}
_SURE = (Certainty.CONFIRMED, Certainty.REPORTED, Certainty.ALLEGED, Certainty.SPECULATED)


def incidents(telling: Telling) -> tuple[Incident, ...]:
    """The incidents with place, day, loss and everybody's part."""
    return tuple(_incident(telling, case) for case in telling.story.cases)


def _incident(telling: Telling, case: Case) -> Incident:
    reading, story, actions = telling.reading, telling.story, telling.on_persons
    named = _shared_with_aliases(telling, [p for p in telling.parts if p.case == case.id])
    charges = charged_with(reading, story, case, actions=actions)
    kind = kind_of(reading, story, case)
    held = {i for a in actions if a.kind in _OF_DOERS | _OF_SUSPECTS for i in a.persons}
    losses = losses_of(reading, story, case)
    guilty = convicted(actions) | confessed_in_court(reading, actions)
    people = [_judged(p, guilty) for p in _people(reading, case, kind, told=(named, charges, held))]
    return Incident(
        id=case.id,
        kind=kind,
        date=case.date,
        place=case.place,
        loss=losses[0] if losses else None,
        loss_also=tuple(losses[1:]),
        participants=tuple(_with_denial(reading.draft, p) for p in people),
        attempted=attempted(reading, story, case),
        background=case.passing,
        evidence=case.evidence,
        rule="en.incident.scene" if case.place else "en.incident.charge",
    )


def _shared_with_aliases(telling: Telling, named: list[Part]) -> list[Part]:
    """Who leads under an alias leads: the person has the part of the alias, and the alias that of the person."""
    shared = list(named)
    for tie in telling.identities:
        if tie.polarity is Polarity.NEGATED:
            continue
        for part in named:
            other = {tie.alias: tie.person, tie.person: tie.alias}.get(part.person)
            if other and part.role in LEADING:
                weaker = max(part.certainty, tie.certainty, key=_SURE.index) if other == tie.person else part.certainty
                shared.append(dataclass_replace(part, person=other, certainty=weaker, rule=f"{part.rule}.alias"))
    return shared


def _judged(person: Participant, guilty: set[str]) -> Participant:
    """A verdict confirms the part of the one it was passed on."""
    return person.model_copy(update={"certainty": Certainty.CONFIRMED}) if person.entity in guilty else person


def _with_denial(draft: Draft, person: Participant) -> Participant:
    denies = (
        person.role is not Role.VICTIM
        and draft.entity(person.entity).type is EntityType.PERSON
        and denial_of(draft, person.entity) is not None
    )
    return person.model_copy(update={"denies": denies})


def _people(
    reading: Reading,
    case: Case,
    kind: IncidentKind,
    *,
    told: tuple[list[Part], list[Action], set[str]],
) -> list[Participant]:
    named, charges, held = told
    accused = {i for a in charges if a.kind is not LegalKind.DETENTION for i in a.persons}
    by_person: dict[str, list[Part]] = defaultdict(list)
    for part in named:
        if part.role is not Role.VICTIM or kind is IncidentKind.TRAFFICKING or part.person not in held:
            by_person[part.person].append(part)
    for action in charges:
        for person in action.persons:
            by_person[person].append(_by_charge(case, kind, person, action=action))
    found = [
        _one(reading, case, kind, told=(parts_, person in accused, person in held))
        for person, parts_ in by_person.items()
        if _takes_part(reading, person)
    ]
    return sorted(found, key=lambda p: _first_mention(reading, p.entity))


def _first_mention(reading: Reading, entity: str) -> int:
    return reading.draft.entity(entity).mentions[0][0]


def _takes_part(reading: Reading, person: str) -> bool:
    entity = reading.draft.entity(person)
    return entity.person_kind not in {PersonKind.OFFICIAL, PersonKind.EXPERT, PersonKind.JOURNALIST}


def _by_charge(case: Case, kind: IncidentKind, person: str, *, action: Action) -> Part:
    """The part of one who is charged and of whom nothing else is told."""
    role = Role.EXECUTOR if not case.passing and kind in _BY_FORCE and action.kind in _OF_DOERS else Role.ACCOMPLICE
    return Part(
        case.id, person, role, Certainty.ALLEGED, action.evidence, f"{_CHARGED}.{action.kind.value}", action.line
    )


def _one(reading: Reading, case: Case, kind: IncidentKind, *, told: tuple[list[Part], bool, bool]) -> Participant:
    """The one part of a person: victim unless acting or accused, else the most special one told."""
    told_parts, accused, held = told
    acting = [p for p in told_parts if p.role is not Role.VICTIM]
    harmed = [p for p in told_parts if p.role is Role.VICTIM]
    calling = kind is IncidentKind.FRAUD and any(p.role is Role.CALLER for p in acting)
    if harmed and not accused and not calling and (not acting or _more_harmed(harmed, acting)):
        chosen = harmed[0]
    else:
        candidates = acting or harmed
        special = [p for p in candidates if not p.rule.startswith(_CHARGED)]
        chosen = min(special or candidates, key=lambda p: (_rank(p), p.line))
    role = _of_alias(reading, kind, chosen, role=_abroad(reading, case, kind, part=chosen))
    if accused and role in _LEADERS and chosen.rule.endswith(".told") and kind in _BY_FORCE:
        role = Role.EXECUTOR  # told the woman to open the safe
    if role is Role.EXECUTOR and kind is IncidentKind.TRAFFICKING and not chosen.rule.startswith(_CHARGED):
        role = Role.RECRUITER  # whoever abducts or lures somebody to a base
    plain = (role is Role.EXECUTOR and kind in _BY_DECEIT) or (
        role in LEADING and chosen.among > _FEW and ".title." not in chosen.rule
    )
    role = Role.ACCOMPLICE if plain else role
    certainty = _certainty(told_parts, chosen, accused=accused or held)
    return Participant(
        entity=chosen.person,
        role=role,
        certainty=certainty,
        presumed=chosen.rule.startswith(_CHARGED),
        evidence=chosen.evidence,
        rule=chosen.rule,
    )


def _more_harmed(harmed: list[Part], acting: list[Part]) -> bool:
    """Whether somebody is told of as harmed more than as acting; what one merely went through counts for less."""
    done_to = [p for p in harmed if not p.rule.endswith(".suffers")]
    return len(harmed) > len(acting) or (len(harmed) == len(acting) and bool(done_to))


def _of_alias(reading: Reading, kind: IncidentKind, part: Part, *, role: Role) -> Role:
    """Who promises robbers money under an alias gives the orders."""
    if reading.draft.entity(part.person).type is not EntityType.ALIAS:
        return role
    mere_pay = role is Role.RECRUITER and kind in _BY_FORCE and ".pay" in part.rule
    return Role.COORDINATOR if mere_pay else role


def _rank(part: Part) -> int:
    if part.role is Role.VICTIM:
        return len(_RANK)
    by_name = any(way in part.rule for way in (".noun.", ".title.", ".head."))
    named = by_name and not part.rule.endswith(".head.recruiter")
    preference = len(_RANK) if named and part.role is not Role.ACCOMPLICE else 0
    of_many = len(_RANK) * (2 if part.role in LEADING else 1) if part.among > _FEW else 0
    merely_called = _RANK.index(Role.COORDINATOR) if part.rule.endswith(".head.recruiter") else 0
    merely_told = _RANK.index(Role.DRIVER) if part.rule.endswith(".told") else 0
    merely_paying = _RANK.index(Role.CASH_COURIER) if ".pay" in part.rule else 0
    return _RANK.index(part.role) - preference + of_many + merely_paying + merely_told + merely_called


def _abroad(reading: Reading, case: Case, kind: IncidentKind, *, part: Part) -> Role:
    """Who leads a base abroad is its operator; who leads at home a coordinator."""
    country = reading.draft.entity(case.place).norm.get("country") if case.place else None
    abroad = case.base and country not in {None, "JP"} and kind is not IncidentKind.ROBBERY
    if abroad and part.role in _LEADERS:
        return Role.OPERATOR_ABROAD
    return Role.COORDINATOR if part.role is Role.OPERATOR_ABROAD and not abroad else part.role


def _certainty(told_parts: Iterable[Part], chosen: Part, *, accused: bool) -> Certainty:
    """That of the part; an accused one's is never more than alleged until a court has found it."""
    same = [p.certainty for p in told_parts if p.role is chosen.role]
    best = min(same, key=_SURE.index)
    if accused and chosen.role is not Role.VICTIM and best is Certainty.REPORTED:
        return Certainty.ALLEGED
    return best
