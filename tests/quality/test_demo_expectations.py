"""The demo case through the real pipeline: everything expected of it holds, but for the gaps that are written down.

`fixtures/demo/known_gaps.yaml` lists with its reason what does not hold yet. Exactly that must fail: what gets better
takes its line with it, and what gets worse is a failure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.version import Engine
from schemas.records import Incident, Span

GAPS = Path(__file__).parents[2] / "fixtures" / "demo" / "known_gaps.yaml"

Expected = Mapping[str, Any]
Case = Mapping[str, Any]  # of conftest's Told
Held = Iterator[tuple[str, bool]]


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


class Traps:
    """The ways in which a record must not read a passage; each says whether it does not."""

    def __init__(self, told: Any, quoted: str) -> None:
        self.told = told
        self.record = told.record
        self.quoted = quoted

    def hold(self, never: Mapping[str, Any]) -> bool:
        """Whether the record avoids everything it must not say."""
        return all(getattr(self, f"no_{what}")(which) for what, which in never.items())

    def no_things(self, kinds: list[str]) -> bool:
        return not any(e.type in kinds for e in self.told.found_in(self.quoted))

    def no_names(self, names: list[str]) -> bool:
        return not any(e.canonical in names for e in self.record.entities)

    def no_cases(self, where: str) -> bool:
        span = self.told.span(self.quoted)
        anchored = [i for i in self.record.incidents if where == "anywhere" or (span and overlap(span, i.evidence))]
        return not anchored

    def no_scenes(self, prefectures: list[str]) -> bool:
        places = {e.id: e.norm.get("pref") for e in self.record.entities}
        return not any(i.place and places[i.place] in prefectures for i in self.record.incidents)

    def no_links(self, where: str) -> bool:
        claims = self.record.claims if where == "anywhere" else self.told.claims_of(self.quoted)
        return not any(c.predicate == "SAME_GROUP" for c in claims)

    def no_sure(self, _: str) -> bool:
        return all(c.certainty == "speculated" for c in self.told.claims_of(self.quoted))

    def no_named(self, _: str) -> bool:
        people = [e for e in self.told.found_in(self.quoted) if e.type == "PERSON"]
        return bool(people) and all(e.norm.get("anonymous") for e in people)

    def no_participants(self, names: list[str]) -> bool:
        return not self._parts(names)

    def no_murderers(self, names: list[str]) -> bool:
        return not any("murder" in incident.kind for incident, _ in self._parts(names))

    def no_undisputed(self, names: list[str]) -> bool:
        persons = self.told.named("PERSON", names)
        cleared = {p for a in self.record.legal_actions if a.kind in {"acquittal", "non_indictment"} for p in a.persons}
        disputed = {c.subject for c in self.told.denials(persons)} | cleared
        return bool(persons) and all(who in disputed for _, who in self._parts(names))

    def _parts(self, names: list[str]) -> list[tuple[Incident, str]]:
        persons = self.told.named("PERSON", names)
        return [(i, p.entity) for i in self.record.incidents for p in i.participants if p.entity in persons]


def _incidents(case: Case, expected: Expected) -> Held:
    for key, incident in expected["incidents"].items():
        for ref in incident["told_in"]:
            found = [i for i in case[ref].incidents(key) if i.kind == incident["kind"]]
            yield f"{key} in {ref}", any(i.attempted == incident.get("attempted", False) for i in found)
    for ref, told in case.items():
        strangers = [i for i in told.record.incidents if not i.background and not told.of_the_case(i)]
        yield f"nothing else in {ref}", not strangers


def _losses(case: Case, expected: Expected) -> Held:
    for key, incident in expected["incidents"].items():
        for loss in incident["losses"]:
            for stated in loss["stated"]:
                told = case[stated["in"]]
                claims = [c for c in told.claims_of(stated["text"]) if c.predicate == "LOST"]
                ours = {i.id for i in told.incidents(key)}
                sums = {(c.value, c.qualifiers.get("currency")) for c in claims if c.subject in ours}
                yield f"{key} {loss['amount']} in {stated['in']}", (loss["amount"], loss["currency"]) in sums


def _links(case: Case, expected: Expected) -> Held:
    for kind, predicate in (("linked", "SAME_GROUP"), ("not_linked", "NOT_LINKED")):
        for pair in expected[kind]:
            holds = case[pair["in"]].tied(predicate, (pair["a"], pair["b"]), pair["text"])
            yield f"{kind} {pair['a']} {pair['b']} in {pair['in']}", holds
    for pair in expected["undetermined"]:
        said = [c for c in case[pair["in"]].claims_of(pair["text"]) if c.predicate in {"SAME_GROUP", "NOT_LINKED"}]
        yield f"undetermined {pair['a']} {pair['b']} in {pair['in']}", all(c.certainty == "speculated" for c in said)


def _persons(case: Case, expected: Expected) -> Held:
    for key, person in expected["persons"].items():
        for ref, told in case.items():
            if any(name in told.record.text for name in person["names"]):
                yield f"{key} in {ref}", bool(told.named("PERSON", person["names"]))
        if person["role"]:
            parts = [(t.person(key), p) for t in case.values() for i in t.record.incidents for p in i.participants]
            roles = {part.role for own, part in parts if part.entity in own}
            yield f"{key} is {person['role']}", person["role"] in roles
            yield f"{key} is no victim", "victim" not in roles


def _procedures(case: Case, expected: Expected) -> Held:
    for key, person in expected["persons"].items():
        step = person["procedure"]
        told = case[step["in"]]
        at = told.span(step["text"])
        made = [a for a in told.actions(key, step["kind"]) if at and overlap(at, a.evidence)]
        yield f"{key} {step['kind']}", any(a.date == step["date"] for a in made)
        if "denies" in person:
            told, quoted = case[person["denies"]["in"]], person["denies"]["text"]
            denied = told.denials(told.person(key))
            yield f"{key} denies", any(c in denied for c in told.claims_of(quoted))


def _aliases(case: Case, expected: Expected) -> Held:
    for alias in expected["aliases"]:
        told = case[alias["in"]]
        names = told.named("ALIAS", [alias["name"]])
        bearers = _named_bearers(told, names)
        wanted = [told.named("PERSON", expected["persons"][key]["names"]) for key in alias["persons"]]
        right = bool(names) and len(bearers) == len(wanted) and all(one & bearers for one in wanted)
        yield f"{alias['name']} in {alias['in']}", right
    for name in {alias["name"] for alias in expected["aliases"]}:
        bearers = [key for alias in expected["aliases"] if alias["name"] == name for key in alias["persons"]]
        for ref, told in case.items():
            names = told.named("ALIAS", [name])
            right = set().union(*(told.named("PERSON", expected["persons"][key]["names"]) for key in bearers))
            said = _named_bearers(told, names)
            if names:
                yield f"{name} is nobody else in {ref}", said <= right
    for pair in expected["different_persons"]:
        told = case[pair["in"]]
        alias = [e for e in told.record.entities if e.type == "ALIAS" and e.canonical == pair["name"]]
        yield f"two of {pair['name']} in {pair['in']}", any(e.norm.get("distinct") for e in alias) or len(alias) > 1


def _named_bearers(told: Any, aliases: Iterable[str]) -> set[str]:
    """Persons with a name who go by aliases; a man calling himself Kaiser may be any of them."""
    tied = {r.to for r in told.record.relations if r.type == "ALIAS_OF" and r.from_ in aliases}
    return {e.id for e in told.record.entities if e.id in tied and not e.norm.get("anonymous")}


def _accounts(case: Case, expected: Expected) -> Held:
    for handle, account in expected["accounts"].items():
        for use in account["used_in"]:
            told = case[use["in"]]
            there = [e for e in told.found_in(use["text"]) if e.type == "HANDLE" and e.canonical == handle]
            platform = {e.norm.get("platform") for e in there} == {account["platform"]}
            used = told.connected({e.id for e in there}, told.end(use["incident"]))
            yield f"{handle} platform in {use['in']}", platform
            yield f"{handle} used in {use['incident']} in {use['in']}", used
        for ref, told in case.items():
            there = told.named("HANDLE", [handle])
            said = {r.from_ for r in told.record.relations if r.type == "USES_HANDLE" and r.to in there}
            if there:
                yield f"{handle} is nobody else's in {ref}", said <= _holders(told, expected, account["held_by"])
        for post in account["posts"]:
            told = case[post]
            if handle in told.record.text:
                yield f"{handle} in {post}", bool(told.named("HANDLE", [handle]))
    for number, phone in expected["phones"].items():
        for use in phone["used_in"]:
            yield f"{number} in {use['in']}", bool(case[use["in"]].named("PHONE", [number]))


def _holders(told: Any, expected: Expected, held_by: list[str]) -> set[str]:
    persons = [told.person(key) for key in held_by if key in expected["persons"]]
    return set().union(told.named("ALIAS", held_by), *persons)


def _chain(case: Case, expected: Expected) -> Held:
    for step in expected["chain"]:
        yield step["says"], case[step["in"]].says(step["text"], (step["from"], step["to"]))


def _traps(case: Case, expected: Expected) -> Held:
    for trap in expected["traps"]:
        yield trap["id"], Traps(case[trap["in"]], trap["text"]).hold(trap["never"])


def _posts(case: Case, expected: Expected) -> Held:
    for label, posts in expected["posts"].items():
        for post in posts:
            yield f"{post} {label}", case[post].record.label == label


SECTIONS = {
    "incidents": _incidents,
    "losses": _losses,
    "links": _links,
    "persons": _persons,
    "procedures": _procedures,
    "aliases": _aliases,
    "accounts": _accounts,
    "chain": _chain,
    "traps": _traps,
    "posts": _posts,
}


def listed() -> dict[Engine, dict[str, set[str]]]:
    """The gaps by engine and section."""
    gaps: dict[Engine, dict[str, set[str]]] = {engine: {section: set() for section in SECTIONS} for engine in Engine}
    for entry in yaml.safe_load(GAPS.read_text(encoding="utf-8")):
        for engine in entry.get("engines", Engine):
            gaps[Engine(engine)][entry["section"]].update(entry["gaps"])
    return gaps


@pytest.mark.parametrize("engine", list(Engine))
@pytest.mark.parametrize("section", list(SECTIONS))
def test_exactly_the_known_gaps_are_open(
    section: str, engine: Engine, demo: Callable[[Engine], Case], expected: Expected
) -> None:
    held = dict(SECTIONS[section](demo(engine), expected))
    failing = {name for name, holds in held.items() if not holds}
    gaps = listed()[engine][section]
    told = {
        "does not hold any more": failing - gaps,
        "holds now, take it out of known_gaps.yaml": gaps & held.keys() - failing,
        "is no expectation, take it out of known_gaps.yaml": gaps - held.keys(),
    }
    surprises = [f"{name}: {what}" for what, names in told.items() for name in sorted(names)]
    assert not surprises, "\n".join(surprises)


def test_every_gap_has_a_reason_and_is_listed_once() -> None:
    entries = yaml.safe_load(GAPS.read_text(encoding="utf-8"))
    assert all(len(entry["reason"]) > 10 for entry in entries)
    names = [
        (engine, entry["section"], gap)
        for entry in entries
        for engine in entry.get("engines", Engine)
        for gap in entry["gaps"]
    ]
    assert len(names) == len(set(names))
