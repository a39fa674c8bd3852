"""Who was acted on where a text gives only the name he goes by: authorities arrest people, not aliases.

It is the one person whom the text calls so, else whom the noun beside the name means (「カイザー」を名乗る男). The name
stays his through ALIAS_OF. A group of which only a name is told (幹部らは「ルフィ」などと名乗り) is left under it.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.relations.found import Found
from schemas.records import Entity, LegalAction, Span
from schemas.words import Certainty, EntityType, Polarity, RelationType

_REACH = 70  # letters beside a name in which its noun stands
_RULE = "person.under_alias"


def on_bearers(draft: Draft) -> Draft:
    """The draft with every legal action on those who were acted on."""
    for action in draft.legal_actions:
        for alias in action.persons:
            if draft.entity(alias).type is EntityType.ALIAS:
                draft = _moved(draft, action.id, alias)
    return draft


def _moved(draft: Draft, action_id: str, alias: str) -> Draft:
    action = next(one for one in draft.legal_actions if one.id == action_id)
    bearer = None if _is_anothers(draft, action) else _bearer(draft, alias)
    if bearer:
        return _on(draft, action, alias, person=bearer)
    noun = _noun(draft, action, draft.entity(alias))
    if noun is None:
        return draft
    draft, person = _person(draft, noun)
    return _on(_named(draft, noun, person=person, alias=alias), action, alias, person=person)


def _is_anothers(draft: Draft, action: LegalAction) -> bool:
    """Whether the text says beside the action that the name is borne by somebody else, too."""
    text, words = draft.text, _words(draft.text.lang)
    at = text.sentence_index(action.evidence[0])
    near = text.sentences[at : at + 2]
    return bool(near and words and words["another"].search(text.plain, near[0].start, near[-1].end))


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun for whoever goes by a name, and the passage that has both."""

    span: Span
    evidence: Span


def _noun(draft: Draft, action: LegalAction, alias: Entity) -> _Noun | None:
    """The noun beside the name in the sentence that tells of the action."""
    first, last = action.evidence
    sentences = draft.text.sentences_in(first, last)
    start, end = min((s.start for s in sentences), default=first), max((s.end for s in sentences), default=last)
    for mention in alias.mentions:
        if start <= mention[0] < end and (found := _beside(draft, mention)):
            return _Noun(found, (min(found[0], mention[0]), max(found[1], mention[1])))
    return None


def _beside(draft: Draft, mention: Span) -> Span | None:
    text, words = draft.text.plain, _words(draft.text.lang)
    if behind := words.get("behind"):
        found = behind.match(text, mention[1], mention[1] + _REACH)
        return found.span("noun") if found else None
    start = max(0, mention[0] - _REACH)
    found = words["before"].search(text[start : mention[0]]) if "before" in words else None
    return (start + found.start("noun"), start + found.end("noun")) if found else None


@cache
def _words(lang: str) -> dict[str, re.Pattern[str]]:
    return {side: re.compile(pattern) for side, pattern in lexicon("bearers").get(lang, {}).items()}


def _person(draft: Draft, noun: _Noun) -> tuple[Draft, str]:
    """Whoever the noun means: somebody who was found there, or one more without a name."""
    for entity in draft.of_type(EntityType.PERSON):
        if any(a < noun.span[1] and noun.span[0] < b for a, b in (*entity.mentions, *entity.anaphora)):
            return draft, entity.id
    number = max(int(entity.id.lstrip("e")) for entity in draft.entities) + 1
    fresh = Entity(
        id=f"e{number}",
        type=EntityType.PERSON,
        mentions=(noun.span,),
        canonical=draft.text.plain[slice(*noun.span)],
        norm={"anonymous": True},
        rule=f"{draft.text.lang}.{_RULE}",
        confidence=0.8,
    )
    return replace(draft, entities=(*draft.entities, fresh)), fresh.id


def _named(draft: Draft, noun: _Noun, *, person: str, alias: str) -> Draft:
    """The draft in which the name is also his."""
    known = any(one.type is RelationType.ALIAS_OF and (one.from_, one.to) == (alias, person) for one in draft.relations)
    rule = f"{draft.text.lang}.alias.noun"
    found = Found(RelationType.ALIAS_OF, alias, person, noun.evidence, Certainty.REPORTED, rule)
    return draft if known else replace(draft, relations=(*draft.relations, found.written()))


def _bearer(draft: Draft, alias: str) -> str | None:
    """The one person whom the text calls by a name; none where it says that the name is another's, too."""
    bearers = {
        one.to
        for one in draft.relations
        if one.type is RelationType.ALIAS_OF and one.from_ == alias and one.polarity is Polarity.AFFIRMED
    }
    return bearers.pop() if len(bearers) == 1 and not draft.entity(alias).norm.get("distinct") else None


def _on(draft: Draft, action: LegalAction, alias: str, *, person: str) -> Draft:
    """The draft with an action on the person in the place of the name."""
    persons = tuple(dict.fromkeys(person if one == alias else one for one in action.persons))
    moved = action.model_copy(update={"persons": persons})
    return replace(draft, legal_actions=tuple(moved if one.id == action.id else one for one in draft.legal_actions))
