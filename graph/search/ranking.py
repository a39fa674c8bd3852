"""Which hit comes first: how well the words fit the name, then how many sources there are, then how much they cover."""

from enum import IntEnum
from typing import NamedTuple

from graph.search.terms import Term
from schemas.ids import fold


class Fit(IntEnum):
    """Where the terms of a search stand in a hit, best first."""

    NAME = 0
    BEGINNING_OF_NAME = 1
    IN_NAME = 2
    OTHER_WORDS = 3
    SENTENCE = 4
    DOCUMENT = 5
    SEVERAL_SENTENCES = 6
    BESIDE_THE_TEXT = 7


class Match(NamedTuple):
    """Something that contains all terms, with what decides its place; how it is shown may come later."""

    id: str
    label: str
    fit: Fit
    score: float
    n_sources: int = 1
    date: str | None = None
    name: str = ""
    matched: str = ""
    sentence_id: str | None = None
    document_id: str | None = None


class Found(NamedTuple):
    """What was found of one sort; `complete` is False when more may match than was looked at."""

    matches: list[Match]
    complete: bool


def ranked(matches: list[Match]) -> list[Match]:
    """Matches in their order; equal ones newest first, and at last by id, so that the order is always the same."""
    by_id = sorted(matches, key=lambda match: match.id)
    by_date = sorted(by_id, key=lambda match: match.date or "", reverse=True)
    return sorted(by_date, key=lambda match: (match.fit, -match.n_sources, -match.score))


def fit_of_names(terms: tuple[Term, ...], names: list[str]) -> Fit:
    """How well the terms, taken as typed, fit the best of several names."""
    typed = " ".join(term.text for term in terms)
    return min((_fit_of_name(terms, typed, fold(name).lstrip("@")) for name in names), default=Fit.OTHER_WORDS)


def _fit_of_name(terms: tuple[Term, ...], typed: str, name: str) -> Fit:
    if name == typed:
        return Fit.NAME
    if not all(term.is_in(name) for term in terms):
        return Fit.OTHER_WORDS
    return Fit.BEGINNING_OF_NAME if name.startswith(typed) else Fit.IN_NAME


def covered(terms: tuple[Term, ...], folded: str) -> float:
    """The share of a text that the terms make up.

    The engines score prefixes and phrases each in their own way; this is the same on all of them.
    """
    signs = sum(term.count_in(folded) * len(term.text) for term in terms)
    return round(min(1.0, signs / len(folded)), 6) if folded else 0.0
