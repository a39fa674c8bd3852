"""The ontology as checked data: what kinds of thing and relationship exist, how they are named and drawn."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal, Self

import yaml
from pydantic import Field, ValidationError, model_validator

from schemas import words
from schemas.base import Frozen
from schemas.errors import OntologyError

if TYPE_CHECKING:
    from enum import StrEnum

_LEADING, _NO_PART = 1, 5  # rows of a picture by role

Layer = Literal["report", "case", "link", "desk"]
Line = Literal["solid", "dashed", "dotted"]


class Labelled(Frozen):
    """Something with a name in both languages of the interface."""

    ja: str
    en: str

    def label(self, lang: str) -> str:
        """The name in the reader's language; English where there is no other."""
        return self.ja if lang == "ja" else self.en


class Family(Labelled):
    """A group of node types that share a colour on light and on dark ground."""

    light: str
    dark: str


class NodeType(Labelled):
    """A kind of node: its layer, its family, its icon, and whether one node stands for a value or a resolved thing."""

    layer: Layer
    family: str
    icon: str
    value: bool = False
    generic: bool = False
    resolved: Literal["person", "unnamed", "incident", "legal_action"] | None = None


class EntityKind(Labelled):
    """A type of entity in records and the node it becomes; None where it is only the value of claims."""

    node: str | None
    unnamed: str | None = None
    family: str


class Ends(Frozen):
    """Between which kinds of node a relationship may run."""

    from_: tuple[str, ...] = Field(alias="from")
    to: tuple[str, ...]


class RelationshipType(Labelled, Ends):
    """A thin relationship of the case layer, and the part that its beginning has by it."""

    role: words.Role | None = None


class Predicate(Labelled):
    """What a claim says and the relationship that it makes, if any."""

    edge: str | None
    reversed: bool = False
    group: str


class CertaintyStyle(Labelled):
    """How a certainty ranks and how it is drawn."""

    rank: int
    line: Line
    i2: Literal["Confirmed", "Unconfirmed", "Tentative"]


class RoleStyle(Labelled):
    """A part in an incident and the row in which a picture by role draws it."""

    tier: int = Field(ge=0, le=5)


class LegalStyle(Labelled):
    """A legal procedure; those that end a suspicion are shown first."""

    shown_first: bool = False


class Ontology(Frozen):
    """Everything of `ontology.yaml`, checked for consistency."""

    version: int
    families: dict[str, Family]
    nodes: dict[str, NodeType]
    entity_types: dict[words.EntityType, EntityKind]
    structure: dict[str, Ends]
    predicates: dict[str, Predicate]
    relationships: dict[str, RelationshipType]
    linking: dict[str, RelationshipType]
    claim_groups: dict[str, Labelled]
    certainties: dict[words.Certainty, CertaintyStyle]
    roles: dict[words.Role, RoleStyle]
    incident_kinds: dict[words.IncidentKind, Labelled]
    legal_kinds: dict[words.LegalKind, LegalStyle]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> list[str]:
        known = {**self.structure, **self.relationships, **self.linking}
        ends = [(name, set(e.from_) | set(e.to)) for name, e in known.items()]
        vocabularies: list[tuple[type[StrEnum], dict[Any, Any]]] = [
            (words.EntityType, self.entity_types),
            (words.Certainty, self.certainties),
            (words.Role, self.roles),
            (words.IncidentKind, self.incident_kinds),
            (words.LegalKind, self.legal_kinds),
        ]
        return [
            *(f"{n}: unknown family {t.family}" for n, t in self.nodes.items() if t.family not in self.families),
            *(f"{n}: unknown node {e}" for n, es in ends for e in sorted(es - set(self.nodes))),
            *(
                f"{n}: unknown relationship {p.edge}"
                for n, p in self.predicates.items()
                if p.edge and p.edge not in self.relationships
            ),
            *(f"{n}: unknown group {p.group}" for n, p in self.predicates.items() if p.group not in self.claim_groups),
            *(f"no predicate for {r}" for r in words.RelationType if r.value not in self.predicates),
            *(f"{v.__name__} is not fully described" for v, table in vocabularies if set(table) != set(v)),
        ]

    def roles_by(self, relationship: str, named: Iterable[str] = ()) -> frozenset[words.Role]:
        """The parts that somebody has by a relationship, with those that it names itself."""
        by_itself = self.relationships[relationship].role
        return frozenset((*map(words.Role, named), *([by_itself] if by_itself else [])))

    def row(self, played: Iterable[words.Role], *, is_abroad: bool) -> int:
        """The row of somebody in a picture by role; the first is for leaders who are told to have been abroad."""
        played = set(played)
        row = min((self.roles[role].tier for role in played), default=_NO_PART)
        if row > _LEADING:
            return row
        return 0 if is_abroad or words.Role.OPERATOR_ABROAD in played else _LEADING

    def case_labels(self) -> list[str]:
        """Labels of the case layer; each of them is also an `Entity`."""
        return [name for name, node in self.nodes.items() if node.layer == "case"]

    def value_labels(self) -> list[str]:
        """Labels with one node per normalised value."""
        return [name for name, node in self.nodes.items() if node.value]


@cache
def ontology() -> Ontology:
    """The ontology of this version; `OntologyError` if the file contradicts itself."""
    text = resources.files("schemas").joinpath("ontology.yaml").read_text(encoding="utf-8")
    try:
        return Ontology.model_validate(yaml.safe_load(text))
    except ValidationError as error:
        raise OntologyError(f"ontology.yaml: {error}") from error
