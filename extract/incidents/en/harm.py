"""Harm: whom a clause says to have been robbed, cheated, phoned, threatened or found dead."""

import re
from collections.abc import Iterator

from extract.discourse.en.frames import frame, left_mark
from extract.discourse.en.patterns import ranged
from extract.discourse.en.reading import Clause
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.words import Role

Told = tuple[Thing, Role, tuple[int, int], str]
"""Who is told to have which part, where the words that say so stand, and the rule that read them."""

_ROLES = lexicon("en/roles")
_NOT_A_VERB = pattern(
    r"\b(?:robbery and|robbery or|the|an?|this|that|his|her|their|its|such|no|any|another|alleged|violent|fatal"
    r"|armed|for|police|legal|medical"
    r"|new|['’]s|wrists|hands|arms|legs|feet|limbs|mouths?|eyes|ankles) $"
)
_OF = pattern(r"\b(?:of|in) $")  # before a noun; before a gerund it is “suspicion of stealing”
_HARM = pattern(rf"(?<![\w-]){any_of(_ROLES['harmed'])}(?!\w)")
_PHONED = pattern(r"\b(?:phon|call|telephon)(?:ed|ing) (?:up )?(?P<who><P>)")
_LIES = pattern(r"\b(?:pretend\w+|pos(?:ed|ing) as|claim\w+|impersonat\w+|falsely|fake|bogus|tricked|l(?:ied|ying))\b")
_SUFFERS = pattern(rf"\b{any_of(_ROLES['suffers'])}")
_OWNER = pattern(_ROLES["owner"])
_TAKEN = pattern(re.sub(r"<P>\]", "‹P›]", _ROLES["taken_from"]))
_AIMED_AT = pattern(ranged(_ROLES["threatened"]))
_MADE_TO_PAY = pattern(ranged(_ROLES["made_to_pay"]))
_NAMED_THERE = pattern(
    r"(?:(?: (?:living|based|residing))? (?:in|from|of) <L>, |, )(?:named |identified as )?(?P<who><P>)"
)
_BEFORE = 30  # characters before a word that tell a noun from a verb


def is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a verb is a noun: the attack, suspicion of robbery; not suspicion of robbing."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    gerund = match[0].split(" ")[0].endswith("ing")
    noun = bool(_NOT_A_VERB.search(before)) and not (gerund and before.endswith(" for "))
    return noun or (not gerund and bool(_OF.search(before)))


def by_name(clause: Clause, thing: Thing) -> Thing:
    """A woman in L, P; a man living in L, named P: the name behind a description and its town."""
    if thing.ids:
        return thing
    at = next(at for at, told in clause.skeleton.marked("P") if told is thing)
    named = _NAMED_THERE.match(clause.skeleton.text, at + 1)
    return clause.skeleton.thing(named["who"]) if named else thing


def by_harm(clause: Clause) -> Iterator[Told]:
    """Everybody harmed, with the words that say so."""
    text = clause.skeleton.text
    for match in _HARM.finditer(text):
        if is_noun(text, match):
            continue
        done = frame(clause.skeleton, match)
        if done.object and done.object.letter == "P":
            yield by_name(clause, done.object), Role.VICTIM, match.span(), "en.part.harmed"
    for match in _PHONED.finditer(text):
        thing = clause.skeleton.thing(match["who"])
        if len(thing.ids) == 1 and _LIES.search(text):
            yield thing, Role.VICTIM, match.span(), "en.part.phoned"
    for match in _SUFFERS.finditer(text):
        subject = left_mark(clause.skeleton, match.start())
        if subject and subject.letter == "P":
            yield subject, Role.VICTIM, match.span(), "en.part.suffers"
    for match in (*_TAKEN.finditer(text), *_AIMED_AT.finditer(text), *_MADE_TO_PAY.finditer(text)):
        yield clause.skeleton.thing(match["who"]), Role.VICTIM, match.span(), "en.part.taken"
    for match in _OWNER.finditer(text):
        thing = next(t for _, t in clause.skeleton.marked("P", start=match.start(), end=match.end()))
        yield thing, Role.VICTIM, match.span(), "en.part.owner"
