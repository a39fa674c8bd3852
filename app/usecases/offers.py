"""What can be put right at a place of a source: the choices that a page offers, so that few of them are refused."""

from collections.abc import Iterable

from graph.correct.surgery import may_be_said
from schemas.base import Frozen
from schemas.corrections import CorrectionKind, MarkKind
from schemas.ontology import ontology
from schemas.views import MentionMark, SourcePage, SourcePart
from schemas.words import EntityType

_PART, _HARM, _TRIED = "PARTICIPATED_IN", "VICTIM_OF", "SUBJECT_OF"
_VALUES = {EntityType.PERSON.value: ("AGED",), MarkKind.INCIDENT.value: ("LOST", "OCCURRED_ON")}
_JOINED = (MarkKind.INCIDENT, *EntityType)


class Offer(Frozen):
    """What may be wrong about a mention."""

    kinds: tuple[CorrectionKind, ...]
    types: tuple[EntityType, ...]
    same: tuple[SourcePart, ...]
    incidents: tuple[SourcePart, ...]
    places: int


def offer(page: SourcePage, mark: MentionMark) -> Offer:
    """What may be wrong about a mention: that it is one, its kind, whom it names, or the part of whom it names."""
    same = tuple(one for one in of_type(page, mark.type) if one.id != mark.part)
    incidents = of_type(page, MarkKind.INCIDENT)
    takes_part = mark.thing is not None and any(
        claim.predicate in (_PART, _HARM) and claim.subject.id == mark.thing.id for claim in page.claims
    )
    kinds = {
        CorrectionKind.REJECT: True,
        CorrectionKind.RETYPE: True,
        CorrectionKind.MERGE: bool(same),
        CorrectionKind.ROLE: takes_part and bool(incidents),
    }
    return Offer(
        kinds=tuple(kind for kind, possible in kinds.items() if possible),
        types=tuple(one for one in EntityType if one is not mark.type),
        same=same,
        incidents=incidents,
        places=sum(1 for one in page.marks if one.part == mark.part),
    )


def of_type(page: SourcePage, kind: MarkKind | EntityType) -> tuple[SourcePart, ...]:
    """What a source speaks of that is of one type."""
    return tuple(one for one in page.parts if one.kind == kind)


def subjects(page: SourcePage, span: tuple[int, int]) -> tuple[SourcePart, ...]:
    """What a statement can be made of; what is named nearest to the words that make it comes first."""
    return _nearest_first(page, span, (one for one in page.parts if predicates(page, one)))


def tried(page: SourcePage, span: tuple[int, int]) -> tuple[SourcePart, ...]:
    """With whom authorities can have acted; whoever is named nearest to the words that say so comes first."""
    return _nearest_first(page, span, (one for one in page.parts if may_be_said(_TRIED, one.label, "LegalAction")))


def valued(page: SourcePage, span: tuple[int, int]) -> tuple[SourcePart, ...]:
    """What has an age, a day or a loss; what is named nearest to the words that say so comes first."""
    return _nearest_first(page, span, (one for one in page.parts if values_of(one)))


def values_of(part: SourcePart) -> tuple[str, ...]:
    """The values that people can give to a thing."""
    return _VALUES.get(part.kind, ())


def values() -> tuple[str, ...]:
    """All values that people can give."""
    return tuple(name for names in _VALUES.values() for name in names)


def joinable(page: SourcePage) -> tuple[MarkKind | EntityType, ...]:
    """The kinds of which a source tells of several: two of them may be one."""
    return tuple(one for one in _JOINED if len(of_type(page, one)) > 1)


def _nearest_first(page: SourcePage, span: tuple[int, int], possible: Iterable[SourcePart]) -> tuple[SourcePart, ...]:
    return tuple(sorted(possible, key=lambda one: _distance(page, one, span)))


def _distance(page: SourcePage, part: SourcePart, span: tuple[int, int]) -> int:
    places = [(mark.start, mark.end) for mark in page.marks if mark.part == part.id]
    return min((max(start - span[1], span[0] - end, 0) for start, end in places), default=len(page.text))


def predicates(page: SourcePage, subject: SourcePart) -> tuple[str, ...]:
    """What can be said of a thing together with something else in the source."""
    return tuple(name for name in ontology().predicates if objects(page, subject, name))


def objects(page: SourcePage, subject: SourcePart, predicate: str) -> tuple[SourcePart, ...]:
    """The things with which a statement can be completed."""
    return tuple(one for one in page.parts if one.id != subject.id and may_be_said(predicate, subject.label, one.label))


def mark_at(marks: Iterable[MentionMark], key: str) -> MentionMark | None:
    """The mention that an address names."""
    return next((mark for mark in marks if key_of(mark) == key), None)


def key_of(mark: MentionMark) -> str:
    """How an address names a mention."""
    return f"{mark.start}-{mark.end}-{mark.type.lower()}"
