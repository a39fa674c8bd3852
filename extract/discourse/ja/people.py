"""Who is who in a document: what each person is to it, and whom 「2人」, 「同容疑者」 or 「少年」 mean.

References by a bare noun are resolved from names and lists around them; what stays unclear stays unresolved.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extract.discourse.ja.shorten import OFFICIAL, SUSPECT_TITLES
from extract.draft import Draft
from extract.lexicon import lexicon
from extract.rules import compiled
from schemas.records import Entity
from schemas.words import EntityType, PersonKind

_WORDS = lexicon("ja_cases/persons")


def _heads(key: str) -> str:
    return "|".join(sorted(_WORDS[key], key=len, reverse=True))


ACTING_HEADS = _heads("acting_heads")
HARMED_HEADS = _heads("harmed_heads")
KNOWING_HEADS = _heads("knowing_heads")
_SPEAKS = compiled(
    rf"(?:・[一-龥ァ-ヶーA-Za-z]{{2,14}})?(?!容疑|被告)[一-龥]{{0,4}}(?:{OFFICIAL})(?!だった)|氏(?=[はがも(、]|$)"
)
_SUSPECT = compiled(SUSPECT_TITLES)
_HEAD = compiled(rf"({ACTING_HEADS}|{HARMED_HEADS}|{KNOWING_HEADS})(?:の1人)?\s*(?:\(|$)")
_AGE = compiled(r"\d{1,3}")
_GUISE = compiled("(?:だ|である)?と(?:み(?:て|られ|る)|思|判断)|(?:を|と)(?:装|名乗|かた|騙|偽)|になりすま|のふり|役を")
_PAIR = 2
_STILL_MEANT = 60  # characters within which a counted group without names is still the one that is meant
_OFFICIALS = {PersonKind.OFFICIAL, PersonKind.EXPERT, PersonKind.JOURNALIST}


@dataclass(frozen=True, slots=True)
class Group:
    """Persons told of together, by where they are listed; `count` may exceed the names."""

    at: int
    ids: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Person:
    """What a person is to the case: acting, harmed, or speaking of it; and the noun an unnamed one goes by."""

    id: str
    named: bool
    suspect: bool
    speaks: bool
    head: str = ""
    age: int | None = None
    places: tuple[int, ...] = ()

    bare: bool = False  # an unnamed person of whom the text says no more than 男性 or 店員
    guise: bool = False  # an unnamed person told of only as what somebody else is, or passes himself off as
    accused: bool = False  # the text tells of an action against the person, whatever noun it uses

    @property
    def harmed_by_name(self) -> bool:
        """Whether the text's own noun makes the person the harmed side."""
        return not (self.suspect or self.accused) and bool(re.fullmatch(HARMED_HEADS, self.head))

    @property
    def acting_by_name(self) -> bool:
        """Whether the text's own title or noun makes the person a suspect."""
        return self.suspect or self.accused or bool(re.fullmatch(ACTING_HEADS, self.head))


def _person(draft: Draft, entity: Entity) -> Person:
    plain = draft.text.plain
    behind = [plain[end : end + 20] for _, end in entity.mentions]
    anonymous = bool(entity.norm.get("anonymous"))
    surface = plain[slice(*entity.mentions[0])]
    head = _HEAD.search(surface)
    age = entity.norm.get("age")
    if not isinstance(age, int):
        digits = _AGE.search(surface) if anonymous else None
        age = int(digits[0]) if digits else None
    suspect = any(_SUSPECT.match(b) for b in behind)
    speaks = entity.person_kind in _OFFICIALS or any(_SPEAKS.match(b) for b in behind)
    return Person(
        entity.id,
        named=not anonymous,
        suspect=suspect,
        speaks=speaks and not suspect and not anonymous,
        head=head[1] if head and anonymous else "",
        age=age,
        places=tuple(start for start, _ in entity.mentions),
        bare=anonymous and age is None and entity.rule.endswith("_bare"),
        guise=anonymous and all(_GUISE.match(b) for b in behind),
    )


@dataclass(slots=True)
class Cast:
    """All persons of a document, and the groups in which it lists them."""

    people: dict[str, Person]
    groups: list[Group] = field(default_factory=list)
    titles: dict[str, set[str]] = field(default_factory=dict)
    known_as: dict[str, str] = field(default_factory=dict)  # whom the text names for a noun of its lead

    def actors(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of some ids that may have a part in a case."""
        return tuple(i for i in ids if i not in self.people or not self.people[i].speaks)

    def accuse(self, ids: Iterable[str]) -> None:
        """Learn that an authority acts against somebody whom the text calls by a noun such as 男性."""
        for person in ids:
            if person in self.people:
                self.people[person] = replace(self.people[person], accused=True)

    def listed(self, at: int, ids: tuple[str, ...], count: int | None) -> None:
        """Remember a list."""
        self.groups.append(Group(at, ids, count or len(ids)))

    def counted(self, count: int, at: int, *, since: int = 0, new: bool = False) -> Group | None:
        """The group that 「N人」 at a place means: the last so many listed, all suspects so far, or the next list.

        `new`: 「N人が」 may begin to tell of others than all suspects so far.
        """
        fitting = [g for g in self.groups if g.count == count and g.at >= since]
        before = [g for g in fitting if g.at < at]
        last = max(before, key=lambda g: g.at, default=None)
        if last and (last.ids or at - last.at < _STILL_MEANT):
            return last if last.ids or count <= _PAIR else self._of_suspects(count, at, since=since) or last
        known = self.suspects_between(since, at)
        if len(known) == count:
            return Group(at, known, count)
        named = next((g for g in (*reversed(before), *fitting) if g.ids), None)
        return named or (None if new else self._of_suspects(count, at, since=since)) or last

    def _of_suspects(self, count: int, at: int, *, since: int) -> Group | None:
        """Of a group that the text never lists the suspects it names: 「7人は…」 where two of them have names."""
        named = tuple(p for p, titles in self.titles.items() if "容疑者" in titles and p in self.people)
        first = [p for p in named if self.people[p].places and self.people[p].places[0] >= since]
        return Group(at, tuple(first), count) if 0 < len(first) <= count and not self.groups_of_two() else None

    def groups_of_two(self) -> bool:
        """Whether the text lists any persons together."""
        return any(len(g.ids) > 1 for g in self.groups)

    def last_group(self, at: int, *, since: int = 0) -> Group | None:
        """The group last told of before a place."""
        return max((g for g in self.groups if since <= g.at < at), key=lambda g: g.at, default=None)

    def next_named(self, count: int, at: int) -> Group | None:
        """The next list of so many, for a group that is counted before it is named."""
        return next(
            (g for g in sorted(self.groups, key=lambda g: g.at) if g.at > at and g.count == count and g.ids), None
        )

    def suspects_between(self, start: int, end: int) -> tuple[str, ...]:
        """Suspects first told of in a stretch, in order."""
        told = (p for p in self.people.values() if p.acting_by_name and p.places)
        return tuple(p.id for p in told if start <= p.places[0] < end)

    def titled(self, title: str, *, before: int | None = None) -> str | None:
        """The person with a title: the last one told of before a place, or the first one of all without a place."""
        bearers = [p for p in self.people.values() if title in self.titles.get(p.id, ())]
        if before is None:
            return bearers[0].id if bearers else None
        last = [(p.places[i - 1], p.id) for p in bearers if (i := bisect_left(p.places, before))]
        return max(last)[1] if last else None

    def headed(self, head: str, age: int | None, *, at: int, since: int = 0) -> str | None:
        """The person whose noun this is, last told of before a place and not before `since`."""
        person = self._headed(head, age, at=at, since=since)
        return self.known_as.get(person, person) if person else None

    def _headed(self, head: str, age: int | None, *, at: int, since: int) -> str | None:
        fitting = [
            p
            for p in self.people.values()
            if p.head and since <= p.places[0] < at and (p.head.endswith(head) or head.endswith(p.head))
        ]
        if age is not None:
            fitting = [p for p in fitting if p.age == age]
        if not fitting:
            later = [p for p in self.people.values() if p.head == head and len(head) > 1 and p.places[0] >= since]
            return later[0].id if len(later) == 1 else None
        return max(fitting, key=lambda p: p.places[0]).id


def cast_of(draft: Draft) -> Cast:
    """The persons of a document."""
    return Cast({e.id: _person(draft, e) for e in draft.of_type(EntityType.PERSON)})
