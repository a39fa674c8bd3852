"""Who is who in an English report: what each person is to it, and whom “he”, “the two” or “the student” mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.discourse.ja.marks import pattern
from extract.discourse.ja.skeleton import Skeleton, Thing, fold
from extract.draft import Draft
from extract.lexicon import lexicon
from extract.people.en import speaks
from extract.recognizers.en.patterns import any_word
from schemas.records import Entity
from schemas.words import EntityType

_WORDS = lexicon("en/discourse")
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_ACTING, _HARMED = any_word(_WORDS["acting"]), any_word(_WORDS["harmed"])
_PLURAL = any_word([*_WORDS["plural_acting"], *_WORDS["plural_harmed"]])
_NUMBER = rf"(?:\d{{1,3}}|{any_word(_NUMBERS)})"
_HEADS = rf"(?:{_ACTING}|{_HARMED})"

_COUNTED = re.compile(
    rf"(?P<definite>\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll)(?: other| remaining| first)? )?(?:\b[Aa](?:bout|t least)? |[Mm]ore than |[Oo]ver |[Ss]ome |[Nn]early )?"
    rf"\b(?P<n>{_NUMBER})(?: of the)?(?P<more> more| other| additional)?(?: [\w'-]+){{0,3}}? (?P<head>{_PLURAL})\b(?! (?:of|from) the group's)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    rf"\b(?:[Tt]he (?:(?P<n>{any_word(_NUMBERS)})\b(?! (?:cases|robberies|incidents|crimes|break-ins|countries|prefectures|homes|houses|accounts|cars|phones|"
    rf"[a-z]+ (?:cases|police|robberies|departments|phones|accounts|prefectures|countries|watches|cars)|watches|police|sides|governments))|(?P<head>(?:[a-z-]+ )?{_PLURAL})\b)"
    r"|(?P<they>[Tt]hey|[Tt]hem|them)\b|(?P<both>[Bb]oth)(?= (?:men|suspects|have|were|are|had|admitted|denied|denied)))"
)
_HE = pattern(r"\b(?:[Hh]e|[Ss]he|him)\b(?!['’]s)")
_THE_ONE = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?:[a-z]+-)?[a-z]+ ){{0,2}}?(?P<head>{_HEADS})\b(?!['’]s|[- ](?:police|student|name))")
_A_ONE = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he (?:first|second|third|fourth|fifth|other|remaining)) (?:(?!and\b|the\b|of\b|in\b|that\b)[\w'’-]+,? ){{0,4}}?(?P<head>{_HEADS})\b(?!['’-])"
)
_NAMED_LIST = pattern(r"\b(?:identified|named|as|are|were|suspects|suspects,|:)(?: (?:three|two|four|some) of (?:them|the men|the suspects))?(?: as)? $")
_OPENING = 4  # sentences in which somebody may be told of before the name
_NOT_SUBJECT = re.compile(r"\b(?:of|from|with|to|for|against|at|by|near|on|than|behind|about)(?: the home of)? $")


@dataclass(slots=True)
class Cast:
    """Everybody in a document, and of whom it spoke last; grows while the text is read from start to end."""

    draft: Draft
    speakers: frozenset[str]
    heads: dict[str, str]
    lists: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    actors: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    group_count: int = 0
    line: int = 0

    def look_ahead(self, count: int) -> tuple[str, ...]:
        """The persons listed soon after who are that many, told of before they are named."""
        coming = [ids for at, ids in self.lists if self.line <= at <= self.line + _OPENING]
        equal = next((ids for ids in coming if len(ids) == count), ())
        return equal or next((ids for ids in coming if 1 < len(ids) < count), ())

    def remember(self, skeleton: Skeleton) -> None:
        """Note who was the subject of a sentence and which group stood in it."""
        singles: list[Thing] = []
        for at, thing in skeleton.marked("P"):
            size = thing.count or len(thing.ids)
            if size > 1:
                self.group, self.group_count = thing.ids, size
            elif thing.ids and not _NOT_SUBJECT.search(skeleton.text[:at]):
                singles.append(thing)
        if singles:
            self.focus = singles[0].ids


def cast_of(draft: Draft) -> Cast:
    """The cast before the first sentence is read."""
    persons = list(draft.of_type(EntityType.PERSON))
    speakers = frozenset(p.id for p in persons if speaks(p))
    heads = {head: p.id for p in persons if p.norm.get("anonymous") for head in _heads(draft, p)}
    actors = tuple(p.id for p in persons if p.id not in speakers and not p.norm.get("anonymous"))
    return Cast(draft, speakers, heads, actors=actors)


def _heads(draft: Draft, person: Entity) -> list[str]:
    """The nouns by which an unnamed person is called again."""
    words = [w for a, b in person.mentions for w in re.findall(r"[a-z-]+", draft.text.plain[a:b])]
    return [w for w in words if w in {*_WORDS["acting"], *_WORDS["harmed"]}]


def _number(word: str | None) -> int:
    if not word:
        return 0
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower(), 0)


def fold_references(skeleton: Skeleton, cast: Cast) -> Skeleton:
    """Groups, bare nouns and pronouns as marks of those whom they mean; what stays unclear is a mark without ids."""
    skeleton = fold(skeleton, _COUNTED, lambda s, m: _counted(s, m, cast))
    skeleton = fold(skeleton, _DEFINITE, lambda s, m: _the_group(s, m, cast))
    skeleton = fold(skeleton, _A_ONE, lambda s, m: _a_one(s, m, cast))
    skeleton = fold(skeleton, _THE_ONE, lambda s, m: _the_one(s, m, cast))
    return fold(skeleton, _HE, lambda s, m: _he(s, m, cast))


def _thing(skeleton: Skeleton, found: re.Match[str], ids: Sequence[str], *, count: int | None = None, title: str = "") -> Thing:
    return Thing("P", tuple(ids), *skeleton.span(*found.span()), count=count, title=title)


def _counted(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    count = _number(found["n"])
    if count < 2 and found["head"] not in {"people"}:  # noqa: PLR2004  one is no group
        return None
    known = cast.group if found["definite"] and cast.group_count == count else ()
    ids = known or (() if found["more"] and not cast.lists else cast.look_ahead(count))
    return _thing(skeleton, found, ids, count=count, title=found["head"])


def _the_group(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    count = _number(found["n"]) or (2 if found["both"] else 0)
    if found["head"] and any(w in found["head"] for w in ("people", "others", "Japanese", "residents", "employees", "victims", "members")):
        return _thing(skeleton, found, (), count=None, title=found["head"]) if found["head"].split()[-1] != "Japanese" else None
    fits = cast.group if not count or cast.group_count == count or len(cast.group) == count else ()
    ids = fits or (cast.look_ahead(count) if count else ())
    return _thing(skeleton, found, ids, count=count or cast.group_count or None, title=found["head"] or "")


def _a_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """Somebody told of before the name, in the opening; later it is somebody else."""
    head = found["head"]
    if found[0].lower().startswith(("another", "the ")) or cast.focus or head in _WORDS["harmed"]:
        return _thing(skeleton, found, (), count=1, title=head)
    opening = cast.line <= _OPENING and cast.actors and not any(len(ids) > 1 and at <= cast.line + 1 for at, ids in cast.lists)
    return _thing(skeleton, found, cast.actors[:1] if opening else (), count=1, title=head)


def _the_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """The student: who was called a student; the suspect or the man: of whom the text spoke last."""
    head = found["head"]
    if head in cast.heads:
        return _thing(skeleton, found, (cast.heads[head],), count=1, title=head)
    if head in _WORDS["harmed"] and head not in _WORDS["acting"]:
        return _thing(skeleton, found, (), count=1, title=head)
    return _thing(skeleton, found, _last_single(skeleton, found.start(), cast), count=1, title=head)


def _he(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    return _thing(skeleton, found, _last_single(skeleton, found.start(), cast), count=1, title="he")


def _last_single(skeleton: Skeleton, at: int, cast: Cast) -> tuple[str, ...]:
    """The single person who is subject before this point of the sentence, else of the text before it."""
    before = [
        (position, thing)
        for position, thing in skeleton.marked("P", end=at)
        if len(thing.ids) == 1 and (thing.count or 1) == 1
    ]
    subjects = [thing for position, thing in before if not _NOT_SUBJECT.search(skeleton.text[:position])]
    if subjects:
        return subjects[0].ids
    return before[-1][1].ids if before and not cast.focus else cast.focus
