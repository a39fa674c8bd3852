"""Whose names are shown to whom: one projector, through which every view passes before it is drawn or exported.

Minors and the harmed are masked unless the reader asks for their names; for publication everybody is who has not been
charged. What people decided of one person goes before these rules. A masked person keeps one pseudonym everywhere,
however the name is written. In quoted text a name gives way to blocks of equal length, so that every offset into the
text still holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from app.i18n import Words
from app.usecases.dated_names import in_habit
from app.usecases.identity import Identity, Role
from app.usecases.name_forms import NameForms, forms_of
from app.usecases.names_found import Folded, Names, apart
from graph.bolt import BoltStore
from graph.pages.neighbourhood import around_known
from graph.pages.standing import persons_standing
from schemas.base import Frozen
from schemas.decisions import Decision
from schemas.ids import digest
from schemas.posts import FamilyCard, PostCard
from schemas.views import DocumentLine, EvidenceSentence, PersonStanding, SearchHit, SourcePage, ThingRef
from schemas.words import LegalKind

View = TypeVar("View", bound=Frozen)

_OF_AGE = 18
_NEVER_NAMED_UNCHARGED = 20  # Juvenile Act, art. 68: 18 and 19 may be named from the indictment on
_CHARGED = frozenset({LegalKind.INDICTMENT, LegalKind.TRIAL, LegalKind.VERDICT})
_CLEARED = frozenset({LegalKind.ACQUITTAL, LegalKind.NON_INDICTMENT})
_BLOCK = "■"
_QUOTED = frozenset({"text", "before", "after", "surface", "matched"})  # fields with offsets into them, or quoting
# What documents say in their own words, or people of them: a surname alone names somebody there.
_OWN_WORDS = _QUOTED | {"title", "account", "values", "names", "rings", "remark", "reason", "q", "ja", "en"}
_DECIDED, _AROUND = 40, 400  # things decided on of which, and things next to them that, are looked at
_ANY = ""  # instead of a document: whichever of those in the view
_CHOSEN = frozenset({"Account", "Alias", "PostCluster", "Ring"})  # what bears a name that somebody chose


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
    """Pseudonyms by person, and the names for which they stand: whole ones, and short ones by document."""

    people: dict[str, str] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    short: dict[str, Names] = field(default_factory=dict)

    def over(self, text: str, *, documents: Iterable[str] = (), quoted: bool) -> str:
        """A text with every masked name covered; short names are those of the documents whose words it is in."""
        folded = Folded(text)
        known = [self.names, *(self.short[one] for one in documents if one in self.short)]
        found = apart(one for names in known for one in names.found(folded.text))
        parts, at = [], 0
        for one in map(folded.written, found):
            parts += [text[at : one.start], _BLOCK * (one.end - one.start) if quoted else one.who]
            at = one.end
        return "".join([*parts, text[at:]])


@dataclass(frozen=True)
class Reader:
    """For whom a view is made: the language, how much is masked, and whether names stand as they are stored."""

    say: Words
    masking: Masking = Masking.NAMES
    as_stored: bool = False

    def careful(self, store: BoltStore, view: View) -> View:
        """A view in which no person masked for this reader can be recognised by name, with days in his habit."""
        masked = self._masked(store, view)
        return masked if self.as_stored else in_habit(masked, self.say.lang)

    def _masked(self, store: BoltStore, view: View) -> View:
        if self.masking is Masking.OFF:
            return view
        things, documents = _named_in(view)
        if not (things or documents):
            return view
        things |= _near_decided(store, view, things)
        persons = persons_standing(store, things=sorted(things), documents=sorted(documents))
        mask = _mask([person for person in persons if is_masked(person, self.masking)], self.say)
        covered = _covered(view, mask, documents=(), name="") if mask.people else view
        assert isinstance(covered, type(view))
        return covered


def _mask(persons: list[PersonStanding], say: Words) -> Mask:
    mask = Mask()
    for person in persons:
        pseudonym = say("mask.person", mark=digest("pseudonym", person.id)[:4].upper())
        mask.people[person.id] = pseudonym
        named = forms_of(person.name) if person.name else NameForms()
        mask.names.add(named, pseudonym)
        for document, surfaces in person.written.items():
            whole = [surface for surface in surfaces if len(surface) >= len(person.name)]
            for surface in whole:
                mask.names.add(forms_of(surface), pseudonym)
            for place in (document, _ANY):
                short = mask.short.setdefault(place, Names())
                short.add_short(named, pseudonym, written={*surfaces} - {*whole})
    return mask


def _parts(value: Any) -> Iterator[Any]:  # noqa: ANN401  any field of any view
    if isinstance(value, Frozen):
        yield from (getattr(value, name) for name in type(value).model_fields)
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, (tuple, list)):
        yield from value


def _values(view: Frozen) -> Iterator[Any]:
    """A view, and all that is in it."""
    left: list[Any] = [view]
    while left:
        value = left.pop()
        yield value
        left += _parts(value)


def _named_in(view: Frozen) -> tuple[set[str], set[str]]:
    """Ids of the things and of the documents that a view speaks of."""
    things: set[str] = set()
    documents: set[str] = set()
    for value in _values(view):
        if isinstance(value, (ThingRef, SearchHit)):
            things.add(value.id)
        documents.update(_document_of(value))
    return things, documents


def _near_decided(store: BoltStore, view: Frozen, things: set[str]) -> set[str]:
    """What lies next to things on which something was decided: whoever decided may have named it as a reason."""
    if not any(isinstance(value, Decision) for value in _values(view)):
        return set()
    return {one.id for one in around_known(store, sorted(things)[:_DECIDED], budget=_AROUND)}


def _document_of(value: object) -> tuple[str, ...]:
    """The documents from which the texts of a value come."""
    if isinstance(value, DocumentLine):
        return (value.id,)
    if isinstance(value, (EvidenceSentence, PostCard, SourcePage)):
        return (value.document.id,)
    if isinstance(value, FamilyCard):
        return tuple(one.id for one in value.examples)
    if isinstance(value, SearchHit):
        found = value.id if value.label == "Document" else value.document_id
        return (found,) if found else ()
    return ()


def _covered(value: Any, mask: Mask, *, documents: Iterable[str], name: str) -> Any:  # noqa: ANN401  any field of any view
    documents = _document_of(value) or documents
    if type(value) is str:  # words of an enumeration are no text
        own = (documents or (_ANY,)) if name in _OWN_WORDS else ()
        return mask.over(value, documents=own, quoted=name in _QUOTED)
    if isinstance(value, Frozen):
        fields = {n: _covered(getattr(value, n), mask, documents=documents, name=n) for n in type(value).model_fields}
        if isinstance(value, (ThingRef, SearchHit)):
            fields["name"] = _name_of(value, mask)
        return value.model_copy(update=fields)
    if isinstance(value, dict):
        return {
            key: _covered(item, mask, documents=documents, name=key if key in _OWN_WORDS else name)
            for key, item in value.items()
        }
    if isinstance(value, tuple):
        return tuple(_covered(item, mask, documents=documents, name=name) for item in value)
    return value


def _name_of(thing: ThingRef | SearchHit, mask: Mask) -> str:
    """What a thing is called; names that people choose may hold a short name of whoever is masked in the view."""
    own = _document_of(thing) or ((_ANY,) if thing.label in _CHOSEN else ())
    return mask.people.get(thing.id) or mask.over(thing.name, documents=own, quoted=False)
