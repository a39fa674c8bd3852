"""Who is accused without being called so: 男性 against whom an authority acts, and 「男」 whom the text names later."""

import re

from extract.discourse.ja.people import Cast, Person
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton
from extract.draft import Draft
from extract.text import PreparedText
from schemas.records import Entity
from schemas.words import EntityType

_LAW = "(?:再逮捕|緊急逮捕|現行犯逮捕|逮捕|書類送検|送検|追起訴|起訴|不起訴|釈放|処分保留)"
# Whoever is arrested, charged or let go is no victim, even if called 男性.
_ACCUSED = (
    pattern(
        rf"(?:で|に|も){_LAW}(?:、{_LAW})*され(?:た|ていた|ている)(?:のは、?)?[^、。はがを‹P›]{{0,24}}"
        "(?P<who><P>)(?!方|宅|が(?:殴|縛|襲|死))"
    ),
    pattern(rf"(?P<who><P>)を(?:、?[^、。‹P›]{{0,30}}(?:容疑|疑い|罪)で)?[^、。‹P›]{{0,8}}{_LAW}(?!監禁)"),
)
_CAUGHT = re.compile(r"(?:が|を|は)[^。]{0,40}?(?:再逮捕|逮捕|送検|拘束)")
_NAMED_IS = re.compile(r"(?:再逮捕|逮捕|送検|拘束)され(?:た|ていた)のは、?")
_IS_NAMED = re.compile(
    r"(?:男|女|少年)は、?(?=[^、。]{2,30}(?:容疑者|被告)(?:\([^()]*\))?(?:で[、あ]|だ|とみられ|と判明))"
)
_NEXT = 24  # characters within which the name stands
_LEAD = 3  # sentences in which a report calls by a noun whom it names next


def learn_accused(skeleton: Skeleton, cast: Cast) -> None:
    """Learn from a sentence with folded names against whom an authority acts."""
    for found in (m for shape in _ACCUSED for m in shape.finditer(skeleton.text)):
        cast.accuse(skeleton.thing(found["who"]).ids)


def named_later(draft: Draft, cast: Cast) -> dict[str, str]:
    """By the id of a noun without a name, whom the text names for it: 「男が逮捕された。逮捕されたのは…容疑者」."""
    text = draft.text
    nouns = [e for e in draft.of_type(EntityType.PERSON) if _is_noun(text, e, cast)]
    named = _arrested_by_name(draft, cast) if len(nouns) == 1 else None
    return {nouns[0].id: named} if named and _alike(cast.people[nouns[0].id], cast.people[named]) else {}


def _alike(noun: Person, named: Person) -> bool:
    """Whether the ages that a text gives with a noun and with a name can be those of one person."""
    return noun.age is None or named.age is None or noun.age == named.age


def _is_noun(text: PreparedText, entity: Entity, cast: Cast) -> bool:
    person = cast.people[entity.id]
    start, end = entity.mentions[0]
    if person.named or not person.acting_by_name:
        return False
    sentence = text.sentence_at(start)
    return text.sentence_index(start) < _LEAD and bool(_CAUGHT.match(text.plain, end, sentence.end))


def _arrested_by_name(draft: Draft, cast: Cast) -> str | None:
    """The one person behind the first 「逮捕されたのは」."""
    text = draft.text
    found = _NAMED_IS.search(text.plain) or _IS_NAMED.search(text.plain)
    if found is None:
        return None
    stop = text.sentence_at(found.end()).end if found.re is _NAMED_IS else found.end() + _NEXT
    behind = [e.id for e in draft.of_type(EntityType.PERSON) if any(found.end() <= s < stop for s, _ in e.mentions)]
    return behind[0] if len(behind) == 1 and cast.people[behind[0]].named else None
