"""Which found thing is which annotated one, in one document.

An entity matches one of its type whose mentions overlap its own, one to one, largest overlap first. An incident
matches by what it shares with the annotated one: place, date, participants, kind, loss.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.evaluate.gold import Annotation, GoldDocument, GoldEntity, GoldIncident
from schemas.records import Entity, Incident, Record, Span
from schemas.words import EntityType, IncidentKind

_K = IncidentKind
_ROBBERY = {_K.ROBBERY, _K.ROBBERY_MURDER, _K.ROBBERY_PREPARATION, _K.BURGLARY, _K.THEFT, _K.MURDER}
_FAMILIES = (_ROBBERY, {_K.TRAFFICKING, _K.CONFINEMENT})
_ALSO_TOLD_AS = {_K.ROBBERY: {_K.CONFINEMENT}}  # annotated kind: what a text may call it without being far off
_SPLIT_IS_NO_ERROR = {EntityType.LOCATION, EntityType.DATE, EntityType.ORG}
_ENOUGH = 2.0  # points that make two incidents one
_MONTH = len("2024-10")


def overlap(a: Span, b: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def best_overlap(some: Iterable[Span], others: Sequence[Span]) -> int:
    """The most characters that a span of one side shares with one of the other."""
    return max((overlap(a, b) for a in some for b in others), default=0)


def same_date(annotated: str | None, found: str | None, *, published: str | None) -> bool:
    """Whether a found date says the annotated one, or more exactly when.

    Without a day of publication no reader can know the year: month and day decide.
    """
    a, b = (annotated or "")[:10], (found or "")[:10]
    return b.startswith(a) if published else b[4:].startswith(a[4:])


@dataclass(frozen=True)
class Matched:
    """One annotated document beside its record, everything matched that can be.

    `ends` leads from ids of found entities to annotated ids, `cases` the same for incidents.
    """

    gold: GoldDocument
    record: Record
    pairs: tuple[tuple[GoldEntity, Entity], ...]
    missed: tuple[GoldEntity, ...]
    invented: tuple[Entity, ...]
    ends: dict[str, str]
    cases: dict[str, str]

    @property
    def truth(self) -> Annotation:
        """What is true of the document."""
        return self.gold.truth

    @property
    def either(self) -> dict[str, str]:
        """Found ids of entities and incidents to annotated ones."""
        return self.ends | self.cases


def match(gold: GoldDocument, record: Record) -> Matched:
    """Match everything in a record with what is annotated."""
    truth = gold.truth
    pairs = _entity_pairs(truth.entities, record.entities)
    known, used = {id(g) for g, _ in pairs}, {id(p) for _, p in pairs}
    ends = {found.id: wanted.id for wanted, found in pairs}
    return Matched(
        gold=gold,
        record=record,
        pairs=pairs,
        missed=tuple(g for g in truth.entities if id(g) not in known and not g.anonymous),
        invented=tuple(p for p in record.entities if id(p) not in used and _counts_as_invented(p, truth)),
        ends=ends,
        cases=_case_pairs(truth, record, ends),
    )


def _entity_pairs(wanted: Sequence[GoldEntity], found: Sequence[Entity]) -> tuple[tuple[GoldEntity, Entity], ...]:
    likely = sorted(
        (*_likeness(g, p), -i, -j) for i, g in enumerate(wanted) for j, p in enumerate(found) if g.type is p.type
    )
    free_wanted, free_found = dict(enumerate(wanted)), dict(enumerate(found))
    pairs = []
    for size, _, i, j in reversed(likely):
        if size and -i in free_wanted and -j in free_found:
            pairs.append((free_wanted.pop(-i), free_found.pop(-j)))
    return tuple(pairs)


def _likeness(wanted: GoldEntity, found: Entity) -> tuple[int, int]:
    shared = sum(1 for a in found.mentions for b in wanted.mentions if overlap(a, b))
    return best_overlap(wanted.mentions, found.mentions), shared


def _counts_as_invented(found: Entity, truth: Annotation) -> bool:
    """Whether an unmatched entity is an error: not where the annotation leaves it open, nor a mere split."""
    if found.norm.get("anonymous"):
        return False
    open_spans = (*truth.neutral, *(span for e in truth.entities for span in e.anaphora))
    splits = (e.mentions for e in truth.entities if e.type is found.type and e.type in _SPLIT_IS_NO_ERROR)
    return not any(best_overlap(found.mentions, spans) for spans in (open_spans, *splits))


@dataclass(frozen=True)
class _Likeness:
    """What speaks for an incident being the annotated one."""

    wanted: GoldIncident
    found: Incident
    ends: dict[str, str]
    entities: dict[str, GoldEntity]

    def points(self) -> float:
        """Two points make it the same."""
        return self._place() + self._date() + self._people() + self._kind() + self._loss()

    def _place(self) -> float:
        here, there = self.wanted.place, self.ends.get(self.found.place or "")
        if here and here == there:
            return 3
        if not here or there not in self.entities:
            return 0
        a, b = self.entities[there].norm, self.entities[here].norm
        same_region = all(a.get(key) == b.get(key) for key in ("country", "pref"))
        clash = a.get("city") and b.get("city") and a["city"] != b["city"]
        return 1 if same_region and not clash else -2

    def _date(self) -> float:
        a, b = self.wanted.date, self.found.date
        if not a or not b:
            return 0
        if a == b:
            return 2
        return 1 if a[:_MONTH] == b[:_MONTH] else -1

    def _people(self) -> float:
        return len(
            {p.entity for p in self.wanted.participants} & {self.ends.get(p.entity) for p in self.found.participants}
        )

    def _kind(self) -> float:
        a, b = self.wanted.kind, self.found.kind
        if a is b:
            return 1.5
        if any({a, b} <= family for family in _FAMILIES):
            return 0.5
        return 0 if b in _ALSO_TOLD_AS.get(a, ()) else -2

    def _loss(self) -> float:
        here, there = self.wanted.loss, self.ends.get(self.found.loss or "")
        return 1 if here and here == there else 0


def _case_pairs(truth: Annotation, record: Record, ends: dict[str, str]) -> dict[str, str]:
    entities = {e.id: e for e in truth.entities}
    likely = [
        (_Likeness(wanted, found, ends, entities).points(), wanted.id, found.id)
        for wanted in truth.incidents
        for found in record.incidents
    ]
    pairs: dict[str, str] = {}
    for points, wanted_id, found_id in sorted(likely, reverse=True):
        if points >= _ENOUGH and found_id not in pairs and wanted_id not in pairs.values():
            pairs[found_id] = wanted_id
    return pairs
