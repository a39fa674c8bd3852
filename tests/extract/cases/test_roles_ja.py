"""Roles in reports of very different outlets: how many of those named get a part that the text gives them."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.pipeline import Pipeline
from schemas.documents import Document
from schemas.records import Record

REPORTS = yaml.safe_load(Path(__file__).with_name("roles_ja.yaml").read_text(encoding="utf-8"))
PRECISION, RECALL = 0.92, 0.92  # what the rules reach on these reports, less one in a hundred

Named = dict[str, set[str]]


@pytest.fixture(scope="module")
def read(rules: Pipeline) -> Callable[[dict[str, Any]], Record]:
    return lambda report: rules.extract(Document(text=report["text"], lang="ja", published=report["published"]))


def _named(record: Record) -> Named:
    """Roles by name, over all cases of a report; of those without a name nothing is expected."""
    names = {e.id: e.canonical for e in record.entities if not e.norm.get("anonymous")}
    roles: Named = {}
    for part in (part for incident in record.incidents for part in incident.participants):
        if part.entity in names:
            roles.setdefault(names[part.entity], set()).add(part.role.value)
    return roles


def _judged(report: dict[str, Any], told: Named) -> Iterator[str]:
    """One verdict for each name: right, wrong, missing, or invented."""
    wanted, may = report["roles"] or {}, report.get("open", {})
    for name, right in wanted.items():
        given = told.get(name, set())
        yield "missing" if not given else "right" if given <= set(right) else "wrong"
    yield from ("invented" for name in told if name not in wanted and name not in may)


def test_most_of_those_named_get_the_role_that_the_text_gives_them(read: Callable[[dict[str, Any]], Record]) -> None:
    verdicts = Counter(verdict for report in REPORTS for verdict in _judged(report, _named(read(report))))
    right = verdicts["right"]
    assert right / (right + verdicts["wrong"] + verdicts["invented"]) >= PRECISION, verdicts
    assert right / (right + verdicts["wrong"] + verdicts["missing"]) >= RECALL, verdicts
