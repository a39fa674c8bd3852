"""Invented English reports with what is true of them, and how much of it a record has."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from schemas.records import Incident, Record
from schemas.words import Certainty, RelationType

_FILE = Path(__file__).with_name("reports_en.txt")
_INCIDENT = re.compile(r"I (?P<kinds>\S+) (?P<days>\S+) (?P<places>[^|]*)\|(?P<parts>.*)")
_RELATION = re.compile(r"R(?P<optional>\??) (?P<types>\S+) (?P<one>.*?) > (?P<other>.*)")
_ACTION = re.compile(r"L(?P<optional>\??) (?P<kinds>\S+) (?P<who>.*?) \|")


@dataclass(frozen=True)
class Report:
    """A text with the lines that say what is true of it."""

    id: str
    published: date
    text: str
    truth: tuple[str, ...]


def reports(file: Path = _FILE) -> Iterator[Report]:
    """All reports of a file."""
    for block in re.split(r"^## ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        name, published = head.split(" | ")
        text, _, truth = rest.partition("\n--\n")
        yield Report(name, date.fromisoformat(published), text.strip(), tuple(truth.strip().splitlines()))


class Tally:
    """Right, invented and missed things by family."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)

    def f1(self, family: str) -> float:
        """The harmonic mean of precision and recall; where nothing can be invented twice, the share that is right."""
        count = self.counts[family]
        return 2 * count["right"] / (2 * count["right"] + count["extra"] + count["missed"])

    def add(self, report: Report, record: Record) -> None:
        """Compare a record with a report, matching by names."""
        names = _Names(record)
        incidents = self._incidents(report, record, names)
        self._roles(report, record, names, incidents)
        self._relations(report, record, names, incidents)
        self._actions(report, record, names)

    def _incidents(self, report: Report, record: Record, names: "_Names") -> dict[str, Incident]:
        """The incident of the record that is meant by I1, I2, …: that with most of its people, then its place."""
        count = self.counts["incidents"]
        left = list(record.incidents)
        found: dict[str, Incident] = {}
        for number, (told, people) in enumerate(_told(report), start=1):
            places = _places(told["places"], names)
            by_people = {i.id: (sum(bool(names.of(w) & _people(i)) for w in people), i.place in places) for i in left}
            best = max(left, key=lambda i: by_people[i.id], default=None)
            if best is None or not any(by_people[best.id]):
                count["missed"] += 1
                continue
            left.remove(best)
            found[f"I{number}"] = best
            right = best.kind.value in told["kinds"].split("/") and (best.place in places or not places)
            count.update(right=right, missed=not right, extra=not right)
        count["extra"] += len(left)
        return found

    def _roles(self, report: Report, record: Record, names: "_Names", incidents: dict[str, Incident]) -> None:
        count = self.counts["roles"]
        for number, (_, people) in enumerate(_told(report), start=1):
            best = incidents.get(f"I{number}")
            left = {p.entity: p for p in best.participants} if best else {}
            for who, roles in people.items():
                wanted, _, sure = roles.partition("~")
                found = [left.pop(one) for one in names.of(who) if one in left]
                fitting = [p for p in found if p.role.value in wanted.split("/")]
                count.update(right=bool(fitting), missed=not fitting, extra=0 if fitting else len(found))
                self._certainty([p.certainty for p in fitting], sure)
            count["extra"] += sum(self._is_extra(report, names, one) for one in left)
        matched = [i.id for i in incidents.values()]
        others = [p.entity for i in record.incidents if i.id not in matched for p in i.participants]
        count["extra"] += sum(self._is_extra(report, names, one) for one in others)

    @staticmethod
    def _is_extra(report: Report, names: "_Names", entity: str) -> bool:
        """Whether a participant of whom the truth knows nothing is named, and no other name of somebody it knows."""
        also = {one for line in report.truth if " ALIAS_OF " in line for one in names.of(line.split()[2])}
        return names.named(entity) and entity not in also

    def _certainty(self, found: list[Certainty], wanted: str) -> None:
        """One more statement that was found, by how sure it is said to be."""
        if found and wanted:
            right = found[0].value[0] in wanted.split("/")
            self.counts["certainty"].update(right=right, extra=not right, missed=not right)

    def _relations(self, report: Report, record: Record, names: "_Names", incidents: dict[str, Incident]) -> None:
        count = self.counts["relations"]
        told = [m for line in report.truth if (m := _RELATION.match(line))]
        pairs = [(names.of(m["one"]), names.of(m["other"])) for m in told if m["types"] == "ALIAS_OF"]

        def ends(words: str) -> set[str]:
            ids = {incidents[one].id for one in words.split("/") if one in incidents} | names.of(words)
            return ids | {x for a, b in pairs for one, other in ((a, b), (b, a)) if ids & one for x in other}

        found = {(r.type.value, r.from_, r.to) for r in record.relations if r.type is not RelationType.OCCURRED_AT}
        explained: set[tuple[str, str, str]] = set()
        for m in told:
            alias = "ALIAS_OF" in m["types"]
            one, other = (names.of(m["one"]), names.of(m["other"])) if alias else (ends(m["one"]), ends(m["other"]))
            hits = {f for f in found if f[0] in m["types"].split("/") and f[1] in one and f[2] in other}
            explained |= hits
            if not m["optional"]:
                count.update(right=bool(hits), missed=not hits)
        count["extra"] += len(found - explained)

    def _actions(self, report: Report, record: Record, names: "_Names") -> None:
        count = self.counts["legal"]
        left = list(record.legal_actions)
        for m in (m for line in report.truth if (m := _ACTION.match(line))):
            number = int(m["who"][1:]) if m["who"].startswith("#") else None
            persons = set() if number else {one for who in m["who"].split(", ") for one in names.of(who)}
            fitting = (
                a
                for a in left
                if a.kind.value in m["kinds"].split("/")
                and (bool(persons & set(a.persons)) if persons else a.count == number)
            )
            hit = next(fitting, None)
            if hit:
                left.remove(hit)
            if not m["optional"]:
                count.update(right=bool(hit), missed=not hit)
        count["extra"] += len(left)


class _Names:
    """Which entities of a record bear a name."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._forms = {
            e.id: {e.canonical.casefold(), *(record.text[a:b].casefold() for a, b in e.mentions)}
            for e in record.entities
        }

    def of(self, words: str) -> set[str]:
        """The entities that one of some names, joined by “/”, is part of."""
        wanted = words.casefold().split("/")
        return {one for one, forms in self._forms.items() if any(w in form for w in wanted for form in forms)}

    def named(self, entity: str) -> bool:
        """Whether an entity has a name of its own."""
        return next(not e.norm.get("anonymous") for e in self._record.entities if e.id == entity)


def _told(report: Report) -> Iterator[tuple[re.Match[str], dict[str, str]]]:
    """The incidents of a report, each with its people and their parts."""
    for told in (m for line in report.truth if (m := _INCIDENT.match(line))):
        parts = (part.strip().split("=") for part in told["parts"].split(";") if "=" in part)
        yield told, dict(parts)


def _places(words: str, names: "_Names") -> set[str | None]:
    """The entities that are right for a place; none at all is right where the truth says “-”."""
    told = words.strip().split("/")
    found: set[str | None] = {one for word in told if word != "-" for one in names.of(word)}
    return found | ({None} if "-" in told else set())


def _people(incident: Incident) -> set[str]:
    return {p.entity for p in incident.participants}
