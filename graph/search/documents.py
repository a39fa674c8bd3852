"""Documents that match a search: by title and source, by one sentence, or by terms in several sentences."""

from collections import defaultdict
from typing import NamedTuple

from graph.queries import read_search
from graph.scope import DOCUMENT, LOOKED_AT, Scope
from graph.search.ranking import Fit, Found, Match, covered, fit_of_names
from graph.search.terms import Term, all_of
from graph.store import Row

_READ_THROUGH = 200  # documents whose sentences are read when terms may stand in different ones


def find_documents(scope: Scope, terms: tuple[Term, ...], *, sentences: Found) -> Found:
    """Documents in which all terms occur, each once, by the best of its reasons."""
    own = _own_words(scope, terms)
    told = _telling(sentences)
    combined = _combined(scope, terms) if len(terms) > 1 else Found([], complete=True)
    best: dict[str, Match] = {}
    for match in (*own.matches, *told, *combined.matches):
        if match.id not in best or match.fit < best[match.id].fit:
            best[match.id] = match
    return Found(list(best.values()), complete=own.complete and sentences.complete and combined.complete)


def _own_words(scope: Scope, terms: tuple[Term, ...]) -> Found:
    """By title, outlet, author or account."""
    query, conditions = all_of(terms), scope.document_conditions
    if query:
        options = scope.options(filtered=bool(conditions))
        rows = scope.rows(read_search.documents(conditions), query=query, options=options)
    else:
        texts = [term.text for term in terms]
        rows = scope.rows(read_search.documents_read_through(conditions), texts=texts)
    matches = [_by_own_words(terms, row) for row in rows if all(term.is_in(row["search"]) for term in terms)]
    return Found(matches, complete=len(rows) < LOOKED_AT)


def _by_own_words(terms: tuple[Term, ...], row: Row) -> Match:
    return Match(
        id=row["id"],
        label=DOCUMENT,
        fit=fit_of_names(terms, [row["title"]] if row["title"] else []),
        score=covered(terms, row["search"]),
        date=row["published"],
        document_id=row["id"],
    )


def _telling(sentences: Found) -> list[Match]:
    """The documents of matching sentences; each is shown with the sentence that the terms fill most."""
    matches = [
        match._replace(
            id=match.document_id or "", label=DOCUMENT, fit=Fit.DOCUMENT if match.fit is Fit.SENTENCE else match.fit
        )
        for match in sentences.matches
    ]
    return sorted(matches, key=lambda match: (match.fit, -match.score, match.sentence_id))


class _Holding(NamedTuple):
    """Documents with a sentence for one term; `complete` is False when there are more."""

    documents: set[str]
    complete: bool


def _combined(scope: Scope, terms: tuple[Term, ...]) -> Found:
    """Documents that have the terms in different sentences.

    The rarest terms name the documents; all others are then looked for in the sentences of these.
    """
    holding = [_holding(scope, term) for term in terms if term.lucene]
    known = [held.documents for held in holding if held.complete]
    if not known:
        return Found([], complete=not holding)
    documents = sorted(set.intersection(*known))
    rows = scope.rows(
        read_search.SENTENCES_OF_DOCUMENTS, ids=documents[:_READ_THROUGH], texts=[term.text for term in terms]
    )
    by_document: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_document[row["document"]].append(row)
    matches = [match for found in by_document.values() if (match := _by_several(terms, found))]
    return Found(matches, complete=len(documents) <= _READ_THROUGH)


def _holding(scope: Scope, term: Term) -> _Holding:
    conditions = scope.document_conditions
    options = scope.options(filtered=bool(conditions))
    rows = scope.rows(read_search.documents_telling(conditions), query=term.lucene, options=options)
    return _Holding({row["id"] for row in rows}, complete=sum(row["n_sentences"] for row in rows) < LOOKED_AT)


def _by_several(terms: tuple[Term, ...], rows: list[Row]) -> Match | None:
    texts = [rows[0]["document_search"], *(row["search"] for row in rows)]
    if not all(any(term.is_in(text) for text in texts) for term in terms):
        return None
    shown = next((row for row in rows if any(term.is_in(row["search"]) for term in terms)), rows[0])
    return Match(
        id=shown["document"],
        label=DOCUMENT,
        fit=Fit.SEVERAL_SENTENCES,
        score=covered(terms, "\n".join(texts)),
        date=shown["published"],
        sentence_id=shown["id"],
        document_id=shown["document"],
    )
