"""Who says what a passage says, nearest speaker first: suspect → police → outlet.

The chain is read from reporting words in the sentences the passage touches. It is coarse on purpose: a kind of speaker,
not a name, and never more authority than the text gives.
"""

import re
from functools import cache

from extract.lexicon import lexicon
from extract.rules import Family, compiled
from extract.text import PreparedText
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
def _cues(lang: str) -> Family[str]:
    words = lexicon("claims/speakers").get(lang, {})
    flags = re.IGNORECASE if lang == "en" else re.NOFLAG
    return Family((compiled(words[kind], flags), kind) for kind in _ORDER if kind in words)


def speakers(text: PreparedText, sentences: Span) -> tuple[str, ...]:
    """Kinds of speaker behind some sentences, from whoever said it first to whoever published it."""
    said = [kind for cue, kind in _cues(text.lang).able(text.plain) if cue.re.search(text.plain, *sentences)]
    return (*said, _LAST[text.kind])
