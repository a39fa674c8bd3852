"""Frames: who does what to whom around a verb of a clause, in the active and the passive."""

import re
from dataclasses import dataclass

from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_ACTORS = "PAN"
_PASSIVE = pattern(
    r"\b(?:was|were|been|being|be|is|are|get|got|getting|gets)(?: (?:allegedly|also|then|later|first|already|initially"
    r"|now|still|currently|once|since"
    r"|reportedly|all|both|\w+ly))*(?: \w+ed and)? [\"“]?$"
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


_GERUND_OBJECT = pattern(  # men accused of robbing a manager pleaded guilty
    r"\b(?:of|for|after|by|before|while|in) (?:\w+ly )?(?!being\b|having\b|according\b)\w+ing (?:the |an? |his |her )?$"
)
_CAUSED = pattern(  # persuaded at least eight to pick up money
    r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:persuad|ask|tell|told|order|instruct|forc|urg|convinc|hir|recruit"
    r"|enlist|invit|encourag|allow|enabl|prompt)(?:ed|ing|es|s)? (?:[\w'’-]+ ){0,4}(?:men|women|people|others|youths"
    r"|students|two|three|four|five|six|seven|eight|nine|ten|\d+|teenagers|friends|recruits|workers"
    r"|callers|members) to $"
)
_ELSEWHERE = pattern(r" (?:at|in|near|by|from|outside|under) $")
_WHO = pattern(r"(?:, <PN> (?:said|says|added|told \w+),)?,? (?:who|that)\b")
_OWN_CLAUSE = pattern(r"\b(?:when|while|where|whereupon|that|as|and|but) (?=<PAN>)")
_ADJUNCT = pattern(r"(?<=,) $|, (?:then |also |allegedly )?$|\b(?:before|after|by|while|when|without|for|then) $")
_LETS = pattern(r"\b(?:enabl|allow|help|forc|order|persuad|instruct|direct|caus)\w+ $")
_MADE_TO = pattern(r" to [a-z]+ (?:[^.;,‹PAN›]{0,30} )?(?:and|or) ")
_AND = pattern(r",? and |, then |, but ")
_VERB_BEFORE = pattern(
    r"\b(?:\w+(?:ed|ing)|sent|told|gave|made|took|brought|paid|hit|met|let|got|kept|held|left|drove|led|sold|taught"
    r"|put|bound|beat) (?:up |down |out |over |off |on )?(?:(?:the|an?|his|her|their|its) (?:(?!on\b|in\b"
    r"|at\b|by\b|to\b|of\b|and\b)[\w'’-]+ ){0,2})?$"
)
_OTHER_SUBJECT = pattern(
    r"\b(?:ring|group|gang|syndicate|network|organi[sz]ation|company|account|post|posting|ad|advertisement|message"
    r"|call) (?:that|which|who)\b"
    r"|, (?:and|while|but) (?:the|an?|some|its) (?!men|women|two|three|pair|suspects?|trio)\w+ (?:was|were|is|are|had"
    r"|has)\b"
)
_DONE = pattern(r"\b(?:\w+ed|was|were|had|has|took|stole|ran|sent|made)\b")
_RELATIVE = pattern(r",? who(?: (?:also|then|later|allegedly|\w+ly|has|had|have))* $")
_WHOEVER = pattern(  # gang members who broke in: not the person named before them
    r"\b(?:(?!was\b|has\b|is\b|his\b)[a-z-]+(?<!s)s|men|women|people|someone|somebody|anyone|others|those|children|two|three|four|five|six|seven)"
    r" (?:who|that)(?: (?:also|then|later|allegedly|\w+ly|has|had|have))* $"
)
_NO_NOUN = (
    r"(?:was|were|had|has|have|been|be|is|are|also|then|later|not|to|it|who|allegedly|being|would|could|did|and|or|by|that"
    r"|he|she|they|in|on|at|of|for|from|with|[a-z]+ly|[a-z]+ing|[a-z]+ed|took|stole|ran|sent|made|went|fled|left)\b"
)
_OWN_SUBJECT = pattern(  # while masked men broke in, where the owner was: not what stood before
    rf"(?<!used )(?<!work )(?<!working )(?<!worked )(?<!serving )(?<!acting )(?<!acted )(?<!served )"
    rf"(?<!posing )(?<!posed )"
    rf"\b(?:where|while|when|as|after|before|because|that|if|whereupon|until) (?:(?!{_NO_NOUN})[a-z][\w'’-]* ){{1,4}}"
    r"(?:(?:was|were|had|has|have|been|is|are|would|could|did|also|then|later|allegedly|[a-z]+ly) ){0,3}$"
)
_NEW_CLAUSE = pattern(r"\b(?:after|before|than|as) $")  # after P promised
_SAYS = pattern(r" (?:said|says|added|adds|told \w+|explained|recalled|claimed),")  # A, he said, who …
_REDUCED = pattern(  # a man suspected of directing
    r"(?P<who><P>),? (?:(?:also|now|still) )?(?:(?:suspected|accused|convicted|guilty) of|charged with)(?: having)?"
    r"(?: (?:also|\w+ly))? $"
)
_EVENTS = pattern(r" (?:robber(?:y|ies)|cases?|series|incidents?|crimes?)\b")


def left_mark(clause: Skeleton, at: int, *, letters: str = _ACTORS) -> Thing | None:
    """The person or alias that is subject of what stands at a position: of a relative clause the mark before it."""
    text = clause.text
    if reduced := leads_to(_REDUCED, text, at):
        return clause.thing(reduced["who"])
    if _RELATIVE.search(text[max(0, at - 24) : at]):
        return _antecedent(clause, at, letters)
    if leads_to(_OWN_SUBJECT, text, at) or leads_to(_CAUSED, text, at):
        return None
    floor = max(0, at - _FARTHEST)
    for border in _BORDER.finditer(text, floor, at):
        floor = border.end()
    marks = [m for m in clause.marked(letters, start=floor, end=at) if not _EVENTS.match(text, m[0] + 1)]
    if leads_to(_ADJUNCT, text, at) and re.match(r"\w+ing\b", text[at:]):
        return _of_adjunct(text, (floor, at), marks)
    return _nearest(text, at, marks)


def _antecedent(clause: Skeleton, at: int, letters: str) -> Thing | None:
    """Of whom a relative clause that leads to a position speaks."""
    if leads_to(_WHOEVER, clause.text, at):
        return None
    marks = clause.marked(letters, start=max(0, at - _FARTHEST), end=at)
    before = [m for m in marks if not _SAYS.match(clause.text, m[0] + 1)]
    return before[-1][1] if before else None


def _of_adjunct(text: str, span: tuple[int, int], marks: list[tuple[int, Thing]]) -> Thing | None:
    """Who does what a gerund tells: the subject of its clause; of a term for helping a gang whoever it was given to."""
    if text.endswith("for ", 0, span[1]):
        return next((t for _, t in reversed(marks) if t.letter in "PA"), None)
    subjects = [(p, t) for p, t in marks if not _OBLIQUE.search(text[max(0, p - 24) : p])]
    opened = [m.end() for m in _OWN_CLAUSE.finditer(text, *span)]
    nearest = [t for p, t in subjects if opened and p >= opened[-1]]
    return next(iter(nearest or [t for _, t in subjects]), None)


def _nearest(text: str, at: int, marks: list[tuple[int, Thing]]) -> Thing | None:
    """The last mark that can be subject of what stands at a position."""
    for position, thing in reversed(marks):
        first = position == marks[0][0]
        if _only_says(text, position) or (not first and leads_to(_GERUND_OBJECT, text, position)):
            continue
        if is_object(text, position, at) or text.endswith(" whom ", 0, position):
            continue
        other = _OTHER_SUBJECT.search(text, position + 1, at)
        if other and not _DONE.search(text, other.end(), at):
            return None
        oblique = _OBLIQUE.search(text[max(0, position - 24) : position])
        opens = at == position + 2 and leads_to(_NEW_CLAUSE, text, position)
        if _WHO.match(text, position + 1) or not oblique or opens:
            return thing
    return None


def _only_says(text: str, position: int) -> bool:
    """Whether a mark stands in words put in, as in “A, he said, who”."""
    return bool(_SAYS.match(text, position + 1)) and text.startswith(" who", text.find(",", position) + 1)


def is_object(text: str, position: int, verb: int) -> bool:
    """Whether a mark is the object of an earlier verb that “and” joins to this one."""
    joined = _AND.search(text, position + 1, verb)
    return (
        bool(joined)
        and not (leads_to(_LETS, text, position) and _MADE_TO.match(text, position + 1))
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
