"""The persons of an English report while it is read: who is told of, who may be meant, of whom it spoke last."""

import re
from dataclasses import dataclass, field

from extract.discourse.en.patterns import leads_to
from extract.discourse.skeleton import Skeleton, Thing
from extract.draft import Draft
from extract.lexicon import lexicon
from extract.people.en import speaks
from extract.recognizers.en.names import gender, is_surname
from extract.rules import compiled
from schemas.records import Entity
from schemas.words import EntityType, PersonKind

_WORDS = lexicon("en/discourse")
_LARGEST_BAND = 30  # larger groups are figures
_A_BAND = 5  # so many are told of with only some of them named, here and there
_ONE_OF_THEM = compiled(
    r"\b(?:leader|boss|head|chief|manager|member|caller|recruit\w*|suspects?|alleg\w+|accused|believed to|in charge"
    r"|told (?:police|investigators)|mastermind|ringleader)\b"
)
_GOES_ON = compiled(r"[\s.”\"]*The ")
_ACTED_ON = compiled(r"\b(?:arrest|detain|indict|sentenc|convict|warrant|wanted|custody|deport)")
_SOON = 4  # sentences within which the name of somebody told of follows
_OPENING = 4  # sentences in which somebody may be told of before the name
_OF_AGE = {"man": (19, 200), "woman": (19, 200), "boy": (0, 20), "girl": (0, 20), "teenager": (0, 20), "youth": (0, 26)}
_YOUNG = ("boy", "girl", "teenager", "youth")  # recruits, hardly ever victims
_NEAR = 30
_COUNTERPART = {"wife": "husband", "husband": "wife", "girlfriend": "boyfriend", "boyfriend": "girlfriend"}
_KIN = compiled(rf"\b(?:his|her) (?:[\w-]+ )?(?P<noun>{'|'.join(_COUNTERPART)}),? $")
_SAID_OF = compiled(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he|['’]s) (?:[a-z][\w-]* ){0,2}?[a-z]+, $")
_SELF = compiled(r" (?P<self>himself|herself)\b")
_OWNS = compiled(r"['’]s? ")
NOT_SUBJECT = compiled(r"\b(?:of|from|with|to|for|against|at|by|near|on|than|behind|about)(?: the home of)? $")
MAN = compiled(
    r"\b(?:man|boy|husband|brother|son|father|widower|grandfather|nephew|grandson|boyfriend|uncle|salesman|businessman)\b"
)
WOMAN = compiled(
    r"\b(?:woman|girl|wife|sister|daughter|mother|widow|grandmother|housewife|hostess|girlfriend|granddaughter|niece|aunt|female|waitress)\b"
)


@dataclass(slots=True)
class Cast:
    """Everybody in a document, and of whom it spoke last; grows while the text is read from start to end."""

    draft: Draft
    speakers: frozenset[str]
    heads: dict[str, tuple[str, ...]]
    ages: dict[str, str]
    lists: list[tuple[int, tuple[str, ...], int]] = field(default_factory=list)
    actors: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    groups: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    line: int = 0
    announced: bool = False
    strangers: set[str] = field(default_factory=set)
    spoken: list[tuple[str, ...]] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    latest: tuple[str, ...] = ()
    genders: dict[str, str | None] = field(default_factory=dict)

    def gender(self, person: str) -> str | None:
        """“m” or “f” where the given name or the noun tells."""
        if person not in self.genders:
            self.genders[person] = _gender_of(self.draft, self.draft.entity(person))
        return self.genders[person]

    def look_ahead(self, count: int) -> tuple[str, ...]:
        """The persons listed soon after who are that many, told of before they are named."""
        if equal := next((ids for at, ids, size in self.lists if self.line <= at and size == count), ()):
            return equal
        coming = [ids for at, ids, _ in self.lists if self.line <= at]
        near = [ids for at, ids, _ in self.lists if self.line <= at <= self.line + _OPENING]
        if fewer := next((ids for ids in near if 1 < len(ids) < count <= _LARGEST_BAND), ()):
            band = tuple(dict.fromkeys((*fewer, *self._all_accused())))
            return band if count >= _A_BAND and len(band) <= count else fewer
        everybody = tuple(dict.fromkeys(i for ids in coming for i in ids))
        return everybody if len(everybody) == count else ()

    def _all_accused(self) -> tuple[str, ...]:
        """Everybody named who is nobody's victim and of whom no arrest of his own is told: members of one band."""
        return tuple(i for i in self.actors if self._may_be_of_the_band(self.draft.entity(i)))

    def _may_be_of_the_band(self, person: Entity) -> bool:
        sentence = self.draft.text.sentence_at(person.mentions[0][0])
        told = self.draft.text.plain[sentence.start : sentence.end]
        counted = any(person.id in ids for at, ids, size in self.lists if len(ids) > 1 or size > 1)
        beside = counted or (bool(_ONE_OF_THEM.search(told)) and not _ACTED_ON.search(told))
        return person.person_kind is not PersonKind.VICTIM and beside

    def yet_to_be_named(self, position: int) -> tuple[str, ...]:
        """The first person named after an opening that tells of somebody; told of once, and no member of a list."""
        listed_first = any(at <= self.line + 1 for at, _, _ in self.lists)
        if not self.actors or self.line > _OPENING or self.announced or listed_first:
            return ()
        first = self.draft.entity(self.actors[0])
        self.announced = True
        return (first.id,) if position < first.mentions[0][0] <= self._reach(position) else ()

    def told_next(self, end: int, noun: str | None = None) -> tuple[str, ...]:
        """A student …. The boy, 17, …: the unnamed person with whom the next sentence goes on, by a noun if told."""
        if self.line > _OPENING:
            return ()
        person = next((e for e in self.draft.entities if e.norm.get("anonymous") and e.mentions[0][0] > end), None)
        if person is None or (noun and person.id not in self.heads.get(noun, ())):
            return ()
        return (person.id,) if _GOES_ON.fullmatch(self.draft.text.plain, end, person.mentions[0][0]) else ()

    def _reach(self, position: int) -> int:
        """How far the name of somebody told of at a position can be: a few sentences."""
        sentences = self.draft.text.sentences
        last = self.draft.text.sentence_index(position) + _SOON
        return sentences[min(last, len(sentences) - 1)].end

    def last_actor(self) -> tuple[str, ...]:
        """The named person spoken of last who may be accused of something."""
        spoken = (ids for ids in reversed(self.spoken) if ids[0] in self.actors)
        return next(spoken, self.focus)

    def last_two(self) -> tuple[str, ...]:
        """Both: the two named persons of whom sentences spoke last, one after the other."""
        told = dict.fromkeys(i for i in reversed(self.subjects) if i in self.actors)
        return tuple(reversed([*told][:2])) if len(told) > 1 else ()

    def just_named(self) -> tuple[str, ...]:
        """All: the named persons of the sentence before, if they are several."""
        told = tuple(i for i in self.latest if i in self.actors)
        return told if len(told) > 1 else ()

    def last_unnamed(self) -> tuple[str, ...]:
        """Of those without a name who may be harmed the one spoken of last by himself."""
        young = {i for head in _YOUNG for i in self.heads.get(head, ())}
        unnamed = (i for i in reversed(self.spoken) if self.draft.entity(i[0]).norm.get("anonymous"))
        return next((i for i in unnamed if i[0] not in young), ())

    def called(self, noun: str, position: int) -> tuple[str, ...]:
        """The unnamed person already called by that noun; of several the one spoken of last."""
        known = [i for i in self.heads.get(noun, ()) if self.draft.entity(i).mentions[0][0] < position]
        last = next((i for i in reversed(self.spoken) if i[0] in known), ())
        return last or tuple(known[-1:])

    def old_enough(self, person: str, noun: str) -> bool:
        """Whether a man or a boy can be of that person's age."""
        norm = self.draft.entity(person).norm
        age = norm.get("age", norm.get("age_decade"))
        youngest, oldest = _OF_AGE.get(noun, (0, 200))
        return age is None or youngest <= int(age) < oldest

    def group_of(self, count: int) -> tuple[int, tuple[str, ...]]:
        """Size and known members of the group of that many of whom the text spoke last; of any size if none is told."""
        fitting = [(size, ids) for size, ids in reversed(self.groups) if count in {0, size, len(ids)}]
        return next((g for g in fitting if g[1]), fitting[0] if fitting else (0, ()))

    def remember(self, skeleton: Skeleton) -> None:
        """Note who was the subject of a sentence and which group stood in it."""
        singles: list[Thing] = []
        self.latest = tuple(dict.fromkeys(i for _, t in skeleton.marked("PA") for i in t.ids))
        for at, thing in skeleton.marked("P"):
            size = thing.count or len(thing.ids)
            if size > 1:
                self.groups += [(m.count, m.ids) for m in thing.members if m.count and m.count > 1]
                self.groups.append((size, thing.ids))
            elif thing.ids and not leads_to(NOT_SUBJECT, skeleton.text, at) and not _OWNS.match(skeleton.text, at + 1):
                singles.append(thing)
        single = [t for _, t in skeleton.marked("P") if len(t.ids) == 1 and (t.count or 1) == 1]
        if singles or single:
            named = [t for t in single if not self.draft.entity(t.ids[0]).norm.get("anonymous")] if single else []
            self.focus = (singles or named or single)[0].ids
            self.subjects.append(self.focus[0])
            self.spoken.extend(t.ids for t in single)


def _gender_of(draft: Draft, person: Entity) -> str | None:
    if by_noun := _by_noun(draft, person):
        return by_noun
    if person.norm.get("anonymous"):
        return "f" if WOMAN.search(person.canonical) else "m" if MAN.search(person.canonical) else None
    told = {gender(word) for word in person.canonical.split() if not is_surname(word)} - {None}
    return told.pop() if len(told) == 1 else None


def _by_noun(draft: Draft, person: Entity) -> str | None:
    """What the noun beside a name tells: her nephew, P; P himself."""
    if person.norm.get("anonymous"):
        return None
    for start, end in person.mentions:
        before = draft.text.plain[max(0, start - _NEAR) : start]
        if noun := _SAID_OF.search(before):
            return "f" if WOMAN.search(noun[0]) else "m" if MAN.search(noun[0]) else None
        if own := _SELF.match(draft.text.plain, end):
            return "m" if own["self"] == "himself" else "f"
    return None


def cast_of(draft: Draft) -> Cast:
    """The cast before the first sentence is read."""
    persons = list(draft.of_type(EntityType.PERSON))
    speakers = frozenset(p.id for p in persons if speaks(p))
    unnamed = [p for p in persons if p.norm.get("anonymous")]
    named_so = {head for p in unnamed for head in _heads(draft, p)}
    heads = {head: tuple(p.id for p in unnamed if head in _heads(draft, p)) for head in named_so} | _kin(draft, persons)
    actors = tuple(p.id for p in persons if p.id not in speakers and not p.norm.get("anonymous"))
    ages = {str(p.norm["age"]): p.id for p in persons if p.norm.get("anonymous") and p.norm.get("age")}
    return Cast(draft, speakers, heads, ages, actors=actors)


def _kin(draft: Draft, persons: list[Entity]) -> dict[str, tuple[str, ...]]:
    """P and his wife P2: afterwards one is the husband, the other the wife."""
    found: dict[str, tuple[str, ...]] = {}
    told = sorted((start, p.id) for p in persons if not p.norm.get("anonymous") for start, _ in p.mentions[:1])
    for number, (start, person) in enumerate(told):
        whose = _KIN.search(draft.text.plain, max(0, start - _NEAR), start)
        if whose and number:
            found[whose["noun"]] = (person,)
            found[_COUNTERPART[whose["noun"]]] = (told[number - 1][1],)
    return found


def _heads(draft: Draft, person: Entity) -> list[str]:
    """The nouns by which an unnamed person is called again."""
    words = [w for a, b in person.mentions for w in re.findall(r"[a-z-]+", draft.text.plain[a:b])]
    return [w for w in words if w in {*_WORDS["acting"], *_WORDS["harmed"]}]
