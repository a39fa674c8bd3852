"""Years since a deed on the day that a text names for them: Wednesday marks one year since two men broke in."""

import re

_CARDINAL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINAL = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_N = rf"(?P<n>a|{'|'.join(_CARDINAL)}|\d{{1,2}})"
_NTH = rf"(?P<nth>{'|'.join(_ORDINAL)}|\d{{1,2}}(?:st|nd|rd|th))"
_ANNIVERSARY = rf"(?:the )?(?:{_NTH}|(?P<by>{'|'.join(_CARDINAL)}|\d{{1,2}})-year) anniversary (?:of|since)\b"
_DEED = r"(?:robbery|murder|attack|break-in|burglary|killing|theft|incident|raid|heist|fraud|scam|stabbing)"
_SPAN = rf"(?:exactly )?{_N} (?:full )?years? (?:since|on from|after (?:the|a) (?:\w+ ){{0,2}}{_DEED})\b"
_BEHIND = re.compile(
    rf",? (?:(?:will )?marks? |marked |is |was |will be )?(?:{_SPAN}|{_ANNIVERSARY})",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b{_ANNIVERSARY} [^.;\"]{{0,80}}(?:,| fell| falls)? on $", re.IGNORECASE)
_REACH = 140
_YEAR = 12


def months_since(text: str, start: int, end: int) -> int:
    """How many months before the day between two positions the deed was; 0 where it is no anniversary."""
    found = _BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None:
        return 0
    told = next(word for word in found.groupdict().values() if word)
    return _YEAR * _number(told.casefold())


def _number(word: str) -> int:
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    return next((words.index(word) + 1 for words in (_CARDINAL, _ORDINAL) if word in words), 1)
