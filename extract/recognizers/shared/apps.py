"""APP: named apps and services, under their English name.

A name that is also a word or a letter (X, Signal, Grab) counts only where its conditions in the lexicon hold.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.words import EntityType

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
        sentence = text.sentence_at(start)
        around = text.plain[sentence.start : start] + " " + text.plain[end : sentence.end]
        return bool(self.cue.search(around))


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
def name_pattern() -> str:
    """Alternation of every form, for rules that need to know where an app's name stands."""
    forms = sorted(
        (form for e in lexicon("shared/apps")["apps"].values() for form in e["forms"]), key=len, reverse=True
    )
    return "|".join(re.escape(form) for form in forms)


_NAMES = re.compile(rf"(?<![A-Za-z0-9_@])(?:{name_pattern()})(?![a-z0-9_])", re.IGNORECASE)


def app_at(text: PreparedText, start: int, end: int) -> str | None:
    """English name of the app that is written at this place, or None."""
    surface = text.plain[start:end]
    app = _apps().get(surface) or _apps().get(surface.casefold())
    if app is None or (app.exact and surface not in _apps()):
        return None
    return app.name if app.holds(text, start, end) else None


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Names of apps and services."""
    for match in _NAMES.finditer(text.plain):
        name = app_at(text, *match.span())
        if name:
            yield Candidate(
                type=EntityType.APP,
                start=match.start(),
                end=match.end(),
                rule="shared.app.name",
                priority=_PRIORITY,
                canonical=name,
            )
