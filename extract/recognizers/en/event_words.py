"""What the words around a date say it is the date of."""

import re
from enum import Enum, auto

from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of, last_match
from schemas.records import Span

_WORDS = lexicon("en/events")
_CRIMES = lexicon("en/crimes")
_CRIME = any_of(
    [*_WORDS["crime"], *_CRIMES["acts"], *(word for word in _CRIMES["force"] if "<P>" not in word), *_WORDS["parts"]]
)
_EVENT = re.compile(rf"\b(?:(?P<crime>{_CRIME})|(?P<other>{any_of(_WORDS['other'])}))\b")
_AT_ONCE = re.compile(rf"(?: [\w'’-]+){{0,2}}? {_CRIME}\b")
_IN_THE_ACT = re.compile(
    r"\b(?:on the spot|at the scene|red-handed|in the act|as (?:he|she|they) (?:tried|attempted|was|were) (?:to"
    r"|\w+ing))\b"
)


_BEFORE_NOUN = re.compile(r"\b(?:[Tt]he|an?|another|his|her|their|this|that) $")
_BEFORE_VERB = re.compile(r"\b(?:who|which|that|when|where|and) (?:in |on |last )?$")


_CHARGED_ON = re.compile(  # arrested on suspicion of fraud on Monday: the day of the arrest
    r"\b(?:on suspicion of|on (?:a )?charges? of|(?:arrest|indict|detain|convict|sentenc)ed (?:for|of|over))"
    r" (?:(?:attempted|alleged|suspected|special|organi[sz]ed|armed) )?(?:fraud|robbery|theft|burglary|murder"
    r"|confinement|robbery and murder)(?: and \w+| resulting in \w+)?(?: by [^.;]{3,60}?)?"
    r" (?:on |in |late on |early on )?$"
)

_REACH = 400  # characters in which a date stands from its event
_OPENING = 80  # characters in which a date stands before its verb


class Happening(Enum):
    """An offence, or anything else that a date can be the date of."""

    CRIME = auto()
    OTHER = auto()


def nearest_event(text: str, sentence: Span, date: Span) -> Happening | None:
    """The event word that governs a date: at once behind it (the Oct. 9 robbery), else the last before, else behind."""
    if _BEFORE_NOUN.search(text, max(sentence[0], date[0] - 12), date[0]) and _AT_ONCE.match(
        text, date[1], sentence[1]
    ):
        return Happening.CRIME
    if _CHARGED_ON.search(text, max(sentence[0], date[0] - _OPENING), date[0]):
        return Happening.OTHER
    if _IN_THE_ACT.search(text, *sentence):
        return Happening.CRIME
    relative = _BEFORE_VERB.search(text, max(sentence[0], date[0] - 16), date[0])
    last = None if relative else last_match(_EVENT, text, (max(sentence[0], date[0] - _REACH), date[0]))
    opens = relative or date[0] - sentence[0] < _OPENING
    found = last or (_EVENT.search(text, date[1], min(sentence[1], date[1] + _REACH)) if opens else None)
    if found is None:
        return None
    return Happening.CRIME if found["crime"] else Happening.OTHER
