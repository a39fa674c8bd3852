"""The corpus that linking works on: incidents with their reports in columns, immutable."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from graph.link.columns import INDEPENDENT, Column, Flag, Rows
from graph.link.model import Custody, EvidenceType, Observation, Observations, Occurrence, Statement, Value
from graph.link.vocabulary import Vocabulary

_NOWHERE = (np.nan, np.nan)
_NO_DAY = np.nan
_Row = tuple[int, int, float, int, int, float | None]


def _vocabularies() -> dict[EvidenceType, Vocabulary]:
    return {evidence: Vocabulary() for evidence in EvidenceType}


@dataclass(frozen=True)
class Corpus:
    """Incidents, when and where they happened, and everything that is reported of them.

    A position is the place of an incident in `ids`; it means nothing outside one corpus. Vocabularies only grow and
    are shared by all corpora that grew from one.
    """

    ids: Sequence[str] = ()
    days: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    at: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    columns: Mapping[EvidenceType, Column] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    custodies: tuple[Custody, ...] = ()
    observations: Mapping[str, tuple[Observation, ...]] = field(default_factory=dict)
    vocabularies: Mapping[EvidenceType, Vocabulary] = field(default_factory=_vocabularies)
    clusters: Vocabulary = field(default_factory=Vocabulary)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each incident stands."""
        return {name: place for place, name in enumerate(self.ids)}

    @classmethod
    def of(cls, observations: Observations) -> Self:
        """The corpus of what was observed; the order of the input does not matter."""
        return cls().extended(observations)

    def extended(self, observations: Observations) -> Self:
        """This corpus with more reports, of new incidents or of known ones."""
        named = (told.incident for told in observations.observed)
        told_ids = dict.fromkeys((*(told.id for told in observations.occurrences), *named))
        ids = [*self.ids, *(name for name in told_ids if name not in self.positions)]
        positions = self.positions | {name: place for place, name in enumerate(ids[len(self) :], start=len(self))}
        days, at = self._occurrences(observations.occurrences, positions)
        fresh = self._rows(positions, observations.observed)
        return type(self)(
            ids=ids,
            days=days,
            at=at,
            columns=self._columns(fresh, incidents=len(ids)),
            statements=tuple(dict.fromkeys((*self.statements, *observations.statements))),
            custodies=tuple(dict.fromkeys((*self.custodies, *observations.custodies))),
            observations=self._told(observations.observed),
            vocabularies=self.vocabularies,
            clusters=self.clusters,
        )

    def without(self, incident_ids: Iterable[str]) -> Self:
        """This corpus as if these incidents had never been told."""
        gone = set(incident_ids)
        keep = np.array([name not in gone for name in self.ids], bool)
        place = (np.cumsum(keep) - 1).astype(np.int32)
        return type(self)(
            ids=[name for name in self.ids if name not in gone],
            days=self.days[keep],
            at=self.at[keep],
            columns={evidence: column.moved(keep, place) for evidence, column in self.columns.items()},
            statements=tuple(told for told in self.statements if told.a not in gone and told.b not in gone),
            custodies=tuple(told for told in self.custodies if told.incident not in gone),
            observations={name: told for name, told in self.observations.items() if name not in gone},
            vocabularies=self.vocabularies,
            clusters=self.clusters,
        )

    def observed(self, incident: str, value: Value) -> tuple[Observation, ...]:
        """Every passage that reports a value of an incident, in a fixed order."""
        found = [told for told in self.observations.get(incident, ()) if told.value == value]
        return tuple(sorted(found, key=lambda told: (told.document, told.start, told.end, told.surface)))

    def reporting(self, evidence: EvidenceType, codes: AbstractSet[int]) -> set[str]:
        """The incidents that report one of some values of a type, given by code."""
        if not codes:
            return set()
        rows = self.columns[evidence].rows
        return {self.ids[at] for at in rows.incidents[np.isin(rows.values, list(codes))].tolist()}

    def _occurrences(
        self, occurrences: Iterable[Occurrence], positions: Mapping[str, int]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Days and places with those that came; of several days told of one incident the earliest counts."""
        more = len(positions) - len(self)
        days = np.concatenate([self.days, np.full(more, _NO_DAY)])
        at = np.concatenate([self.at, np.full((more, 2), np.nan)])
        for occurrence in occurrences:
            place = positions[occurrence.id]
            days[place] = np.fmin(days[place], _NO_DAY if occurrence.day is None else occurrence.day)
            at[place] = _earlier(at[place], occurrence)
        return days, at

    def _rows(self, positions: Mapping[str, int], observed: Iterable[Observation]) -> dict[EvidenceType, Rows]:
        """What was observed, as rows of each type."""
        gathered: dict[EvidenceType, list[_Row]] = defaultdict(list)
        for told in observed:
            vocabulary = self.vocabularies[told.type]
            source = self.clusters.code(told.cluster) if told.cluster else INDEPENDENT
            flags = Flag.PRESENT * told.present + Flag.SUSPECT * told.suspect
            gathered[told.type].append(
                (positions[told.incident], vocabulary.code(told.key), told.share, source, int(flags), told.base_rate)
            )
        return {evidence: _as_rows(rows) for evidence, rows in gathered.items()}

    def _columns(self, fresh: Mapping[EvidenceType, Rows], *, incidents: int) -> dict[EvidenceType, Column]:
        result = {}
        for evidence in EvidenceType:
            rows, known = fresh.get(evidence), self.columns.get(evidence)
            if known is not None:
                result[evidence] = (
                    known.stretched(incidents) if rows is None else known.joined(rows, incidents=incidents)
                )
            elif rows is not None:
                result[evidence] = Column.of(self.vocabularies[evidence], rows, incidents=incidents)
        return result

    def _told(self, observed: Iterable[Observation]) -> dict[str, tuple[Observation, ...]]:
        fresh: dict[str, list[Observation]] = defaultdict(list)
        for told in observed:
            fresh[told.incident].append(told)
        known = self.observations
        return {
            **known,
            **{name: tuple(dict.fromkeys((*known.get(name, ()), *told))) for name, told in fresh.items()},
        }


def _earlier(known: npt.NDArray[np.float64], occurrence: Occurrence) -> tuple[float, float]:
    """Of several places told of one incident the southernmost counts: any rule does that no order can change."""
    places = [(float(known[0]), float(known[1])), occurrence.at or _NOWHERE]
    return min((place for place in places if not np.isnan(place[0])), default=_NOWHERE)


def _as_rows(rows: Sequence[_Row]) -> Rows:
    incidents, values, shares, sources, flags, rates = zip(*rows, strict=True)
    return Rows(
        incidents=np.array(incidents, np.int32),
        values=np.array(values, np.int32),
        shares=np.array(shares, np.float32),
        sources=np.array(sources, np.int32),
        flags=np.array(flags, np.uint8),
        rates=np.array(rates, np.float64),
    )
