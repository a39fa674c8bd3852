"""In which capacity an English text speaks of a person: by title, noun or apposition first, by part and law last."""

from dataclasses import replace

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_word
from extract.rules import compiled
from schemas.records import Entity, LegalAction
from schemas.words import EntityType, LegalKind, PersonKind, Role

_PEOPLE = lexicon("en/people")
_KINDS = {
    PersonKind.OFFICIAL: any_word(_PEOPLE["official_nouns"]),
    PersonKind.EXPERT: any_word(_PEOPLE["expert_nouns"]),
    PersonKind.JOURNALIST: any_word(_PEOPLE["media_nouns"]),
    PersonKind.SUSPECT: any_word(_PEOPLE["suspect_nouns"]),
    PersonKind.VICTIM: any_word(_PEOPLE["victim_nouns"]),
}
_NOUN = compiled("|".join(f"(?P<{kind.name}>\\b{words}\\b)" for kind, words in _KINDS.items()))
_BEFORE = compiled(rf"(?:{_NOUN.pattern})s?,? (?:identified as |named )?$")
_SUSPECT_TITLES = compiled(r"\b(?:[Ss]uspects?|[Dd]efendants?|[Mm]astermind|[Rr]ingleader)s? $")
# The head of a ring is no head of an office.
_LEADS_A_RING = compiled(
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Gg]roup|[Gg]ang|[Rr]ing|[Ss]yndicate|[Ss]cam|[Ff]raud|[Oo]peration|[Ss]cheme|[Nn]etwork|[Cc]ell|[Rr]acket|[Cc]artel"
    r"|[Cc]rew)(?:['’]s)? "
    r"(?:alleged |suspected |apparent )?(?:head|leader|boss|chief|founder|deputy|lieutenant|commander"
    r"|second-in-command|captain),? $"
)
_TITLE = compiled(rf"\b{any_word(_PEOPLE['titles'])}\.? $")
_EXPERT_TITLE = compiled(rf"\b{any_word(_PEOPLE['expert_titles'])}\.? $")
_APPOSITION = compiled(
    r", (?:who (?:is|was|heads|leads|runs) )?(?:an?|the|its|chief|head|deputy|acting|director|president|professor"
    r"|one of|another)\b[^,.;]{0,90}|, (?:chief|head|deputy|acting)\b[^,.;]{0,60}"
)
_OTHERS_SAY = compiled(  # the man prosecutors describe as …: what others say of somebody is no office of his
    r" (?:(?:who|that|which|whom) )?(?:(?:the )?(?:police|prosecutors|investigators|officials|authorities|officers)"
    r" (?:\w+ ){0,2}?(?:sa[iy]\w*|describe\w*|believe\w*|call\w*|suspect\w*|allege\w*|think|accuse\w*|regard\w*"
    r"|consider\w*|identif\w+|want)|(?:wanted|accused|suspected|described|arrested|convicted|said|believed)\b)"
)
_POLITE = compiled(r"\b(?:Mr|Mrs|Ms|Miss|Khun)\.? $")
_REACH = 60
_SPEAKING = {PersonKind.OFFICIAL, PersonKind.EXPERT, PersonKind.JOURNALIST}
_BY_LAW = {
    LegalKind.VERDICT: PersonKind.CONVICTED,
    LegalKind.INDICTMENT: PersonKind.DEFENDANT,
    LegalKind.TRIAL: PersonKind.DEFENDANT,
}
_RANK = (PersonKind.CONVICTED, PersonKind.DEFENDANT, PersonKind.SUSPECT)


def speaks(person: Entity) -> bool:
    """Whether the person only speaks of the case: an official, an expert, a journalist."""
    return person.person_kind in _SPEAKING


def speakers(draft: Draft) -> Draft:
    """Mark officials, experts and journalists by the words beside their names."""
    entities = tuple(
        e.model_copy(update={"person_kind": _by_words(draft.text.plain, e)}) if e.type is EntityType.PERSON else e
        for e in draft.entities
    )
    return replace(draft, entities=entities)


def _by_words(text: str, person: Entity) -> PersonKind | None:
    for start, end in person.mentions:
        kind = _by_title(text[max(0, start - _REACH) : start]) or _by_apposition(text, person, end)
        if kind:
            return kind
    return None


def _by_title(before: str) -> PersonKind | None:
    if _SUSPECT_TITLES.search(before) or _LEADS_A_RING.search(before):
        return PersonKind.SUSPECT
    if noun := _BEFORE.search(before):
        return PersonKind[noun.lastgroup] if noun.lastgroup else None
    if _EXPERT_TITLE.search(before):
        return PersonKind.EXPERT
    if _TITLE.search(before) and not _POLITE.search(before):
        return PersonKind.OFFICIAL
    return None


def _by_apposition(text: str, person: Entity, end: int) -> PersonKind | None:
    """The noun behind the name; whose age is given is told of, and speaks for himself at most."""
    found = _APPOSITION.match(text, end)
    if not found or person.norm.get("age") is not None:
        return None
    own = _OTHERS_SAY.search(found[0])
    noun = _NOUN.search(found[0][: own.start()] if own else found[0])
    return PersonKind[noun.lastgroup] if noun and noun.lastgroup else None


def kinds(draft: Draft) -> Draft:
    """Give everybody a kind, from parts in incidents and legal actions where words beside the name gave none."""
    parts = {p.entity: p.role for i in draft.incidents for p in i.participants}
    entities = tuple(
        e.model_copy(update={"person_kind": _kind(e, parts.get(e.id), draft.legal_actions)})
        if e.type is EntityType.PERSON
        else e
        for e in draft.entities
    )
    return replace(draft, entities=entities)


def _kind(person: Entity, role: Role | None, actions: tuple[LegalAction, ...]) -> PersonKind:
    if speaks(person) or person.person_kind is PersonKind.VICTIM:
        return person.person_kind or PersonKind.OTHER
    if role is Role.VICTIM:
        return PersonKind.VICTIM
    told = {
        _BY_LAW.get(a.kind, PersonKind.SUSPECT)
        for a in actions
        if person.id in a.persons and a.kind is not LegalKind.RESCUE
    }
    strongest = next((kind for kind in _RANK if kind in told), None)
    return strongest or person.person_kind or (PersonKind.SUSPECT if role else PersonKind.OTHER)
