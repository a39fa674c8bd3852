"""Whether a number is exact, about, at least or at most what is written, from the words right beside it."""

import re
from functools import cache

from extract.lexicon import lexicon
from schemas.records import Span

EXACT = "exact"
_REACH = 24  # characters on either side in which the words stand


@cache
def _words() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            bound,
            re.compile(rf"(?:{sides['before']})\s?$", re.IGNORECASE),
            re.compile(rf"\s?(?:{sides['behind']})", re.IGNORECASE),
        )
        for bound, sides in lexicon("statistics/bounds").items()
    )


def bound_at(text: str, span: Span) -> str:
    """The bound of the number that stands at a place of a text."""
    before, behind = text[max(0, span[0] - _REACH) : span[0]], text[span[1] : span[1] + _REACH]
    return next((bound for bound, left, right in _words() if left.search(before) or right.match(behind)), EXACT)


def bound_of(text: str, count: int) -> str:
    """The bound of a number wherever it stands in a text first; exact where it is not written in digits."""
    found = re.search(rf"(?<![\d,.]){count:,}(?![\d,.]*\d)|(?<![\d,.]){count}(?![\d,.]*\d)", text)
    return bound_at(text, found.span()) if found else EXACT
