"""Cues of a post: what speaks for recruitment, for a warning or for neither, each with the words that say so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.posts.disclosure import missing_items
from extract.posts.measures import MEASURES, Post
from extract.posts.undisguise import undisguised
from schemas.records import Span

_QUOTE = re.compile(
    r"「[^」]{8,400}」|「[^」]{5,7}」(?=[はがでとにもなをって、…])|『[^』]{8,400}』|“[^”]{12,400}”"
    r"|(?<!\w)\"[^\"]{12,400}\"(?!\w)|(?:^|\n)> .*"
)
_STRONG, _WEAK = 1.6, 0.3
_MANY_MISSING = 4  # of the six items that a job post must state


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that a post shows, and where."""

    name: str
    span: Span | None = None


def names() -> tuple[str, ...]:
    """Every cue there is."""
    return tuple(lexicon("posts/cues"))


def toward(name: str) -> str:
    """The label that a cue speaks for."""
    return str(lexicon("posts/cues")[name]["toward"])


def force(name: str) -> float:
    """How much a cue says beside others: strong ones hardly mean anything else, weak ones occur everywhere."""
    entry = lexicon("posts/cues")[name]
    return _STRONG if entry.get("strong") else _WEAK if entry.get("weak") else 1.0


def found_in(draft: Draft) -> tuple[Found, ...]:
    """The cues of a post, each once, with the first words that show it.

    What a post only quotes is no offer of its own: cues of recruitment inside long quotes count as one cue, the quote.
    """
    reading = undisguised(draft.text.plain)
    post = Post(draft, tuple(reading.to_plain(match.span()) for match in _QUOTE.finditer(reading.text)))
    own: list[Found] = []
    quoted: Span | None = None
    for name, pattern in _patterns().items():
        spans = [reading.to_plain(match.span()) for match in pattern.finditer(reading.text) if match[0]]
        free = [span for span in spans if toward(name) != "recruitment" or not post.quoted(span)]
        if free:
            own.append(Found(name, free[0]))
        elif spans:
            quoted = quoted or spans[0]
    if quoted:
        own.append(Found("quotes_an_advert", quoted))
    own.extend(Found(name, span) for name, measure in MEASURES.items() for span in measure(post))
    missing = missing_items(draft, {cue.name for cue in own})
    if len(missing) >= _MANY_MISSING:
        own.append(Found("leaves_out_required_items"))
    return tuple(own)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    entries = lexicon("posts/cues").items()
    return {
        name: re.compile("|".join(f"(?:{words})" for words in entry["any"]), re.IGNORECASE | re.MULTILINE)
        for name, entry in entries
        if "any" in entry
    }
