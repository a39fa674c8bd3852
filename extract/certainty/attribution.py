"""Who says what a passage says, nearest speaker first: suspect → police → outlet.

The chain is read from reporting words in the sentences the passage touches. It is coarse on purpose: a kind of speaker,
not a name, and never more authority than the text gives.
"""

import re
from functools import cache

from extract.draft import Draft
from extract.lexicon import lexicon
from schemas.documents import DocumentKind
from schemas.records import Span

_ORDER = (
    "suspect",
    "defendant",
    "witness",
    "victim",
    "expert",
    "defence",
    "prosecutors",
    "court",
    "official",
    "police",
)
_LAST = {
    DocumentKind.ARTICLE: "outlet",
    DocumentKind.POST: "author",
    DocumentKind.CHAT: "sender",
    DocumentKind.ANALYST_NOTE: "analyst",
}


@cache
def _cues(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = lexicon("claims/speakers").get(lang, {})
    flags = re.IGNORECASE if lang == "en" else re.NOFLAG
    return tuple((kind, re.compile(words[kind], flags)) for kind in _ORDER if kind in words)


def speakers(draft: Draft, passage: Span) -> tuple[str, ...]:
    """Kinds of speaker behind a passage, from whoever said it first to whoever published it."""
    text = draft.text
    touched = text.sentences_in(*passage)
    start = touched[0].start if touched else passage[0]
    end = touched[-1].end if touched else passage[1]
    said = [kind for kind, cue in _cues(text.lang) if cue.search(text.plain, start, end)]
    return (*said, _LAST[text.kind])
