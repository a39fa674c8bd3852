"""Linking on the annotated texts and on the demo case: who belongs together, and above all who does not."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

import pytest

from benchmarks.annotated import Told, articles, document, of_documents, told
from extract.evaluate.floors import GOLD
from extract.evaluate.gold import GoldDocument, read
from extract.pipeline import Pipeline
from extract.version import Engine
from graph.case.drawing import properties_of
from graph.link.lines import LinkLine, link_lines
from graph.link.linking import Linked, link
from graph.link.observe.records import read_records
from graph.load.things import Report, reports
from schemas.records import Entity, Record

SETS = ("c", "d", "e", "en-d")
ASSERTED = 0.5
DRAWN = {"document_id": "any", "disputed": False}  # what the graph adds to a claim
Demo = Callable[[Engine], Mapping[str, Any]]


@cache
def gold(name: str) -> Told:
    return told(GOLD, name)


def f1(made: set[frozenset[str]], wanted: set[frozenset[str]]) -> float:
    return 2 * len(made & wanted) / (len(made) + len(wanted))


def joined(lines: Iterable[LinkLine]) -> set[frozenset[str]]:
    return of_documents((one.a, one.b) for one in lines if one.score >= ASSERTED)


@cache
def from_annotations(name: str) -> tuple[LinkLine, ...]:
    records = [one for one in read_records(articles(GOLD, name)) if isinstance(one, Record)]
    return tuple(link_lines(link(records)))


@cache
def from_texts(name: str, engine: Engine) -> tuple[LinkLine, ...]:
    documents = [one.document for one in read([articles(GOLD, name)]) if isinstance(one, GoldDocument)]
    records = [one for one in Pipeline(engine=engine).stream(documents) if isinstance(one, Record)]
    return tuple(link_lines(link(records)))


@pytest.mark.parametrize("name", SETS)
def test_annotated_records_are_linked_as_annotated(name: str) -> None:
    lines = from_annotations(name)
    made = joined(lines)
    assert f1(made - gold(name).left_open, gold(name).wanted) >= 0.99
    assert not made & gold(name).apart


@pytest.mark.parametrize("name", SETS)
def test_reports_of_one_incident_are_found(name: str) -> None:
    said = {frozenset((one.a, one.b)) for one in from_annotations(name) if one.relation == "same_incident"}
    assert f1({pair for pair in said if len({document(end) for end in pair}) > 1}, gold(name).same) >= 0.99


@pytest.mark.parametrize("name", SETS)
def test_our_own_records_are_linked_as_annotated(name: str) -> None:
    made = joined(from_texts(name, Engine.RULES))
    assert f1(made - gold(name).left_open, gold(name).wanted) >= 0.94
    assert not made & gold(name).apart


class Case(NamedTuple):
    """The demo case linked: the incidents of the expectations by the ids they were resolved into."""

    linked: Linked
    incidents: Mapping[str, set[str]]

    def ring_of(self, key: str) -> set[str]:
        return {ring.id for ring in self.linked.rings if self.incidents[key] & set(ring.core)}


@pytest.fixture(scope="module")
def case(expected: Mapping[str, Any], demo: Demo) -> Case:
    told = demo(Engine.RULES)
    linked = link([one.record for one in told.values()])
    reports = {name: report for report, names in linked.names.items() for name in names}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in told.values():
        for key in expected["incidents"]:
            for incident in one.incidents(key):
                if incident.place and len(incident.date or "") > len("2025-01"):
                    found[key].add(linked.incidents[reports[f"{one.record.id}:{incident.id}"]])
    return Case(linked, found)


def test_the_demo_case_has_one_incident_for_each_dated_report(case: Case) -> None:
    assert {key: len(found) for key, found in case.incidents.items() if len(found) > 1} == {}


def test_incidents_of_one_ring_of_the_demo_case_are_in_one_ring(case: Case, expected: Mapping[str, Any]) -> None:
    rings = defaultdict(set)
    for key in case.incidents:
        if expected["incidents"][key]["ring"]:
            rings[expected["incidents"][key]["ring"]].add(frozenset(case.ring_of(key)))
    assert all(len(found) == 1 and all(found) for found in rings.values()), rings


def test_rings_and_unrelated_incidents_of_the_demo_case_stay_apart(case: Case, expected: Mapping[str, Any]) -> None:
    for one, other in combinations(case.incidents, 2):
        rings = expected["incidents"][one]["ring"], expected["incidents"][other]["ring"]
        if rings[0] != rings[1] or None in rings:
            assert not case.ring_of(one) & case.ring_of(other), (one, other)


def test_bearers_of_one_alias_stay_two_persons_and_both_scripts_are_one(
    case: Case, expected: Mapping[str, Any], demo: Demo
) -> None:
    def persons(name: str) -> set[str]:
        found = set()
        for one in demo(Engine.RULES).values():
            found |= {case.linked.persons[told.id] for entity, told in _persons(one.record) if entity.canonical == name}
        return found

    kuramoto, mikumo = (expected["persons"][key]["names"][0] for key in ("kuramoto", "mikumo"))
    assert persons(kuramoto)
    assert persons(mikumo)
    assert not persons(kuramoto) & persons(mikumo)
    hiwatari = expected["persons"]["hiwatari"]["names"]
    assert persons(hiwatari[0]) & persons(hiwatari[1])


def _persons(record: Record) -> list[tuple[Entity, Report]]:
    known = reports(record.document_id, record)
    return [(entity, known[entity.id]) for entity in record.entities if entity.id in known]


def test_who_is_only_charged_in_one_report_has_the_part_that_others_tell(
    case: Case, expected: Mapping[str, Any], demo: Demo
) -> None:
    names = set(expected["persons"]["hiwatari"]["names"])
    (ichikawa,) = case.incidents["ichikawa"]
    report_of = {name: report for report, names in case.linked.names.items() for name in names}
    claims = [
        claim
        for one in {told.record.id: told for told in demo(Engine.RULES).values()}.values()
        for claim in one.record.claims
        if claim.predicate == "PARTICIPATED_IN"
        and one.record.entity(claim.subject).canonical in names
        and case.linked.incidents[report_of[f"{one.record.id}:{claim.object}"]] == ichikawa
    ]
    assert [claim.qualifiers for claim in claims if claim.qualifiers.get("presumed")] != []
    said = properties_of({**one.model_dump(), "qualifiers": json.dumps(one.qualifiers)} | DRAWN for one in claims)
    assert (said["roles"], said["presumed"]) == (["coordinator"], False)
