"""DATE in English text: when an offence happened or came to light, not when somebody was arrested or said so."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.recognizers.en.calendar import When, dates
from extract.recognizers.en.event_words import Happening, nearest_event
from extract.text import PreparedText
from schemas.words import EntityType

_REACH = 400  # characters around a year in which it may be told to be of statistics
_PRIORITY = 40
_OPENING = 40  # characters in which a dateline ends
_DATELINE = re.compile(r",? ?\((?:[A-Z]\w+ ?)+\)|, (?:Kyodo|Jiji)|,? ?(?:--|—|–)")
_STATISTICS = re.compile(
    r"\b(?:record|percent|%|statistics|nationwide|year-on-year|a year earlier|National Police Agency)\b"
)


def crime_dates(text: PreparedText) -> Iterator[Candidate]:
    """Dates of offences and discoveries."""
    for when in dates(text.plain, text.published):
        if _is_of_a_crime(text, when):
            norm = {"of": "incident"} | ({"iso": when.value} if when.value else {})
            yield Candidate(EntityType.DATE, when.start, when.end, "en.date.incident", 0.8, _PRIORITY, norm=norm)


def _is_of_a_crime(text: PreparedText, when: When) -> bool:
    sentence = text.sentence_at(when.start)
    if _DATELINE.match(text.plain, when.end) and 0 < when.start - sentence.start < _OPENING:
        return False
    if len(when.iso or "") == len("2025") and _STATISTICS.search(
        text.plain, max(sentence.start, when.start - _REACH), min(sentence.end, when.end + _REACH)
    ):
        return False
    event = nearest_event(text.plain, (sentence.start, sentence.end), (when.start, when.end))
    return event is Happening.CRIME
