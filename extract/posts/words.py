"""JARGON and APP in posts: coded terms and apps, however they are written, and terms that a post explains as coded."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.posts.terms import terms
from extract.text import PreparedText
from schemas.words import EntityType

_APP_PRIORITY = 80
_JARGON_PRIORITY = 82
_GLOSSARY = lexicon("posts/glossary")
_IS_GLOSSARY = re.compile(_GLOSSARY["post"])
_ENTRY = re.compile("|".join(_GLOSSARY["entries"]), re.MULTILINE)
_NO_TERM = re.compile(_GLOSSARY["no_term"], re.IGNORECASE)


def jargon(text: PreparedText) -> Iterator[Candidate]:
    """Coded terms under their standard Japanese name, and under their own those that a post explains as coded."""
    yield from terms(text, "posts/jargon", type_=EntityType.JARGON, priority=_JARGON_PRIORITY)
    yield from _explained(text)


def apps(text: PreparedText) -> Iterator[Candidate]:
    """Apps under their English name, also where only a colour, a bird or a plane stands for them."""
    return terms(text, "posts/apps", type_=EntityType.APP, priority=_APP_PRIORITY)


def _explained(text: PreparedText) -> Iterator[Candidate]:
    if not _IS_GLOSSARY.search(text.plain):
        return
    for match in _ENTRY.finditer(text.plain):
        group = str(match.lastgroup)
        if not _NO_TERM.search(match[group]):
            span = match.span(group)
            yield Candidate(EntityType.JARGON, *span, "posts.jargon.explained", 0.7, _JARGON_PRIORITY - 10)
