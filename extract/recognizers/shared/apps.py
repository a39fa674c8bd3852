"""APP: named apps and services, under their English name.

A name that is also a word or a letter (X, Signal, Grab) counts only where its conditions in the lexicon hold.
"""

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.rules import compiled
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_SAID = compiled(
    r"(?:通信|メッセージ|チャット|配車|宅配|求人|マッチング|翻訳|地図|フリマ|決済|動画)?アプリ(?:の)?「(?P<name>[^「」、。@\n]{2,16})」"
)
_REACH = 12  # characters looked at on either side of a name
_PRIORITY = 60


@dataclass(frozen=True, slots=True)
class _App:
    """A name and the conditions under which it means the app."""

    name: str
    exact: bool
    cue: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None

    def holds(self, text: PreparedText, start: int, end: int) -> bool:
        """Whether the word at this place means the app."""
        head = text.plain[max(0, start - _REACH) : start]
        tail = text.plain[end : end + _REACH]
        if (self.not_before and self.not_before.search(head)) or (self.not_after and self.not_after.search(tail)):
            return False
        if (self.before and not self.before.search(head)) or (self.after and not self.after.search(tail)):
            return False
        if self.cue is None:
            return True
        first, last = 0, len(text.plain)
        if text.kind is DocumentKind.POST or text.lang != "ja":
            sentence = text.sentence_at(start)
            first, last = sentence.start, sentence.end
        return bool(self.cue.search(text.plain, first, start) or self.cue.search(text.plain, end, last))


def _pattern(entry: Mapping[str, Any], key: str) -> re.Pattern[str] | None:
    return re.compile(entry[key]) if key in entry else None


@cache
def _apps() -> dict[str, _App]:
    """Apps by the form they are written in; forms found in any case are keyed in lower case."""
    found: dict[str, _App] = {}
    for key, entry in lexicon("shared/apps")["apps"].items():
        conditions = {k: _pattern(entry, k) for k in ("cue", "before", "after", "not_before", "not_after")}
        app = _App(name=entry.get("name", key), exact=entry.get("exact", False), **conditions)
        found.update({form if app.exact else form.casefold(): app for form in entry["forms"]})
    return found


@cache
def app_names() -> tuple[str, ...]:
    """Every form in which an app's name is written, the longest first."""
    forms = (form for entry in lexicon("shared/apps")["apps"].values() for form in entry["forms"])
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def name_pattern() -> str:
    """Alternation of every form, for rules that need to know where an app's name stands."""
    return "|".join(map(re.escape, app_names()))


_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)  # keeps every offset, as str.lower does not
_WORD = frozenset(string.ascii_letters + string.digits + "_")
_BEFORE_WORD = _WORD | {"@"}


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for form in _apps():
        machine.add_word(form.translate(_LOWER), len(form))
    machine.make_automaton()
    return machine


def english_name(form: str) -> str | None:
    """The app that a form stands for where something else says that it is one."""
    app = _apps().get(form) or _apps().get(form.casefold())
    return app.name if app else None


def spelled(text: str) -> Iterator[tuple[int, int]]:
    """Where the forms of names stand as words, whether or not they mean an app there."""
    for last, length in _automaton().iter_long(text.translate(_LOWER)):
        start, end = last + 1 - length, last + 1
        if text[start - 1 : start] not in _BEFORE_WORD and text[end : end + 1] not in _WORD:
            yield start, end


def app_at(text: PreparedText, start: int, end: int) -> str | None:
    """English name of the app that is written at this place, or None."""
    surface = text.plain[start:end]
    app = _apps().get(surface) or _apps().get(surface.casefold())
    if app is None or (app.exact and surface not in _apps()):
        return None
    return app.name if app.holds(text, start, end) else None


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Names of apps and services; one that no list knows is one if the text says so: 通信アプリ「…」."""
    yield from _known(text)
    for match in _SAID.finditer(text.plain):
        yield _candidate(match.span("name"), english_name(match["name"]) or match["name"], rule="said")


def _candidate(span: tuple[int, int], name: str, *, rule: str) -> Candidate:
    return Candidate(
        type=EntityType.APP,
        start=span[0],
        end=span[1],
        rule=f"shared.app.{rule}",
        priority=_PRIORITY,
        canonical=name,
    )


def _known(text: PreparedText) -> Iterator[Candidate]:
    for start, end in spelled(text.plain):
        name = app_at(text, start, end)
        if name:
            yield _candidate((start, end), name, rule="name")
