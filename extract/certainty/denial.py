"""Where a text says that somebody denies what is laid to them."""

import re
from functools import cache

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.rules import Rule, compiled
from schemas.records import Span


@cache
def _words(lang: str) -> Rule | None:
    pattern = lexicon("claims/denial").get(lang)
    return compiled(pattern, re.IGNORECASE) if pattern else None


def denial_of(draft: Draft, person_id: str) -> Span | None:
    """The words of denial closest behind a mention of a person, in the same sentence or the next one."""
    words = _words(draft.text.lang)
    person = draft.entity(person_id)
    if words is None:
        return None
    places = [start for start, _ in (*person.mentions, *person.anaphora)]
    telling = {
        i for i in set(map(draft.text.sentence_index, places)) if words.search(draft.text.plain, *_near(draft, i))
    }
    found = (
        hit.span()
        for start in places
        if (index := draft.text.sentence_index(start)) in telling
        for hit in words.finditer(draft.text.plain, start, _near(draft, index)[1])
    )
    return min(found, key=lambda span: min(abs(span[0] - m[1]) for m in person.mentions), default=None)


def _near(draft: Draft, index: int) -> Span:
    """A sentence with the one behind it."""
    sentences = draft.text.sentences
    return sentences[index].start, sentences[min(index + 1, len(sentences) - 1)].end
