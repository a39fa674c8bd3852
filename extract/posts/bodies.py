"""ORG in posts that are not in Japanese: firms by the words in their names, authorities by theirs."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("posts/bodies")
_PRIORITY = 64
_CAPITAL = r"[A-ZÀ-ÖĐ][\w&'’À-ỹ-]*"
_ENDS = "|".join(sorted(map(re.escape, _WORDS["ends"]), key=len, reverse=True))
_FIRM = re.compile(rf"(?<![\w@.])(?:{_CAPITAL} ){{1,4}}(?:{_ENDS})(?![\w])(?: (?:{_ENDS})(?!\w))?")
_HEADED = re.compile(
    rf"\b(?P<head>{'|'.join(_WORDS['heads'])}) (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})", re.IGNORECASE
)
_HEADS_IN_NAME = tuple(_WORDS["whole_heads"])
_POLICE = re.compile(rf"(?<![\w@]){_WORDS['police']}")
_CHINESE = re.compile(_WORDS["chinese"])


def bodies(text: PreparedText) -> Iterator[Candidate]:
    """Firms and authorities."""
    if text.lang == "zh":
        yield from (_candidate(*match.span(), rule="chinese") for match in _CHINESE.finditer(text.plain))
        return
    for match in _HEADED.finditer(text.plain):
        if match["name"][0].isupper():
            whole = match["head"].startswith(_HEADS_IN_NAME)
            yield _candidate(match.start() if whole else match.start("name"), match.end(), rule="headed")
    yield from (_candidate(*match.span(), rule="firm") for match in _FIRM.finditer(text.plain))
    yield from (_candidate(*match.span(), rule="police") for match in _POLICE.finditer(text.plain))


def _candidate(start: int, end: int, *, rule: str) -> Candidate:
    return Candidate(EntityType.ORG, start, end, f"posts.org.{rule}", 0.8, _PRIORITY)
