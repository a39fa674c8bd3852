"""Incidents from files: one JSON object a line, for corpora of a million incidents that no graph needs to hold.

    {"id": "rep-…", "day": "2024-10-17", "at": [35.7, 139.7], "evidence": [["account", "@kakuu_a"], ["app", "signal"]]}

`day` and `at` may be absent. Keys are folded as observations have them.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from graph.link.columns import Column, Rows
from graph.link.corpus import Corpus
from graph.link.model import EvidenceType
from schemas.documents import Refusal

_REMEDY = "Write one JSON object a line with 'id' and 'evidence': [[type, key], …]."
_TYPES = {str(evidence): evidence for evidence in EvidenceType}


class _Gathered:
    """Incidents as they come, in plain arrays."""

    def __init__(self) -> None:
        self.corpus = Corpus()
        self.ids: list[str] = []
        self.known: set[str] = set()
        self.days = array("d")
        self.at = array("d")
        self.incidents: defaultdict[EvidenceType, array[int]] = defaultdict(lambda: array("i"))
        self.values: defaultdict[EvidenceType, array[int]] = defaultdict(lambda: array("i"))

    def add(self, told: dict[str, Any]) -> None:
        """One incident; nothing of it is kept if any part cannot be read."""
        name = told["id"]
        if not isinstance(name, str) or name in self.known:
            raise ValueError(f"the id {name!r} is no text, or is there twice")
        day = _day(told.get("day"))
        latitude, longitude = (float(degrees) for degrees in told.get("at") or (np.nan, np.nan))
        evidence = [(_TYPES[kind], str(key)) for kind, key in told.get("evidence", ())]
        number = len(self.ids)
        for kind, key in evidence:
            self.incidents[kind].append(number)
            self.values[kind].append(self.corpus.vocabularies[kind].code(key))
        self.days.append(day)
        self.at.extend((latitude, longitude))
        self.ids.append(name)
        self.known.add(name)

    def finished(self) -> Corpus:
        """The corpus of everything added."""
        count = len(self.ids)
        columns = {
            evidence: Column.of(
                self.corpus.vocabularies[evidence],
                Rows.plain(np.array(self.incidents[evidence]), np.array(self.values[evidence])),
                incidents=count,
            )
            for evidence in EvidenceType
            if evidence in self.incidents
        }
        return Corpus(
            ids=self.ids,
            days=np.array(self.days),
            at=np.array(self.at).reshape(-1, 2),
            columns=columns,
            vocabularies=self.corpus.vocabularies,
        )


def read_incidents(paths: Iterable[Path]) -> tuple[Corpus, tuple[Refusal, ...]]:
    """The corpus of all incidents in some files, and the lines that could not be read."""
    gathered = _Gathered()
    refused = []
    for path in paths:
        for number, line in _lines(path):
            try:
                gathered.add(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                reason = f"{type(error).__name__}: {error}"
                refused.append(Refusal(path=str(path), place=f"line {number}", reason=reason, remedy=_REMEDY))
    return gathered.finished(), tuple(refused)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from ((number, line) for number, line in enumerate(lines, start=1) if not line.isspace())


def _day(told: str | int | None) -> float:
    """Ordinal of an ISO date; NaN where none is told, or none finer than a month."""
    if told is None:
        return np.nan
    return float(told if isinstance(told, int) else date.fromisoformat(told).toordinal())
