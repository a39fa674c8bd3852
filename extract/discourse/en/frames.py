"""Frames: who does what to whom around a verb of a clause, in the active and the passive."""

import re
from dataclasses import dataclass

from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_ACTORS = "PAN"
_PASSIVE = pattern(
    r"\b(?:was|were|been|being|be|is|are|get|got|getting|gets)(?: (?:allegedly|also|then|later|first|already|initially"
    r"|reportedly|all|both|\w+ly))*(?: \w+ed and)? $"
)
_PASSIVE_JOINED = pattern(  # he was brought to a site and ordered to
    r"\b(?:was|were|been|being)(?: \w+ly| instead| then| later)? (?:\w+ed|brought|taken|made|told|given|sold"
    r"|held|sent|kept|driven|led"
    r"|beaten|flown)\b(?:(?! who | which | that | when )[^.;‹PAN›]){0,90},? and (?:then |later |also |finally )?$"
)
_OBLIQUE = pattern(
    r"\b(?:of|from|with|to|for|against|at|by|near|on|than|behind|about|over|under|between|after|via|through|toward"
    r"|including|among|to be|to have been|being|becoming)(?: (?:the home of|a man|the))? $"
)
_PARTICIPLE = pattern(r"\w+ed\b(?! (?:<P>|the|an?|him|her|them)\b)")
_GERUND = pattern(r"\w+ing\b")  # was offering
_BY = pattern(
    r"^(?:(?! (?:and|but|who|which|that|while)\b|[;.])[^‹PAN›;]){0,60}? by (?:<OL>['’]s )?"
    r"(?:the |a |an )?(?P<agent><PAN>)"
)
_BORDER = pattern(r";|\.(?:\s|$)|, while |, whereas | while ")
_FARTHEST = 170
_OBJECT = 48
_VERBISH = pattern(
    r"\b(?:and|but|who|which|that|while|when|after|before|because|said|was|were|has|had|is|are|if|to|how)\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its subject and object as the clause means them: in the passive the agent is the subject."""

    subject: Thing | None
    object: Thing | None
    passive: bool
    start: int
    end: int


def frame(clause: Skeleton, verb: re.Match[str] | tuple[int, int], *, letters: str = _ACTORS) -> Frame:
    """The frame around a verb."""
    start, end = verb if isinstance(verb, tuple) else verb.span()
    left = left_mark(clause, start, letters=letters)
    passive = not _GERUND.match(clause.text, start) and _PASSIVE.search(clause.text, max(0, start - 40), start)
    if passive or (_PARTICIPLE.match(clause.text, start) and leads_to(_PASSIVE_JOINED, clause.text, start)):
        return Frame(agent(clause, end), left, passive=True, start=start, end=end)
    by = agent(clause, end)
    if (
        by
        and clause.text[start:end].rstrip().endswith(("ed", "en", "un", "led", "sent", "run"))
        and not _direct(clause, end)
    ):
        return Frame(by, None, passive=True, start=start, end=end)
    return Frame(left, right_mark(clause, end, letters=letters), passive=False, start=start, end=end)


def _direct(clause: Skeleton, end: int) -> bool:
    """Whether an object follows at once."""
    return next(clause.marked("PA", start=end, end=end + 4), None) is not None


_ELSEWHERE = pattern(r" (?:at|in|near|by|from|outside|under) $")
_WHO = pattern(r"(?:, <PN> (?:said|says|added|told \w+),)?,? (?:who|that)\b")
_ADJUNCT = pattern(r"\b(?:before|after|by|while|when|without|for|then) $")
_AND = pattern(r",? and |, then |, but ")
_VERB_BEFORE = pattern(
    r"\b(?:\w+(?:ed|ing)|sent|told|gave|made|took|brought|paid|hit|met|let|got|kept|held|left|drove|led|sold|taught"
    r"|put|bound|beat) (?:(?:the|an?|his|her|their|its) (?:(?!on\b|in\b|at\b|by\b|to\b|of\b|and\b)[\w'’-]+ ){0,2})?$"
)
_OTHER_SUBJECT = pattern(
    r"\b(?:ring|group|gang|syndicate|network|organi[sz]ation|company|account|post|posting|ad|advertisement|message"
    r"|call) (?:that|which|who)\b"
    r"|, (?:and|while|but) (?:the|an?|some|its) (?!men|women|two|three|pair|suspects?|trio)\w+ (?:was|were|is|are|had"
    r"|has)\b"
)
_DONE = pattern(r"\b(?:\w+ed|was|were|had|has|took|stole|ran|sent|made)\b")
_RELATIVE = pattern(r",? who(?: (?:also|then|later|allegedly|\w+ly|has|had|have))* $")
_SAYS = pattern(r" (?:said|says|added|adds|told \w+|explained|recalled|claimed),")  # A, he said, who …
_REDUCED = pattern(  # a man suspected of directing
    r"(?P<who><P>),? (?:(?:also|now|still) )?(?:(?:suspected|accused|convicted|guilty) of|charged with)(?: having)?"
    r"(?: (?:also|\w+ly))? $"
)
_EVENTS = pattern(r" (?:robber(?:y|ies)|cases?|series|incidents?|crimes?)\b")


def left_mark(clause: Skeleton, at: int, *, letters: str = _ACTORS) -> Thing | None:
    """The person or alias that is subject of what stands at a position: of a relative clause the mark before it."""
    floor = max(0, at - _FARTHEST)
    if reduced := leads_to(_REDUCED, clause.text, at):
        return clause.thing(reduced["who"])
    if _RELATIVE.search(clause.text[max(0, at - 24) : at]):
        before = [m for m in clause.marked(letters, start=floor, end=at) if not _SAYS.match(clause.text, m[0] + 1)]
        return before[-1][1] if before else None
    for border in _BORDER.finditer(clause.text, floor, at):
        floor = border.end()
    marks = [m for m in clause.marked(letters, start=floor, end=at) if not _EVENTS.match(clause.text, m[0] + 1)]
    if leads_to(_ADJUNCT, clause.text, at) and re.match(r"\w+ing\b", clause.text[at:]):
        subjects = [t for p, t in marks if not _OBLIQUE.search(clause.text[max(0, p - 24) : p])]
        return subjects[0] if subjects else None
    for position, thing in reversed(marks):
        if _SAYS.match(clause.text, position + 1) and clause.text.startswith(
            " who", clause.text.find(",", position) + 1
        ):
            continue
        if _is_object(clause.text, position, at) or clause.text.endswith(" whom ", 0, position):
            continue
        other = _OTHER_SUBJECT.search(clause.text, position + 1, at)
        if other and not _DONE.search(clause.text, other.end(), at):
            return None
        if _WHO.match(clause.text, position + 1) or not _OBLIQUE.search(clause.text[max(0, position - 24) : position]):
            return thing
    return None


def _is_object(text: str, position: int, verb: int) -> bool:
    """Whether a mark is the object of an earlier verb that “and” joins to this one."""
    joined = _AND.search(text, position + 1, verb)
    return (
        bool(joined)
        and bool(_VERB_BEFORE.search(text[max(0, position - 14) : position]))
        and not _WHO.match(text, position + 1)
    )


def right_mark(clause: Skeleton, at: int, *, letters: str = _ACTORS, reach: int = _OBJECT) -> Thing | None:
    """The person or alias right behind a position, before anything else is said."""
    for position, thing in clause.marked(letters, start=at, end=at + reach):
        between = clause.text[at:position]
        return None if _VERBISH.search(between) or _ELSEWHERE.search(between) else thing
    return None


def agent(clause: Skeleton, at: int) -> Thing | None:
    """Who stands behind “by” after a verb."""
    found = _BY.match(clause.text[at:])
    return clause.thing(found["agent"]) if found else None
