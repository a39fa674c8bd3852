"""What annotated texts say of links: which pairs of documents belong together, which are left open, which tempt.

Each set has its articles in `articles-SET.jsonl` and its pairs in `links-SET.json`, as in `fixtures/gold`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

Pair = frozenset[str]


class Told(NamedTuple):
    """What is true of one set of documents: pairs in one ring, left open, tempting; and incidents that are one."""

    wanted: set[Pair]
    left_open: set[Pair]
    apart: set[Pair]
    same: set[Pair]


def told(folder: Path, name: str) -> Told:
    """The pairs of a set; what is annotated as one ring or as a link is neither open nor tempting."""
    links = json.loads((folder / f"links-{name}.json").read_text(encoding="utf-8"))
    left_open = _annotated(links["undetermined"])
    wanted = _annotated(links["incident_links"]) | (_in_one_ring(articles(folder, name)) - left_open)
    same = {frozenset((one["a"], one["b"])) for one in links["incident_links"] if one["relation"] == "same_incident"}
    return Told(wanted, left_open - wanted, _annotated(links["not_linked"]) - wanted, same)


def articles(folder: Path, name: str) -> Path:
    """The annotated articles of a set."""
    return folder / f"articles-{name}.jsonl"


def document(incident: str) -> str:
    """The document that tells of an incident."""
    return incident.split(":", maxsplit=1)[0]


def of_documents(pairs: Iterable[tuple[str, str]]) -> set[Pair]:
    """Pairs of incidents as pairs of documents; two incidents of one document are none."""
    documents = {frozenset(map(document, pair)) for pair in pairs}
    return {pair for pair in documents if len(pair) > 1}


def _annotated(links: Iterable[Mapping[str, str]]) -> set[Pair]:
    return of_documents((one["a"], one["b"]) for one in links)


def _in_one_ring(path: Path) -> set[Pair]:
    rings = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        if one["ring"]:
            rings[one["ring"]].add(one["id"])
    return {frozenset(pair) for members in rings.values() for pair in combinations(members, 2)}
