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
    found = (
        hit.span()
        for start, _ in (*person.mentions, *person.anaphora)
        for hit in words.finditer(draft.text.plain, start, _reach(draft, start))
    )
    return min(found, key=lambda span: min(abs(span[0] - m[1]) for m in person.mentions), default=None)


def _reach(draft: Draft, start: int) -> int:
    """End of the sentence behind the one in which a position lies."""
    sentences = draft.text.sentences
    return sentences[min(draft.text.sentence_index(start) + 1, len(sentences) - 1)].end
