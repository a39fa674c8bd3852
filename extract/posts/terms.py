"""Words of a lexicon in the undisguised reading of a post, where the conditions of their entry hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import Field

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.posts.undisguise import undisguised
from extract.text import PreparedText
from schemas.base import Frozen
from schemas.records import Span
from schemas.words import EntityType

_REACH = 12  # characters looked at on either side of a word
_SIGN = r"[ ・/._|*☆★♡♥~-]?"
_MASK = "[○◯〇●◎*×✕_]"
_MASKABLE = 3  # letters: of a shorter word too little would be left


class _Entry(Frozen):
    """A way of writing a term and the conditions under which it means it; all are regular expressions."""

    words: tuple[str, ...] = Field(default=(), description="also with a sign between letters or one letter masked")
    forms: str = ""
    languages: tuple[str, ...] = Field(default=(), alias="in")
    cue: str = Field(default="", description="must be found somewhere in the post")
    not_cue: str = Field(default="", description="must not be found in the post")
    before: str = ""
    after: str = ""
    not_before: str = ""
    not_after: str = ""


@dataclass(frozen=True, slots=True)
class _Term:
    name: str
    word: re.Pattern[str]
    languages: tuple[str, ...]
    anywhere: tuple[re.Pattern[str] | None, re.Pattern[str] | None]
    before: tuple[re.Pattern[str] | None, re.Pattern[str] | None]
    after: tuple[re.Pattern[str] | None, re.Pattern[str] | None]

    def found(self, reading: str, lang: str) -> Iterator[tuple[int, int]]:
        """Where the term stands in a reading."""
        if self.languages and lang not in self.languages:
            return
        wanted, unwanted = (None if cue is None else _spans(cue, reading) for cue in self.anywhere)
        for match in self.word.finditer(reading):
            start, end = match.span()
            if (
                (wanted is None or _apart(wanted, start, end))
                and (unwanted is None or not _apart(unwanted, start, end))
                and _holds(self.before, reading[max(0, start - _REACH) : start])
                and _holds(self.after, reading[end : end + _REACH])
            ):
                yield start, end


def _spans(cue: re.Pattern[str], reading: str) -> list[Span]:
    return [match.span() for match in cue.finditer(reading)]


def _apart(spans: list[Span], start: int, end: int) -> bool:
    """Whether one of the spans lies outside a word."""
    return any(before <= start or after >= end for after, before in spans)


def _holds(condition: tuple[re.Pattern[str] | None, re.Pattern[str] | None], text: str) -> bool:
    wanted, unwanted = condition
    return (wanted is None or bool(wanted.search(text))) and not (unwanted and unwanted.search(text))


def _pattern(words: str, *, start: str = "", end: str = "") -> re.Pattern[str] | None:
    return re.compile(f"{start}(?:{words}){end}", re.IGNORECASE) if words else None


def _hidden(word: str) -> str:
    """A word in either kana, parted by signs (闇_バイト) or with one letter masked (受○子)."""
    letters = [_any_kana(letter) for letter in word]
    masked = [[*letters[:i], _MASK, *letters[i + 1 :]] for i in range(1, len(letters)) if len(letters) >= _MASKABLE]
    return "|".join([_SIGN.join(letters), *("".join(word) for word in masked)])


def _any_kana(letter: str) -> str:
    """A letter as an expression: of kana both scripts, small and large."""
    kana = lexicon("posts/disguise")["kana"]
    group = next((group for group in kana if letter in group), "")
    return f"[{group}]" if group else re.escape(letter)


@cache
def _terms(name: str) -> tuple[_Term, ...]:
    entries = ((term, _Entry.model_validate(entry)) for term, all_ in lexicon(name).items() for entry in all_)
    return tuple(
        _Term(
            name=term,
            word=re.compile("|".join(filter(None, (*map(_hidden, entry.words), entry.forms))), re.IGNORECASE),
            languages=entry.languages,
            anywhere=(_pattern(entry.cue), _pattern(entry.not_cue)),
            before=(_pattern(entry.before, end="$"), _pattern(entry.not_before, end="$")),
            after=(_pattern(entry.after, start="^"), _pattern(entry.not_after, start="^")),
        )
        for term, entry in entries
    )


def terms(text: PreparedText, name: str, *, type_: EntityType, priority: int) -> Iterator[Candidate]:
    """Candidates for every term of a lexicon."""
    reading = undisguised(text.plain)
    for term in _terms(name):
        for span in term.found(reading.text, text.lang):
            start, end = reading.to_plain(span)
            rule = f"posts.{type_.value.lower()}.{'plain' if end - start == span[1] - span[0] else 'disguised'}"
            yield Candidate(type_, start, end, rule, 0.9, priority, canonical=term.name)
