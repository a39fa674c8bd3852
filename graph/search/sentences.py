"""Sentences that match a search."""

from collections import defaultdict

from graph.queries import read_search
from graph.scope import LOOKED_AT, SENTENCE, Scope
from graph.search.ranking import Fit, Found, Match, covered
from graph.search.terms import Term, all_of
from graph.search.things import held_by
from graph.store import Row

_MENTIONED = 50  # values whose mentions are looked up


def find_sentences(scope: Scope, terms: tuple[Term, ...], *, values: list[Row]) -> Found:
    """Sentences that contain all terms, or name a value that holds them in another spelling."""
    written = _written(scope, terms)
    named = _naming(scope, [row for row in values if row["label"] != "Alias"][:_MENTIONED])
    held = _terms_held(terms, values, named)
    rows = {row["id"]: row for row in (*written, *named)}
    matching = [row for row in rows.values() if all(t.is_in(row["search"]) or t in held[row["id"]] for t in terms)]
    return Found([_sentence(terms, row) for row in matching], complete=len(written) < LOOKED_AT)


def _written(scope: Scope, terms: tuple[Term, ...]) -> list[Row]:
    query, conditions = all_of(terms), scope.document_conditions
    if query:
        options = scope.options(filtered=bool(conditions))
        return scope.rows(read_search.sentences(conditions), query=query, options=options)
    return scope.rows(read_search.sentences_read_through(conditions), texts=[term.text for term in terms])


def _naming(scope: Scope, values: list[Row]) -> list[Row]:
    if not values:
        return []
    query = read_search.sentences_mentioning(scope.document_conditions)
    return scope.rows(query, ids=[value["id"] for value in values])


def _terms_held(terms: tuple[Term, ...], values: list[Row], named: list[Row]) -> dict[str, set[Term]]:
    by_value = {value["id"]: {term for term in terms if held_by(term, value)} for value in values}
    held: dict[str, set[Term]] = defaultdict(set)
    for row in named:
        held[row["id"]] |= by_value[row["value"]]
    return held


def _sentence(terms: tuple[Term, ...], row: Row) -> Match:
    return Match(
        id=row["id"],
        label=SENTENCE,
        fit=Fit.BESIDE_THE_TEXT if row["aside"] else Fit.SENTENCE,
        score=covered(terms, row["search"]),
        date=row["published"],
        sentence_id=row["id"],
        document_id=row["document"],
    )
