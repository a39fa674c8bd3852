"""The six items that a job post must state, and which of them a post leaves out.

Since 18 December 2024 Japan's labour ministry has treated a job post as unlawful that lacks the recruiter's name,
address, contact, the duties, the place of work or the pay.
"""

import re
from collections.abc import Collection

from extract.draft import Draft
from extract.lexicon import lexicon
from schemas.words import EntityType

ITEMS = ("recruiter_name", "address", "contact", "duties", "workplace", "pay")
_WORDS = lexicon("posts/disclosure")
_OFFER = frozenset(_WORDS["offers"])
_PATTERNS = {item: re.compile(words, re.IGNORECASE) for item, words in _WORDS["items"].items()}
_STATED_BY = {
    "recruiter_name": EntityType.ORG,
    "contact": EntityType.PHONE,
    "workplace": EntityType.LOCATION,
    "pay": EntityType.PAYOUT,
}


def missing_items(draft: Draft, cues: Collection[str]) -> tuple[str, ...]:
    """Items that a post offering work leaves out; nothing for a post that offers none by its cues."""
    if not _OFFER.intersection(cues):
        return ()
    return tuple(item for item in ITEMS if not _stated(draft, item))


def _stated(draft: Draft, item: str) -> bool:
    kind = _STATED_BY.get(item)
    if kind and next(draft.of_type(kind), None):
        return True
    return item in _PATTERNS and bool(_PATTERNS[item].search(draft.text.plain))
