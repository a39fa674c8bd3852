"""APP in English text: names that are also words (Signal, Line, X), and unknown names told to be an app's."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.aliases import on_an_app
from extract.recognizers.en.patterns import any_of, any_word
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("en/apps")
_NAMES: dict[str, str] = _WORDS["words"]
_PRIORITY = 61
_WORD = re.compile(rf"(?<![\w@.-]){any_word(_NAMES)}(?![\w@-])")
_BEFORE = re.compile(rf"\b{any_of(_WORDS['before'])} [“\"‘]?$", re.IGNORECASE)
_BEHIND = re.compile(rf"[”\"’]? {any_of(_WORDS['behind'])}\b")
_EXPLAINED = re.compile(_WORDS["explained"])
_STRONG = re.compile(rf"\b{_WORDS['strong_before']} [“\"‘]?$", re.IGNORECASE)
_UNKNOWN = compiled(_WORDS["unknown"])
_REACH = 48
_SENTENCE_END = re.compile(
    r"[”\"’]?(?:[,.;:)]| and\b| or\b| to\b| where\b| that\b| in\b| for\b| with\b| before\b| after\b| when\b| as\b"
    r"| by\b| from\b| under\b| on\b| [a-z]+ing\b|$)"
)
_ON = re.compile(r"\b(?:on|via|over|through|using|by) [“\"‘]?$")
_RAILWAY = re.compile(r" (?:\d|[A-Z]|train|station|platform)")
_PREPOSITION = re.compile(
    r"\b(?:on|via|over|through|using|use|used|from|to|by|called|and|or|including|with|as|in) [“\"‘]?$", re.IGNORECASE
)


def apps(text: PreparedText) -> Iterator[Candidate]:
    """Apps named by a word of the language, or by the noun beside an unknown name."""
    for match in _WORD.finditer(text.plain):
        if _is_app(text.plain, match):
            yield _candidate(match.span(), _NAMES[match[0]], "en.app.word")
    for match in _UNKNOWN.finditer(text.plain):
        if on_an_app(text.plain[max(0, match.start() - _REACH) : match.start("name")].rstrip('"“‘')):
            continue
        yield _candidate(match.span("name"), _NAMES.get(match["name"], match["name"]), "en.app.told")


def _candidate(span: tuple[int, int], name: str, rule: str) -> Candidate:
    return Candidate(
        EntityType.APP, *span, rule, 0.85, _PRIORITY if rule == "en.app.word" else _PRIORITY - 2, canonical=name
    )


def _is_line(match: re.Match[str], before: str) -> bool:
    """On Line, through LINE: with a capital no line of another kind, unless it is a number's or a railway's."""
    return match[0] in {"Line", "LINE"} and bool(_ON.search(before)) and not _RAILWAY.match(match.string, match.end())


def _is_app(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _REACH) : match.start()]
    if _STRONG.search(before) or _EXPLAINED.match(text, match.end()) or _is_line(match, before):
        return True
    if not _BEFORE.search(before):
        return False
    return bool(_BEHIND.match(text, match.end())) or bool(
        _PREPOSITION.search(before) and _SENTENCE_END.match(text, match.end())
    )
