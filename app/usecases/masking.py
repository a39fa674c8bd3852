"""Whose names are shown to whom: one projector, through which every view passes before it is drawn or exported.

Minors and the harmed are masked unless the reader asks for their names; for publication everybody is who has not been
charged. What people decided of one person goes before these rules. A masked person keeps one pseudonym everywhere. In
quoted text a name gives way to blocks of equal length, so that every offset into the text still holds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from app.i18n import Words
from app.usecases.identity import Identity, Role
from graph.bolt import BoltStore
from graph.pages.standing import persons_standing
from schemas.base import Frozen
from schemas.ids import digest
from schemas.posts import PostCard
from schemas.views import DocumentLine, EvidenceSentence, PersonStanding, SearchHit, SourcePage, ThingRef
from schemas.words import LegalKind

View = TypeVar("View", bound=Frozen)

_OF_AGE = 18
_NEVER_NAMED_UNCHARGED = 20  # Juvenile Act, art. 68: 18 and 19 may be named from the indictment on
_CHARGED = frozenset({LegalKind.INDICTMENT, LegalKind.TRIAL, LegalKind.VERDICT})
_CLEARED = frozenset({LegalKind.ACQUITTAL, LegalKind.NON_INDICTMENT})
_BLOCK = "■"
_NO_PLACE = "(?![都道府県市区町村郡駅署])"
_QUOTED = frozenset({"text", "before", "after", "surface", "matched"})  # fields with offsets into them, or quoting
_OWN_WORDS = _QUOTED | {"title"}


class Masking(StrEnum):
    """How much a reader wants masked."""

    NAMES = "names"
    PUBLICATION = "publication"
    OFF = "off"


def open_to(identity: Identity | None) -> tuple[Masking, ...]:
    """How much may be masked for somebody: all names are an analyst's to see, as where nobody need sign in."""
    reads_only = identity is not None and identity.role is Role.READER
    return tuple(one for one in Masking if not (reads_only and one is Masking.OFF))


def is_masked(person: PersonStanding, masking: Masking) -> bool:
    """Whether a person's name is kept back."""
    if masking is Masking.OFF:
        return False
    if person.decided is not None:
        return person.decided
    charged = bool(_CHARGED.intersection(person.procedures)) and not _CLEARED.intersection(person.procedures)
    young = person.age is not None and (person.age < _OF_AGE or (person.age < _NEVER_NAMED_UNCHARGED and not charged))
    return person.harmed or young or (masking is Masking.PUBLICATION and not charged)


@dataclass(frozen=True)
class Mask:
    """Pseudonyms by person, by full name, and by short name within the documents that use it so."""

    people: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    short: dict[str, dict[str, str]] = field(default_factory=dict)
    _patterns: dict[str | None, re.Pattern[str]] = field(default_factory=dict)

    def over(self, text: str, *, document: str | None, quoted: bool) -> str:
        """A text with every masked name covered; short names only in what a document says in its own words."""
        short = self.short.get(document, {}) if document else {}
        if document not in self._patterns:
            self._patterns[document] = _any_of(self.names, short)
        return self._patterns[document].sub(
            lambda found: _BLOCK * len(found[0]) if quoted else short.get(found[0]) or self.names[found[0]], text
        )


def _any_of(names: Iterable[str], short: Iterable[str]) -> re.Pattern[str]:
    """Whole names first, then short ones where they are no part of a place's name (市川 of 市川市)."""
    whole = sorted(map(re.escape, names), key=len, reverse=True)
    parts = (rf"{re.escape(name)}{_NO_PLACE}" for name in sorted(short, key=len, reverse=True))
    return re.compile("|".join([*whole, *parts]) or "(?!)")


@dataclass(frozen=True)
class Reader:
    """For whom a view is made: the language, and how much is masked."""

    say: Words
    masking: Masking = Masking.NAMES

    def careful(self, store: BoltStore, view: View) -> View:
        """A view in which no person masked for this reader can be recognised by name."""
        if self.masking is Masking.OFF:
            return view
        things, documents = _named_in(view)
        if not (things or documents):
            return view
        persons = persons_standing(store, things=sorted(things), documents=sorted(documents))
        mask = _mask([person for person in persons if is_masked(person, self.masking)], self.say)
        covered = _covered(view, mask, document=None, name="") if mask.people else view
        assert isinstance(covered, type(view))
        return covered


def _mask(persons: list[PersonStanding], say: Words) -> Mask:
    mask = Mask()
    for person in persons:
        pseudonym = say("mask.person", mark=digest("pseudonym", person.id)[:4].upper())
        mask.people[person.id] = pseudonym
        if person.name:
            mask.names[person.name] = pseudonym
        for document, surfaces in person.written.items():
            for surface in surfaces:
                whole = len(surface) >= len(person.name)
                (mask.names if whole else mask.short.setdefault(document, {}))[surface] = pseudonym
    return mask


def _parts(value: Any) -> Iterator[Any]:  # noqa: ANN401  any field of any view
    if isinstance(value, Frozen):
        yield from (getattr(value, name) for name in type(value).model_fields)
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, (tuple, list)):
        yield from value


def _named_in(view: Frozen) -> tuple[set[str], set[str]]:
    """Ids of the things and of the documents that a view speaks of."""
    things: set[str] = set()
    documents: set[str] = set()
    left: list[Any] = [view]
    while left:
        value = left.pop()
        if isinstance(value, (ThingRef, SearchHit)):
            things.add(value.id)
        document = _document_of(value)
        if document:
            documents.add(document)
        left += _parts(value)
    return things, documents


def _document_of(value: object) -> str | None:
    """The document from which the texts of a value come."""
    if isinstance(value, DocumentLine):
        return value.id
    if isinstance(value, (EvidenceSentence, PostCard, SourcePage)):
        return value.document.id
    if isinstance(value, SearchHit):
        return value.id if value.label == "Document" else value.document_id
    return None


def _covered(value: Any, mask: Mask, *, document: str | None, name: str) -> Any:  # noqa: ANN401  any field of any view
    document = _document_of(value) or document
    if type(value) is str:  # words of an enumeration are no text
        return mask.over(value, document=document if name in _OWN_WORDS else None, quoted=name in _QUOTED)
    if isinstance(value, Frozen):
        fields = {n: _covered(getattr(value, n), mask, document=document, name=n) for n in type(value).model_fields}
        if isinstance(value, (ThingRef, SearchHit)) and value.id in mask.people:
            fields["name"] = mask.people[value.id]
        return value.model_copy(update=fields)
    if isinstance(value, dict):
        return {key: _covered(item, mask, document=document, name=name) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_covered(item, mask, document=document, name=name) for item in value)
    return value
