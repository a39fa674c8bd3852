"""Where cases happened, and where those who took part live, stay, are held or work from."""

import re
from collections.abc import Iterator

from extract.discourse.en.patterns import ranged
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.en.telling import Telling
from extract.relations.en.said import WORDS, Said, said
from extract.relations.found import Found
from schemas.records import Incident
from schemas.words import Certainty, IncidentKind, LegalKind, RelationType, Role

_WAYS = {way: [pattern(ranged(words)) for words in WORDS[way]] for way in ("home", "stay", "detained", "based")}
_NOT = pattern(WORDS["not_home"])
_OWN_HOME = pattern(r"\bat (?:his|her|their) (?:own )?(?:home|house|apartment|residence|condominium|flat) in <L>$")
_ONWARDS = pattern(r"\bleft <L>[^.;]{0,60} for <L>")

_OF_THE_FREED = {LegalKind.RESCUE, LegalKind.RELEASE}


def occurred(incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """OCCURRED_AT: every incident with a place."""
    for incident in incidents:
        if incident.place:
            yield Found(
                RelationType.OCCURRED_AT,
                incident.id,
                incident.place,
                incident.evidence,
                Certainty.REPORTED,
                incident.rule,
            )


def located(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """LOCATED_IN: participants but victims, by what stands beside their names or what they did; and captives abroad."""
    people = {p.entity for i in incidents for p in i.participants if p.role is not Role.VICTIM}
    people |= {i for a in telling.actions if a.kind not in _OF_THE_FREED for i in a.persons}
    victims = {p.entity for i in incidents for p in i.participants if p.role is Role.VICTIM}
    lured = {p.entity for i in incidents if i.kind is IncidentKind.TRAFFICKING for p in i.participants}
    for clause in said(telling, "L"):
        if clause.clause.kind == "quote":
            continue
        for way, rules in _WAYS.items():
            for rule in rules:
                for match in rule.finditer(clause.clause.skeleton.text):
                    yield from _found(clause, match, way, people=(people - victims) | lured)


def _found(clause: Said, match: re.Match[str], way: str, *, people: set[str]) -> Iterator[Found]:
    skeleton = clause.clause.skeleton
    between = match[0][1:]
    if (way != "detained" and _NOT.search(between) and not _OWN_HOME.search(between)) or (
        way == "stay" and _ONWARDS.search(skeleton.text)
    ):
        return
    person, place = skeleton.thing(match["p"]), skeleton.thing(match["l"])
    for one in _everybody(clause, person, between):
        if one in people:
            certainty = clause.sure(match.start(), match.start() + 1)
            yield Found(RelationType.LOCATED_IN, one, place.ids[0], clause.evidence, certainty, f"en.located.{way}")


def _everybody(clause: Said, person: Thing, words: str) -> tuple[str, ...]:
    """“Both from L” behind the last of a list is said of all of it."""
    if not re.match(r",? (?:both|all|each)\b", words):
        return person.ids
    lists = [t for c in clause.line.clauses for _, t in c.skeleton.marked("P") if set(person.ids) < set(t.ids)]
    return lists[0].ids if lists else person.ids
