"""The draft of a record while it passes through the stages; all spans are offsets of plain text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from extract.candidates import Candidate
from extract.text import PreparedText
from schemas.records import Claim, Cue, Entity, Incident, LegalAction, Relation, Statement, Statistic
from schemas.words import EntityType, PostLabel


@dataclass(frozen=True)  # no slots: entities are looked up again and again
class Draft:
    """What has been found so far in one document."""

    text: PreparedText
    candidates: tuple[Candidate, ...] = ()
    entities: tuple[Entity, ...] = ()
    incidents: tuple[Incident, ...] = ()
    relations: tuple[Relation, ...] = ()
    legal_actions: tuple[LegalAction, ...] = ()
    statements: tuple[Statement, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    claims: tuple[Claim, ...] = ()
    label: PostLabel | None = None
    score: float | None = None
    cues: tuple[Cue, ...] = ()
    missing_items: tuple[str, ...] = ()

    def of_type(self, *types: EntityType) -> Iterator[Entity]:
        """Entities of some types, in order."""
        return (e for e in self.entities if e.type in types)

    def entity(self, entity_id: str) -> Entity:
        """The entity with this id; it must exist."""
        return self._by_id[entity_id]

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}


Stage = Callable[[Draft], Draft]
