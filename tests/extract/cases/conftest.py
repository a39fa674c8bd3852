"""Cases of reports as records tell them, with names in place of ids."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from extract.pipeline import Pipeline
from schemas.documents import Document
from schemas.records import Record
from schemas.words import RelationType, Role

PUBLISHED = date(2025, 2, 6)


@dataclass(frozen=True)
class Told:
    """A record with names for ids."""

    record: Record

    def name(self, thing: str | None) -> str | None:
        """The canonical name of an entity; other ids as they are."""
        return next((e.canonical for e in self.record.entities if e.id == thing), thing)

    @property
    def cases(self) -> list[tuple[str, str | None, str | None]]:
        """Kind, day and place of every incident."""
        return [(i.kind.value, i.date, self.name(i.place)) for i in self.record.incidents]

    def parts(self, number: int = 0) -> dict[str, set[str]]:
        """Roles by name in one incident, the harmed apart."""
        roles: dict[str, set[str]] = {}
        for part in self.record.incidents[number].participants:
            if part.role is not Role.VICTIM:
                roles.setdefault(str(self.name(part.entity)), set()).add(part.role.value)
        return roles

    @property
    def relations(self) -> set[tuple[str, str | None, str | None]]:
        """All relations but scenes."""
        return {
            (r.type.value, self.name(r.from_), self.name(r.to))
            for r in self.record.relations
            if r.type is not RelationType.OCCURRED_AT
        }

    @property
    def actions(self) -> list[tuple[str, tuple[str | None, ...], int | None, str | None]]:
        """Kind, persons, count and day of every legal action."""
        return [
            (a.kind.value, tuple(self.name(p) for p in a.persons), a.count, a.date) for a in self.record.legal_actions
        ]


Tell = Callable[[str], Told]


@pytest.fixture(scope="session")
def tell(rules: Pipeline) -> Tell:
    """Tell the cases of a Japanese report published on 6 February 2025."""
    return lambda text: Told(rules.extract(Document(text=text, lang="ja", published=PUBLISHED)))


@pytest.fixture(scope="session")
def tell_en(rules: Pipeline) -> Tell:
    """Tell the cases of an English report published on Thursday, 6 February 2025."""
    return lambda text: Told(rules.extract(Document(text=text, lang="en", published=PUBLISHED)))
