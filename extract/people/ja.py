"""In which capacity a Japanese text speaks of a person: by the title behind the name, else by what befalls him."""

from collections.abc import Iterator
from dataclasses import replace

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.rules import compiled
from extract.text import PreparedText
from schemas.records import Entity
from schemas.words import EntityType, PersonKind

_WORDS = lexicon("ja/people")
_BEHIND = {PersonKind(kind): compiled(words) for kind, words in _WORDS["behind"].items()}
_HARMED, _ACTING = compiled(_WORDS["harmed"]), compiled(_WORDS["acting"])
_HARMED_HEAD = compiled(rf"(?:{'|'.join(_WORDS['harmed_heads'])})$")
_ACTING_HEAD = compiled(rf"(?:{'|'.join(_WORDS['acting_heads'])})$")
_ASIDE = compiled(r"^(?:\([^()]{0,24}\))?(?:=[^=。]{0,24}=)?")
_REACH = 80


def _behind(text: PreparedText, person: Entity) -> Iterator[str]:
    """What follows every mention, an age in brackets and an address left out."""
    for _, end in person.mentions:
        tail = text.plain[end : min(end + _REACH, text.sentence_at(end).end)]
        yield _ASIDE.sub("", tail)
        yield tail


def _by_title(text: PreparedText, person: Entity) -> PersonKind | None:
    """The strongest title that stands behind any mention."""
    tails = list(_behind(text, person))
    return next((kind for kind, title in _BEHIND.items() if any(title.match(tail) for tail in tails)), None)


def _by_fate(text: PreparedText, person: Entity) -> PersonKind:
    """Harmed or acting, by the noun of an unnamed person and by what the sentence tells."""
    start = person.mentions[0][0]
    sentence = text.sentence_at(start)
    told = text.plain[sentence.start : sentence.end]
    head = person.canonical.split("(")[0]
    unnamed = bool(person.norm.get("anonymous"))
    if unnamed and _ACTING_HEAD.search(head):
        return PersonKind.SUSPECT if _ACTING.search(told) else PersonKind.OTHER
    if unnamed and _HARMED_HEAD.search(head):
        return PersonKind.VICTIM if _HARMED.search(told) else PersonKind.WITNESS
    polite = any(text.plain.startswith("さん", end) for _, end in person.mentions)
    if polite:
        return PersonKind.VICTIM if _HARMED.search(told) else PersonKind.OTHER
    return PersonKind.SUSPECT if person.norm.get("age") and _ACTING.search(told) else PersonKind.OTHER


def kinds(draft: Draft) -> Draft:
    """Give every person a kind."""
    entities = tuple(
        e.model_copy(update={"person_kind": _by_title(draft.text, e) or _by_fate(draft.text, e)})
        if e.type is EntityType.PERSON
        else e
        for e in draft.entities
    )
    return replace(draft, entities=entities)
