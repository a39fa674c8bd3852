"""ORG in posts: firms by the words in their names, authorities by theirs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.posts.places import chinese_names
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
_CHINESE_POLICE = re.compile(_WORDS["chinese_police"])
_KATAKANA = "ァ-ヴー・"
_JAPANESE = re.compile(
    rf"(?<![{_KATAKANA}A-Za-z一-龥])(?P<name>[{_KATAKANA}]{{2,10}}|[A-Z][A-Za-z]{{2,10}})[一-龥]{{0,3}}?"
    rf"(?:{'|'.join(sorted(_WORDS['japanese_ends'], key=len, reverse=True))})(?![{_KATAKANA}A-Za-z一-龥])"
)
_JAPANESE_HEADED = re.compile(
    rf"(?<![{_KATAKANA}一-龥])(?:{'|'.join(_WORDS['japanese_heads'])})[{_KATAKANA}]{{2,8}}[一-龥]{{0,4}}(?![{_KATAKANA}一-龥])"
)
_KINDS = re.compile(rf"(?:{'|'.join(_WORDS['japanese_kinds'])})")
_KNOWN = re.compile(
    rf"(?<![{_KATAKANA}A-Za-z一-龥])(?:{'|'.join(_WORDS['japanese_known'])}){_WORDS['japanese_known_where']}"
)
_LENGTHS_OF_NAMES = (4, 3, 2)
_CHINESE = re.compile(_WORDS["chinese"])


def bodies(text: PreparedText) -> Iterator[Candidate]:
    """Firms and authorities."""
    if text.lang == "zh":
        yield from (_candidate(*match.span(), rule="chinese") for match in _CHINESE.finditer(text.plain))
        yield from _chinese_police(text.plain)
        return
    for match in _HEADED.finditer(text.plain):
        if match["name"][0].isupper():
            whole = match["head"].startswith(_HEADS_IN_NAME)
            start = match.start() if whole else match.start("name")
            yield replace(_candidate(start, match.end(), rule="headed"), priority=_PRIORITY + 1)
    yield from (_candidate(*match.span(), rule="firm") for match in _FIRM.finditer(text.plain))
    yield from (_candidate(*match.span(), rule="police") for match in _POLICE.finditer(text.plain))


def japanese_bodies(text: PreparedText) -> Iterator[Candidate]:
    """Firms that only posts name as briefly as this; what reports name is found as in reports."""
    for match in _JAPANESE.finditer(text.plain):
        if not _KINDS.match(match["name"]):
            yield _candidate(*match.span(), rule="japanese")
    yield from (_candidate(*match.span(), rule="japanese_headed") for match in _JAPANESE_HEADED.finditer(text.plain))
    yield from (_candidate(*match.span(), rule="known") for match in _KNOWN.finditer(text.plain))


def _chinese_police(plain: str) -> Iterator[Candidate]:
    """The police of a prefecture: its name and the word for police."""
    for match in _CHINESE_POLICE.finditer(plain):
        starts = (match.start() - length for length in _LENGTHS_OF_NAMES if length <= match.start())
        start = next((start for start in starts if plain[start : match.start()] in chinese_names()), None)
        if start is not None:
            yield _candidate(start, match.end(), rule="chinese")


def _candidate(start: int, end: int, *, rule: str) -> Candidate:
    return Candidate(EntityType.ORG, start, end, f"posts.org.{rule}", 0.8, _PRIORITY)
