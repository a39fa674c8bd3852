"""Unnamed individuals that an age or a decade tells apart: the 17-year-old, a farmer, 68, a man in his 20s."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.named import Person
from extract.recognizers.en.patterns import any_word
from extract.recognizers.en.persons import introduced
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_PEOPLE = lexicon("en/people")
_PRIORITY = 38
_OPENING = 240  # characters in which the leading person is told of before the name
_HEADS = {
    n
    for kind in ("suspect", "victim", "other")
    for n in _PEOPLE[f"{kind}_nouns"]
    if not n.endswith("s") or n == "hostess"
}
_HEAD = any_word(_HEADS - {"accused", "member", "national", "citizen", "president", "minor", "of no fixed address"})
_WORDS = r"(?:(?!and\b|the\b|an?\b|of\b|in\b|with\b|was\b|who\b)[A-Za-z][\w'’-]* ){0,4}?"
_YEARS = compiled(rf"\b(?P<age>\d{{1,2}})-year-old(?!s)(?: {_WORDS}{_HEAD}\b| would-be \w+)?(?! [A-Z][a-z]+ [A-Z])")
_MODIFIERS = (
    r"(?:(?:Brazilian|Japanese|Chinese|Vietnamese|Filipino|Thai|South Korean|Taiwanese|Malaysian|(?!other\b)[a-z]+) )"
)
_AGE = re.compile(r"(?<=[, (])(?P<age>\d{1,3})(?=[,.;)\s])(?!,\d)(?! (?:percent|people|men|women|and|years|cases|of))")
_AGED_HEAD = re.compile(rf"\b(?P<head>{_MODIFIERS}{{0,3}}?{_HEAD})(?:, (?:now |then |aged? )?| of | \((?:aged )?)$")
# Any trade will do where an article stands before it and an age behind: a dentist, 61; the night watchman, 66.
_A_TRADE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother) (?P<head>(?:(?!of |in |for |and |to )[A-Za-z][\w-]* ){0,3}?"
    r"(?!(?:total|number|count|figure|average|share|sum|age|section|article|page|room|floor|line|chapter|route)\b)"
    r"[a-z][a-z-]+(?<!s))(?:, (?:now |then |aged )?| \((?:aged )?)$"
)
_IN_DECADE = compiled(r" in (?:his|her|their) (?:early |late |mid-)?(?P<decade>[1-9]0)s\b")
_DECADE_HEAD = re.compile(rf"\b(?P<head>(?:[A-Za-z][\w-]* ){{0,3}}?{_HEAD})(?: (?!of\b|in\b|who\b)[\w,-]+){{0,2}}?$")
_DECADE_TRADE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother) (?P<head>(?:(?!of |in |for |and |to )[A-Za-z][\w-]* ){0,3}?[a-z][a-z-]+(?<!s))$"
)
_REACH = 90  # characters in which the noun stands before its age
_OLDEST = 119
_ARTICLE = re.compile(r"\b(?:an?|the|his|her|their|another|one|every|two|three|four|five) ", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the|his|her|their|another|one) $", re.IGNORECASE)


_BARE_AGE = re.compile(r"\d{1,2}-year-old")
_THE = re.compile(r"\b[Tt]he $")
_MAN = re.compile(r"\b(?:man|boy|husband|brother|son|father|widower|grandfather)\b")
_WOMAN = re.compile(r"\b(?:woman|girl|wife|sister|daughter|mother|widow|grandmother|housewife|female)\b")


def unnamed(text: PreparedText) -> Iterator[Candidate]:
    """Individuals without a name; who is named elsewhere with the same age is left to the named."""
    named = introduced(text.plain)
    ages = {person.age for person in named}
    known: list[Candidate] = []
    for told in sorted(_told(text.plain), key=lambda t: t.start):
        candidate = _named_as_before(_candidate(text.plain, told), known)
        known.append(candidate)
        if _is_the_named_one(text.plain, candidate, known, named=named):
            continue
        if candidate.norm.get("age") is None:
            if not _named_soon(candidate, named):
                yield candidate
        elif candidate.norm["age"] not in ages:
            yield candidate


@dataclass(frozen=True, slots=True)
class _Told:
    """A noun with an age or a decade; only a noun before its age can carry words that tell more."""

    start: int
    end: int
    noun_end: int
    norm: dict[str, int]


def _told(text: str) -> Iterator[_Told]:
    """Everybody told of by an age; ages are looked for first, for they are rare."""
    for match in _YEARS.finditer(text):
        yield _Told(match.start(), match.end(), match.start(), {"age": int(match["age"])})
    for match in _AGE.finditer(text):
        reach = max(0, match.start() - _REACH)
        head = _AGED_HEAD.search(text, reach, match.start()) or _A_TRADE.search(text, reach, match.start())
        if head and int(match["age"]) <= _OLDEST:
            yield _Told(head.start(), match.end(), head.end("head"), {"age": int(match["age"])})
    for match in _IN_DECADE.finditer(text):
        reach = max(0, match.start() - _REACH)
        head = _DECADE_HEAD.search(text, reach, match.start()) or _DECADE_TRADE.search(text, reach, match.start())
        if head:
            yield _Told(head.start(), match.end(), head.end("head"), {"age_decade": int(match["decade"])})


def _named_as_before(candidate: Candidate, known: Sequence[Candidate]) -> Candidate:
    """The same age again, of a man or woman alike, is the same individual."""
    age = candidate.norm.get("age")
    for other in known:
        genders = {_gender(other.canonical or ""), _gender(candidate.canonical or "")} - {None}
        if age is not None and other.norm.get("age") == age and len(genders) < 2:  # noqa: PLR2004  one, or unknown
            return replace(candidate, canonical=other.canonical)
    return candidate


def _is_the_named_one(text: str, candidate: Candidate, known: Sequence[Candidate], *, named: Sequence[Person]) -> bool:
    """Whether “the 24-year-old”, of whom nothing was told before, is somebody whose name was told without an age."""
    bare = _BARE_AGE.fullmatch(candidate.canonical or "") and _THE.search(
        text, max(0, candidate.start - 4), candidate.start
    )
    age = candidate.norm.get("age")
    told = any(other.norm.get("age") == age and other.start < candidate.start for other in known)
    return bool(bare) and not told and any(p.start < candidate.start and p.age in {None, age} for p in named)


def _gender(words: str) -> str | None:
    return "f" if _WOMAN.search(words) else "m" if _MAN.search(words) else None


def _named_soon(candidate: Candidate, named: Sequence[Person]) -> bool:
    """Whether a man in his 40s of the opening is the man of 44 whom the text names next."""
    decade = candidate.norm.get("age_decade")
    coming = [p for p in named if p.start > candidate.end and p.age is not None]
    return bool(coming) and candidate.start < _OPENING and (coming[0].age or 0) // 10 * 10 == decade


def _candidate(text: str, told: _Told) -> Candidate:
    start, end = _noun_phrase(text, told), told.end
    norm = {"anonymous": True, **told.norm}
    canonical = text[start:end]
    return Candidate(EntityType.PERSON, start, end, "en.person.unnamed", 0.7, _PRIORITY, canonical=canonical, norm=norm)


def _noun_phrase(text: str, told: _Told) -> int:
    """Where the description starts: behind its last article, else at its head."""
    start, end = told.start, told.noun_end
    if start == end:
        return start
    articles = list(_ARTICLE.finditer(text, start, end))
    if articles:
        return articles[-1].end()
    before = _ARTICLE_BEFORE.search(text, max(0, start - 10), start)
    return start if before else start + text[start:end].rfind(" ") + 1
