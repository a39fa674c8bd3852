"""Unnamed individuals that an age or a decade tells apart: the 17-year-old, a farmer, 68, a man in his 20s."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_word
from extract.recognizers.en.persons import Person, introduced
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
_YEARS = re.compile(rf"\b(?P<age>\d{{1,2}})-year-old(?!s)(?: {_WORDS}{_HEAD}\b| would-be \w+)?(?! [A-Z][a-z]+ [A-Z])")
_AGED = re.compile(
    rf"\b(?P<head>(?:(?:Brazilian|Japanese|Chinese|Vietnamese|Filipino|Thai|South Korean|Taiwanese|Malaysian"
    rf"|(?!other\b)[a-z]+) ){{0,3}}?{_HEAD})"
    rf"(?:, (?:now |then |aged? )?(?P<age>\d{{1,2}}|1[01]\d)(?=[,.;)\s])(?!,\d)(?! (?:people|men|women|and|years))"
    rf"| of (?P<of>\d{{2}})\b(?! (?:percent|people|men|women|cases|years)))"
)
_DECADE = re.compile(
    rf"\b(?P<head>(?:[A-Za-z][\w-]* ){{0,3}}?{_HEAD})(?: (?!of\b|in\b|who\b)[\w,-]+){{0,2}}? in (?:his|her"
    rf"|their) (?:early |late |mid-)?(?P<decade>[1-9]0)s\b"
)
_ARTICLE = re.compile(r"\b(?:an?|the|his|her|their|another|one|every|two|three|four|five) ", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the|his|her|their|another|one) $", re.IGNORECASE)


_MAN = re.compile(r"\b(?:man|boy|husband|brother|son|father|widower|grandfather)\b")
_WOMAN = re.compile(r"\b(?:woman|girl|wife|sister|daughter|mother|widow|grandmother|housewife|female)\b")


def unnamed(text: PreparedText) -> Iterator[Candidate]:
    """Individuals without a name; who is named elsewhere with the same age is left to the named."""
    named = introduced(text.plain)
    ages = {person.age for person in named}
    told = sorted((m for rule in (_YEARS, _AGED, _DECADE) for m in rule.finditer(text.plain)), key=lambda m: m.start())
    known: list[Candidate] = []
    for match in told:
        candidate = _named_as_before(_candidate(text.plain, match), known)
        known.append(candidate)
        if candidate.norm.get("age") is None:
            if not _named_soon(candidate, named):
                yield candidate
        elif candidate.norm["age"] not in ages:
            yield candidate


def _named_as_before(candidate: Candidate, known: Sequence[Candidate]) -> Candidate:
    """The same age again, of a man or woman alike, is the same individual."""
    age = candidate.norm.get("age")
    for other in known:
        genders = {_gender(other.canonical or ""), _gender(candidate.canonical or "")} - {None}
        if age is not None and other.norm.get("age") == age and len(genders) < 2:  # noqa: PLR2004  one, or unknown
            return replace(candidate, canonical=other.canonical)
    return candidate


def _gender(words: str) -> str | None:
    return "f" if _WOMAN.search(words) else "m" if _MAN.search(words) else None


def _named_soon(candidate: Candidate, named: Sequence[Person]) -> bool:
    """Whether a man in his 40s of the opening is the man of 44 whom the text names next."""
    decade = candidate.norm.get("age_decade")
    coming = [p for p in named if p.start > candidate.end and p.age is not None]
    return bool(coming) and candidate.start < _OPENING and (coming[0].age or 0) // 10 * 10 == decade


def _candidate(text: str, match: re.Match[str]) -> Candidate:
    groups = match.groupdict()
    start, end = _noun_phrase(text, match), match.end()
    age = groups.get("age") or groups.get("of")
    norm = {"anonymous": True} | ({"age": int(age)} if age else {"age_decade": int(groups["decade"])})
    canonical = text[start:end]
    return Candidate(EntityType.PERSON, start, end, "en.person.unnamed", 0.7, _PRIORITY, canonical=canonical, norm=norm)


def _noun_phrase(text: str, match: re.Match[str]) -> int:
    """Where the description starts: behind its last article, else at its head."""
    if "head" not in match.re.groupindex:
        return match.start()
    start, end = match.span("head")
    articles = list(_ARTICLE.finditer(text, start, end))
    if articles:
        return articles[-1].end()
    before = _ARTICLE_BEFORE.search(text, max(0, start - 10), start)
    return start if before else start + text[start:end].rfind(" ") + 1
