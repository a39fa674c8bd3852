"""Groups of candidates that name one thing, on their way to becoming an entity."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.candidates import Candidate
from extract.text import PreparedText
from schemas.records import Span
from schemas.words import EntityType


@dataclass(slots=True)
class Group:
    """One thing with all its mentions; grows while the text is read from start to end."""

    type: EntityType
    canonical: str
    mentions: list[Span]
    norm: dict[str, Any]
    rule: str
    confidence: float
    anaphora: list[Span] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where it is first mentioned."""
        return self.mentions[0][0]

    def add(self, candidate: Candidate) -> None:
        """Take one more mention; what it adds to the value is kept, what contradicts it is not."""
        self.mentions.append((candidate.start, candidate.end))
        for key, value in candidate.norm.items():
            self.norm.setdefault(key, value)
        self.confidence = max(self.confidence, candidate.confidence)


def surface(candidate: Candidate, text: PreparedText) -> str:
    """The candidate's name: what its rule says it stands for, or else the words as they stand."""
    return candidate.canonical or text.plain[candidate.start : candidate.end]


def founded(candidate: Candidate, text: PreparedText) -> Group:
    """A new group with its first mention."""
    return Group(
        type=candidate.type,
        canonical=surface(candidate, text),
        mentions=[(candidate.start, candidate.end)],
        norm=dict(candidate.norm),
        rule=candidate.rule,
        confidence=candidate.confidence,
    )


Grouping = Callable[[Sequence[Candidate], PreparedText], list[Group]]


def by_key(key: Callable[[Candidate, PreparedText], Hashable]) -> Grouping:
    """A grouping that joins candidates with an equal key."""

    def grouped(candidates: Sequence[Candidate], text: PreparedText) -> list[Group]:
        groups: dict[Hashable, Group] = {}
        for candidate in candidates:
            at = key(candidate, text)
            if at in groups:
                groups[at].add(candidate)
            else:
                groups[at] = founded(candidate, text)
        return list(groups.values())

    return grouped


def ordered(groups: Iterable[Group]) -> list[Group]:
    """Groups in order of their first mention; ties by type, so that ids never depend on chance."""
    return sorted(groups, key=lambda g: (g.start, g.mentions[0][1], g.type.value))
