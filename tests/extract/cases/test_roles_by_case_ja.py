"""Parts in reports with one case or several: who had which part in which of them, and of what kind each is."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Document
from schemas.records import Incident, Record

REPORTS = yaml.safe_load(Path(__file__).with_name("roles_by_case_ja.yaml").read_text(encoding="utf-8"))
PRECISION, RECALL, KIND = 0.9, 0.83, 0.91  # what the rules reach on these reports, less one in a hundred

Case = dict[str, Any]


@cache
def _records() -> tuple[Record, ...]:
    pipeline = Pipeline(engine=Engine.RULES)
    documents = (Document(text=one["text"], lang="ja", published=one["published"]) for one in REPORTS)
    return tuple(pipeline.extract(document) for document in documents)


def _named(record: Record, incident: Incident) -> dict[str, set[str]]:
    """Roles by name in one incident; of those without a name nothing is expected."""
    roles: dict[str, set[str]] = {}
    for part in incident.participants:
        who = record.entity(part.entity)
        if not who.norm.get("anonymous"):
            roles.setdefault(who.canonical, set()).add(part.role.value)
    return roles


def _likeness(record: Record, incident: Incident, case: Case) -> int:
    """How much speaks for an incident being a case: its day, its town, those who take part."""
    place = record.entity(incident.place).canonical if incident.place else ""
    same_day = bool(case["day"]) and bool(incident.date) and str(case["day"]).startswith(str(incident.date))
    town = re.sub("^.{2,3}[都道府県]", "", case["place"] or "?")
    shared = len(_named(record, incident).keys() & case["roles"].keys())
    return 4 * same_day + 4 * (town in place) + shared


def _pairs(record: Record, cases: list[Case]) -> Iterator[tuple[Case, Incident | None]]:
    left = list(record.incidents)
    for case in cases:
        best = max(left, key=lambda one: _likeness(record, one, case), default=None)
        if best is None or not _likeness(record, best, case):
            yield case, None
            continue
        left.remove(best)
        yield case, best


def _judged(report: Case, record: Record) -> Iterator[str]:
    """One verdict for each name in each case, and one for the kind of each case."""
    may = set(report.get("open", ()))
    for case, incident in _pairs(record, report["cases"]):
        yield "kind right" if incident and incident.kind == case["kind"] else "kind wrong"
        told = _named(record, incident) if incident else {}
        for name, right in case["roles"].items():
            given = told.get(name, set())
            yield "missing" if not given else "right" if given <= set(right) else "wrong"
        yield from ("invented" for name in told if name not in case["roles"] and name not in may)


def test_most_get_the_role_that_the_text_gives_them_in_each_case() -> None:
    pairs = zip(REPORTS, _records(), strict=True)
    verdicts = Counter(verdict for report, record in pairs for verdict in _judged(report, record))
    right = verdicts["right"]
    assert right / (right + verdicts["wrong"] + verdicts["invented"]) >= PRECISION, verdicts
    assert right / (right + verdicts["wrong"] + verdicts["missing"]) >= RECALL, verdicts
    assert verdicts["kind right"] / (verdicts["kind right"] + verdicts["kind wrong"]) >= KIND, verdicts
